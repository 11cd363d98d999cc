"""Whether two full names may be one person's: a middle name more, another alphabet's spelling, a short given name."""

from __future__ import annotations

from lucca.world import gender_of
from lucca.world.fold import fold

_SHORT = {
    "andy": "andrew", "bill": "william", "bob": "robert", "chuck": "charles", "dick": "richard", "hank": "henry",
    "harry": "henry", "jack": "john", "jerry": "gerald", "jim": "james", "joe": "joseph", "larry": "lawrence",
    "liz": "elizabeth", "mike": "michael", "ted": "edward", "tony": "anthony", "bobby": "robert", "jimmy": "james",
    "billy": "william", "kate": "katherine", "peggy": "margaret", "sasha": "alexander", "volodya": "vladimir",
}  # fmt: skip
"""Short given names that are not the beginning of the long one."""

_LEAST_GIVEN, _LEAST_FAMILY, _LONG_FAMILY = 4, 6, 8
"""Letters of a given and a family name in which one other letter, and of a family name in which two make no other name."""

_LEAST_SHORT = 3


def are_spellings(one: str, other: str) -> bool:
    """Whether two full names of persons may be one person's; names in one word are never."""
    a, b = fold(one).lower().split(), fold(other).lower().split()
    if len(a) < 2 or len(b) < 2 or (len(a) > 2 and len(b) > 2 and a[1][0] != b[1][0]):
        return False  # "George W." is not "George H. W."
    if a[-1] == b[-1]:
        return a[0] == b[0] or _given_alike(a[0], b[0])
    shorter = min(len(a[-1]), len(b[-1]))
    most = 2 if shorter >= _LONG_FAMILY else 1 if shorter >= _LEAST_FAMILY else 0
    return a[-1][0] == b[-1][0] and edits(a[-1], b[-1], most) <= most and (a[0] == b[0] or _given_alike(a[0], b[0]))


def _given_alike(a: str, b: str) -> bool:
    genders = {gender_of(a), gender_of(b)} - {None}
    if len(genders) > 1:
        return False
    short, long = sorted((a, b), key=len)
    if _SHORT.get(short) == long or (len(short) >= _LEAST_SHORT and long.startswith(short)):
        return True
    return len(short) >= _LEAST_GIVEN and edits(a, b, 1) <= 1


def edits(a: str, b: str, most: int) -> int:
    """How many letters to put in, take out or change make one word of the other (Levenshtein); `most` + 1 for more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
