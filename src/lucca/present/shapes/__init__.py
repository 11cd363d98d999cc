"""What a brief shows, as plain values: the terminal and the page lay out these and decide nothing else.

Invariants: every text stands here in pieces, ready to be shown, so nobody downstream cuts by span; anchors are made here
from letters and running numbers, never from what a report or a record contains.
"""

from lucca.present.shapes.reports import Line, ReportView, Segment, SourceView
from lucca.present.shapes.said import Only, Ref, SpeakerView, UtteranceView
from lucca.present.shapes.sections import (
    CELLS,
    AccountView,
    Carried,
    CommitmentView,
    DisputeView,
    FigureValue,
    FigureView,
    HappeningView,
    MatrixRow,
    MatrixView,
    MeetingView,
    Sections,
    TieView,
)
from lucca.present.shapes.story import BriefView, Check, CheckKind, StoryView
from lucca.present.shapes.words import OUTSIDE_SIGNS, SIGNS, WEIGHTY, Column, Piece, PieceKind, Spot, Variant, Witness

__all__ = [
    "CELLS",
    "OUTSIDE_SIGNS",
    "SIGNS",
    "WEIGHTY",
    "AccountView",
    "BriefView",
    "Carried",
    "Check",
    "CheckKind",
    "Column",
    "CommitmentView",
    "DisputeView",
    "FigureValue",
    "FigureView",
    "HappeningView",
    "Line",
    "MatrixRow",
    "MatrixView",
    "MeetingView",
    "Only",
    "Piece",
    "PieceKind",
    "Ref",
    "ReportView",
    "Sections",
    "Segment",
    "SourceView",
    "SpeakerView",
    "Spot",
    "StoryView",
    "TieView",
    "UtteranceView",
    "Variant",
    "Witness",
]
