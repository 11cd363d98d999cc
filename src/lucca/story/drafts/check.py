"""A draft against its sources: the one place where findings are made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lucca.language.words import words
from lucca.records import DraftCheck, Finding, Reading, SourcePassage, Span, Statement, record_id
from lucca.records.draft import FindingKind, Remark, Verdict
from lucca.story.drafts.attributions import FEWEST, Sentences, Telling, other_figures
from lucca.story.drafts.content import content_keys
from lucca.story.drafts.matches import Match, Matcher, is_short
from lucca.story.drafts.quotes import Quote, quotes
from lucca.story.drafts.sources import Source, source
from lucca.story.drafts.voices import Voices
from lucca.story.witness import tokens

GAP = " … "

_OWN = 3
"""Content words outside quotation marks from which a partly quoted attribution is checked as a whole too."""

_BESIDE = 120
"""Code points before and behind a passage, in its paragraph, within which a name may be its speaker's."""

_UNSURE = 0.5
"""Confidence of a statement below which nothing is claimed of it."""


def check(draft: Reading, against: Sequence[Reading], version: str) -> DraftCheck:
    """The findings on a draft, in its order. `version` is Lucca's; the draft itself among the sources is left out."""
    sources = tuple({r.report.id: r for r in against if r.report.id != draft.report.id}.values())
    findings = _Findings(draft, sources).all()
    return DraftCheck(
        lucca=version,
        model="+".join(sorted({r.model for r in (draft, *sources)})),
        draft=draft.report,
        against=tuple(r.report for r in sources),
        findings=tuple(sorted(findings, key=lambda f: (f.content[0], f.kind != "quote"))),
    )


