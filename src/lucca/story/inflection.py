"""Past forms of English verbs, told by their form alone, and the verbs that they are of.

The tables and rules are those of the reader's lemmas; here no parse says which words are verbs at all.
"""

from functools import lru_cache

from lucca.language.syntax.frequency import ranks
from lucca.language.syntax.irregular import VERBS
from lucca.language.syntax.lemmas import verb

_PRESENT = ("ing", "s", "'m", "'re", "'ve")
_NO_PAST = frozenset("was were are am been gon wan gotta bein".split())
"""Forms in the table that are auxiliaries or slips, and tell nothing of what was done."""


@lru_cache(maxsize=50_000)
def infinitive(past: str) -> str | None:
    """The verb of a past form or participle in small letters, irregular or in -ed; None for what looks like none."""
    if past in VERBS:
        return None if past in _NO_PAST or past.endswith(_PRESENT) else VERBS[past]
    if not past.endswith("ed") or len(past) < 4 or past.endswith("eed"):
        return None
    return verb(past, ranks())


@lru_cache(maxsize=50_000)
def without_inflection(low: str) -> str:
    """The verb of a past or -ing form in small letters; another word as it is."""
    return (verb(low, ranks()) if low.endswith("ing") and len(low) > 5 else infinitive(low)) or low
