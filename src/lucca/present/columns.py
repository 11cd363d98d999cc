"""The differing wordings of an utterance side by side."""

from lucca.present.shapes import Column, Piece, Witness
from lucca.present.utterances import Collated


def columns(item: Collated) -> tuple[Column, ...]:
    """The differing wordings side by side: witnesses of the same words together, the base first, other words last."""
    groups: dict[tuple[Piece, ...], list[Witness]] = {}
    for witness in (*sorted(item.witnesses, key=lambda w: not w.is_base), *item.retold):
        groups.setdefault(() if _same(witness) else witness.pieces, []).append(witness)
    if len(groups) < 2:
        return ()
    return tuple(
        Column(
            spots=tuple(spot for witness in some for spot in witness.spots),
            speakers=tuple(dict.fromkeys(witness.speaker for witness in some if witness.speaker)),
            status=some[0].status,
            lead_in=some[0].lead_in,
            pieces=item.pieces if some[0].is_base else some[0].pieces,
            is_base=some[0].is_base,
            own_words=some[0].own_words,
        )
        for some in groups.values()
    )


def _same(witness: Witness) -> bool:
    """Whether it has the base's words."""
    return not witness.own_words and not any(piece.kind in {"changed", "dropped", "added"} for piece in witness.pieces)
