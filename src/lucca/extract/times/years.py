"""Years on their own: "since 2011", "a 2013 agreement", "2011-13", "in '94"."""

import re

from lucca.extract.times.calendar import near_century
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    DASH,
    SPACE,
    STAGE,
    YEAR,
)
from lucca.records import Span

_LIKELY, _FAIR = 0.85, 0.8

_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|and|during|before|after|between|through|for|around|about|circa|the|on|or|"
    r"than|post|pre|until|[a-z]{2,15}['’]s|his|her|its|their|this|that|an?|c\.|ca\.)[\s-]{1,3}\Z|\(\Z"
)
_COUNTED = re.compile(
    rf"(?:{SPACE}|-)(?:(?!and\b|or\b|in\b)[a-z]{{2,15}}{SPACE})?(?:people|men|women|troops|soldiers|dollars|euros|pounds|shares|points|feet|miles|metres|"
    r"meters|kilomet\w{2,4}|km|kg|tons?|tonnes|barrels|workers|employees|jobs|units|members|seats|votes|dead|deaths|yen|marks|"
    r"francs|cases|times|copies|pages|homes|houses|cars|others|passengers|students|children|civilians|refugees|migrants|"
    r"acres|hours|hrs|gmt|utc|est|edt|bst)\b"
)
_NOT_YEARS = re.compile(
    r"(?:\b(?:no|nos|number|flight|room|route|highway|page|section|article|resolution|about|some|nearly|almost|over|under|"
    r"rule|law|below|above|boeing|chapter|box|model|windows|office|formula|least|most|fifa)\.?[\s-]{1,3}|#|(?:more|less|fewer|greater)\sthan\s{1,3}"
    r"|\b(?:closed|close|closing|ended|finished|opened|stood|traded|settled|trading)\s(?:\w{2,10}\s)?at\s{1,3}"
    r"|\b(?:fell|rose|dropped|climbed|gained|slid|slipped|surged|jumped|edged|plunged|soared)\s(?:[\w.]{1,8}\s){0,3}to\s{1,3})\Z"
)


def _year_only(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A year on its own: a number between 1500 and 2099 that counts nothing."""
    if _COUNTED.match(situation.low, match.end()):
        return ()
    leveled = situation.low.startswith(" level", match.end())
    if not (said(match, "until") or leveled) and _NOT_YEARS.search(situation.low, max(0, match.start() - 40), match.start()):
        return ()
    year = int(said(match, "year"))
    plain = said(match, "stage") or _BEFORE_YEAR.search(situation.low, max(0, match.start() - 12), match.start())
    if not plain and not 1900 <= year <= 2050:
        return ()
    first = whole(match, "DATE", said(match, "year"), _LIKELY if plain else _FAIR)
    if not said(match, "until"):
        return first
    end = match.start("until")
    until = said(match, "until") if len(said(match, "until")) == 4 else said(match, "year")[:2] + said(match, "until")
    if int(until) <= year:
        return ()
    return (
        FoundTime(span=Span(match.start(), match.end("year")), type="DATE", value=said(match, "year"), confidence=_LIKELY),
        FoundTime(span=Span(end, match.end()), type="DATE", value=until, confidence=_LIKELY),
    )


_OF_SHORT = re.compile(
    r"(?:\b(?:in|of|since|until|from|by|after|before|to)\s|(?:\d\d\d\d|['’]\d\d)(?:,\s|,?\s(?:and|or|to)\s|-))\Z"
)


def _short_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """In '94: the year so written that is nearest to the report's."""
    if not _OF_SHORT.search(situation.low, max(0, match.start() - 10), match.start()):
        return ()
    year = int(said(match, "short"))
    near = near_century(year, situation.day.year if situation.day else 2020)
    return whole(match, "DATE", str(near), _FAIR)


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?<![\w$£€.,:/#&'’=+-])(?P<stage>{STAGE}|(?:post|pre)-)?(?:(?:the{SPACE})?year{SPACE})?(?P<year>{YEAR})(?:(?:\s?{DASH}\s?(?=\d{{4}})|{DASH})(?P<until>\d\d(?:\d\d)?))?"
        r"(?![\w%$£€/°-]|[.,:]\d|'s?\d)",
        _year_only,
        "15 16 17 18 19 20",
    ),
    rule(r"(?<!\w)['’](?P<short>\d\d)(?![\w'’])", _short_year, "' ’"),
)
