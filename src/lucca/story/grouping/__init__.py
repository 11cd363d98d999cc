"""Grouping: which reports tell of one happening, so that they form a story, and which only look alike."""

from lucca.story.grouping.features import features
from lucca.story.grouping.kinds import KINDS, Features, Kind, Term
from lucca.story.grouping.reasons import Shared
from lucca.story.grouping.stories import Assignment, Grouping, Reason, group

__all__ = ["KINDS", "Assignment", "Features", "Grouping", "Kind", "Reason", "Shared", "Term", "features", "group"]
