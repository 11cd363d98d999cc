"""Datelines: the place, date and agency with which a story opens, as in "Lucca, April 11 (Reuters) –"."""

import re
from dataclasses import dataclass

from lucca.ingest.agencies import agency
from lucca.ingest.bylines import are_names

_MAX = 250
"""Code points at the beginning of a paragraph in which a dateline stands."""

_PLACE_MIN_LETTERS = 3
"""Letters that a place in capitals has at least."""

_LABELS = frozenset(
    "exclusive breaking update updated watch video analysis opinion comment editorial live photos factbox".split()
)
"""Words in capitals before a dash that are no place."""

_WORD = r"[^\W\d_][\w.’'-]{0,30}"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}"
_DATE = r"[A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:st|nd|rd|th)?(?:,[ ]\d{4})?|\d{1,2}[ ][A-Z][a-z]{2,8}\.?(?:[ ]\d{4})?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:,[ ]{_PLACE}){{0,3}}?)?"
    rf"(?:,?[ ](?P<date>{_DATE}))?"
    r"(?:[ ]{0,2}(?:\((?P<agency>[A-Z][\w.&’'/ -]{0,40})\)|/(?P<slashed>[A-Z][\w.&’' -]{1,30})/))?"
    r"(?P<dash>\.[ ]|[ ]{0,2}(?:–|—|--|-(?=[ ])|―|:(?=[ ]))[ ]?|(?=[ ]))"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a line: its length, that with its dash, and the agency it names, as it stands."""

    length: int
    with_dash: int
    agency: str | None


def dateline_of(line: str) -> Dateline | None:
    """The dateline with which `line` begins; None where it begins with the story."""
    match = _DATELINE.match(line[:_MAX])
    if not match or not 0 < match.end() < len(line):
        return None
    named = match["agency"] or match["slashed"]
    if not (_names_agency(match) if named else _names_place(match)):
        return None
    dash = match["dash"]
    return Dateline(len(line[: match.start("dash")].rstrip()), match.end() - len(dash) + len(dash.rstrip()), named)


def _names_agency(match: re.Match[str]) -> bool:
    """Whether a match with an agency is a dateline and not "The Organisation (OAS) said"."""
    place = match["place"] or ""
    if not match["dash"].strip() and not match["slashed"] and not (agency(match["agency"]) and place.isupper()):
        return False
    return not place or place.isupper() or are_names(place.replace("/", " "))


def _names_place(match: re.Match[str]) -> bool:
    """Whether a match without an agency is plain enough: "LONDON —" or "London, April 11 —", but not "Note: …"."""
    place = match["place"] or ""
    first = place.split(",")[0]
    in_capitals = first.isupper() and first.lower() not in _LABELS and sum(map(str.isalpha, first)) >= _PLACE_MIN_LETTERS
    if match["dash"].strip() in {"", ":", "."} or not (in_capitals or match["date"]):
        return False
    return are_names(place.replace("/", " "))
