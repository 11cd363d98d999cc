"""The commands and their options."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from lucca.cli.code import Coder
from lucca.cli.export import export
from lucca.cli.inputs import Intake
from lucca.cli.options import Format, Inputs, Outlet, Published, ReadFormat, Release, Transcript
from lucca.cli.output import page, print_brief, print_check, write_json
from lucca.cli.sample import sample
from lucca.errors import UsageError
from lucca.pipeline import brief as make_brief
from lucca.pipeline import check as make_check
from lucca.pipeline import read as make_reading
from lucca.records import dumps
from lucca.version import __version__

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lucca {__version__}")
        raise typer.Exit


@app.callback()
def lucca(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read several news reports of one story and lay out, side by side, who said what."""


@app.command()
def brief(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    transcript: Transcript = None,
    release: Release = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.terminal,
    html: Annotated[
        Path | None,
        typer.Option(help="Write one self-contained page to this file (- for standard output) instead of printing."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Print every line, however many.")] = False,
    one_story: Annotated[bool, typer.Option("--one-story", help="Take all reports as reports of one story.")] = False,
) -> None:
    """Bring the reports together in one brief, or one for each story where they tell several."""
    if html is not None and output is not Format.terminal:
        raise UsageError("--html and --format json exclude each other: run the command twice")
    intake = Intake(inputs, published or (), outlet or (), transcripts=transcript or (), releases=release or ())
    readings = [make_reading(report) for report in intake]
    if readings:
        made = make_brief(readings, one_story=one_story)
        if html is not None:
            page(made, html)
        elif output is Format.json:
            write_json(dumps(made, indent=1))
        else:
            print_brief(made, full=full)
    raise typer.Exit(FAILED if intake.failures else DONE)


@app.command()
def check(
    draft: Annotated[str, typer.Argument(help="The draft: a file, or - for standard input.", show_default=False)],
    sources: Annotated[
        list[str] | None, typer.Argument(help="More sources, as --against names them.", show_default=False)
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option(help="A source: a file, a folder or an http(s) URL; more may follow it.", show_default=False),
    ] = None,
    transcript: Transcript = None,
    release: Release = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.terminal,
    full: Annotated[bool, typer.Option("--full", help="Print the passages of what is in order, too.")] = False,
) -> None:
    """Check a draft's quotes and attributions against its sources; 1 where something is off."""
    named = [*(against or ()), *(sources or ())]
    if not (named or transcript or release):
        raise UsageError("no sources to check the draft against: name them behind --against")
    if draft == "-" and "-" in (*named, *(transcript or ()), *(release or ())):
        raise UsageError("standard input (-) is given twice; give it once")
    copy = Intake([draft])
    drafts = list(copy)
    intake = Intake(named, transcripts=transcript or (), releases=release or ())
    readings = [make_reading(report) for report in intake] if drafts else []
    checks = [make_check(one, readings) for one in drafts if readings]
    for made in checks:
        if output is Format.json:
            write_json(dumps(made, indent=1 if len(checks) == 1 else None))
        else:
            print_check(made, full=full)
    failed = copy.failures or intake.failures or any(made.off for made in checks)
    raise typer.Exit(FAILED if failed else DONE)


@app.command()
def read(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    output: Annotated[ReadFormat, typer.Option("--format", help="What to print.")] = ReadFormat.json,  # noqa: ARG001
) -> None:
    """Read each report by itself: JSON Lines, one reading per report."""
    intake = Intake(inputs, published or (), outlet or ())
    for report in intake:
        write_json(dumps(make_reading(report)))
    raise typer.Exit(FAILED if intake.failures else DONE)


@app.command()
def code(
    files: Annotated[
        list[str],
        typer.Argument(help="JSON Lines with sentence, source and target; - for standard input.", show_default=False),
    ],
) -> None:
    """Code what one actor does to another: each line again, with type of event, quad class and status."""
    coder = Coder(files)
    for line in coder:
        write_json(line)
    raise typer.Exit(FAILED if coder.failures else DONE)


@app.command()
def stories(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.terminal,
) -> None:
    """Sort reports into stories: which tell of one happening, and why."""
    from lucca.present.stories import as_json, lines
    from lucca.story.grouping import Grouping, features  # brings numpy, which the other commands need only later

    intake = Intake(inputs, published or (), outlet or ())
    readings = [make_reading(report) for report in intake]
    if readings:
        grouping, reports = Grouping(), {r.report.id: r.report for r in readings}
        grouping.extend((r.report.id, features(r)) for r in readings)
        if output is Format.json:
            write_json(as_json(grouping.stories(), reports, grouping.reason))
        else:
            for line in lines(grouping.stories(), reports, grouping.reason):
                typer.echo(line)
    raise typer.Exit(FAILED if intake.failures else DONE)


app.add_typer(export, name="export")
app.command()(sample)


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        app()
    except UsageError as error:
        typer.echo(f"lucca: {error}", err=True)
        sys.exit(USAGE)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has had enough; Python would complain once more while it closes the stream.
        sys.stdout = None
        sys.exit(DONE)
