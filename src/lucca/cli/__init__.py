"""The command line: parses, calls the API, prints; nothing else."""

from lucca.cli.app import main

__all__ = ["main"]
