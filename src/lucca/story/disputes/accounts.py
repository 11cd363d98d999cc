"""Accounts: claims on one side of a question, by who holds them, with their passages."""

from collections.abc import Iterable, Sequence

from lucca.records import Account, Report
from lucca.story.disputes.claims import Claim
from lucca.story.disputes.questions import tidy

_GIST = 160
"""Code points of a gist."""


def accounts(claims: Sequence[Claim]) -> list[Account]:
    """One account for each voice among claims of one side, in order: holders where there are, else the report itself."""
    voices: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        voices.setdefault(claim.holders or (f"\x00{claim.report.id}",), []).append(claim)
    return [_account(group) for group in voices.values()]


def _account(claims: Sequence[Claim]) -> Account:
    fullest = max(claims, key=lambda c: (c.evidence.end - c.evidence.start, c.report.id))
    return Account(
        gist=gist(fullest.passage.exact),
        holders=claims[0].holders,
        outlets=outlets(c.report for c in claims),
        evidence=tuple(dict.fromkeys(c.passage for c in claims)),
    )


def outlets(reports: Iterable[Report]) -> tuple[str, ...]:
    """The outlets of some reports that are known, each once."""
    return tuple(dict.fromkeys(r.outlet for r in reports if r.outlet))


def gist(exact: str) -> str:
    """A passage on one line, cut at a word."""
    line = tidy(exact)
    return line if len(line) <= _GIST else f"{line[:_GIST].rsplit(' ', 1)[0]}…"
