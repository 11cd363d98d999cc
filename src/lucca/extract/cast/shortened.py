"""Short forms of an institution's name: its initials ("VHA" of "Velmora Harbour Authority") and its first words."""

import re

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z]\Z")
"""A name in one word that may be initials: it begins and ends with capitals ("TfL")."""

_SMALL = frozenset("of the and for in on at to de & a".split())

_FORMS = frozenset(
    "international group inc incorporated ltd limited plc corp corporation company co holdings holding ag sa gmbh nv llc "
    "enterprises industries partners worldwide global uk us".split()
)
"""Words of a company's name that say in what form it does business."""

_BODIES = frozenset(
    "foundation federation union association trust fund council committee commission conference institute society museum "
    "academy university college hospital school police court".split()
)
"""Words that make a body of its own of what stands before them."""

_LEAST_INITIALS = 3
"""Initials below which a name and an acronym agree by chance: two letters are a state's or a person's as well."""


def is_acronym(name: str) -> bool:
    """Whether a name may be somebody's initials."""
    return len(name) >= _LEAST_INITIALS and _ACRONYM.match(name) is not None


def initials(name: str) -> frozenset[str]:
    """The initials of a name in capitals, with and without those of its small words; none for a name in one word."""
    words = [part for word in name.split() for part in word.split("-") if part[:1].isalnum() or part == "&"]
    if words and words[0].lower() == "the":
        words = words[1:]
    if len(words) < 2:
        return frozenset()
    strong = [word for word in words if word.lower() not in _SMALL]
    both = ("".join(word[0] for word in chosen).upper() for chosen in (words, strong))
    return frozenset(made for made in both if len(made) >= _LEAST_INITIALS)


def begins(short: str, full: str) -> bool:
    """Whether a short form is the first words of a full name, the article left out; both in one case.

    Two bodies may begin alike ("Velmora Police", "Velmora Police Federation"): behind several words only the form of a
    company may be left out, behind one no word that makes another body of it.
    """
    a, b = short.lower().removeprefix("the ").split(), full.lower().removeprefix("the ").split()
    rest = b[len(a) :]
    if not a or not rest or b[: len(a)] != a:
        return False
    return all(word.strip(".,") in _FORMS for word in rest) or (len(a) == 1 and rest[-1] not in _BODIES)
