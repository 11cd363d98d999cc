"""The cast of a report: who the names, descriptions and pronouns of one report stand for."""

from lucca.extract.cast.cast import Cast

__all__ = ["Cast"]
