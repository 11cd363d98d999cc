"""Only what stands near a word that a rule needs is searched: its matches are found there and nowhere else."""

from re import _constants as opcodes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from lucca.extract.times.situation import REACH, Rule, _compiled
from lucca.extract.times.tagger import RULES, lowered

FILLER = "the harbour master kept to himself what he thought of the ships outside and of their owners ; " * 8
TOLD = (
    "On 12 March 2016 it rained; three days later, at 6.30am on Monday morning, the two-year-old bridge shut for a week.",
    "In the early hours of Sunday, April 3rd, and for the last five years; early last month; the third quarter of 2015.",
    "A year ago today. Nearly two and a half hours before, in mid-1998, between 9 and 11 p.m., every other Friday.",
)


def ahead(pattern: Any) -> int:
    """The most code points that any part of a parsed pattern looks at behind what it matches."""
    most = 0
    for operator, given in pattern:
        inner = [given] if isinstance(given, parser.SubPattern) else []
        for part in given if isinstance(given, (tuple, list)) else ():
            inner += [p for p in (part if isinstance(part, list) else [part]) if isinstance(p, parser.SubPattern)]
        if operator in (opcodes.ASSERT, opcodes.ASSERT_NOT) and given[0] == 1:
            most = max(most, given[1].getwidth()[1])
        most = max([most, *map(ahead, inner)])
    return most


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern[-40:])
def test_no_match_is_longer_than_what_is_searched(rule: Rule) -> None:
    parsed = parser.parse(rule.pattern)
    assert parsed.getwidth()[1] + ahead(parsed) < REACH


@pytest.mark.parametrize("text", [FILLER.join(["", *TOLD, ""]), "".join(TOLD), TOLD[0] + FILLER + TOLD[1], ""])
def test_the_matches_are_those_of_the_whole_text(text: str) -> None:
    low = lowered(text)
    start, end = min(5, len(low)), max(len(low) - 5, 0)
    for rule in RULES:
        whole = [m.span() for m in _compiled(rule.pattern).finditer(low, start, end)]
        assert [m.span() for m in rule.matches(low, start, end)] == whole
