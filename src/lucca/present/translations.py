"""Whether two wordings of a quote may be two translations of the same words."""

from collections.abc import Callable, Sequence

from lucca.present.collate import WORD
from lucca.present.shapes import Piece
from lucca.present.utterances import Collated

SpeaksEnglish = Callable[[str], bool]
"""Whether English is a language of the country with this ISO 3166 alpha-3 code."""


def may_be_two_translations(item: Collated, speaks_english: SpeaksEnglish) -> bool:
    """Whether the speaker is known to be from where English is not spoken, and the quotes differ by more than a cut."""
    country = item.speaker.country
    return country is not None and not speaks_english(country) and _differs_within(item.pieces)


def _differs_within(pieces: Sequence[Piece]) -> bool:
    """Whether quoted words differ in the midst of quoted words that are shared; what only ends sooner is a cut."""
    shared = [n for n, piece in enumerate(pieces) if piece.kind == "same" and piece.quoted and WORD.search(piece.text)]
    return any(
        piece.quoted and (piece.kind == "changed" or (piece.kind in {"added", "dropped"} and shared[0] < n < shared[-1]))
        for n, piece in enumerate(pieces)
        if shared
    )
