"""Words made comparable: without inflection, and without those that every report has.

The stemmer only takes off plural, past and -ing endings (after Harman 1991's S-stemmer, a little extended): what it gives
need not be a word, but two forms of one word mostly give the same.
"""

COMMON = frozenset(
    """
    a about above according after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has have having he her
    here hers him his how i if in into is it its just me more most mr mrs ms my new no nor not now of off on once only
    or other our out over own said same say says she should so some such than that the their them then there these they
    this those through to told too under until up very was we were what when where which while who whom why will with
    would you your n't
    """.split()
)

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST = 3
"""Letters that an ending must leave."""


def stem(word: str) -> str:
    """A lower-case word without its ending ("robbers" and "robber" are one)."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not (ending == "s" and word.endswith("ss")):
            word = word.removesuffix(ending) + instead
            break
    if word.endswith("e") and len(word) > _LEAST + 1:
        word = word[:-1]
    if len(word) > _LEAST + 1 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word
