"""Quotes made to fit: whole words go, what differs stays."""

from hypothesis import given
from hypothesis import strategies as st

from lucca.present.shapes import Piece, Variant
from lucca.present.shorten import OMITTED, length, middle_out, shortened


def test_whole_words_go_from_the_middle() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    assert middle_out(text, 40) == f"one two three four five {OMITTED} twelve"
    assert middle_out(text, len(text)) == text
    assert middle_out("x" * 50, 20) == f"{'x' * 10} {OMITTED}"


@given(st.text("ab c", max_size=80), st.integers(8, 60))
def test_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(middle_out(text, limit)) <= limit


def test_what_differs_is_kept_as_long_as_it_fits() -> None:
    pieces = (
        Piece(kind="same", text="word " * 60),
        Piece(kind="changed", text="will", variants=(Variant(letters=("B",), text="may"),)),
        Piece(kind="same", text=" word" * 60),
    )
    short = shortened(pieces, 150)
    assert [piece.kind for piece in short] == ["same", "changed", "same"]
    assert length(short) <= 150
    assert "".join(piece.text for piece in shortened(pieces, 30)) == f"word word word {OMITTED} word"
    assert shortened(pieces, 1000) == pieces
