"""What stands around one mention's head, read off the words beside it; every reach is a small constant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.coreference import lexicon
from lucca.language.lexicon import CUES, DETERMINERS, PREPOSITIONS, PRONOUNS
from lucca.language.reader.network import UPOS
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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text for looking at single words: `lower` has the forms without case, `tags` their numbers in `UPOS`."""

    words: Words
    lower: Sequence[str]
    tags: Sequence[int]

    def sort(self, i: int) -> int:
        """1 pronoun, 2 proper noun, 3 common noun, 0 anything else."""
        return _SORTS.get(self.tags[i], 0)

    def pronoun(self, i: int) -> int:
        """The number in `lexicon.PRONOUNS`; the demonstratives and the like only where they stand alone."""
        found = lexicon.PRONOUN_OF.get(self.lower[i], 0)
        personal = found and lexicon.PRONOUNS[found] in lexicon.PERSONAL
        return found if personal or self.tags[i] not in (_NOUN, _PROPN) else 0

    def pronoun_form(self, i: int) -> int:
        """1 possessive, 2 reflexive, 0 anything else."""
        return 1 if self.lower[i] in lexicon.POSSESSIVE else 2 if self.lower[i] in lexicon.REFLEXIVE else 0

    def name(self, i: int) -> Sequence[int]:
        """The capitalised words in a row around head `i`, at most `NAME_REACH` to either side; none if it is no name."""
        if not self._may_name(i) or self.tags[i] == _PRON:
            return ()
        first = last = i
        while first and i - first < NAME_REACH and self._may_name(first - 1) and self._joined(first):
            first -= 1
        while last + 1 < len(self.lower) and last - i < NAME_REACH and self._may_name(last + 1) and self._joined(last + 1):
            last += 1
        return range(first, last + 1)

    def determiner(self, i: int) -> int:
        """The number in `lexicon.DETERMINERS` of what opens the phrase of head `i`."""
        for k in range(i - 1, max(i - 1 - _DETERMINER_REACH, -1), -1):
            if self.words.sentence[k] != self.words.sentence[i]:
                break
            if (found := lexicon.DETERMINER_OF.get(self.lower[k], 0)) > 0:
                return found
            if self._is_genitive(k):
                return lexicon.GENITIVE
            if self.tags[k] in (_ADP, _AUX, _VERB) or (self.words.case[k] == MARK and self.lower[k] not in "-'’."):
                break
        return 0

    def number(self, i: int) -> int:
        """`SINGULAR`, `PLURAL` or 0 where it does not show."""
        form = self.lower[i]
        if pronoun := self.pronoun(i):
            name = lexicon.PRONOUNS[pronoun]
            return SINGULAR if name in {"i", "he", "she", "it"} else PLURAL if name in {"we", "they"} else 0
        if self.tags[i] not in (_NOUN, _PROPN):
            return 0
        if form in lexicon.PLURALS:
            return PLURAL
        ends = form.endswith("s") and not form.endswith(("ss", "us", "is", "'s"))
        if self.tags[i] == _PROPN:  # "Rogers", "Reuters": the ending of a name tells nothing
            return 0 if ends else SINGULAR
        return PLURAL if ends and form not in lexicon.SINGULARS and len(form) > 3 else SINGULAR

    def gender(self, i: int) -> int:
        """`MALE`, `FEMALE` or 0, by pronoun, form of address, given name or noun."""
        form = self.lower[i]
        if pronoun := self.pronoun(i):
            return {"he": MALE, "she": FEMALE}.get(lexicon.PRONOUNS[pronoun], 0)
        if form in lexicon.MALE or form in lexicon.FEMALE:
            return MALE if form in lexicon.MALE else FEMALE
        name = self.name(i)
        if not name:
            return 0
        for k in range(i, max(name[0] - _TITLE_REACH, 0) - 1, -1):
            title = (
                honorific(self.words.forms[k])
                if self._may_name(k) and self.words.sentence[k] == self.words.sentence[i]
                else None
            )
            if title is not None and title.gender:
                return _GENDERS[title.gender]
        # A surname alone may look like a given name ("Jackson"); the first of several words is one.
        given = gender_of(self.words.forms[i]) if i == name[0] and len(name) > 1 else None
        return _GENDERS[given] if given else 0

    def beside_cue(self, i: int) -> bool:
        """Whether a verb of speech stands within a few words."""
        near = range(max(i - _CUE_REACH, 0), min(i + _CUE_REACH + 2, len(self.lower)))
        return any(self.lower[k] in CUES and k != i for k in near)

    def modifier(self, i: int) -> str:
        """The word of content right before head `i`, in lower case, or nothing."""
        if not i or self.words.sentence[i - 1] != self.words.sentence[i] or not self.lower[i - 1].isalnum():
            return ""
        before = self.lower[i - 1]
        closed = before in _NOT_NAMED or self.tags[i - 1] in (_ADP, _AUX, _VERB, _PRON)
        return "" if closed else before

    def acronym(self, i: int) -> str:
        """The letters of a head written in capitals only, or nothing."""
        form = self.words.forms[i]
        return form if 1 < len(form) <= _LONGEST_ACRONYM and form.isalpha() and form.isupper() else ""

    def initials(self, i: int) -> str:
        """The capitals that a name of several words would be shortened to, "of", "for" and the like left out."""
        name = self.name(i)
        if not name:
            return ""
        letters = [self.words.forms[k][0] for k in range(name[0], i + 1)]
        k = i + 1
        while k < len(self.lower) and len(letters) < _LONGEST_ACRONYM and self._joined(k):
            if self._may_name(k):
                letters.append(self.words.forms[k][0])
            elif self.lower[k] not in _INSIDE_NAMES:
                break
            k += 1
        return "".join(letters) if len(letters) > 1 else ""

    def _may_name(self, k: int) -> bool:
        return int(self.words.case[k]) in _CAPITAL and self.lower[k] not in _NOT_NAMED

    def _joined(self, k: int) -> bool:
        return bool(self.words.adjacent[k]) and self.words.sentence[k] == self.words.sentence[k - 1]

    def _is_genitive(self, k: int) -> bool:
        """Whether word `k` is the s or the apostrophe of a genitive."""
        if self.lower[k] in "'’":
            return k > 0 and self.words.start[k] == self.words.end[k - 1]
        return self.lower[k] == "s" and k > 0 and self.lower[k - 1] in "'’"
