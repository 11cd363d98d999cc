"""What a brief shows, as plain values: the terminal and the page lay out these and decide nothing else.

Invariants: every text stands here in pieces, ready to be shown, so nobody downstream cuts by span; anchors are made here
from letters and running numbers, never from what a report or a record contains.
"""

from lucca.present.shapes.reports import Line, ReportView, Segment, SourceView
from lucca.present.shapes.said import Only, Ref, SpeakerView, UtteranceView
from lucca.present.shapes.story import BriefView, Check, CheckKind, StoryView
from lucca.present.shapes.words import OUTSIDE_SIGNS, SIGNS, WEIGHTY, Column, Piece, PieceKind, Spot, Variant, Witness

__all__ = [
    "OUTSIDE_SIGNS",
    "SIGNS",
    "WEIGHTY",
    "BriefView",
    "Check",
    "CheckKind",
    "Column",
    "Line",
    "Only",
    "Piece",
    "PieceKind",
    "Ref",
    "ReportView",
    "Segment",
    "SourceView",
    "SpeakerView",
    "Spot",
    "StoryView",
    "UtteranceView",
    "Variant",
    "Witness",
]
