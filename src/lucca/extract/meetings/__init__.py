"""Meetings: who meets whom, where, when, and whether it has taken place."""

from lucca.extract.meetings.records import meeting_records

__all__ = ["meeting_records"]
