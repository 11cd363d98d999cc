"""Sectors of society: what an actor belongs to, by the office it holds, the body it is or the words that describe it.

The sectors are those of PLOVER (manual, "Sector Codes"), in words; what PLOVER leaves to single codes for leftovers is none.
"""

import re
from functools import cache
from typing import get_args

from lucca.records.reading import Sector
from lucca.world import tables
from lucca.world.entries import Body, Seat
from lucca.world.fold import LONGEST, plain
from lucca.world.lookup import body, seat

_OF_SEATS: dict[str, Sector] = {
    "parliament": "legislature",
    "court": "courts",
    "military": "military",
    "police": "police",
    "intelligence": "intelligence",
    "domestic-intelligence": "intelligence",
    "foreign-intelligence": "intelligence",
    "signals-intelligence": "intelligence",
    "state-media": "media",
    "press": "media",
    "opposition": "opposition",
    "finance": "business",
    "technology": "business",
    "film": "business",
    "car-industry": "business",
    "international-bodies": "international-organisation",
}
_NO_SECTOR = frozenset({"headquarters", "lobby", "security-council"})

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_BEHIND = frozenset(
    "of for in at on from to with who whose which that near by about against over behind after before under and or".split()
)
"""Words behind which a phrase only says more of its head."""

_WEAK = frozenset(
    "official officials spokesman spokeswoman spokesperson spokespeople representative adviser advisers advisor aide aides "
    "leader leaders head chief boss member members source sources director chairman chairwoman chair president vice "
    "founder founders co-founder trustee fellow counsel secretary deputy staff agency service office department worker "
    "workers commission committee expert experts".split()
)
"""Heads that tell a sector only with what stands before or behind them: "an official of the army"."""

_ONLY_HEADS = frozenset({"general", "veteran", "commander"})
"""Words that say something else before another noun: "general counsel", "veteran driver"."""

_MOST_WORDS = 4


def sector(phrase: str) -> Sector | None:
    """The sector of whom a name or description speaks: "the Foreign Ministry", "a senior army officer", "Brakk University".

    What the tables of the world know goes first; else the words say it, the last ones before "of" or "for" before others.
    None for what no word tells, and for what is longer than a name.
    """
    if len(phrase) > LONGEST:
        return None
    if (known := body(phrase)) is not None:
        return sector_of_body(known)
    if (place := seat(phrase)) is not None and (found := sector_of_seat(place)) is not None:
        return found
    return sector_of_words(phrase)


def sector_of_office(key: str) -> Sector | None:
    """The sector of an office, by the key that `Office` has."""
    if key.endswith("-minister"):
        return "government"
    return _by("offices").get(key)


def sector_of_body(known: Body) -> Sector | None:
    """The sector of a body in the tables."""
    if (listed := _by("bodies").get(known.name)) is not None:
        return listed
    if known.kind in {"outlet", "platform"}:
        return "media" if known.kind == "outlet" else "business"
    if known.kind == "armed-group":
        return "rebels"
    if known.kind == "bloc" or known.country is None:
        return "international-organisation"
    return sector_of_words(known.name)


def sector_of_seat(place: Seat) -> Sector | None:
    """The sector of who sits in a capital, residence, ministry or organ of state."""
    if place.stands_for is None or place.stands_for in _NO_SECTOR:
        return None
    return _OF_SEATS.get(place.stands_for, "government")


def sector_of_words(phrase: str) -> Sector | None:
    """The sector that the words of a phrase tell, the head's before those behind "of" or "for"."""
    words = [m.group() for m in _WORD.finditer(plain(phrase)[:LONGEST])]
    cut = next((k for k, w in enumerate(words) if k and w in _BEHIND), len(words))
    head, rest = words[:cut], words[cut + 1 :]
    whole = _told(words)
    if found := _told(head):
        return found
    weak = not head or head[-1].lower() in _WEAK
    return whole if whole is not None and weak else _told_first(rest) if weak else None


def _told(words: list[str]) -> Sector | None:
    """The sector that the last telling words say, longer phrases before shorter; who owns them is left aside."""
    owned = next((k + 1 for k in range(len(words) - 2, -1, -1) if words[k].endswith("'s")), 0)
    own = [w.lower() for w in words]
    for end in range(len(own), owned, -1):
        for start in range(max(owned, end - _MOST_WORDS), end):
            phrase = " ".join(own[start:end])
            found = _words().get(phrase) or _words().get(phrase.removesuffix("'s"))
            if found is None or _is_of_people(words[start:end]) or (end < len(own) and phrase in _ONLY_HEADS):
                continue
            return found
    return None


def _is_of_people(words: list[str]) -> bool:
    """Whether a name only says for whom it is: "Students for Life", "Doctors Without Borders"."""
    last = words[-1]
    return words[0][:1].isupper() and last.endswith("s") and not last.endswith("ss") and last.lower() not in _NAMING


_NAMING = frozenset(
    "airlines airways industries motors holdings forces marines times news securities partners hotels electronics police "
    "pharmaceuticals republicans democrats tories conservatives corps representatives services press officials".split()
)


def _told_first(words: list[str]) -> Sector | None:
    cut = next((k for k, w in enumerate(words) if w.lower() in _BEHIND), len(words))
    return _told(words[:cut])


@cache
def _by(column: str) -> dict[str, Sector]:
    sectors = {name: name for name in get_args(Sector)}
    return {entry: sectors[row["sector"]] for row in tables.rows("sectors") for entry in tables.several(row[column])}


@cache
def _words() -> dict[str, Sector]:
    """Words for members of sectors, in the singular and the plural."""
    found: dict[str, Sector] = {}
    for phrase, name in _by("words").items():
        found.setdefault(phrase, name)
    for phrase, name in list(found.items()):
        for plural in (f"{phrase}s", f"{phrase[:-1]}ies" if phrase.endswith("y") else f"{phrase}es"):
            found.setdefault(plural, name)
    return found
