"""Stories as lines and as JSON: which reports tell of one happening, and what ties each to the others."""

import json
from collections.abc import Sequence

from lucca.cli.inputs import printable
from lucca.records import Reading, Report
from lucca.story.grouping import Grouping, Reason, features

_TERMS = 5
"""Shared terms that a line names."""


class Sorted:
    """Readings sorted into stories, with the reason of each report."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._reports = {r.report.id: r.report for r in readings}
        self._grouping = Grouping()
        self._grouping.extend((r.report.id, features(r)) for r in readings)

    def lines(self) -> list[str]:
        """One line for each story, then one for each of its reports."""
        found = []
        for number, story in enumerate(self._grouping.stories(), start=1):
            titles = (self._reports[r].title for r in story)
            title = next((t for t in titles if t), "untitled")
            found.append(f"{number:>3}  {len(story)} report{'' if len(story) == 1 else 's'}  {printable(title)}")
            found += [f"     {self._line(self._reports[r])}" for r in story]
        return found

    def _line(self, report: Report) -> str:
        parts = [_name(report), report.outlet or "outlet not named", (report.published or "no date")[:10]]
        reason = self._grouping.reason(report.id)
        if reason is not None:
            terms = list(dict.fromkeys(s.key for s in reason.shared))[:_TERMS]
            parts.append(f"like {_name(self._reports[reason.nearest])}: {', '.join(terms)}")
        return printable("  ".join(parts))

    def json(self) -> str:
        """A list of stories: reports with id, path and reason."""
        stories = [{"reports": [self._entry(self._reports[r]) for r in story]} for story in self._grouping.stories()]
        return json.dumps({"stories": stories}, ensure_ascii=False, indent=1)

    def _entry(self, report: Report) -> dict[str, object]:
        reason = self._grouping.reason(report.id)
        return {"id": report.id, "path": report.path, "url": report.url, "reason": _reason(reason)}


def _reason(reason: Reason | None) -> dict[str, object] | None:
    if reason is None:
        return None
    shared = [{"kind": s.kind, "key": s.key, "share": s.share} for s in reason.shared]
    return {"nearest": reason.nearest, "shared": shared}


def _name(report: Report) -> str:
    return report.path or report.url or report.id
