"""What several commands take: inputs, what is known of them, and how results are printed."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How a brief, a list of stories or a check is printed."""

    terminal = "terminal"
    json = "json"


class ReadFormat(StrEnum):
    """How readings are printed."""

    json = "json"


Inputs = Annotated[
    list[str],
    typer.Argument(help="Text or HTML files, folders, http(s) URLs, or - for standard input.", show_default=False),
]
Published = Annotated[
    list[str] | None,
    typer.Option(help="Publication date (ISO 8601): once for all inputs, or once for each.", show_default=False),
]
Outlet = Annotated[
    list[str] | None,
    typer.Option(help="Outlet's name: once for all inputs, or once for each.", show_default=False),
]
Transcript = Annotated[
    list[str] | None,
    typer.Option(help="A transcript: read beside the inputs, and what quotes are compared with.", show_default=False),
]
Release = Annotated[
    list[str] | None,
    typer.Option(help="A press release: read beside the inputs, and what quotes are compared with.", show_default=False),
]
