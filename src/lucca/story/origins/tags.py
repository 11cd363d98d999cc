"""Tags: where a report itself says whose words it carries, who helped with it, and whom it cites.

What signs a picture ("AP Photo", "(Photo: Reuters)") signs no report: only datelines, bylines, closing tags and rights lines
do. The agencies and outlets are those of `lucca.world`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from lucca import world
from lucca.records import Report, Span

TagKind = Literal["carried", "contributed", "cited"]

_HEAD, _TAIL = 3000, 700
"""Code points at the beginning in which a dateline stands, behind the captions of a flattened page too, and at the end in
which a report is signed."""

_WORD = r"[A-Z][\w.&’'-]{1,24}"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: {_WORD}){{0,3}}"
_STAFF = re.compile(r" (?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?)\Z")
_DATE = r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]{2,8})?"
_DATELINE = re.compile(
    rf"(?<![\w(]){_WORD}(?:[ /]{_WORD}){{0,3}}(?:, [A-Z][\w.’' -]{{1,24}})?{_DATE}"
    rf" {{0,2}}[(/](?P<name>{_NAME})[)/] {{0,2}}(?:–|—|--|-(?= )|―)"
)
_LAST = re.compile(rf"(?:\A|[.!?”\"’'\n]\s{{1,4}})[(\[/]?(?:[-–—] ?|Source: ?)?(?P<name>{_NAME})[)\]/]?\.?\s{{0,9}}\Z")
_RIGHTS = re.compile(rf"(?:Copyright|©|\([Cc]\))[ ]?(?:©|\([Cc]\))?[ ]?(?:(?:19|20)\d\d,?)?[ ]?(?:by )?(?P<name>{_NAME})")
_FROM = re.compile(rf"\b(?:published|appeared|provided|distributed|supplied) (?:in|on|by|from) (?P<name>{_NAME})")
_HELPED = (
    re.compile(rf"(?<!\w)(?P<name>{_NAME})(?:(?:, | and |, and ){_NAME}){{0,3}} (?:also )?contributed\b"),
    re.compile(
        r"\b(?i:(?:additional |with |extra )(?:reporting|material|files?|inputs?|information)) "
        rf"(?:by|from|of) (?P<name>{_NAME})"
    ),
    re.compile(rf"\b(?i:with) (?P<name>{_NAME})\s{{0,9}}\Z"),
)
_CITED = (
    re.compile(
        r"\b(?i:told|tells|telling|(?:according|speaking|spoke|talking|talked) to|(?:reported|quoted|cited|carried) "
        r"(?:by|in|on)|interview (?:with|for|on|by)|citing|quoting) "
        rf"(?:state (?:media|broadcaster|news agency) |an? )?(?P<name>{_NAME})"
    ),
    re.compile(rf"(?<!\w)(?P<name>{_NAME})(?: news agency)? (?:has )?(?:reported|reports|quoted|cited)\b"),
)


@dataclass(frozen=True, slots=True)
class Tag:
    """What one tag says: the name of an agency or outlet; `span` is null where it stands outside the text (a byline)."""

    kind: TagKind
    name: str
    span: Span | None


def tags(report: Report) -> tuple[Tag, ...]:
    """The tags of a report: the agency it carries first, one of each kind and name."""
    found: dict[tuple[TagKind, str], Tag] = {}
    for tag in (*_carried(report), *_contributed(report), *_cited(report)):
        found.setdefault((tag.kind, tag.name), tag)
    carried = {name for kind, name in found if kind == "carried"}
    helped = {name for kind, name in found if kind == "contributed"}
    own = {_bare(name) for name in (report.outlet, outlet_name(report)) if name}
    return tuple(
        tag
        for (kind, name), tag in found.items()
        if kind == "carried"
        or (_bare(name) not in own and name not in carried and (kind == "contributed" or name not in helped))
    )


def _bare(name: str) -> str:
    """An outlet's name as its letters alone, without an article: "The Sun" and "thesun" are one."""
    return re.sub(r"[\W_]+", "", name.casefold()).removeprefix("the")


def outlet_name(report: Report) -> str | None:
    """The report's outlet under its usual name."""
    return (_outlet(report.outlet) or report.outlet) if report.outlet else None


def agency(name: str) -> str | None:
    """The usual name of the news agency that a name stands for; null where it is none that is known."""
    return next((b.name for b in world.readings(name.strip()) if getattr(b, "wire", False)), None)


def _outlet(name: str) -> str | None:
    return next((b.name for b in world.readings(name.strip()) if getattr(b, "kind", None) == "outlet"), None)


def _carried(report: Report) -> Iterator[Tag]:
    """Where a report names the agency whose words it carries."""
    text = report.text
    if report.outlet and (own := agency(report.outlet)):
        yield Tag("carried", own, None)
    if report.byline and (by := _byline(report.byline)):
        at = text.find(report.byline)
        yield Tag("carried", by, Span(at, at + len(report.byline)) if at >= 0 else None)
    places = [_DATELINE.finditer(text, 0, _HEAD)]
    tail = max(0, len(text) - _TAIL)
    places += [pattern.finditer(text, tail) for pattern in (_LAST, _RIGHTS, _FROM)]
    for matches in places:
        for match in matches:
            name, length = _first(match["name"], agency)
            if name and (length == len(match["name"]) or match.re is not _LAST):
                start = match.start("name")
                yield Tag("carried", name, Span(start, start + length))


def _byline(byline: str) -> str | None:
    """The agency of a byline, alone or after a person ("Jane Doe, Associated Press"), not beside one ("Jane Doe and AP")."""
    names = [agency(_STAFF.sub("", part.strip())) for part in byline.split(",")]
    return next((name for name in names if name), None)


def _contributed(report: Report) -> Iterator[Tag]:
    """Who is thanked at the end for having helped."""
    for pattern in _HELPED:
        for match in pattern.finditer(report.text, max(0, len(report.text) - _TAIL)):
            if name := _outlet(match["name"]):
                yield Tag("contributed", name, Span(*match.span()))


def _cited(report: Report) -> Iterator[Tag]:
    """Other outlets that are named for what they reported or were told."""
    for pattern in _CITED:
        for match in pattern.finditer(report.text):
            name, length = _first(match["name"], _outlet)
            if name is not None:
                end = match.end() if match.end() > match.end("name") else match.start("name") + length
                yield Tag("cited", name, Span(match.start(), end))


def _first(words: str, known: Callable[[str], str | None]) -> tuple[str | None, int]:
    """What the first words of a run of capitalised words name, the more of them the better, and their length."""
    parts = words.split(" ")
    for n in range(len(parts), 0, -1):
        first = re.sub(r"(?:['’]s|\.)\Z", "", " ".join(parts[:n]))
        if name := known(first):
            return name, len(first)
    return None, 0
