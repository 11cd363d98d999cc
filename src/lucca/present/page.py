"""The brief as one self-contained page.

Invariants: the page loads nothing and runs nothing (its content security policy allows only its own style sheet); all text
from reports and records is escaped by the templates, anchors come from the view alone.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lucca.present.shapes import CELLS, BriefView
from lucca.present.view import view_of
from lucca.present.words import NO_OUTLET, NO_SPEAKER, NOTHING_SAID, ORPHANED, PASTED, TRANSLATED, counted, joined, plain
from lucca.records import Brief

if TYPE_CHECKING:
    from jinja2 import Environment

_TARGETED = "body:has(#{0}:target) .{0}{{background:var(--target);color:var(--target-ink)}}"
"""Highlights every stretch of a statement that lies over several segments; a single one needs no rule of its own."""


def render(brief: Brief) -> str:
    """The brief as an HTML document."""
    view = view_of(brief)
    style = _style(view)
    page = _environment().get_template("page.html.j2")
    return page.render(view=view, style=style, style_hash=_hash(style))


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("lucca.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(joined=joined, counted=counted, plain=plain)
    environment.globals.update(NO_OUTLET=NO_OUTLET, NO_SPEAKER=NO_SPEAKER, ORPHANED=ORPHANED, PASTED=PASTED)
    environment.globals.update(NOTHING_SAID=NOTHING_SAID, TRANSLATED=TRANSLATED, CELLS=CELLS)
    return environment


def _style(view: BriefView) -> str:
    sheet = files("lucca.present").joinpath("templates", "brief.css").read_text("utf-8")
    broken = (anchor for source in view.sources for anchor in source.broken)
    return "\n".join((sheet, *map(_TARGETED.format, broken), ""))


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
