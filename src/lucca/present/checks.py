"""What an editor should look at first, from what the data carries; nothing to say gives no line."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from lucca.present import wording
from lucca.present.index import Cited, Index
from lucca.present.notes import cue, lead_in
from lucca.present.sections.figures import DISPUTED
from lucca.present.shapes import Check, CheckKind, Ref, Sections
from lucca.present.speakers import Cast
from lucca.present.support import Backing
from lucca.present.utterances import LOW_CONFIDENCE, Collated
from lucca.present.words import NO_SPEAKER, TRANSLATED, joined, listed, opening
from lucca.records import Reading

WORDS_WIDTH = 150
"""Code points of a report's words that a check shows at the most."""

_WORTH_A_LOOK = 3
"""Differing words below which the inline signs say enough."""

MOST, MOST_OF_A_KIND = 10, 2
"""How many checks stand first, in all and of one kind."""

_SOURCE = re.compile(
    r"\b(?:sources?|officials?(?! [a-z])|diplomats?|aides?|advis[eo]rs?|insiders?|(?:person|people) familiar)\b",
    re.IGNORECASE,
)
"""Words for those who speak on condition that nobody names them."""

_SPOKESPERSON = re.compile(r"\bspokes(?:m[ae]n|wom[ae]n|person|persons|people)\b", re.IGNORECASE)


_MANY = 3
"""Outlets from which it is worth telling that they have one origin."""

_NO_SOURCE = 3


