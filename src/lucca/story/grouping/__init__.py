"""Grouping: which reports tell of one happening, so that they form a story, and which only look alike.

The names below are loaded when first used: they bring numpy, which other stages that only need this package's word lists
must not wait for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lucca.story.grouping.apart import parted
    from lucca.story.grouping.kinds import KINDS, Features, Kind, Term
    from lucca.story.grouping.reasons import Shared
    from lucca.story.grouping.stories import Assignment, Grouping, Reason, group
    from lucca.story.grouping.terms import features

__all__ = [
    "KINDS",
    "Assignment",
    "Features",
    "Grouping",
    "Kind",
    "Reason",
    "Shared",
    "Term",
    "features",
    "group",
    "parted",
]

_HOMES = {
    "apart": ("parted",),
    "terms": ("features",),
    "kinds": ("KINDS", "Features", "Kind", "Term"),
    "reasons": ("Shared",),
    "stories": ("Assignment", "Grouping", "Reason", "group"),
}


def __getattr__(name: str) -> object:
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
