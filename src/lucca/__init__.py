"""Lucca reads several news reports of one story and lays out, side by side, who said what.

import lucca

reading = lucca.read("The minister said: “We will not sign.”", published="2031-05-02")
brief = lucca.brief([first_text, second_text])
brief = lucca.brief(r for r in lucca.load(["a.txt", "b.html"]) if isinstance(r, lucca.Report))
check = lucca.check(my_draft, [first_text, second_text])
"""

from importlib import import_module as _import
from typing import TYPE_CHECKING as _CHECKING

from lucca.version import __version__

if _CHECKING:
    from lucca.errors import ContractError, InputError, LuccaError, UsageError
    from lucca.ingest import load
    from lucca.pipeline import brief, check, code, read
    from lucca.records import Brief, DraftCheck, Reading, Report, Story, dumps, loads_brief, loads_reading

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

_HOMES = {
    **dict.fromkeys(("ContractError", "InputError", "LuccaError", "UsageError"), "lucca.errors"),
    **dict.fromkeys(("brief", "check", "code", "read"), "lucca.pipeline"),
    **dict.fromkeys(("Brief", "DraftCheck", "Reading", "Report", "Story"), "lucca.records"),
    **dict.fromkeys(("dumps", "loads_brief", "loads_reading"), "lucca.records"),
    "load": "lucca.ingest",
}
"""Where each public name comes from."""


if not _CHECKING:  # who checks types knows all names, and no others

    def __getattr__(name: str) -> object:
        """A public name, imported when it is first asked for: so the command line can load the reader beside the rest."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = getattr(_import(_HOMES[name]), name)
        return found


def __dir__() -> list[str]:
    """The public names, asked for or not."""
    return sorted({*globals(), *__all__})