class _Findings:
    """Makes the findings on one draft."""

    def __init__(self, draft: Reading, readings: Sequence[Reading]) -> None:
        self._draft, self._reading = source(draft), draft
        sources = [source(r) for r in readings]
        self._voices = Voices([draft, *readings])
        self._matcher = Matcher(draft.report, sources, self._voices)
        self._sentences = Sentences(draft.report, sources, self._voices)

    def all(self) -> list[Finding]:
        """Every finding."""
        found = [finding for quote in quotes(self._reading) for finding in self._on_quote(quote)]
        for statement in self._reading.statements:
            if statement.kind != "direct":
                found += self._on_attribution(statement)
        return found

    def _on_quote(self, quote: Quote) -> Iterator[Finding]:
        if not quote.words:
            return
        short = is_short(quote)
        matches = self._matcher.short(quote) if short else self._matcher.matches(quote)
        if not matches:
            yield self._finding(
                "quote", quote.content, quote.statement, "too-short" if short else "not-found", off=not short
            )
            return
        best = matches[0].judgement
        sources = tuple(self._passage(match) for match in matches)
        differences = tuple(
            replace(d, statement=number) for number, match in enumerate(matches) for d in match.judgement.differences
        )
        made = self._finding("quote", quote.content, quote.statement, best.verdict, off=best.off)
        made = replace(made, remarks=best.remarks, sources=sources, differences=differences)
        yield replace(made, confidence=round(matches[0].laid.share, 3))
        if not short:
            yield from self._on_speaker(quote, matches)

    def _on_speaker(self, quote: Quote, matches: Sequence[Match]) -> Iterator[Finding]:
        """A finding where every source that has the words gives them to somebody else."""
        mine = (self._draft.report, quote.statement)
        compared = [
            "unknown" if self._is_named_beside(quote, m) else self._voices.compare(mine, (m.source.report, _statement(m)))
            for m in matches
        ]
        if "same" in compared or "other" not in compared:
            return
        others = tuple(self._passage(m) for m, how in zip(matches, compared, strict=True) if how == "other")
        made = self._finding("speaker", quote.content, quote.statement, "other-speaker", off=True)
        yield replace(made, sources=others)

    def _is_named_beside(self, quote: Quote, match: Match) -> bool:
        """Whether the source names the draft's speaker close by, so that it may be read as the draft reads it."""
        text, passage = match.source.report.text, match.judgement.passage
        before = text[max(passage[0].span.start - _BESIDE, 0) : passage[0].span.start].rpartition("\n")[2]
        behind = text[passage[-1].span.end : passage[-1].span.end + _BESIDE].partition("\n")[0]
        near = f"{before} {behind}".casefold()
        names = self._voices.names(self._draft.report, quote.statement)
        return any(name.casefold().rsplit(" ", 1)[-1] in near for name in names)

    def _on_attribution(self, statement: Statement) -> Iterator[Finding]:
        if statement.confidence < _UNSURE or not self._tells(statement):
            return
        if len(content_keys(statement.exact)) < FEWEST:
            yield self._finding("attribution", statement.content, statement, "too-short", off=False)
            return
        tellings = self._sentences.tellings(statement)
        if not tellings:
            yield self._finding("attribution", statement.content, statement, "not-found", off=True)
            return
        figures = other_figures(self._draft.report, statement, tellings[0])
        verdict: Verdict = "altered" if figures else "exact" if self._has_words(statement, tellings[0]) else "reworded"
        made = self._finding("attribution", statement.content, statement, verdict, off=bool(figures))
        yield replace(
            made,
            sources=tuple(self._telling(t, verdict if n == 0 else "reworded") for n, t in enumerate(tellings)),
            differences=figures,
            remarks=("turned",) if figures else (),
            confidence=tellings[0].share,
        )

    def _tells(self, statement: Statement) -> bool:
        """Whether an attribution says something outside quotation marks: what stands in them is checked as a quote."""
        if statement.kind == "indirect":
            return True
        report = self._draft.report
        quoted = {t.span for t in tokens(report, (statement,))}
        own = [w for span in statement.content for w in words(report.text, *span) if w.span not in quoted]
        return len(content_keys(" ".join(w.text for w in own))) >= _OWN

    def _has_words(self, statement: Statement, telling: Telling) -> bool:
        """Whether the sentence has the attribution's words, in a row."""
        sentence = telling.sentence
        theirs = [w.lower for w in words(sentence.source.report.text, *sentence.span) if not w.is_mark]
        mine = [w.lower for span in statement.content for w in words(self._draft.report.text, *span) if not w.is_mark]
        return any(theirs[k : k + len(mine)] == mine for k in range(len(theirs) - len(mine) + 1))

    def _finding(
        self, kind: FindingKind, content: Sequence[Span], statement: Statement | None, verdict: Verdict, *, off: bool
    ) -> Finding:
        report = self._draft.report
        return Finding(
            id=record_id(report.id, f"finding-{kind}", content),
            kind=kind,
            content=tuple(content),
            exact=GAP.join(report.text[slice(*span)] for span in content),
            line=self._draft.line(content[0].start),
            speakers=self._voices.names(report, statement),
            verdict=verdict,
            off=off,
            confidence=1.0 if statement is None or kind == "quote" else statement.confidence,
        )

    def _passage(self, match: Match) -> SourcePassage:
        judged = match.judgement
        spans: dict[int, Span] = {}
        for token in judged.passage:
            spans[token.piece] = Span(spans.get(token.piece, token.span).start, token.span.end)
        return self._source(match.source, tuple(spans.values()), _statement(match), judged.verdict, judged.remarks)

    def _telling(self, telling: Telling, verdict: Verdict) -> SourcePassage:
        sentence = telling.sentence
        return self._source(sentence.source, (sentence.span,), telling.statement, verdict, ())

    def _source(
        self,
        found: Source,
        content: tuple[Span, ...],
        statement: Statement | None,
        verdict: Verdict,
        remarks: tuple[Remark, ...],
    ) -> SourcePassage:
        return SourcePassage(
            report=found.report.id,
            content=content,
            exact=GAP.join(found.report.text[slice(*span)] for span in content),
            line=found.line(content[0].start),
            speakers=self._voices.names(found.report, statement),
            verdict=verdict,
            remarks=remarks,
        )


def _statement(match: Match) -> Statement | None:
    """The statement that holds the passage, as far as its first quotation goes."""
    base = match.laid.base
    first = [token.span for token in base if token.piece == base[0].piece]
    return match.source.held.at(Span(first[0].start, first[-1].end))
