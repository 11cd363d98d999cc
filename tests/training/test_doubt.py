"""The doubt of names: chosen on texts with marked names."""

from pathlib import Path

from training.doubt import DOUBTS, doubts
from training.names import NamedText
from training.tune import USUAL_DOUBT, doubt_by

import lucca.language.reader
from lucca.language.reader import MODEL, Reader
from lucca.language.reader.pieces import Pieces

VOCABULARY = Path(lucca.language.reader.__file__).parent / f"{MODEL}.vocabulary.txt"
TEXT = "Anna Keller met Jonas Brandt in Velmora on Monday, the port authority said."
NAMES = ((0, 11, "person"), (16, 28, "person"), (32, 39, "place"))


def test_every_doubt_is_scored_and_unsure_spans_do_not_count(reader: Reader) -> None:
    pieces = Pieces(VOCABULARY)
    whole = NamedText("a", "invented", TEXT, NAMES)
    unsure = NamedText("b", "invented", TEXT, NAMES[:2], unsure=((32, 39),))
    scores = doubts(reader.network, pieces, [whole, unsure])
    assert set(scores) == set(DOUBTS)
    assert scores[0.0] == 1.0
    assert doubts(reader.network, pieces, [NamedText("c", "invented", TEXT, NAMES[:2])])[0.0] < 1.0


def test_the_usual_doubt_stays_where_nothing_is_clearly_better() -> None:
    assert doubt_by({0.5: 0.744, USUAL_DOUBT: 0.740}) == USUAL_DOUBT
    assert doubt_by({0.5: 0.750, USUAL_DOUBT: 0.740}) == 0.5
