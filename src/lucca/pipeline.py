"""The stages in order: report → reading → brief. Every stage is pure; what reads files or prints stands outside."""

from collections.abc import Iterable

from lucca import extract, ingest, story
from lucca.records import Brief, DraftCheck, Reading, Report
from lucca.story.drafts import check as check_draft
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


def brief(reports: Iterable[str | Report | Reading]) -> Brief:
    """The brief of several reports of one story: texts, reports (from `lucca.load`) or readings, in any mixture.

    The same report given twice counts once. Raises what `read` raises.
    """
    return story.brief([r if isinstance(r, Reading) else read(r) for r in reports], __version__)


def check(draft: str | Report | Reading, against: Iterable[str | Report | Reading]) -> DraftCheck:
    """A writer's draft against its sources: each quote and attribution exact, reworded, cut, altered or not found.

    Both are texts, reports (from `lucca.load`) or readings. A transcript or a press release among the sources (by `kind`)
    outweighs what others quote. Raises what `read` raises.
    """
    sources = [r if isinstance(r, Reading) else read(r) for r in against]
    return check_draft(draft if isinstance(draft, Reading) else read(draft), sources, __version__)
