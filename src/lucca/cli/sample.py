"""`lucca sample`: blind sheets of exported events for people to code, and how far they agree with the machine."""

import dataclasses
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from lucca.cli.output import write_json
from lucca.errors import UsageError


def sample(
    table: Annotated[
        Path | None, typer.Argument(help="A table that `lucca export events` wrote.", show_default=False)
    ] = None,
    number: Annotated[int, typer.Option("-n", "--number", min=1, help="How many rows to draw.")] = 100,
    seed: Annotated[int, typer.Option(help="Draws the same rows again; another seed draws others.")] = 0,
    out: Annotated[Path, typer.Option(help="The sheet; its key is written beside it.")] = Path("sheet.csv"),
    filled: Annotated[
        list[Path] | None,
        typer.Option("--score", help="A filled sheet to score; twice for those of two coders.", show_default=False),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(help="The key of the filled sheets, where it does not lie beside the first.", show_default=False),
    ] = None,
) -> None:
    """Draw a blind sheet of events to code by hand, or score sheets that were filled."""
    if (table is None) == (not filled):
        raise UsageError("give either a table to draw from, or filled sheets behind --score")
    if table is None:
        _score(filled or [], key)
    elif key is not None:
        raise UsageError("--key goes with --score; the key of a new sheet is written beside it")
    else:
        _draw(table, number, seed, out)


def _beside(sheet: Path) -> Path:
    return sheet.with_name(f"{sheet.stem}.key.csv")


def _draw(table: Path, number: int, seed: int, out: Path) -> None:
    from lucca.export.sampling import KEY, SHEET, draw, key_lines, sheet_lines  # the other commands need none of it
    from lucca.export.sheets import read_events
    from lucca.export.tables import check_place, csv_bytes, write_whole

    for target in (out, _beside(out)):
        check_place(target)
        if target.exists():
            raise UsageError(f"{target}: exists already and may be filled; name another sheet with --out")
    rows = read_events(table)
    if not rows:
        raise UsageError(f"{table}: has no events to draw from; export more reports")
    drawn = draw(rows, number, seed)
    write_whole(_beside(out), csv_bytes(KEY, key_lines(drawn, rows)))
    write_whole(out, csv_bytes(SHEET, sheet_lines(drawn)))
    print(f"wrote {out}: {len(drawn)} of {len(rows)} rows; its key is {_beside(out)}", file=sys.stderr)


def _score(sheets: list[Path], key: Path | None) -> None:
    from lucca.export.scoring import between, score
    from lucca.export.sheets import read_filled, read_key

    if len(sheets) > 2:
        raise UsageError(f"{len(sheets)} sheets behind --score; score one or two")
    codes = read_key(key or _key_of(sheets[0]))
    coded = [read_filled(sheet, codes) for sheet in sheets]
    found = {
        "coders": [
            {"sheet": str(sheet), **dataclasses.asdict(score(one, codes))} for sheet, one in zip(sheets, coded, strict=True)
        ],
        "between": {c: dataclasses.asdict(a) for c, a in between(*coded).items()} if len(coded) == 2 else None,
    }
    write_json(json.dumps(found, ensure_ascii=False, indent=1))


def _key_of(sheet: Path) -> Path:
    key = _beside(sheet)
    if not key.is_file():
        raise UsageError(f"{sheet}: there is no key {key} beside it; name the sheet's key with --key")
    return key
