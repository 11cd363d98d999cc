"""Lemmas from a word's form, part of speech and relation: tables of what is irregular, and spelling rules for the rest.

Where spelling leaves two base forms open ("hoping": hop or hope), the reader's own vocabulary, which is in order of
frequency, decides. The conventions are those of GUM: "me" is I, "n't" not, "an" a, quotation marks are plain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lucca.language.syntax.irregular import BENDING_ICS, COMPARED, COMPARED_ADVERBS, GRADABLE, NOUNS, UNBENDING, VERBS

_AUXILIARIES = {
    "is": "be", "was": "be", "are": "be", "were": "be", "been": "be", "being": "be", "am": "be", "'s": "be", "'re": "be",
    "'m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have", "did": "do", "does": "do", "done": "do",
    "doing": "do", "'ll": "will", "wo": "will", "ca": "can", "'d": "would", "ai": "be", "sha": "shall", "got": "get",
    "gets": "get", "getting": "get", "gotten": "get", "kept": "keep",
}  # fmt: skip
_PRONOUNS = {
    "i": "I", "me": "I", "him": "he", "them": "they", "us": "we", "'s": "we", "'em": "they", "em": "they", "whom": "who",
    "those": "that",
    "these": "this", "mine": "my", "yours": "your", "theirs": "their", "ours": "our", "ya": "you", "y'": "you",
}  # fmt: skip
_WORDS = {
    "AUX": _AUXILIARIES,
    "PRON": _PRONOUNS,
    "DET": {"an": "a", "these": "this", "those": "that"},
    "PART": {"n't": "not", "na": "to", "ta": "to", "'": "'s"},
    "ADP": {"vs.": "versus", "vs": "versus", "'til": "til"},
    "CCONJ": {"'n'": "and", "n": "and"},
    "PUNCT": {"“": '"', "”": '"', "``": '"', "''": '"', "–": "-", "--": "-", "...": "…", "‘": "'", "’": "'"},
    "SYM": {"–": "-"},
}
_NAMES = {
    name: name[:-1] for name in
    "States Nations Americans Democrats Republicans Senators Representatives Muslims Arabs Jews Christians Indians Germans "
    "Russians Ukrainians Iranians Israelis Palestinians Syrians Iraqis Turks Kurds Italians Africans Europeans Canadians "
    "Australians Mexicans Egyptians Pakistanis Afghans Saudis Islands Games Awards Rights Forces Relations Resources Lords "
    "Commons Arts Affairs Conservatives Liberals Greens Tories Democrats".split() if name not in ("Commons", "Tories")
}  # fmt: skip
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprtv]$")
_DOUBLED = re.compile(r"([bdgklmnprtv])\1$")
_WANTS_E = re.compile(
    r"(?:[cuvz]|[^s]s|[aeo]s|[bcdfgkptz]l|dg|[aeu]n?g|lg|rg|[^o]at|ut|[^aeiou][aeiou]d|[^a]ir|[^o]ur|[^aeiou]i[ln]|ven|ok|um|ap)$"
)
_ENGLISH_DEMONYM = re.compile(
    r"[A-Z].*(?:[ei]an|ican|ish|ese|aeli|aqi|eni|stani)$|(?:French|Greek|Dutch|Arab|Swiss|Thai|Czech)$"
)


def lemma(form: str, upos: str, relation: str, initial: bool, ranks: Mapping[str, int]) -> str:
    """The lemma of a word.

    `relation` is that to its head, `initial` says whether it begins a sentence, so that its capital tells nothing. `ranks`:
    place of a word among all words of the language, the most frequent first; words that are not in it are unknown.
    """
    if upos == "PROPN":
        return _NAMES.get(form, form)
    lower = form.lower().replace("’", "'")
    table = _WORDS.get(upos)
    if table is not None and lower in table:
        return table[lower]
    if upos == "PRON" and lower == "her" and not relation.endswith("poss"):
        return "she"
    if upos == "NUM":
        return form.replace(",", "") if form[0].isdigit() else (form if form.isupper() else lower)
    if form.isupper() and len(form) < 6 and upos in ("NOUN", "ADJ"):
        return form
    if upos == "NOUN":
        return _noun(lower, form, ranks)
    if upos == "VERB":
        base = verb(lower, ranks)
        return base.capitalize() if form.istitle() and not initial else base
    if upos in ("ADJ", "ADV"):
        return _compared(form, lower, upos, initial)
    return form if upos == "X" else lower


def _noun(lower: str, form: str, ranks: Mapping[str, int]) -> str:
    if lower in NOUNS:
        return NOUNS[lower]
    if lower.endswith("men") and lower[:-2] + "an" in ranks:
        return lower[:-2] + "an"
    if len(form) > 2 and form[-1] == "s" and form[:-1].isupper():
        return form[:-1]
    head, hyphen, tail = lower.rpartition("-")
    if hyphen:
        return f"{head}-{_noun(tail, tail, ranks)}" if tail else lower
    if lower.endswith("ics"):
        return lower[:-1] if lower[:-1] in BENDING_ICS else lower
    if (
        not lower.endswith("s")
        or lower[0].isdigit()
        or lower.endswith(("ss", "us", "is", "'s"))
        or lower in UNBENDING
        or len(lower) < 4
    ):
        return lower
    return _without_s(lower, ranks)


def _without_s(lower: str, ranks: Mapping[str, int]) -> str:
    """A word that ends in an s of inflection, without it."""
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "xes", "zzes", "oes")):
        return lower[:-2]
    if lower.endswith(("ches", "ses", "zes")) and lower[:-1] not in ranks and lower[:-2] in ranks:
        return lower[:-2]
    return lower[:-2] if lower.endswith("ches") else lower[:-1]


def verb(lower: str, ranks: Mapping[str, int]) -> str:
    """The base form of a verb's form in small letters; `ranks` as in `lemma`."""
    if lower in VERBS:
        return VERBS[lower]
    head, hyphen, tail = lower.rpartition("-")
    if hyphen:
        return f"{head}-{verb(tail, ranks)}" if tail else lower
    if lower.endswith("ing") and _VOWEL.search(lower[:-3]):
        return _base(lower[:-3], ranks)
    if lower.endswith("in'") and _VOWEL.search(lower[:-3]):
        return _base(lower[:-3], ranks)
    if lower.endswith("ied") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("ed") and not lower.endswith("eed") and _VOWEL.search(lower[:-2]):
        return _base(lower[:-2], ranks)
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return _without_s(lower, ranks)
    return _prefixed(lower)


