"""How much the reader should doubt names: chosen on texts with names that no weight is trained on."""

from __future__ import annotations

from collections.abc import Iterable

from lucca.language.reader.decode import encode_words, find_names
from lucca.language.reader.network import Encoded, Network
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.words import Words, split_words
from training.measure import name_scores
from training.names import Name, NamedText

DOUBTS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)


def doubts(network: Network, pieces: Pieces, texts: Iterable[NamedText]) -> dict[float, float]:
    """For each of `DOUBTS` the F1 of whole names with their kinds; what a corpus is unsure of does not count."""
    read = [(named, words := split_words(named.text), encode_words(words, pieces, network)) for named in texts]
    gold = [set(named.names) for named, _, _ in read]
    return {
        doubt: name_scores(gold, [_found(named, words, encoded, doubt) for named, words, encoded in read])["f1"]
        for doubt in DOUBTS
    }


def _found(named: NamedText, words: Words, encoded: Encoded, doubt: float) -> set[Name]:
    names = {
        (int(words.start[first]), int(words.end[end - 1]), kind) for first, end, kind, _ in find_names(words, encoded, doubt)
    }
    return {name for name in names if not any(s < name[1] and name[0] < e for s, e in named.unsure)}
