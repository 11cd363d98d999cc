"""The public names: adding one is a decision, dropping one breaks somebody."""

from tests.support import ROOT

import lucca

NAMES = [
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


def test_the_public_names_are_these() -> None:
    assert lucca.__all__ == NAMES
    assert all(hasattr(lucca, name) for name in NAMES)


def test_nothing_else_is_public_by_accident() -> None:
    parts = {path.stem for path in (ROOT / "src" / "lucca").iterdir()}
    public = {name for name in vars(lucca) if not name.startswith("_")}
    assert public - parts <= set(NAMES)


def test_every_public_name_is_described() -> None:
    assert all(getattr(lucca, name).__doc__ for name in NAMES if name != "__version__")
