"""Ministries and organs of state that a phrase composes: "Russian Foreign Ministry", "Ministry of Defence of Ukraine"."""

from collections.abc import Sequence

from lucca.world.entries import Country, Seat
from lucca.world.phrase import Word, capital_owner, country_owner, domain, words_of

_MINISTRIES = frozenset({"ministry", "department", "office"})
_OFFICES = frozenset({"foreign", "home"})
"""What an "office" is in charge of, where it is a ministry."""

_ORGANS = {
    "government": "government",
    "govt": "government",
    "administration": "government",
    "regime": "government",
    "authorities": "government",
    "cabinet": "government",
    "leadership": "government",
    "presidency": "head-of-state",
    "presidential administration": "head-of-state",
    "presidential office": "head-of-state",
    "presidents office": "head-of-state",
    "prime ministers office": "head-of-government",
    "parliament": "parliament",
    "congress": "parliament",
    "senate": "parliament",
    "lower house": "parliament",
    "upper house": "parliament",
    "national assembly": "parliament",
    "military": "military",
    "army": "military",
    "armed forces": "military",
    "forces": "military",
    "troops": "military",
    "general staff": "military",
    "navy": "military",
    "air force": "military",
    "police": "police",
    "intelligence": "intelligence",
    "central bank": "central-bank",
    "national bank": "central-bank",
    "supreme court": "court",
    "constitutional court": "court",
    "embassy": "embassy",
    "consulate": "consulate",
    "state media": "state-media",
    "state television": "state-media",
    "state tv": "state-media",
    "state news agency": "state-media",
    "security council": "security-council",
    "opposition": "opposition",
}
"""Organs that stand for a part of the state. Only with their country: "the government" alone is anyone's."""


def organ(phrase: str) -> Seat | None:
    """The ministry or organ that a phrase composes, with its country where the phrase has one."""
    return organ_of(words_of(phrase))


def organ_of(words: Sequence[Word]) -> Seat | None:
    """As `organ`, from words."""
    if words and words[0].lower == "the":
        words = words[1:]
    if not words:
        return None
    if found := _ministry(words, None) or _named_after(words):
        return found
    for length in range(min(4, len(words) - 1), 0, -1):
        if owner := country_owner(words[:length]) or capital_owner(words[:length]):
            return _ministry(words[length:], owner) or _organ(words[length:], owner)
    return None


def _named_after(words: Sequence[Word]) -> Seat | None:
    """ "the ministry of defence of Ukraine", "the government of Syria"."""
    for k in range(len(words) - 2, 0, -1):
        if words[k].lower == "of":
            after = words[k + 2 :] if words[k + 1].lower == "the" else words[k + 1 :]
            if owner := country_owner(after):
                return _ministry(words[:k], owner) or _organ(words[:k], owner)
    return None


def _ministry(words: Sequence[Word], owner: Country | None) -> Seat | None:
    lower = [w.lower for w in words]
    field = None
    if len(words) > 1 and lower[-1] in _MINISTRIES:
        field = domain(words[:-1])
        if lower[-1] == "office" and field not in {"foreign", "interior"}:
            return None
        if lower[-1] == "office" and " ".join(lower[:-1]) not in _OFFICES:
            return None
    elif len(words) > 2 and lower[0] in {"ministry", "department"} and lower[1] in {"of", "for"}:
        field = domain(words[2:])
    if field is None:
        return None
    name = f"{field.replace('-', ' ').title()} Ministry"
    return Seat(
        name=name,
        kind="ministry",
        of=owner.name if owner else None,
        country=owner.code if owner else None,
        stands_for=f"{field}-ministry",
        institution=f"{name} of {owner.name}" if owner else name,
    )


def _organ(words: Sequence[Word], owner: Country) -> Seat | None:
    text = " ".join(w.lower for w in words)
    stands_for = _ORGANS.get(text) or _ORGANS.get(f"{text}s")
    if stands_for is None:
        return None
    return Seat(
        name=text,
        kind="organ",
        of=owner.name,
        country=owner.code,
        stands_for=stands_for,
        institution=f"{text} of {owner.name}",
    )
