"""Days of the week: "on Monday", "last Friday", "Tuesday of last week", "the last Friday in August", "two Sundays ago"."""

import re
from datetime import date

from lucca.extract.times.calendar import at_part, iso_day, made_day, moved, nth_weekday, weekday_near
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    DAY_NUMBER,
    FULL_MONTH,
    LEFT,
    ORDINAL_DAYS,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STEPS,
    WEEKDAY,
    month_number,
    weekday_number,
)
from lucca.extract.times.whose_year import OF_YEAR, year_of

_LIKELY, _FAIR = 0.85, 0.8

_NEWSPAPER = re.compile(
    r"\s(?:times|telegraph|mirror|express|herald|post|mail|people|independent|sun|mercury|age|world|night live|star|tribune|"
    r"morning post|business post|politics|night)\b"
)
_BY_NAME = re.compile(r"\b(?:black|bloody|super|cyber|sheffield|ruby|freaky|giving|joe|casual|mr\.?|mrs\.?|ms\.?)\s\Z")


def _weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A day of the week: of the days nearby the last one, the next one where the clause looks ahead."""
    at = match.start("weekday")
    if _BY_NAME.search(situation.low, max(0, at - 12), at):
        return ()
    paper = _NEWSPAPER.match(situation.low, match.end("weekday"))
    if paper and situation.capital(paper.start() + 1):
        return ()
    return whole(match, "DATE", _weekday_value(match, situation), _LIKELY)


_OR_DAY = re.compile(rf",?{SPACE}(?:and|or){SPACE}(?:on{SPACE})?|,{SPACE}")
_FROM_DAY = re.compile(rf"\s?{DASH}\s?|{SPACE}(?:to|through|until|till){SPACE}")


def _weekday_value(match: re.Match[str], situation: Situation) -> str | None:
    which, number, day = said(match, "which"), weekday_number(said(match, "weekday")), situation.day
    if _FROM_DAY.fullmatch(situation.low, max(0, situation.named_at), match.start()):
        first = iso_day(situation.named_day)
        if first and (day is None or abs((first - day).days) <= 7):
            return weekday_near(first, number, ahead=True, other=True)
    if not which and day and _OR_DAY.fullmatch(situation.low, max(0, situation.named_at), match.start()):
        first = iso_day(situation.named_day)
        if first and (0 < (first - day).days <= 7 or (first == day and number == day.isoweekday() % 7 + 1)):
            return weekday_near(first, number, ahead=True, other=True)
    if week_of := said(match, "week") or ("" if which else _week_after(match, situation)):
        week = STEPS[week_of]
        return f"REF{week:+d}W-{number}" if day is None else moved(day, 7 * week + number - day.isoweekday(), "D")
    if which in ("the following", "the previous") and situation.named_day:
        return weekday_near(date.fromisoformat(situation.named_day), number, ahead=which == "the following", other=True)
    if which in ("last", "the previous", "this past", "past"):
        return weekday_near(day, number, ahead=False, other=True)
    if which in ("next", "this coming", "the following", "coming"):
        return weekday_near(day, number, ahead=True, other=True)
    return weekday_near(day, number, ahead=which == "this" or situation.ahead(match))


_WEEK_AFTER = re.compile(
    rf",?{SPACE}(?:(?:and|or){SPACE}|{WEEKDAY},?{SPACE}){{1,4}}(?:{WEEKDAY}{SPACE})?(?:of{SPACE})?(last|next){SPACE}week\b"
)


def _week_after(match: re.Match[str], situation: Situation) -> str:
    """The week that a list of days ends with: "Tuesday or Wednesday of next week"; nothing where there is none."""
    found = _WEEK_AFTER.match(situation.low, match.end("weekday"))
    return found[1] if found else ""


def _weekday_the(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Friday the 13th: the nearest such day, on the side to which the clause looks."""
    day, weekday, count = situation.day, weekday_number(said(match, "weekday")), int(said(match, "number"))
    if day is None:
        return whole(match, "DATE", f"XXXX-XX-{count:02}", _FAIR)
    months = range(day.year * 12 + day.month - 15, day.year * 12 + day.month + 14)
    near = [found for m in months if (found := made_day(m // 12, m % 12 + 1, count)) and found.isoweekday() == weekday]
    looks = situation.looks(match)
    side = [found for found in near if (found - day).days * looks >= 0] or near
    found = min(side, key=lambda one: abs(one - day), default=None)
    return whole(match, "DATE", found.isoformat() if found else None, _FAIR)


def _beside(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before last Tuesday, the day after Monday's vote."""
    day = iso_day(_weekday_value(match, situation))
    if day is None:
        return ()
    return whole(match, "DATE", moved(day, -1 if said(match, "side") == "before" else 1, "D"), _FAIR)


def _weeks_apart(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A week ago Monday, two weeks from Friday, a week from today, two Sundays ago."""
    count, near = round(number(said(match, "count"))), said(match, "near")
    ahead = said(match, "side") == "from"
    if near:
        base = moved(situation.day, STEPS[near], "D")
    else:
        base = weekday_near(
            situation.day, weekday_number(said(match, "weekday")), ahead=ahead, other=bool(said(match, "ago"))
        )
        count -= bool(said(match, "ago"))
    day = iso_day(base)
    return whole(match, "DATE", moved(day, 7 * count * (1 if ahead else -1), "D") if day else None, _FAIR)


def _part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Tuesday night, early next Monday morning, the early hours of Friday: not Saturday Night Live."""
    if not situation.capital(match.start("weekday")) or _PROGRAMME.match(situation.text, match.end()):
        return ()
    which = said(match, "which")
    ahead = which in ("next", "this") if which else situation.ahead(match)
    day = weekday_near(situation.day, weekday_number(said(match, "weekday")), ahead=ahead, other=which in ("last", "next"))
    part = PARTS.get(said(match, "part") or ("morning" if said(match, "hours") else ""))
    return whole(match, "TIME" if part else "DATE", at_part(day, part), _LIKELY)


_PROGRAMME = re.compile(r"\s(?:Live|Football|Baseball|Fever|Hockey|Raw)\b")


def _overnight(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Overnight on Monday; overnight into Tuesday: the night before it."""
    day = _weekday_value(match, situation)
    if said(match, "into"):
        eve = iso_day(day)
        day = moved(eve, -1, "D") if eve else None
    return whole(match, "TIME", at_part(day, "NI"), _FAIR)


def _nth_weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The last Friday in August."""
    month, weekday, which = month_number(said(match, "month")), weekday_number(said(match, "weekday")), said(match, "nth")
    year = year_of(match, situation, month, 15)
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}-XX", _FAIR)
    day = nth_weekday(year, month, weekday, -1 if which == "last" else ORDINAL_DAYS.index(which) + 1)
    return whole(match, "DATE", day.isoformat(), _LIKELY)


_DAY = "day"
_WHICH = (
    rf"(?:(?P<which>last|next|this{SPACE}past|this{SPACE}coming|this|past|coming|the{SPACE}(?:following|previous)){SPACE})?"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:the{SPACE})?(?P<nth>first|second|third|fourth|last){SPACE}(?P<weekday>{WEEKDAY}){SPACE}(?:in|of){SPACE}"
        rf"(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _nth_weekday,
        _DAY,
    ),
    rule(
        rf"{LEFT}{_WHICH}(?P<weekday>{WEEKDAY}){RIGHT}(?:,?{SPACE}(?:of{SPACE})?(?P<week>last|this|next){SPACE}week{RIGHT})?",
        _weekday,
        _DAY,
    ),
    rule(
        rf"{LEFT}(?P<weekday>{WEEKDAY}),?{SPACE}the{SPACE}(?P<number>{DAY_NUMBER})(?:st|nd|rd|th){RIGHT}",
        _weekday_the,
        _DAY,
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?day{SPACE}(?P<side>before|after){SPACE}{_WHICH}(?P<weekday>{WEEKDAY}){RIGHT}", _beside, _DAY
    ),
    rule(
        rf"{LEFT}(?P<count>an?|{COUNT}){SPACE}weeks?{SPACE}(?P<side>from|ago){SPACE}(?:on{SPACE})?"
        rf"(?:(?P<weekday>{WEEKDAY})|(?P<near>today|tomorrow|yesterday)){RIGHT}",
        _weeks_apart,
        "week",
    ),
    rule(rf"{LEFT}(?P<count>{COUNT}){SPACE}(?P<weekday>{WEEKDAY})s{SPACE}(?P<ago>ago){RIGHT}", _weeks_apart, "ago"),
    rule(
        rf"{LEFT}(?:(?:early|late)(?:{SPACE}on)?{SPACE})?(?:(?P<which>last|next|this){SPACE})?(?P<weekday>{WEEKDAY})"
        rf"{SPACE}(?P<part>{PART}){RIGHT}",
        _part,
        _DAY,
    ),
    rule(
        rf"{LEFT}overnight{SPACE}(?:(?:on|(?P<into>into|to)){SPACE})?(?P<weekday>{WEEKDAY}){RIGHT}",
        _overnight,
        "overnight",
    ),
    rule(
        rf"{LEFT}(?:(?:early|late)(?:{SPACE}on)?|the{SPACE}(?P<hours>(?:very{SPACE})?early{SPACE}hours){SPACE}of)"
        rf"{SPACE}(?P<weekday>{WEEKDAY})(?:{SPACE}morning)?{RIGHT}",
        _part,
        _DAY,
    ),
)
