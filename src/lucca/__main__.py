"""`python -m lucca` is the command line."""

from lucca.cli import main

main()
