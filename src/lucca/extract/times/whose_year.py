"""The year of a day or month: the one written beside it, at the end of its list, or that in which it lies nearest."""

import re
from datetime import date

from lucca.extract.times.calendar import FAR, NINE_ELEVEN, likely_year, made_day
from lucca.extract.times.situation import Situation, said
from lucca.extract.times.vocabulary import DASH, DAY_NUMBER, MONTH, RIGHT, SPACE, STEPS, YEAR

OF_YEAR = (
    rf"(?:,?{SPACE}(?P<year>{YEAR})(?![\w%]|[.,]\d)|{SPACE}(?:of{SPACE})?"
    rf"(?P<which>last|this|next|the{SPACE}same|that(?:{SPACE}same)?){SPACE}year{RIGHT})?"
)


def year_of(match: re.Match[str], situation: Situation, month: int, number: int) -> int | None:
    """The year written beside a day or month, else the one in which it lies nearest; null where nothing tells."""
    if said(match, "year"):
        return int(said(match, "year"))
    if said(match, "which").endswith(("same", "that")):
        return situation.named_year
    if year := _LISTED.match(situation.low, match.end()):
        return int(year[1])
    if situation.day is None:
        return None
    if said(match, "which"):
        return situation.day.year + STEPS[said(match, "which")]
    if (
        month == 9
        and number == 11
        and situation.day.isoformat() > NINE_ELEVEN
        and _ATTACKS.match(situation.low, match.end())
    ):
        return int(NINE_ELEVEN[:4])
    if said(match, "side") and number:
        return _year_beside(situation.day, month, number, ahead=said(match, "side") == "next")
    looks = situation.looks(match)
    if looks <= 0 and situation.told_year:
        return situation.told_year
    found = likely_year(situation.day, month, number, looks, _farthest(match, situation) if looks < 0 else FAR)
    if (
        (month, number) == (9, 11)
        and looks <= 0
        and found > 2001
        and abs(date(found, month, number) - situation.day).days > _SEASON
    ):
        return int(NINE_ELEVEN[:4])
    return found


_LISTED = re.compile(
    rf"(?:(?:,{SPACE}|{SPACE}(?:and|or){SPACE}){MONTH}(?:{SPACE}{DAY_NUMBER})?(?!\w)){{0,3}}"
    rf"(?:\s?{DASH}\s?|{SPACE}(?:to|and|or|through|until){SPACE}){MONTH}(?:{SPACE}{DAY_NUMBER})?(?!\w)(?:,|{SPACE}of|{SPACE}in)?{SPACE}({YEAR})(?![\w%]|[.,]\d)"
)
"""The year at the end of a list or range: "from May 1 to June 3, 1995"; it is that of the dates before as well."""


def _year_beside(day: date, month: int, number: int, *, ahead: bool) -> int:
    """The year of the next or last such day: of "last Dec. 31", "next Jan. 1"."""
    this = made_day(day.year, month, min(number, 28)) or day
    return day.year + (this <= day if ahead else -(this >= day))


def _farthest(match: re.Match[str], situation: Situation) -> int:
    """The days within which a past tense decides.

    Fewer where the date is that of a vote known long before: "the Nov. 8 election", "a convention in May".
    """
    start, end = match.span()
    if _ENDED.search(situation.low, max(0, start - 7), start):
        return YEAR_BACK
    of_contest = _CONTEST.match(situation.low, end) or _CONTEST_BEFORE.search(situation.low, max(0, start - 20), start)
    return _FAR_CONTEST if of_contest else FAR


_WORD = (
    r"(?:elections?|referendum|conventions?|primary|primaries|caucus(?:es)?|showdown|run-?off|midterms?|inauguration|"
    r"olympics)"
)


_CONTEST = re.compile(rf"(?:['’]s)?\s(?:[\w-]{{2,15}}\s){{0,2}}{_WORD}\b")


_CONTEST_BEFORE = re.compile(rf"\b{_WORD}\s(?:in|on|of)\s\Z")


_ENDED = re.compile(r"\b(?:since|ended)\s\Z")


_FAR_CONTEST, YEAR_BACK = 200, 366
"""Days within which that side decides where the date belongs to a noun and not to its verb, and where it is counted from."""


_SEASON = 45
"""Days from which the eleventh of September without a year is that of 2001."""


_ATTACKS = re.compile(r"[\s,]{1,2}(?:20\d\d\s)?(?:terror(?:ist|ism)?\s|al[\s-]qaeda\s)?(?:attacks|hijack)")
"""What only the eleventh of September of 2001 is named with."""
