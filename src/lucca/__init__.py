"""Lucca reads several news reports of one story and lays out, side by side, who said what.

import lucca

reading = lucca.read("The minister said: “We will not sign.”", published="2031-05-02")
brief = lucca.brief([first_text, second_text])
brief = lucca.brief(r for r in lucca.load(["a.txt", "b.html"]) if isinstance(r, lucca.Report))
check = lucca.check(my_draft, [first_text, second_text])
"""

from lucca.errors import ContractError, InputError, LuccaError, UsageError
from lucca.ingest import load
from lucca.pipeline import brief, check, code, read
from lucca.records import Brief, DraftCheck, Reading, Report, Story, dumps, loads_brief, loads_reading
from lucca.version import __version__

__all__ = [
    "Brief",
    "ContractError",
    "DraftCheck",
    "InputError",
    "LuccaError",
    "Reading",
    "Report",
    "Story",
    "UsageError",
    "__version__",
    "brief",
    "check",
    "code",
    "dumps",
    "load",
    "loads_brief",
    "loads_reading",
    "read",
]
