"""Commitments: what is demanded, offered, threatened, promised, proposed or agreed; by whom, of whom, on which condition."""

from lucca.extract.commitments.records import commitment_records

__all__ = ["commitment_records"]
