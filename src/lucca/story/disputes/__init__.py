"""Disputes: questions on which the positions in a story differ, each account with who holds it and in which words.

Everything is built from structure: denials and what they answer, claims of which one negates the other, passages that are
alike but for a figure, a time, a place or who did it. Where passages only sound alike, or one is later news, nothing is
said.
"""

from lucca.story.disputes.build import disputes

__all__ = ["disputes"]
