"""Ages: how old a person is, as reports put it beside their name or noun.

"A five-year-old boy", "Anna Holm, 34, …", "a man aged 40", "he is 72 years old". Whose age it is, is told by the mention
that it stands in or behind. The age that somebody once had ("as a 17-year-old", "was 18 when …"), ages of several and of
things are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.extract.figures.bounds import bound_before
from lucca.extract.figures.governed import Governed
from lucca.extract.figures.nouns import is_plural
from lucca.extract.figures.numerals import WORDS, in_digits, spelled
from lucca.language.coreference.types import Mention
from lucca.language.lexicon import PRONOUNS
from lucca.records import Span
from lucca.records.reading import Bound

AGE = "age"
"""The class of ages."""

_OLDEST = 116
"""Years beyond which nobody is told to be old."""
SURE = 0.95
"""Share of ages in real reports that are read right, with whose they are (171 of 175)."""
_BESIDE = 40
"""Code points between the head of a person's mention and the age behind it."""
_BEHIND = 60
"""Code points behind an age within which its person stands."""

_NUMBER = rf"(?P<digits>\d{{1,3}})|(?P<words>{WORDS})"
_OLD = re.compile(rf"(?<![\w.,$£€-])(?:{_NUMBER})\s?[-–]?\s?years?\s?[-–]?\s?(?:old\b|of\sage\b)(?!s)", re.IGNORECASE)
_APPOSED = re.compile(r",\s(?P<digits>\d{1,3})(?=[,.;)]|\s[-–—(](?!\s?(?:\d|year)))")
_AGED = re.compile(
    rf",?\s(?:who\s(?:is|was)\s)?aged\s(?:{_NUMBER})(?!\s?(?:to|and|or|-|–|months?|weeks?)\b)(?![\w-])", re.IGNORECASE
)
_ONCE_BEFORE = re.compile(
    r"\b(?:as\san?|then|when\s\w{1,12}\s(?:is|was|were)|turn\w{0,3}|until|from|by\sthe\stime)[\s(-]\Z", re.IGNORECASE
)
_ONCE_BEHIND = re.compile(r"\W{0,2}\s(?:when|at\sthe\stime|back\sin|in\s(?:19|20)\d\d)\b", re.IGNORECASE)
_PLAIN = re.compile(r"[\w’'.\s-]*\Z")
_NO_NOUNS = PRONOUNS | frozenset(
    "old olds his her him them their its us our my me your who whom whose that this these those one ones other others "
    "himself herself someone somebody anyone everyone nobody".split()
)


@dataclass(frozen=True, slots=True)
class Age:
    """Somebody's age in years: whose (a name as it stands, or a noun in lower case), and the words that tell it."""

    value: float
    bound: Bound
    of: str | None
    number: Span
    span: Span


