"""The kinds of names of several corpora, brought to the records' eight. `docs/names.md` has the whole table."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from lucca import world
from lucca.records.reading import NameKind
from training.kind_words import (
    BEFORE_GROUPS,
    CALENDAR,
    CONVENTION_IS_LAW,
    EVENT,
    EVENT_FIRST,
    EVENTS,
    GROUPS,
    LAW,
    LAW_FIRST,
    LAWS,
    ON,
    PLURALS,
    WEAPON_HEAD,
    WEAPON_NAME,
    WEAPONS,
)

KINDS: tuple[str, ...] = get_args(NameKind)

_FROM = {
    "PER": "person",
    "PERSON": "person",
    "Person": "person",
    "person": "person",
    "politician": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "Organisation": "organisation",
    "organisation": "organisation",
    "organization": "organisation",
    "politicalparty": "organisation",
    "LOC": "place",
    "LOCATION": "place",
    "Location": "place",
    "location": "place",
    "country": "place",
    "place": "place",
    "Nationality": "nationality",
    "event": "event",
    "election": "event",
    "MilitaryPlatform": "weapon",
    "Weapon": "weapon",
    "MISC": "other",
    "misc": "other",
    "object": "other",
    "abstract": "other",
    "substance": "other",
    "animal": "other",
    "plant": "other",
    "time": "other",
    "DocumentReference": "other",
}


def kind_of(corpus_kind: str, form: str) -> str | None:
    """One of the records' kinds for a corpus's own; None for a kind that is no name here.

    What a corpus calls miscellaneous is told apart by its words; it never becomes a person, organisation or place.
    """
    kind = _FROM.get(corpus_kind)
    return (kind_by_words(form) or "other") if kind == "other" else kind


@lru_cache(1 << 16)
def kind_by_words(form: str) -> str | None:
    """ "nationality", "event", "law" or "weapon" where the words of a name say so."""
    if is_nationality(form):
        return "nationality"
    if form in LAWS or LAW_FIRST.match(form):
        return "law"
    if form in EVENTS or EVENT_FIRST.match(form):
        return "event"
    head = _head(form)
    if head == "convention" or head == "conventions":
        return "law" if CONVENTION_IS_LAW.search(form) else "event"
    if head in LAW and (" " in form or head == "constitution"):
        return "law"
    if head in EVENT and (" " in form or head in {"olympics", "holocaust", "oscars", "emmys", "grammys"}):
        return "event"
    if WEAPON_NAME.fullmatch(form) or (head in WEAPON_HEAD and " " in form) or form.lower() in WEAPONS:
        return "weapon"
    return None


def _head(form: str) -> str:
    """The word that says what a name names: "act" of "Voting Rights Act of 1965"."""
    last = form.rstrip(" 0123456789.").split()
    if last and last[-1].lower() in LAW - {"law", "laws", "constitution"}:
        return last[-1].lower()
    words = ON.split(form, maxsplit=1)[0].rstrip(" 0123456789.").split()
    return words[-1].lower() if words else ""


@lru_cache(1 << 16)
def is_nationality(form: str) -> bool:
    """Whether `form` is a word for a people, a faith or a party's followers: "Iraqi", "South Koreans", "Republicans"."""
    words = form.replace("’", "'").split()
    if not words or len(words) > 3 or not words[-1][:1].isupper() or is_land(form):
        return False
    if world.region(form) or world.nationality(form) or world.nationality(form.removesuffix("s")):
        return True
    return _is_group(words[-1]) and all(w.lower() in BEFORE_GROUPS or _is_group(w) or is_land(w) for w in words[:-1])


def _is_group(word: str) -> bool:
    if is_land(word):
        return False
    low = word.lower()
    last = low if low in GROUPS else low.rsplit("-", 1)[-1]
    last = PLURALS.get(last, last)
    return any(w in GROUPS or world.nationality(w.title()) is not None for w in (last, last.removesuffix("s")))


def is_land(word: str) -> bool:
    """Whether `word` is the name of a country or of a federal state's part: "Norway", "Texas"."""
    region = world.region(word)
    return world.country(word) is not None or (region is not None and word not in (*region.adjectives, *region.people))


def is_calendar(form: str) -> bool:
    """Whether `form` is a month or a day of the week, which are dates and never names."""
    return all(word.strip(".,").lower() in CALENDAR for word in form.split())