def few(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The first checks, not too many of one kind."""
    seen: Counter[str] = Counter()
    first = []
    for check in checks:
        seen[check.kind] += 1
        if seen[check.kind] <= MOST_OF_A_KIND:
            first.append(check)
    return tuple(first[:MOST])


class Checks:
    """Finds what to check in one story's utterances."""

    def __init__(
        self,
        items: tuple[Collated, ...],
        readings: Iterable[Reading],
        index: Index,
        cast: Cast,
        ref: Callable[[Collated], Ref],
        is_translated: Callable[[Collated], bool],
        beside: Sections,
        backing: Backing,
    ) -> None:
        self.items, self.readings, self.index, self.cast = items, tuple(readings), index, cast
        self.ref, self.is_translated, self.beside, self.backing = ref, is_translated, beside, backing

    def all(self) -> tuple[Check, ...]:
        """Everything to check, the weightiest first."""
        return (
            *self._orphaned(),
            *self._accusations(),
            *self._unnamed(),
            *self._disputes(),
            *self._figures(),
            *self._wording(turning=True),
            *self._statuses(),
            *self._speakers(),
            *self._wording(turning=False),
            *self._not_yet_spoken(),
            *self._declined(),
            *self._speakerless(),
            *self._one_origin(),
            *self._undated(),
        )

    def _orphaned(self) -> Iterator[Check]:
        lost = [item for item in self.items if item.orphaned]
        if lost:
            text = "Orphaned: the evidence no longer matches the report’s text"
            yield Check(kind="orphaned", text=text, refs=tuple(map(self.ref, lost)))

    def _accusations(self) -> Iterator[Check]:
        """Accusations that one of several reports has alone, those of unnamed sources first."""
        alone = [item for item in self.items if len(item.reports) == 1 and _is_accusation(item)]
        for item in sorted(alone, key=lambda item: not item.speaker.unnamed) if len(self.readings) > 1 else ():
            if item.base:
                unnamed = " (unnamed)" if item.speaker.unnamed else ""
                at = listed(self.cast.names(item.base, item.base.statement.targets, known=True))
                text = f"Only {item.base.letter}, accusation: {_who(item)}{unnamed}{f' → {at}' if at else ''}"
                yield _telling("accusation", text, item.base, (self.ref(item),))

    def _unnamed(self) -> Iterator[Check]:
        """Unnamed sources that speak in one report alone, those who ask not to be named first.

        Their accusations have been told; a spokesperson speaks for a name.
        """
        found: dict[tuple[str, ...], list[Collated]] = {}
        for item in self.items:
            alone = len(item.reports) == 1 and not (_is_accusation(item) and len(self.readings) > 1)
            if item.speaker.unnamed and alone and _vagueness(item) < _NO_SOURCE:
                found.setdefault(item.speaker.key, []).append(item)
        for some in sorted(found.values(), key=lambda some: _vagueness(some[0])):
            letters, base = self._letters(some), some[0].base
            only = "Only " if len(self.readings) > 1 else ""
            if base and len(letters) == 1:
                text = f"{only}{letters[0]}, unnamed source: {_who(some[0])}"
                yield _telling("unnamed", text, base, tuple(map(self.ref, some)))

    def _letters(self, some: Iterable[Collated]) -> tuple[str, ...]:
        return self.index.lettered(report for item in some for report in item.reports)

    def _wording(self, *, turning: bool) -> Iterator[Check]:
        weighed = [(wording.weight(item), item) for item in self.items if wording.turned(item) is turning]
        for amount, item in sorted(weighed, key=lambda pair: -pair[0]):
            if amount >= _WORTH_A_LOOK:
                text = f"{wording.told(item)}{f' – {TRANSLATED}' if self.is_translated(item) else ''}"
                yield Check(kind="wording", text=text, refs=(self.ref(item),))

    def _disputes(self) -> Iterator[Check]:
        for one in self.beside.disputes:
            at = Ref(number=one.number, anchor=one.anchor, speaker=None, opening=one.question)
            yield Check(kind="dispute", text=f"Disputed: {one.question}", refs=(at,))

    def _figures(self) -> Iterator[Check]:
        for figure in self.beside.figures:
            if figure.change == DISPUTED:
                values = [f"{v.text} ({' '.join(s.place for s in v.spots)})" for v in figure.values]
                yield Check(kind="figure", text=f"{figure.counts[0].upper()}{figure.counts[1:]}: {listed(values)}")

    def _one_origin(self) -> Iterator[Check]:
        """What many outlets carry from one origin: it is told once, however often it is printed."""
        for item in self.items:
            support = self.backing.of(item.reports)
            if support.outlets >= _MANY and support.origins == 1:
                text = f"{support.outlets} outlets, one origin: {_who(item)}"
                yield Check(kind="origin", text=text, refs=(self.ref(item),))

    def _statuses(self) -> Iterator[Check]:
        """Utterances that one report tells as said and another as expected or declined."""
        for item in self.items:
            cited = [one for one in item.cited if one]
            if len({one.statement.status for one in cited}) > 1:
                said = _by_value((one, _told_as(one)) for one in cited)
                text = f"{_who(item)}: {listed([f'{how} ({joined(letters)})' for how, letters in said.items()])}"
                yield Check(kind="status", text=text, refs=(self.ref(item),))

    def _speakers(self) -> Iterator[Check]:
        for item in self.items:
            if len({speaker.key for speaker in item.speakers if speaker.key}) > 1:
                said = _by_value((cited, speaker.name) for cited, speaker in zip(item.cited, item.speakers, strict=True))
                who = listed(
                    [f"{opening(name, wording.QUOTED_WIDTH)} ({joined(letters)})" for name, letters in said.items()]
                )
                yield Check(kind="speakers", text=f"Same words, different speakers: {who}", refs=(self.ref(item),))

    def _not_yet_spoken(self) -> Iterator[Check]:
        for item, base in self._all_of("expected"):
            text = f"EXPECTED, not yet spoken ({joined(self._letters([item]))}): {_who(item)}"
            yield _telling("expected", text, base, (self.ref(item),))

    def _declined(self) -> Iterator[Check]:
        for item, base in self._all_of("declined"):
            text = f"DECLINED ({joined(self._letters([item]))}): {_who(item)}"
            yield _telling("declined", text, base, (self.ref(item),))

    def _all_of(self, status: str) -> Iterator[tuple[Collated, Cited]]:
        """Utterances that every report gives this status, with their bases."""
        for item in self.items:
            if item.base and all(cited is None or cited.statement.status == status for cited in item.cited):
                yield item, item.base

    def _speakerless(self) -> Iterator[Check]:
        nobody = [i for i in self.items if not i.speaker.key and i.base and not i.base.statement.continues]
        if nobody:
            many = "1 statement" if len(nobody) == 1 else f"{len(nobody)} statements"
            yield Check(kind="speakerless", text=f"{many} with no speaker found", refs=tuple(map(self.ref, nobody)))

    def _undated(self) -> Iterator[Check]:
        undated = [self.index.letters[r.report.id] for r in self.readings if r.report.published is None]
        if undated:
            reports = "report" if len(undated) == 1 else "reports"
            yield Check(kind="undated", text=f"No date found for {reports} {listed(undated)}")


def _is_accusation(item: Collated) -> bool:
    """Whether somebody accuses somebody here, and was surely read aright: a check must be worth the look."""
    return any(c and c.statement.act == "accuse" and c.statement.confidence >= LOW_CONFIDENCE for c in item.cited)


def _who(item: Collated) -> str:
    return opening(item.speaker.name or NO_SPEAKER, wording.QUOTED_WIDTH)


def _telling(kind: CheckKind, who: str, cited: Cited, refs: tuple[Ref, ...]) -> Check:
    """A check on one statement: who, then the report's words, with what leads in to them."""
    lead = lead_in(cited)
    words = opening(" ".join(filter(None, (lead, cited.statement.exact))), WORDS_WIDTH)
    return Check(kind=kind, text=who if lead else f"{who}:", words=words, refs=refs)


def _vagueness(item: Collated) -> int:
    """An unnamed official comes first; what is neither a person nor a group may be no source."""
    name = item.speaker.name or ""
    if _SPOKESPERSON.search(name):
        return _NO_SOURCE
    return 0 if _SOURCE.search(name) else {"person": 1, "group": 2}.get(item.speaker.kind, _NO_SOURCE)


def _told_as(cited: Cited) -> str:
    """ "said", or "expected, not yet spoken", with the words that report it where it was not said."""
    status = {"expected": "expected, not yet spoken"}.get(cited.statement.status, cited.statement.status)
    words = None if cited.statement.status == "said" else cue(cited)
    return f"“{words}” – {status}" if words else status


def _by_value(pairs: Iterable[tuple[Cited | None, str | None]]) -> dict[str, tuple[str, ...]]:
    """Letters of the reports by what each says, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for cited, value in pairs:
        if cited and value and cited.letter not in found.get(value, ()):
            found[value] = (*found.get(value, ()), cited.letter)
    return found
