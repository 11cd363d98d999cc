"""How many tell the same: independent origins first, then outlets. Ten copies of one wire report are one origin."""

from collections.abc import Iterable

from lucca.present.words import counted
from lucca.records import Reading, Story, Support


class Backing:
    """Counts origins and outlets of some reports of one story."""

    def __init__(self, story: Story, readings: Iterable[Reading]) -> None:
        self._origin = {report: origin.id for origin in story.origins for report in origin.reports}
        self._outlet = {r.report.id: (r.report.outlet or "").casefold() or r.report.id for r in readings}
        self._looked = bool(story.origins)
        self._known = any(origin.kind != "own" for origin in story.origins)

    def of(self, reports: Iterable[str]) -> Support:
        """The support of what these reports tell."""
        keys = set(reports)
        origins, outlets = ({known.get(key, key) for key in keys} for known in (self._origin, self._outlet))
        return Support(origins=len(origins), outlets=len(outlets))

    def words(self, reports: Iterable[str]) -> str | None:
        """ "2 origins, 5 outlets" for what several reports tell, "5 outlets" where nothing is known of any origin.

        Null for what one report tells, and where origins were not looked for.
        """
        keys = set(reports)
        return self.told(self.of(keys)) if len(keys) > 1 and self._looked else None

    def told(self, support: Support) -> str:
        """Support in words."""
        outlets = counted(support.outlets, "outlet")
        return f"{counted(support.origins, 'origin')}, {outlets}" if self._known else outlets

    def is_less(self, reports: Iterable[str]) -> bool:
        """Whether these reports are fewer origins or outlets than reports."""
        keys = set(reports)
        support = self.of(keys)
        return min(support.origins, support.outlets) < len(keys)
