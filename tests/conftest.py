"""How the tests run: properties without a deadline (machines differ), and the same examples every time where CI is set."""

import os

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("house")
