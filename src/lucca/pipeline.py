"""The stages in order: report → reading → brief. Every stage is pure; what reads files or prints stands outside."""

from collections.abc import Iterable
from dataclasses import replace

from lucca import extract, ingest, story
from lucca.extract.times import time_records
from lucca.language import Coding, code_pair, structure
from lucca.records import Brief, DraftCheck, Reading, Report, Span
from lucca.story.dating import infer_dates
from lucca.version import __version__


def read(
    text: str | Report,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Reading:
    """The reading of one report: who is quoted, with which words, where.

    `text` is a report's text, or a `Report` (from `lucca.load`), whose own metadata then stand and the keywords must be
    left out. `published` is an ISO date or a time with zone. Raises NotTextError for an empty text or one with NUL or lone
    surrogates, LanguageError for another language than English, UsageError for a malformed date.
    """
    if isinstance(text, Report):
        return extract.read(text, __version__)
    report = ingest.report_from_text(text, published=published, outlet=outlet, title=title, url=url)
    return extract.read(report, __version__)


def brief(reports: Iterable[str | Report | Reading], *, one_story: bool = False) -> Brief:
    """The brief of several reports: texts, reports (from `lucca.load`) or readings, in any mixture.

    Reports that clearly tell of different happenings are different stories, unless `one_story` says that they are one.

    The same report given twice counts once. An undated report is dated by the others where they tell enough (basis
    "story"), and its times are settled anew. Raises what `read` raises.
    """
    readings = [r if isinstance(r, Reading) else read(r) for r in reports]
    undated = {r.report.id for r in readings if r.report.published is None}
    dated = [infer_dates(told) for told in story.stories(readings, one_story=one_story)]
    settled = [[_settled(r) if r.report.id in undated and r.report.published else r for r in told] for told in dated]
    return story.brief(settled, __version__)


_INFERRED = 0.6
"""Confidence at most of a time that was settled against an inferred day."""


def _settled(reading: Reading) -> Reading:
    """A reading whose date was inferred, with the values of its times settled against it; ids and spans stay."""
    report = reading.report
    hidden = [*(f.span for f in report.furniture), *([report.title_span] if report.title_span else [])]
    found = {t.id: t for t in time_records(report, structure(report.text, hidden).paragraphs)}
    times = []
    for time in reading.times:
        new = found.get(time.id, time)
        changed = new.value != time.value
        times.append(replace(new, confidence=min(new.confidence, _INFERRED)) if changed else time)
    return replace(reading, times=tuple(times))


def check(draft: str | Report | Reading, against: Iterable[str | Report | Reading]) -> DraftCheck:
    """A writer's draft against its sources: each quote and attribution exact, reworded, cut, altered or not found.

    Both are texts, reports (from `lucca.load`) or readings. A transcript or a press release among the sources (by `kind`)
    outweighs what others quote. Raises what `read` raises.
    """
    from lucca.story.drafts import check as check_draft  # nothing else needs it

    sources = [r if isinstance(r, Reading) else read(r) for r in against]
    return check_draft(draft if isinstance(draft, Reading) else read(draft), sources, __version__)


LONGEST_SENTENCE = 10_000
"""Code points of a sentence that is coded."""


def code(sentence: str, source: str, target: str) -> Coding:
    """What `source` does to `target` in a sentence: PLOVER's type of event or none, its quad class, and its status.

    Both actors are given in the sentence's own words; where these stand in it more than once, the first counts. Raises
    ValueError for an actor that does not stand in the sentence and for a sentence of more than `LONGEST_SENTENCE` code
    points.
    """
    if len(sentence) > LONGEST_SENTENCE:
        raise ValueError(f"{len(sentence)} characters are no sentence; give one of at most {LONGEST_SENTENCE}")
    from lucca.language.reader import Reader  # brings numpy, which who only imports lucca need not wait for

    return code_pair(Reader.load(), sentence, _found(sentence, source), _found(sentence, target))


def _found(sentence: str, actor: str) -> Span:
    start = sentence.find(actor)
    if start < 0 or not actor.strip():
        raise ValueError(f"{actor!r} does not stand in the sentence; give its words as they stand there")
    return Span(start, start + len(actor))
