"""Extraction: from the analysis of one report to its records."""

from lucca.extract.reading import read

__all__ = ["read"]
