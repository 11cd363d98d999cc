"""Reports sorted into stories, as lines and as JSON: which tell of one happening, and what ties each to the others."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from lucca.present.words import counted, plain
from lucca.records import Report

TERMS = 5
"""Shared terms that a line names."""


class Term(Protocol):
    """Something that two reports share, and its share of what speaks for the two (0 to 1)."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def share(self) -> float: ...  # noqa: D102


class Why(Protocol):
    """Why a report is in its story: the report that it is most like, and what the two share."""

    @property
    def nearest(self) -> str: ...  # noqa: D102
    @property
    def shared(self) -> Sequence[Term]: ...  # noqa: D102


Stories = Sequence[Sequence[str]]
"""Report ids, story by story."""

Reasons = Callable[[str], Why | None]
"""Gives the reason of a report by its id; null where it stands alone."""


def lines(stories: Stories, reports: Mapping[str, Report], reason: Reasons) -> list[str]:
    """One line for each story, then one for each of its reports."""
    found = []
    for number, story in enumerate(stories, start=1):
        title = next((title for r in story if (title := reports[r].title)), "untitled")
        found.append(f"{number:>3}  {counted(len(story), 'report')}  {plain(title)}")
        found += [f"     {_line(reports, reports[r], reason(r))}" for r in story]
    return found


def _line(reports: Mapping[str, Report], report: Report, reason: Why | None) -> str:
    parts = [_name(report), report.outlet or "outlet not named", (report.published or "no date")[:10]]
    if reason is not None:
        terms = list(dict.fromkeys(s.key for s in reason.shared))[:TERMS]
        parts.append(f"like {_name(reports[reason.nearest])}: {', '.join(terms)}")
    return "  ".join(map(plain, parts))


def as_json(stories: Stories, reports: Mapping[str, Report], reason: Reasons) -> str:
    """A list of stories: reports with id, path and reason."""
    listed = [{"reports": [_entry(reports[r], reason(r)) for r in story]} for story in stories]
    return json.dumps({"stories": listed}, ensure_ascii=False, indent=1)


def _entry(report: Report, reason: Why | None) -> dict[str, object]:
    why = None
    if reason is not None:
        shared = [{"kind": s.kind, "key": s.key, "share": s.share} for s in reason.shared]
        why = {"nearest": reason.nearest, "shared": shared}
    return {"id": report.id, "path": report.path, "url": report.url, "reason": why}


def _name(report: Report) -> str:
    return report.path or report.url or report.id
