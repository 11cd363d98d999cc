"""Events: who did what to whom, told from who says so."""

from lucca.extract.events.records import event_records

__all__ = ["event_records"]
