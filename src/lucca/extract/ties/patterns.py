"""How a sentence tells of a standing relation, by its words: verbs with both sides beside them, nouns, compounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.extract.clauses import capitals, owner, phrase, subject
from lucca.language.lexicon import DETERMINERS
from lucca.language.words import Word
from lucca.records.reading import EventStatus, TieKind

TRIGGER = re.compile(
    r"(?i)\b(?:back(?:s|ed|ing)|support|propp|oppos|fight|fought|battl|at war|align|sid(?:es|ed|"
    r"ing) with|alli(?:ed|ance|es)|"
    r"ally\b|member|endors)|-(?:backed|supported)\b"
)
"""What a sentence must hold to tell of a tie; everything else is left alone."""

_VERBS: dict[str, TieKind] = {
    **dict.fromkeys(
        "backs backed backing supports supported supporting support back endorses endorsed endorsing".split(), "backs"
    ),
    **dict.fromkeys("opposes opposed opposing oppose".split(), "opposes"),
    **dict.fromkeys("fights fighting fought fight battling battles battled".split(), "at-war"),
}
_BASES = frozenset("support back oppose fight".split())
_NOUNS = frozenset("support backing".split())
_WITH: dict[str, TieKind] = {
    **dict.fromkeys("aligned aligning aligns align sided siding sides".split(), "aligned"),
    "allied": "allied",
}
_SELF = frozenset("itself himself herself themselves".split())
_NOT = frozenset("not n't never nor neither no".split())
_PLANNED = frozenset("will shall".split())
_OPEN = frozenset("would could may might should if".split())
_AUXILIARY = frozenset("will would could may might shall should can do does did not to must".split())
_ALLY = frozenset("ally allies alliance".split())
_COMPOUND = re.compile(r"(?i)^(.{2,20}?)[-‐‑](?:backed|supported)$")


@dataclass(frozen=True, slots=True)
class Found:
    """One relation as words: both sides, and what in between tells of it. `owned`: the first side is an owner or pronoun."""

    kind: TieKind
    source: Sequence[Word]
    target: Sequence[Word]
    trigger: Word
    status: EventStatus


def found(words: Sequence[Word]) -> Iterator[Found]:
    """The relations that a sentence's words tell of."""
    for at, word in enumerate(words):
        lower = word.lower
        if lower in _NOUNS and at + 1 < len(words) and words[at + 1].lower in {"for", "of", "from"}:
            yield from _noun(words, at)
        elif lower in _VERBS:
            yield from _verb(words, at)
        elif lower in _WITH:
            yield from _with(words, at)
        elif lower in _ALLY:
            yield from _ally(words, at)
        elif lower in {"member", "members"}:
            yield from _member(words, at)
        elif compound := _COMPOUND.match(word.text):
            prefix = Word(type(word.span)(word.span.start, word.span.start + len(compound[1])), compound[1])
            yield Found("backs", [prefix], phrase(words, at + 1), word, "ongoing")


def _verb(words: Sequence[Word], at: int) -> Iterator[Found]:
    word, kind = words[at].lower, _VERBS[words[at].lower]
    before = words[at - 1].lower if at else ""
    if kind == "at-war" and at + 1 < len(words) and words[at + 1].lower in {"with", "against"} and word != "fight":
        at_object = at + 2
    else:
        at_object = at + 1
    if at_object < len(words) and words[at_object].lower == "by" and word.endswith("ed"):
        target = subject(words, at)
        yield Found(kind, phrase(words, at_object + 1), target, words[at], status(words, at))
        return
    if before in DETERMINERS or (
        word in _BASES and before not in _AUXILIARY | {"they", "we", "i", "and", "also"} and not _plural(words, at)
    ):
        return
    if word.endswith("ing") and before in {"of", "in", "on", "by", "for"}:
        return
    yield Found(kind, subject(words, at), phrase(words, at_object), words[at], status(words, at))


def _plural(words: Sequence[Word], at: int) -> bool:
    """Whether a verb without an ending has a subject in the plural right before it."""
    return bool(at) and (words[at - 1].lower.endswith("s") and not words[at - 1].lower.endswith("'s"))


