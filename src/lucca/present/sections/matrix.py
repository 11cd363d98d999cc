"""Who carries what: utterances by reports, at a glance."""

from collections.abc import Sequence

from lucca.present.sections.ground import Ground
from lucca.present.shapes import Carried, MatrixRow, MatrixView
from lucca.present.utterances import Collated
from lucca.records import Member

FEWEST = 3
"""Reports from which a table says more than the letters beside each utterance."""


def matrix(ground: Ground, items: Sequence[Collated]) -> MatrixView | None:
    """What more than one report carries; null where the letters beside the utterances say as much."""
    letters = ground.index.lettered(ground.story.reports)
    shared = [item for item in items if len(item.reports) > 1]
    if len(letters) < FEWEST or not shared:
        return None
    ranked = sorted(shared, key=lambda item: -len(item.reports))
    rows = tuple(
        MatrixRow(ref=ref, cells=tuple(_cell(item, letter) for letter in letters))
        for item in ranked
        if (ref := ground.ref(Member(*item.utterance.statements[0])))
    )
    return MatrixView(letters=letters, rows=rows, alone=sum(len(item.reports) == 1 for item in items))


def _cell(item: Collated, letter: str) -> Carried:
    if any(witness.letter == letter for witness in item.retold):
        return "own words"
    witness = next((w for w in item.witnesses if w.letter == letter), None)
    if witness is None:
        return "none"
    departs = any(at == letter and difference.kind != "punctuation" for at, difference in item.differences)
    return "differs" if departs else "same"
