"""The brief in the terminal, through rich.

Invariants: report text is never read as markup, and never reaches the terminal with control or bidirectional formatting
characters in it; every sign that carries meaning is a character, colour only repeats it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from io import StringIO
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from lucca.present import rows
from lucca.present.rows import Lines, Sheet
from lucca.present.shapes import BriefView, SpeakerView, StoryView, UtteranceView
from lucca.present.view import view_of
from lucca.present.words import NOTHING_SAID, counted, plain
from lucca.records import Brief

LINES = 78
"""About how many lines a story takes unless all is asked for."""

REPORTS = 16
"""How many reports are shown unless all is asked for."""

LEAST = 26
"""Lines that who said what has at the least, however much there is beside it."""

HEADING_LINES = 4
"""Lines around the utterances: blank, heading with its legend, what is left out."""

LENGTHS = ((8, 8, 8), (6, 6, 6), (4, 4, 4), (3, 3, 3), (3, 2, 2), (2, 2, 1), (2, 1, 1))
"""About how many lines an utterance takes that several reports carry (one more where their words differ), one that one
report has, and each retelling.

The first that leaves room for all utterances, else the last.
"""

WIDEST = 110
"""Columns beyond which lines get too long to read."""

Entry = tuple[UtteranceView, ...]
T = TypeVar("T")


def print_brief(brief: Brief, console: Console, *, full: bool = False) -> None:
    """Prints the brief to the console: some hundred lines a story at most, or all of it."""
    sheet = Sheet(console, min(console.width, WIDEST), full)
    for line in brief_lines(view_of(brief), sheet):
        console.print(line, soft_wrap=True, highlight=False)


def render(brief: Brief, *, width: int, full: bool = False, colour: bool = False) -> str:
    """The brief as text, at most `width` columns wide; with ANSI colours if asked for."""
    target = StringIO()
    console = Console(
        file=target,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
    )
    print_brief(brief, console, full=full)
    return target.getvalue()


def brief_lines(view: BriefView, sheet: Sheet) -> Lines:
    """All lines of the brief."""
    lines: Lines = []
    for story in view.stories:
        lines += [Text(), Text("─" * sheet.width, "dim"), Text()] if lines else []
        lines += _story(view, story, sheet)
    if view.loose:
        heading = "IN NO STORY" if view.stories else "NO STORY FOUND"
        lines += [*sheet.heading(heading), *rows.report_rows(sheet, view.loose)]
    return lines or [Text("Nothing to show: no reports.")]


def _story(view: BriefView, story: StoryView, sheet: Sheet) -> Lines:
    ones = [one for speaker in story.speakers for entry in speaker.entries for one in entry]
    acts = [act for one in ones for act in (one.act, *(witness.act for witness in one.retold)) if act]
    sheet = replace(sheet, act_width=max((len(act) + 1 for act in acts), default=0))
    head = _head(view, story, sheet)
    foot = [*rows.section_rows(sheet, story.sections), *_foot(story, sheet)]
    room = max(LINES - len(head) - len(foot) - HEADING_LINES, LEAST)
    return [*head, *_who_said_what(story, sheet, room), *foot]


def _head(view: BriefView, story: StoryView, sheet: Sheet) -> Lines:
    counts = f"{counted(len(story.reports), 'report')} · {counted(story.count, 'utterance')} · "
    lines = sheet.wrap(Text(plain(story.title).strip(), "bold"))
    lines = lines if sheet.full or len(lines) <= 3 else [*lines[:2], lines[2].append("…")]
    lines += sheet.wrap(Text(f"{counts}{plain(view.coverage)}", "dim"))
    reports, left = _cut(story.reports, REPORTS, sheet)
    lines += [Text(), *rows.report_rows(sheet, reports), *_left_out(left, "report")]
    if story.sections.origins:
        lines += sheet.wrap(Text(plain(story.sections.origins), "dim"))
    if story.checks:
        checks = story.checks if sheet.full else story.first_checks
        left = len(story.checks) - len(checks)
        lines += [*sheet.heading("CHECK FIRST"), *rows.check_rows(sheet, checks), *_left_out(left, "check")]
    return lines


def _cut(items: Sequence[T], most: int, sheet: Sheet) -> tuple[Sequence[T], int]:
    shown = items if sheet.full else items[:most]
    return shown, len(items) - len(shown)


def _left_out(number: int, noun: str) -> Lines:
    return [Text(f"   … {number} more {noun}{'' if number == 1 else 's'}: --full", "dim")] if number else []


def _who_said_what(story: StoryView, sheet: Sheet, room: int) -> Lines:
    if not story.count:
        return [*sheet.heading("WHO SAID WHAT"), Text(NOTHING_SAID)]
    blocks = _blocks(story, sheet, room)
    chosen = set(blocks) if sheet.full else _chosen(story, blocks, room)
    lines: Lines = []
    for speaker in story.speakers:
        shown = [entry for entry in speaker.entries if entry in chosen]
        lines += [rows.speaker_row(sheet, speaker)] if shown else []
        lines += [line for entry in shown for line in blocks[entry]]
    left = sum(len(entry) for entry in blocks if entry not in chosen)
    return [*sheet.heading("WHO SAID WHAT", rows.legend(story, lines)), *lines, *_left_out(left, "utterance")]


def _blocks(story: StoryView, sheet: Sheet, room: int) -> dict[Entry, Lines]:
    """The lines of every entry, its quotes as long as the room allows if all are to be shown, else at their shortest."""

    @cache
    def blocks(number: int) -> dict[Entry, Lines]:
        return {entry: _entry(entry, sheet, LENGTHS[number]) for speaker in story.speakers for entry in speaker.entries}

    def fits(number: int) -> bool:
        return sheet.full or sum(map(len, blocks(number).values())) + len(story.speakers) <= room

    return blocks(bisect_left(range(len(LENGTHS) - 1), True, key=fits))


def _entry(entry: Entry, sheet: Sheet, lengths: tuple[int, int, int]) -> Lines:
    carried, alone, retold = lengths
    limits = [carried + one.differs if len(one.letters) > 1 else alone for one in entry]
    return [
        line for one, limit in zip(entry, limits, strict=True) for line in rows.utterance_rows(sheet, one, limit, retold)
    ]


def _chosen(story: StoryView, blocks: dict[Entry, Lines], room: int) -> set[Entry]:
    """The entries there is room for, by importance."""
    ranked = [(speaker, *one) for speaker in story.speakers for one in _ranked(speaker)]
    ranked.sort(key=lambda item: item[1])
    chosen: set[Entry] = set()
    named: set[SpeakerView] = set()
    for speaker, _, entry in ranked:
        cost = len(blocks[entry]) + (speaker not in named)
        if cost <= room:
            room -= cost
            chosen.add(entry)
            named.add(speaker)
    return chosen


def _ranked(speaker: SpeakerView) -> list[tuple[tuple[int, int], Entry]]:
    """A speaker's entries by importance, least number first.

    What several reports carry; the speaker's first accusation, demand, threat or offer, then the others; the first of what
    else was said, then the rest; at last what is unsure.
    """
    ranked: list[tuple[tuple[int, int], Entry]] = []
    seen: set[bool] = set()
    for entry in speaker.entries:
        carried = max(len(one.letters) for one in entry)
        is_weighty = any(one.is_weighty for one in entry)
        if carried > 1:
            ranked.append(((-carried, 0), entry))
        elif not all(one.sure for one in entry):
            ranked.append(((0, 4), entry))
        else:
            ranked.append(((0, (is_weighty in seen) + (0 if is_weighty else 2)), entry))
        seen.add(is_weighty)
        seen.add(False)
    return ranked


def _foot(story: StoryView, sheet: Sheet) -> Lines:
    lines: Lines = []
    differing = [one for one in story.differing if one.differs]
    if sheet.full and differing:
        legend = "{changed} · [+added] · [-left out], against the first of each"
        lines += sheet.heading("WORDING DIFFERENCES", legend)
        lines += [line for one in differing for line in rows.difference_rows(sheet, one)]
    if story.only:
        lines += [Text(), *rows.only_rows(sheet, story.only)]
    return lines