def _noun(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Its support for Brakk", "Brakk's support of …", "support from Brakk for …"."""
    behind = phrase(words, at + 2)
    if words[at + 1].lower == "from":
        return
    owner = _owner(words, at)
    if owner:
        yield Found("backs", owner, behind, words[at], status(words, at))


def _owner(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Who owns a noun; a name right before it may do so without an ending ("Brakk support")."""
    found = owner(words, at)
    if not found and at and words[at - 1].is_capitalised and words[at - 1].lower not in DETERMINERS:
        start = capitals(words, at)
        return words[start:at] if at - start == 1 else ()
    return found


def _with(words: Sequence[Word], at: int) -> Iterator[Found]:
    behind = at + 1
    if behind < len(words) and words[behind].lower in _SELF:
        behind += 1
    if behind >= len(words) or words[behind].lower not in {"with", "to", "alongside"}:
        return
    target = phrase(words, behind + 1)
    for part in _commaed(words, behind + 1) or [target]:
        yield Found(_WITH[words[at].lower], subject(words, at), part, words[at], status(words, at))


def _commaed(words: Sequence[Word], at: int) -> list[Sequence[Word]]:
    """The members of a list with a common noun in it ("the Ortiz regime, the Brakkians and the Front"), one by one."""
    whole = phrase(words, at)
    cuts = [k for k, w in enumerate(whole) if w.text == "," or w.lower == "and"]
    if not cuts:
        return []
    starts = [0, *(c + 1 for c in cuts)]
    return [whole[a:b] for a, b in zip(starts, [*cuts, len(whole)], strict=True) if b > a]


def _ally(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk, a close ally of Oskel", "its military alliance with Oskel", "Oskel's ally Brakk"."""
    word = words[at].lower
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if (word == "ally" and behind in {"of", "to"}) or (word == "alliance" and behind == "with"):
        first = at
        while (
            first
            and words[first - 1].lower not in DETERMINERS | {",", "is", "was"}
            and at - first < 5
            and not words[first - 1].is_mark
        ):
            first -= 1
        owner = _owner(words, at)
        if word == "alliance":
            if owner:
                yield Found("allied", owner, phrase(words, at + 2), words[at], status(words, at))
            return
        if first and words[first - 1].lower in {"a", "an", "the", "its"}:
            first -= 1
        left = subject(words, first - 1) if first and words[first - 1].text == "," else subject(words, first)
        yield Found("allied", left, phrase(words, at + 2), words[at], status(words, at))
    elif word in {"ally", "allies"} and behind:
        owner = _owner(words, at)
        skip = at + 2 if words[at + 1].text == "," else at + 1
        if owner and skip < len(words) and words[skip].is_capitalised:
            yield Found("allied", phrase(words, skip), owner, words[at], "ongoing")


def _member(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk is a member of NATO", "Brakk, a NATO member", "NATO member Brakk"."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if behind == "of" and at and words[at - 1].lower in {"a", "the", "founding", "full", "eu"}:
        first = at - 1 if words[at - 1].lower in DETERMINERS else at - 2
        left = subject(words, first - 1) if first > 0 and words[first - 1].text == "," else subject(words, max(first, 0))
        yield Found("member-of", left, phrase(words, at + 2), words[at], status(words, max(first, 0)))
    elif at and words[at - 1].is_capitalised and at + 1 < len(words) and words[at + 1].is_capitalised:
        yield Found("member-of", phrase(words, at + 1), words[capitals(words, at) : at], words[at], "ongoing")


def status(words: Sequence[Word], at: int) -> EventStatus:
    """How the verb group that `words[at]` ends tells of it."""
    group = {w.lower for w in words[max(at - 4, 0) : at] if not w.is_mark}
    if group & _NOT or any(w.endswith("n't") for w in group) or {"longer"} <= group:
        return "negated"
    if group & _OPEN:
        return "conditional"
    return "planned" if group & _PLANNED else "ongoing"
