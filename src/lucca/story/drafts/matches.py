"""Which passages of the sources a quote of the draft is taken from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lucca.records import Report
from lucca.records.draft import Remark
from lucca.records.report import ReportKind
from lucca.story.drafts.align import Laid, lay
from lucca.story.drafts.content import content_keys
from lucca.story.drafts.quotes import Quote
from lucca.story.drafts.runs import Runs
from lucca.story.drafts.sources import Source
from lucca.story.drafts.verdicts import Judgement, judge
from lucca.story.drafts.voices import Voices

SHORT = 4
"""A quote of fewer words, or with fewer than two words that mean something, agrees with any text by chance."""

_SHARE, _FEW, _FEW_SHARE = 0.6, 8, 0.7
"""Share of a quote's words that must stand in a source; of a quote of fewer than eight words, a greater one."""

_TOLD_SHARE = 0.8
"""Share where the source has the words outside quotation marks, so that they may be nobody's quote."""

_NEAR = 2
"""Lines between two quotes of one speaker that a draft may put together."""

_RECORD: dict[ReportKind, int] = {"transcript": 2, "release": 1, "article": 0}
"""How near a source is to what was said: the higher, the more its words count."""


@dataclass(frozen=True, slots=True)
class Match:
    """A quote and one source's passage."""

    source: Source
    laid: Laid
    judgement: Judgement

    @property
    def rank(self) -> tuple[int, bool, bool, float]:
        """What makes it the passage to go by, the greater the better."""
        verdict = self.judgement.verdict
        return _RECORD[self.source.report.kind], verdict == "exact", not self.judgement.off, self.laid.share


class Matcher:
    """The words of all sources, to be asked for a quote."""

    def __init__(self, draft: Report, sources: Sequence[Source], voices: Voices) -> None:
        self._draft, self._sources, self._voices = draft, tuple(sources), voices
        self._spoken = Runs([s.spoken for s in sources])
        self._told = Runs([s.told for s in sources])

    def matches(self, quote: Quote) -> tuple[Match, ...]:
        """Every source's nearest passage, the one to go by first; none where no source has the words."""
        found = list(self._found(quote, self._spoken, least=0.0))
        if not found:
            found = [self._outside(match) for match in self._found(quote, self._told, least=_TOLD_SHARE)]
        return tuple(sorted(found, key=lambda m: m.rank, reverse=True))

    def _found(self, quote: Quote, runs: Runs, least: float) -> Iterator[Match]:
        for place in runs.places(quote.tokens):
            laid = lay(runs.streams[place.stream], place, quote.tokens)
            if laid is not None and is_enough(quote, laid, least):
                yield self._judged(quote, self._sources[place.stream], laid)

    def _judged(self, quote: Quote, source: Source, laid: Laid) -> Match:
        judged = judge(quote, laid, (source.report, self._draft))
        if self._is_joined(source, laid):
            unmarked = "ellipsis" not in judged.remarks
            verdict = "altered" if unmarked else judged.verdict
            judged = replace(judged, verdict=verdict, off=judged.off or unmarked, remarks=(*judged.remarks, "joined"))
        return Match(source, laid, judged)

    def _outside(self, match: Match) -> Match:
        """Words that the source has in its own voice, or reports: in quotation marks they are made somebody's."""
        remarks: tuple[Remark, ...] = (*match.judgement.remarks, "outside-quotation-marks")
        judged = replace(match.judgement, verdict="altered", off=True, remarks=remarks)
        return replace(match, judgement=judged)

    def _is_joined(self, source: Source, laid: Laid) -> bool:
        """Whether the passage is put together from quotes of different speakers, or from far apart."""
        first, last = laid.base[0], laid.base[-1]
        if first.statement == last.statement:
            return False
        root = source.held.root(first.span)
        if root is not None and root == source.held.root(last.span):
            return False
        near = source.line(last.span.start) - source.line(first.span.start) <= _NEAR
        speakers = ((source.report, source.held.at(token.span)) for token in (first, last))
        return not (near and self._voices.compare(*speakers) == "same")

    def short(self, quote: Quote) -> tuple[Match, ...]:
        """Sources in which a short quote is quoted too, word for word: by itself, or with two words that mean something."""
        telling = len(content_keys(" ".join(quote.words))) > 1
        found: dict[int, Match] = {}
        for place in self._spoken.runs(quote.words):
            laid = Laid(self._spoken.streams[place.stream], place.start, place.end, quote.tokens, quote.words, 1.0)
            if place.stream not in found and (telling or laid.is_whole):
                found[place.stream] = self._judged(quote, self._sources[place.stream], laid)
        return tuple(found[k] for k in sorted(found))


def is_short(quote: Quote) -> bool:
    """Whether a quote has too few words to be told from chance."""
    return len(quote.words) < SHORT or len(content_keys(" ".join(quote.words))) < 2


def is_enough(quote: Quote, laid: Laid, least: float) -> bool:
    """Whether a passage shares enough of a quote's words, and enough that mean something."""
    asked = len(quote.words)
    share = max(_FEW_SHARE if asked < _FEW else _SHARE, least)
    return laid.share >= share and len(content_keys(" ".join(laid.keys))) >= min(2, len(content_keys(" ".join(quote.words))))
