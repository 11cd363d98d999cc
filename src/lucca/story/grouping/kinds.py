"""The kinds of terms that a report is compared by, and the terms themselves."""

from dataclasses import dataclass
from typing import Literal, get_args

from lucca.records import Span

Kind = Literal["word", "pair", "name", "full-name", "country", "number", "figure", "year", "month-day", "weekday"]

KINDS: tuple[Kind, ...] = get_args(Kind)
"""`pair`: two words in a row; `name`: one word of a name; `full-name`: a name of several words; `country`: by its code,
however it was named; `number`: a bare value; `figure`: a value with what it counts ("23 pirate"); the last three are dates
in parts, since reports rarely give them whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing that a report tells.

    `weight` is 1 + ln(occurrences), doubled in the title or lead; `span` is where it stands first in the text (null where
    only a title that is no part of the text has it).
    """

    kind: Kind
    key: str
    weight: float
    is_lead: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """A report as grouping sees it: its terms, sorted by kind and key, and the day it was published (ISO date or null)."""

    terms: tuple[Term, ...] = ()
    day: str | None = None
