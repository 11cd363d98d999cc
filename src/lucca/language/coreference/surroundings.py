"""What stands around one mention's head, read off the words beside it; every reach is a small constant."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lucca.language.coreference import lexicon
from lucca.language.lexicon import CUES, DETERMINERS, PREPOSITIONS, PRONOUNS
from lucca.language.reader.network import UPOS, Integers
from lucca.language.reader.words import MARK, MIXED, TITLE, UPPER, Words
from lucca.world import gender_of, honorific

NAME_REACH = 3
"""Capitalised words before and after a head that belong to its name."""

MALE, FEMALE = 1, 2
SINGULAR, PLURAL = 1, 2

_DETERMINER_REACH = 5
_CUE_REACH = 3
_TITLE_REACH = 2
"""Words; "Mr." is two."""
_LONGEST_ACRONYM = 8

_ADP, _AUX, _NOUN, _NUM, _PRON, _PROPN, _VERB = (UPOS.index(tag) for tag in "ADP AUX NOUN NUM PRON PROPN VERB".split())
_SORTS = {_PRON: 1, _PROPN: 2, _NOUN: 3}

_CAPITAL = frozenset({TITLE, UPPER, MIXED})
_NOT_NAMED = DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset("and or but if when while so yet nor".split())
_INSIDE_NAMES = frozenset("of for the and".split())
_GENDERS = {"m": MALE, "f": FEMALE}


class Surroundings:
    """A text for looking at single words; `tags` (words,) are indices into `UPOS`."""

    def __init__(self, words: Words, tags: Integers) -> None:
        # Plain lists: a number out of an array costs more than what is asked about it.
        self.lower: list[str] = [form.casefold() for form in words.forms]
        self._forms = words.forms
        self._tags: list[int] = tags.tolist()
        self._case: list[int] = words.case.tolist()
        self._sentence: list[int] = words.sentence.tolist()
        self._touches: list[bool] = _with_first(words.start[1:] == words.end[:-1])
        self._joined: list[bool] = _with_first(words.adjacent[1:] & (words.sentence[1:] == words.sentence[:-1]))
        named = zip(self._case, self.lower, strict=True)
        self._may_name: list[bool] = [case in _CAPITAL and form not in _NOT_NAMED for case, form in named]
        self._is_cue: list[bool] = [form in CUES for form in self.lower]

    def sort(self, i: int) -> int:
        """1 pronoun, 2 proper noun, 3 common noun, 0 anything else."""
        return _SORTS.get(self._tags[i], 0)

    def pronoun(self, i: int) -> int:
        """The number in `lexicon.PRONOUNS`; the demonstratives and the like only where they stand alone."""
        found = lexicon.PRONOUN_OF.get(self.lower[i], 0)
        personal = found and lexicon.PRONOUNS[found] in lexicon.PERSONAL
        return found if personal or self._tags[i] not in (_NOUN, _PROPN) else 0

    def pronoun_form(self, i: int) -> int:
        """1 possessive, 2 reflexive, 0 anything else."""
        return 1 if self.lower[i] in lexicon.POSSESSIVE else 2 if self.lower[i] in lexicon.REFLEXIVE else 0

    def name(self, i: int) -> Sequence[int]:
        """The capitalised words in a row around head `i`, at most `NAME_REACH` to either side; none if it is no name."""
        if not self._may_name[i] or self._tags[i] == _PRON:
            return ()
        first = last = i
        while first and i - first < NAME_REACH and self._may_name[first - 1] and self._joined[first]:
            first -= 1
        while last + 1 < len(self.lower) and last - i < NAME_REACH and self._may_name[last + 1] and self._joined[last + 1]:
            last += 1
        return range(first, last + 1)

    def determiner(self, i: int) -> int:
        """The number in `lexicon.DETERMINERS` of what opens the phrase of head `i`."""
        for k in range(i - 1, max(i - 1 - _DETERMINER_REACH, -1), -1):
            if self._sentence[k] != self._sentence[i]:
                break
            if (found := lexicon.DETERMINER_OF.get(self.lower[k], 0)) > 0:
                return found
            if self._is_genitive(k):
                return lexicon.GENITIVE
            if self._tags[k] in (_ADP, _AUX, _VERB) or (self._case[k] == MARK and self.lower[k] not in "-'’."):
                break
        return 0

    def number(self, i: int) -> int:
        """`SINGULAR`, `PLURAL` or 0 where it does not show."""
        form = self.lower[i]
        if pronoun := self.pronoun(i):
            name = lexicon.PRONOUNS[pronoun]
            return SINGULAR if name in {"i", "he", "she", "it"} else PLURAL if name in {"we", "they"} else 0
        if self._tags[i] not in (_NOUN, _PROPN):
            return 0
        if form in lexicon.PLURALS:
            return PLURAL
        ends = form.endswith("s") and not form.endswith(("ss", "us", "is", "'s"))
        if self._tags[i] == _PROPN:  # "Rogers", "Reuters": the ending of a name tells nothing
            return 0 if ends else SINGULAR
        return PLURAL if ends and form not in lexicon.SINGULARS and len(form) > 3 else SINGULAR

    def gender(self, i: int, name: Sequence[int]) -> int:
        """`MALE`, `FEMALE` or 0, by pronoun, form of address, given name or noun. `name`: what `name` says of `i`."""
        form = self.lower[i]
        if pronoun := self.pronoun(i):
            return {"he": MALE, "she": FEMALE}.get(lexicon.PRONOUNS[pronoun], 0)
        if form in lexicon.MALE or form in lexicon.FEMALE:
            return MALE if form in lexicon.MALE else FEMALE
        if not name:
            return 0
        for k in range(i, max(name[0] - _TITLE_REACH, 0) - 1, -1):
            title = honorific(self._forms[k]) if self._may_name[k] and self._sentence[k] == self._sentence[i] else None
            if title is not None and title.gender:
                return _GENDERS[title.gender]
        # A surname alone may look like a given name ("Jackson"); the first of several words is one.
        given = gender_of(self._forms[i]) if i == name[0] and len(name) > 1 else None
        return _GENDERS[given] if given else 0

    def beside_cue(self, i: int) -> bool:
        """Whether a verb of speech stands within a few words."""
        before, behind = self._is_cue[max(i - _CUE_REACH, 0) : i], self._is_cue[i + 1 : i + _CUE_REACH + 2]
        return True in before or True in behind

    def modifier(self, i: int) -> str:
        """The word of content right before head `i`, in lower case, or nothing."""
        if not i or self._sentence[i - 1] != self._sentence[i] or not self.lower[i - 1].isalnum():
            return ""
        before = self.lower[i - 1]
        closed = before in _NOT_NAMED or self._tags[i - 1] in (_ADP, _AUX, _VERB, _PRON)
        return "" if closed else before

    def acronym(self, i: int) -> str:
        """The letters of a head written in capitals only, or nothing."""
        form = self._forms[i]
        return form if 1 < len(form) <= _LONGEST_ACRONYM and form.isalpha() and form.isupper() else ""

    def initials(self, i: int, name: Sequence[int]) -> str:
        """The capitals that a name of several words would be shortened to, "of", "for" and the like left out.

        `name`: what `name` says of `i`.
        """
        if not name:
            return ""
        letters = [self._forms[k][0] for k in range(name[0], i + 1)]
        k = i + 1
        while k < len(self.lower) and len(letters) < _LONGEST_ACRONYM and self._joined[k]:
            if self._may_name[k]:
                letters.append(self._forms[k][0])
            elif self.lower[k] not in _INSIDE_NAMES:
                break
            k += 1
        return "".join(letters) if len(letters) > 1 else ""

    def _is_genitive(self, k: int) -> bool:
        """Whether word `k` is the s or the apostrophe of a genitive."""
        if self.lower[k] in "'’":
            return self._touches[k]
        return self.lower[k] == "s" and k > 0 and self.lower[k - 1] in "'’"


def _with_first(others: NDArray[np.bool_]) -> list[bool]:
    """What holds of each word and the one before it, with the first, of which nothing does."""
    return [False, *others.tolist()]
