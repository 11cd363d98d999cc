"""Days of the week: "on Monday", "last Friday", "Tuesday of last week", "the last Friday in August"."""

import re
from datetime import date

from lucca.extract.times.calendar import iso_day, moved, nth_weekday, weekday_near
from lucca.extract.times.dates import OF_YEAR, year_of
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    DASH,
    FULL_MONTH,
    LEFT,
    ORDINAL_DAYS,
    RIGHT,
    SPACE,
    WEEKDAY,
    month_number,
    weekday_number,
)

_LIKELY, _FAIR = 0.85, 0.8

_NEWSPAPER = re.compile(
    r"\s(?:times|telegraph|mirror|express|herald|post|mail|people|independent|sun|mercury|age|world|night live|star|tribune|"
    r"morning post|business post|politics)\b"
)
_BY_NAME = re.compile(r"\b(?:black|bloody|super|cyber|sheffield|ruby|freaky|giving|joe|casual)\s\Z")


def _weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A day of the week: of the days nearby the last one, the next one where the clause looks ahead."""
    at = match.start("weekday")
    if _BY_NAME.search(situation.low, max(0, at - 12), at):
        return ()
    paper = _NEWSPAPER.match(situation.low, match.end("weekday"))
    if paper and situation.capital(paper.start() + 1):
        return ()
    number = weekday_number(said(match, "weekday"))
    return whole(match, "DATE", _weekday_value(said(match, "which"), number, match, situation), _LIKELY)


_FROM_DAY = re.compile(rf"\s?{DASH}\s?|{SPACE}(?:to|through|until|till){SPACE}")


def _weekday_value(which: str | None, number: int, match: re.Match[str], situation: Situation) -> str | None:
    day = situation.day
    if _FROM_DAY.fullmatch(situation.low, max(0, situation.named_at), match.start()):
        first = iso_day(situation.named_day)
        if first and (day is None or abs((first - day).days) < 7):
            return weekday_near(first, number, ahead=True, other=True)
    if said(match, "week"):
        week = {"last": -1, "this": 0, "next": 1}[said(match, "week")]
        return f"REF{week:+d}W-{number}" if day is None else moved(day, 7 * week + number - day.isoweekday(), "D")
    if which in ("the following", "the previous") and situation.named_day:
        return weekday_near(date.fromisoformat(situation.named_day), number, ahead=which == "the following", other=True)
    if which in ("last", "the previous", "this past", "past"):
        return weekday_near(day, number, ahead=False, other=True)
    if which in ("next", "this coming", "the following", "coming"):
        return weekday_near(day, number, ahead=True, other=True)
    if which == "this":
        return weekday_near(day, number, ahead=True)
    return weekday_near(day, number, ahead=situation.ahead(match))


def _nth_weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The last Friday in August."""
    month, weekday, which = month_number(said(match, "month")), weekday_number(said(match, "weekday")), said(match, "nth")
    year = year_of(match, situation, month, 15)
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}-XX", _FAIR)
    day = nth_weekday(year, month, weekday, -1 if which == "last" else ORDINAL_DAYS.index(which) + 1)
    return whole(match, "DATE", day.isoformat(), _LIKELY)


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:the{SPACE})?(?P<nth>first|second|third|fourth|last){SPACE}(?P<weekday>{WEEKDAY}){SPACE}(?:in|of){SPACE}"
        rf"(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _nth_weekday,
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?P<nth>first|second|third|fourth|last){SPACE}(?P<weekday>{WEEKDAY}){SPACE}(?:in|of){SPACE}"
        rf"(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _nth_weekday,
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|next|this{SPACE}past|this{SPACE}coming|this|past|coming|the{SPACE}(?:following|previous)){SPACE})?"
        rf"(?P<weekday>{WEEKDAY}){RIGHT}(?:,?{SPACE}(?:of{SPACE})?(?P<week>last|this|next){SPACE}week{RIGHT})?",
        _weekday,
    ),
)
