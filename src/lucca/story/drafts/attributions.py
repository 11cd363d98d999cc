"""What a draft reports that somebody said, without quotation marks, against the sentences of its sources.

Sentences are compared by the content words that they share, each weighed by how rare it is among the sources' sentences, as
`story.paraphrase` compares statements; here as a share of the draft's words, since all of them want a source.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.sentences import sentences
from lucca.layout import paragraphs
from lucca.records import Difference, Passage, Report, Span, Statement
from lucca.story.drafts.content import content_keys
from lucca.story.drafts.sources import Source
from lucca.story.drafts.voices import Voices

ENOUGH = 0.45
"""Share of the weight of an attribution's words from which a sentence is its source (docs/check.md)."""

_SAME_SPEAKER = 0.15
"""What it counts that the sentence tells what the same speaker says."""

_RAREST, _COMMON = 8, 200
"""Keys that lead to sentences, and how many a key may lead to."""

FEWEST = 2
"""Content words without which there is nothing to compare."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, or a paragraph of several; `paragraph` is the one that it stands in."""

    source: Source
    span: Span
    paragraph: Span
    keys: frozenset[str]
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells what the draft attributes, and how much of it."""

    sentence: Sentence
    share: float

    @property
    def statement(self) -> Statement | None:
        """The statement that the sentence tells."""
        return self.sentence.source.held.at(self.sentence.span)


class Sentences:
    """The sentences of all sources, to be asked for an attribution."""

    def __init__(self, draft: Report, sources: Sequence[Source], voices: Voices) -> None:
        self._draft, self._voices = draft, voices
        self._all = [one for source in sources for one in _sentences(source)]
        counts = Counter(key for one in self._all for key in one.keys)
        self._rarity = {key: math.log((len(self._all) + 1) / n) for key, n in counts.items()}
        self._unheard = math.log(len(self._all) + 1)
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._all):
            for key in one.keys:
                self._where[key].append(number)

    def tellings(self, statement: Statement) -> tuple[Telling, ...]:
        """The likest sentence of each source, the likest first; none where none is like enough."""
        asked = content_keys(statement.exact)
        several = any(len(sentences(self._draft.text, Span(*span))) > 1 for span in statement.content)
        best: dict[str, Telling] = {}
        for number in self._near(asked):
            sentence = self._all[number]
            if sentence.is_several and not several:
                continue
            share = self._share(asked, sentence, statement)
            report = sentence.source.report.id
            if share >= ENOUGH and (report not in best or share > best[report].share):
                best[report] = Telling(sentence, round(min(share, 1.0), 3))
        return tuple(sorted(best.values(), key=lambda t: -t.share))

    def _near(self, asked: frozenset[str]) -> list[int]:
        rarest = sorted((key for key in asked if key in self._where), key=lambda key: (len(self._where[key]), key))[:_RAREST]
        return sorted({n for key in rarest if len(self._where[key]) <= _COMMON for n in self._where[key]})

    def _share(self, asked: frozenset[str], sentence: Sentence, statement: Statement) -> float:
        shared = asked & sentence.keys
        if len(shared) < FEWEST:
            return 0.0
        share = self._weight(shared) / max(self._weight(asked), 1e-9)
        told = (sentence.source.report, sentence.source.held.at(sentence.span))
        same = self._voices.compare((self._draft, statement), told) == "same"
        return share + _SAME_SPEAKER * same

    def _weight(self, keys: frozenset[str]) -> float:
        return sum(self._rarity.get(key, self._unheard) for key in sorted(keys))


def _sentences(source: Source) -> list[Sentence]:
    text = source.report.text
    found: list[Sentence] = []
    for paragraph in paragraphs(text):
        inside = [Sentence(source, s, paragraph, content_keys(text[slice(*s)])) for s in sentences(text, paragraph)]
        found += inside
        if len(inside) > 1:
            keys = frozenset().union(*(one.keys for one in inside))
            found.append(Sentence(source, paragraph, paragraph, keys, is_several=True))
    return found


def other_figures(draft: Report, statement: Statement, telling: Telling) -> tuple[Difference, ...]:
    """Figures of the attribution that the source's paragraph does not have, as far as it has others."""
    sentence, report = telling.sentence, telling.sentence.source.report
    theirs = _figures(report, (sentence.span,))
    near = {p.exact for p in _figures(report, (sentence.paragraph,))}
    mine = [p for p in _figures(draft, statement.content) if p.exact not in near]
    own = {p.exact for p in _figures(draft, statement.content)}
    instead = [p for p in theirs if p.exact not in own]
    return tuple(
        Difference(statement=0, kind="changed", base=base, other=other, turns=("figure",), quoted=False)
        for base, other in zip(instead, mine, strict=False)
    )


def _figures(report: Report, spans: Sequence[Span]) -> list[Passage]:
    return [
        Passage(report=report.id, span=Span(*m.span()), exact=m.group())
        for start, end in spans
        for m in _FIGURE.finditer(report.text, start, end)
    ]
