"""Ties: which actors a report says back each other, are allied, oppose or fight each other, or belong or speak for whom."""

from lucca.extract.ties.records import tie_records

__all__ = ["tie_records"]
