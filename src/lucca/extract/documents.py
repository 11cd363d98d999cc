"""Phrases for what somebody has written or said, and whose it is: "the harbour office's report", "a study by Ada Roux".

Two kinds of nouns: those that nobody else's words are ("remarks", "statement"), and those that bodies and newspapers put out
("report", "study"), which name their author only plainly: in front of them, as their owner, or behind "by" and "from".
"""

from __future__ import annotations

from collections.abc import Sequence

from lucca.extract.times.vocabulary import MONTHS, WEEKDAYS
from lucca.language.lexicon import DETERMINERS, NOT_NAMES, ORGANISATION_WORDS, PREPOSITIONS, SUBORDINATORS
from lucca.language.words import Word, without_possessive
from lucca.records import Span

DOCUMENTS = frozenset(
    "statement statements remark remarks comment comments communique communiqué letter letters speech tweet tweets post "
    "posts account words interview memo meeting summit gathering talks conference declaration claim claims argument "
    "arguments assertion assertions accusation accusations allegation allegations announcement address testimony response "
    "reply answer answers message messages warning warnings criticism complaint promise pledge plea".split()
)
"""Nouns for what somebody says, or where several do: the speaker is whose they are."""

REPORTS = frozenset(
    "release releases report reports article articles story stories study studies analysis analyses editorial column "
    "memorandum email emails e-mail review audit filing affidavit brief lawsuit paper bulletin newsletter advisory figures "
    "data statistics estimate estimates forecast forecasts projections findings transcript blog "
    "investigation inquiry".split()
)
"""Nouns for what bodies, newspapers and scholars put out: the speaker is who plainly put them out."""

_DAYS = frozenset((*WEEKDAYS, *MONTHS))

_FROM = frozenset({"from", "by", "of"})
_BY = frozenset({"by", "from"})
_DONE = frozenset(
    "released published issued conducted compiled prepared written produced posted carried out done commissioned put filed "
    "sent made given signed".split()
)
_BEFORE = frozenset(
    "news press media joint written recent new latest internal draft final interim annual monthly weekly daily quarterly "
    "official public detailed similar separate earlier later front-page lead major short brief long confidential "
    "preliminary research intelligence policy".split()
)
"""Words that may stand between whose a document is and its noun."""

_OUTSIDE = frozenset("team family camp duo couple panel campaign".split()) | ORGANISATION_WORDS
"""Nouns in small letters that may end the name of who put out a document ("a Brakk police report")."""

_FOLLOWING = (
    PREPOSITIONS | SUBORDINATORS | _DONE | DOCUMENTS | REPORTS | frozenset({"last", "this", "late", "early"}) | _DAYS
)
"""Words that may stand right behind the noun of a document."""

_TIMES = _DAYS | frozenset(
    "today yesterday tomorrow tonight year week month spring summer autumn fall winter decade".split()
)
"""What owns a document and put it out no more than the calendar does ("last year's report")."""

_PAPERS = frozenset({"post", "bulletin"})
"""Nouns that alone and with a capital are a newspaper's name."""

_NEAR = 6
"""Words between a document and the "by" that tells who put it out ("a study released on Monday by")."""


def head(phrase: Sequence[Word]) -> int | None:
    """Where the noun of a document stands, the last of several in a row ("press statement"); no word of a name."""
    found = None
    for k, word in enumerate(phrase):
        if word.lower in PREPOSITIONS or (word.is_mark and word.text not in {"'", "’", "-"}):
            break
        plain = word.text.islower() or _is_owned(phrase, k) or (len(phrase) == 1 and word.lower not in _PAPERS)
        if word.lower in DOCUMENTS | REPORTS and plain and _is_last(phrase, k):
            found = k
    return found


def _is_last(phrase: Sequence[Word], at: int) -> bool:
    """Whether no other noun follows: "report" of "a report on trade", not of "report author Ada Roux"."""
    behind = phrase[at + 1] if at + 1 < len(phrase) else None
    return behind is None or behind.is_mark or behind.text[0].isdigit() or behind.lower in _FOLLOWING


def owner(phrase: Sequence[Word]) -> Span | None:
    """Whose words a document is: "Rossi’s remarks", "a statement from the ministry", "a Brakk police report"."""
    at = head(phrase)
    if at is None:
        return None
    return _behind(phrase, at) or _owning(phrase, at) or _in_front(phrase, at)


def is_bare(phrase: Sequence[Word]) -> bool:
    """Whether the phrase is nothing but a document ("the statement", "remarks")."""
    named, governed = any(w.is_capitalised for w in phrase[1:]), any(w.lower in PREPOSITIONS for w in phrase[1:])
    return head(phrase) == len(phrase) - 1 and not named and not governed


def is_put_out(phrase: Sequence[Word]) -> bool:
    """Whether the phrase is of what bodies put out, not of what somebody says, so that its author is not told by a name."""
    at = head(phrase)
    return at is not None and phrase[at].lower in REPORTS


def is_told_plainly(phrase: Sequence[Word]) -> bool:
    """Whether an owner or a "by" tells whose a document is, not just a name in front of it."""
    at = head(phrase)
    return at is not None and (_behind(phrase, at) or _owning(phrase, at)) is not None


def _behind(phrase: Sequence[Word], at: int) -> Span | None:
    told = phrase[at].lower in DOCUMENTS
    for k in range(at + 1, min(at + 1 + _NEAR, len(phrase) - 1)):
        word = phrase[k].lower
        if word in (_FROM if told else _BY) and (k <= at + 2 or phrase[at + 1].lower in _DONE):
            return Span(phrase[k + 1].span.start, phrase[-1].span.end)
        if phrase[k].is_mark or (k > at + 1 and not told and phrase[at + 1].lower not in _DONE):
            break
    return None


def _is_owned(phrase: Sequence[Word], at: int) -> bool:
    before = phrase[at - 1] if at else None
    return before is not None and (without_possessive(before.text) != before.text or before.text in {"'", "’"})


def _owning(phrase: Sequence[Word], at: int) -> Span | None:
    for k in range(at - 1, -1, -1):
        bare = without_possessive(phrase[k].text)
        apart = phrase[k].text in {"'", "’"} and k > 0
        if bare != phrase[k].text or apart:
            last = phrase[k - 1] if apart else phrase[k]
            if without_possessive(last.lower) in _TIMES:
                return None
            return Span(_first(phrase).span.start, last.span.start + len(without_possessive(last.text)))
    return None


def _in_front(phrase: Sequence[Word], at: int) -> Span | None:
    last = at - 1
    while last >= 0 and phrase[last].lower in _BEFORE and phrase[last].text.islower():
        last -= 1
    if last < 0:
        return None
    ends = phrase[last].lower in _OUTSIDE and last > 0 and phrase[last - 1].is_capitalised
    if not (ends or (phrase[last].is_capitalised and phrase[last].lower not in NOT_NAMES | DETERMINERS)):
        return None
    first = last
    while first > 0 and not (phrase[first - 1].text.islower() or phrase[first - 1].lower in DETERMINERS):
        first -= 1
    return Span(phrase[first].span.start, phrase[last].span.end)


def _first(phrase: Sequence[Word]) -> Word:
    return phrase[1] if phrase[0].lower in DETERMINERS and len(phrase) > 1 else phrase[0]
