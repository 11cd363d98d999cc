"""`lucca export`: records as tables for other programs."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lucca.cli.inputs import Intake
from lucca.cli.options import Inputs, Outlet, Published
from lucca.language.sentences import sentences
from lucca.pipeline import brief as make_brief
from lucca.pipeline import read as make_reading

export = typer.Typer(no_args_is_help=True, help="Write what the reports tell as a table for other programs.")


class Layout(StrEnum):
    """Whose columns a table of events has."""

    plover = "plover"
    cameo = "cameo"


class Voice(StrEnum):
    """Whose words an event is told in."""

    report = "report"
    statement = "statement"
    all = "all"


@export.callback()
def _tables() -> None:
    """A group with one command keeps that command's name."""


@export.command()
def events(
    inputs: Inputs,
    out: Annotated[
        Path, typer.Option(help="The table: a .csv or .parquet file, or - for CSV on standard output.", show_default=False)
    ],
    layout: Annotated[Layout, typer.Option("--format", help="Whose columns the table has.")] = Layout.plover,
    voice: Annotated[
        Voice, typer.Option(help="Events that the report tells itself, those that stand in statements, or all.")
    ] = Voice.all,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Write who did what to whom: one row for each event, actor and target."""
    from lucca.export.layouts import LAYOUTS  # the other commands need none of it
    from lucca.export.rows import event_rows
    from lucca.export.tables import check_target, table

    check_target(out)
    intake = Intake(inputs, published or (), outlet or ())
    readings = [make_reading(report) for report in intake]
    if readings:
        voices = None if voice is Voice.all else frozenset({voice.value})
        rows = list(event_rows(make_brief(readings), sentences, both_ways=layout is Layout.cameo, voices=voices))
        emit(out, table(rows, LAYOUTS[layout.value], out), f"{len(rows)} rows")
    raise typer.Exit(1 if intake.failures else 0)


def emit(target: Path, data: bytes, what: str) -> None:
    """Write a table to its file and say so on standard error, or to standard output."""
    if str(target) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from lucca.export.tables import write_whole

    write_whole(target, data)
    print(f"wrote {target}: {what}", file=sys.stderr)