def _prefixed(lower: str) -> str:
    """A form whose prefix hides an irregular verb ("resent" is not one, "outgrew" is)."""
    for prefix in ("over", "under", "out", "mis", "fore", "inter"):
        rest = lower.removeprefix(prefix)
        if rest != lower and rest in VERBS:
            return prefix + VERBS[rest]
    return lower


def _base(stem: str, ranks: Mapping[str, int]) -> str:
    """The base form of a verb from what stands before -ing or -ed."""
    if _DOUBLED.search(stem):
        single = stem[:-1]
        if stem[-1] != "l" or stem not in ranks:
            return single
        return stem
    with_e = stem + "e"
    plain, silent = ranks.get(stem), ranks.get(with_e)
    if _SHORT.match(stem) and silent is not None:
        return with_e  # "hop" would have doubled its last letter
    if plain is not None and silent is not None:
        return stem if plain < silent else with_e
    if plain is not None or silent is not None:
        return stem if plain is not None else with_e
    return with_e if _WANTS_E.search(stem) else stem


def _compared(form: str, lower: str, upos: str, initial: bool) -> str:
    """Adjectives and adverbs without comparison; a capital inside a sentence is part of the word ("American")."""
    special = (COMPARED_ADVERBS if upos == "ADV" else COMPARED).get(lower)
    if special:
        return special
    for ending in ("er", "est"):
        if lower.endswith(ending):
            stem = lower[: -len(ending)]
            for base in (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else "", stem[:-1]):
                if base in GRADABLE and (base != stem[:-1] or stem[-2:-1] == stem[-1:]):
                    return base
    kept = upos == "ADJ" and form[0].isupper() and not (form.isupper() and len(form) > 5)
    return form if kept and (not initial or _ENGLISH_DEMONYM.match(form)) else lower
