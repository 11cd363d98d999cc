"""The bounds on what is read: everything that comes from outside is cut off by one of these."""

MAX_BYTES = 10_000_000
"""Bytes of one input, of a page also when unpacked: the longest news pages are far below it, and no more is ever read."""

MAX_CHARACTERS = 1_000_000
"""Code points of one report's text, some two hundred times a long article; reading that many takes about 0.8 GB."""

MAX_TAGS = 40_000
"""Tags of one web page. News pages have 1,000 to 20,000; the worst of 45,000 kept the extractor busy for 15 seconds."""

IDLE_SECONDS = 10.0
"""Seconds that a server may stay silent."""

TOTAL_SECONDS = 30.0
"""Seconds that one URL may take altogether, its redirects included."""

MAX_REDIRECTS = 5
"""Redirects that are followed for one URL."""
