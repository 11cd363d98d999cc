"""Figures: one line for each thing counted, with its values in the order in which they were told."""

from lucca.present.sections.ground import Ground
from lucca.present.shapes import FigureValue, FigureView, Spot
from lucca.present.utterances import LOW_CONFIDENCE
from lucca.records import Figure, Member, StoryFigure

BOUNDS = {
    "exactly": "",
    "at-least": "at least ",
    "at-most": "at most ",
    "about": "about ",
    "more-than": "more than ",
    "less-than": "fewer than ",
    "between": "",
}

DISPUTED = "DISPUTED"

CHANGES = {
    "same": None,
    "single": None,
    "developed": "changed with time",
    "disputed": DISPUTED,
    "unclear": "which is later, nothing tells",
}

CLASSES = frozenset(
    """deaths injured casualties missing arrested charged displaced rescued abducted infected marchers destroyed damaged sold
    votes seats troops jobs hospitalised trapped aboard turnout money crowd stabs age""".split()
) | {"without power", "without water", "shots fired", "shots that hit"}
"""What news counts; a figure of none of these counts a noun ("fire engines")."""

_SIGNS = frozenset("$€£¥")
_SPELLED = frozenset({"mile", "ton", "acre", "degree", "year"})
"""Units that are written as words, and so have a plural."""


def figures(ground: Ground) -> tuple[FigureView, ...]:
    """What is counted; what is disputed first, then what changed, then the rest, as the story orders them."""
    rank = {"disputed": 0, "developed": 1, "unclear": 2}
    ordered = sorted(ground.story.figures, key=lambda f: rank.get(f.change, 3))
    return tuple(_figure(ground, figure) for figure in ordered)


def _figure(ground: Ground, figure: StoryFigure) -> FigureView:
    values: dict[str, tuple[list[str], list[Spot]]] = {}
    for member in (Member(*m) for m in figure.members):
        found = ground.index.figure(member)
        if found is None:
            continue
        who, spots = values.setdefault(value(found), ([], []))
        speaker = ground.speaker(member.report, found.voice)
        who += [speaker] if speaker and speaker not in {"unclear", *who} else []
        shown = {spot.place for spot in spots}
        spots += [s for s in ground.spots((member.report, e) for e in found.evidence) if s.place not in shown]
    return FigureView(
        counts=counts(figure),
        change=CHANGES.get(figure.change, figure.change),
        values=tuple(FigureValue(text=text, who=tuple(who), spots=tuple(s)) for text, (who, s) in values.items()),
        letters=ground.index.lettered(report for report, _ in figure.members),
        is_classed=figure.counts in CLASSES,
        sure=figure.confidence >= LOW_CONFIDENCE,
    )


def counts(figure: StoryFigure) -> str:
    """What is counted: a class, with the noun where that narrows it ("deaths, women"), else the noun as it stands."""
    of = (figure.of or "").casefold() if figure.counts != "age" else figure.of or ""
    if figure.counts not in CLASSES:
        return of or figure.counts
    return figure.counts if of in {"", "people", "persons", figure.counts} else f"{figure.counts}, {of}"


def value(figure: Figure | StoryFigure) -> str:
    """A figure's value with bound and unit: "at least 80", "$1.2 million", "5–7 percent"."""
    unit = figure.unit or ""
    if unit in _SPELLED and (figure.value != 1 or figure.high is not None):
        unit += "s"
    amount = number(figure.value) + (f"–{number(figure.high)}" if figure.high is not None else "")
    amount = f"{unit}{amount}" if unit in _SIGNS else f"{amount} {unit}".strip()
    return f"{BOUNDS.get(figure.bound, '')}{amount}"


def number(amount: float) -> str:
    """A number as people write it: "1,250", "3.5", "2 million"."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(amount) >= size and round(amount / size, 3) * size == amount:
            return f"{round(amount / size, 3):g} {name}"
    return f"{int(amount):,}" if amount == int(amount) and abs(amount) < 1e15 else f"{amount:,g}"