class Persons:
    """The persons of a report, asked for who stands beside an age.

    `names` are the spans of persons' names, `governed` the syntax of the report. Chains are not asked: what goes back to
    whom over sentences is too often wrong to tell somebody's age by (of 14 in real reports, 6 were).
    """

    def __init__(
        self, text: str, mentions: Sequence[Mention], names: Sequence[Span], governed: Governed | None = None
    ) -> None:
        self._text = text
        self._governed = governed
        self._mentions = sorted((m for m in mentions if m.kind in {"person", "animal"}), key=lambda m: m.head)
        self._heads = [m.head.start for m in self._mentions]
        self._name_at = {position: n for n in names for position in range(n.start, n.end)}

    def inside(self, span: Span) -> Mention | None:
        """The smallest mention around an age whose head is the age itself or stands behind it ("a 6-year-old boy")."""
        around = [m for m in self._headed(span.start, span.end + _BEHIND) if m.span.contains(span)]
        return min(around, key=lambda m: (m.span.end - m.span.start, m.head), default=None)

    def before(self, at: int) -> Mention | None:
        """The mention whose head stands last before an age at `at`, nothing but plain words between."""
        near = [m for m in self._headed(at - _BESIDE, at) if m.head.end <= at <= m.span.end]
        last = max(near, key=lambda m: m.head, default=None)
        return last if last is not None and _PLAIN.match(self._text[last.head.end : at]) else None

    def subject(self, span: Span) -> Mention | None:
        """Who "is 72 years old"."""
        at = self._governed.token(span) if self._governed is not None else None
        if self._governed is None or at is None or self._governed.tree.form(at) != "old":
            return None
        subject = next(iter(self._governed.tree.children(at, "nsubj")), None)
        if subject is None:
            return None
        start = self._governed.tree.syntax.tokens[subject].start
        return next(iter(self._headed(start, start)), None)

    def called(self, mention: Mention) -> str | None:
        """A mention's name as it stands, its own or one in apposition; else its noun, null for a pronoun."""
        return self._name(mention.head.start) or self._apposed(mention.head) or self._noun(mention)

    def is_one(self, mention: Mention) -> bool:
        """Whether a mention is of one person: "two boys", "16-year-old students" are of several."""
        written = self._text[mention.head.start : mention.head.end].lower()
        return not is_plural(written) or self._name(mention.head.start) is not None

    def _headed(self, first: int, last: int) -> Sequence[Mention]:
        """The mentions whose heads begin from `first` to `last`."""
        return self._mentions[bisect_left(self._heads, first) : bisect_right(self._heads, last)]

    def _name(self, at: int) -> str | None:
        found = self._name_at.get(at)
        return " ".join(self._text[found.start : found.end].split()) if found is not None else None

    def _apposed(self, head: Span) -> str | None:
        """The name that a noun stands beside: "the singer Anna Holm", "Anna Holm, a 30-year-old singer"."""
        right = self._name(head.end + 1) if self._text[head.end : head.end + 1] == " " else None
        at = self._governed.token(head) if self._governed is not None else None
        if right is not None or self._governed is None or at is None:
            return right
        tree = self._governed.tree
        beside = [*tree.children(at, "appos")] + ([tree.syntax.heads[at]] if tree.syntax.relations[at] == "appos" else [])
        return next((name for k in beside if (name := self._name(tree.syntax.tokens[k].start)) is not None), None)

    def _noun(self, mention: Mention) -> str | None:
        written = self._text[mention.head.start : mention.head.end]
        return written if written.isalpha() and written.islower() and written not in _NO_NOUNS else None


def ages(text: str, sentence: Span, persons: Persons) -> Iterator[Age]:
    """The ages that a sentence tells, in no order."""
    for match in _OLD.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        yield from _age(text, sentence, persons, match, span, persons.inside(span) or persons.subject(span))
    for pattern in (_APPOSED, _AGED):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start = match.start() + len(match[0]) - len(match[0].lstrip(", "))
            yield from _age(text, sentence, persons, match, Span(start, match.end()), persons.before(match.start()))


def _age(
    text: str, sentence: Span, persons: Persons, match: re.Match[str], span: Span, whose: Mention | None
) -> Iterator[Age]:
    if whose is None or not persons.is_one(whose):
        return
    words = match.groupdict().get("words")
    value = spelled(words.lower()) if words else in_digits(match["digits"])
    once = _ONCE_BEFORE.search(text, max(sentence.start, span.start - 24), span.start)
    if not 0 < value <= _OLDEST or once or _ONCE_BEHIND.match(text, span.end, sentence.end):
        return
    start, bound = bound_before(text, span.start, sentence.start)
    number = Span(*match.span("words" if words else "digits"))
    yield Age(value, bound or "exactly", persons.called(whose), number, _told(sentence, Span(start, span.end), whose))


def _told(sentence: Span, span: Span, whose: Mention) -> Span:
    """The words of an age with the head of who is so old."""
    if not sentence.contains(whose.head):
        return span
    return Span(min(span.start, whose.head.start), max(span.end, whose.head.end))
