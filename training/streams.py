"""What is learned from, as streams of batches: articles, names, GUM, other treebanks and events, mixed with one another."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lucca.language.reader.pieces import Pieces
from training.batches import Batch, batch_of, batches
from training.corpora import Article
from training.crops import cropped
from training.examples import Example, article_example, event_example, named_example, tree_example, windows
from training.heads import TREEBANKS
from training.names import CORPORA, NamedText, named_texts, polnear_names
from training.pairs import by_sentence, read_rows
from training.treebank import read_treebank

STREAMS = ("articles", "names", "gum", "treebanks", "crops", "events")
OWN_EVENTS = Path(__file__).parent / "events" / "own.jsonl"
SENTENCES_A_STEP = 96
"""Windows of a batch of single sentences, which are a sixth of a full window."""

Cut = Callable[[random.Random], Iterator[Batch]]


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of data: how it is cut into batches, anew for each pass, and how often an epoch passes over it."""

    name: str
    passes: int
    cut: Cut


def mixed(streams: Sequence[Stream], seed: int, epoch: int) -> list[tuple[str, Batch]]:
    """All batches of an epoch in random order."""
    drawn: list[tuple[str, Batch]] = []
    for stream in streams:
        for number in range(stream.passes):
            draw = random.Random(f"{seed} {epoch} {stream.name} {number}")
            drawn += ((stream.name, batch) for batch in stream.cut(draw))
    random.Random(f"{seed} {epoch}").shuffle(drawn)
    return drawn


def streams(data: Path, articles: Sequence[Article], passes: Mapping[str, int], size: int, pieces: Pieces) -> list[Stream]:
    """The streams that are passed over at all; `size`: full windows a step."""
    made: dict[str, Callable[[], Cut]] = {
        "articles": lambda: by_length(_articles(data, articles, pieces), size, pieces),
        "names": lambda: by_length(_names(data, pieces), size, pieces),
        "gum": lambda: _by_document(_gum(data, pieces), size, pieces),
        "treebanks": lambda: _by_document(_treebanks(data, pieces), size, pieces),
        "crops": lambda: by_length(_crops(data, pieces), SENTENCES_A_STEP, pieces),
        "events": lambda: by_length(_events(data, pieces), SENTENCES_A_STEP, pieces),
    }
    return [Stream(name, passes[name], made[name]()) for name in made if passes.get(name)]


def by_length(examples: Sequence[Example], size: int, pieces: Pieces) -> Cut:
    """Windows of like length together."""
    return lambda draw: batches(examples, size, pieces, draw)


def _by_document(examples: Sequence[Example], size: int, pieces: Pieces) -> Cut:
    """All windows of a document in one batch, so that its mentions can go back to each other."""

    def cut(draw: random.Random) -> Iterator[Batch]:
        places: list[tuple[Example, int, int]] = []
        for example in draw.sample(list(examples), len(examples)):
            own = [(example, *window) for window in windows(example, draw)]
            if places and len(places) + len(own) > size:
                yield batch_of(tuple(places), pieces)
                places = []
            places += own
        if places:
            yield batch_of(tuple(places), pieces)

    return cut


def _articles(data: Path, articles: Sequence[Article], pieces: Pieces) -> list[Example]:
    named = polnear_names(data)
    return [article_example(article, named.get(article.id), pieces) for article in articles]


MEASURED_ON = "uner-ewt-dev"
"""Names that no weight is trained on: what is said of the reader's names is measured on them."""

_AGAIN = {"crossner-politics-train": 4, "uner-ewt-test": 3, "re3d": 1}
"""How often a pass over the names goes over each corpus. GUM's names are learned with its trees."""


def _names(data: Path, pieces: Pieces) -> list[Example]:
    read = named_texts(data, without={"polnear-silver", "gum", MEASURED_ON})
    return [example for named in read for example in [named_example(named, pieces)] * _AGAIN[named.corpus]]


def _gum(data: Path, pieces: Pieces) -> list[Example]:
    """GUM's training part, with its mentions and names."""
    named: dict[str, NamedText] = {t.id: t for t in named_texts(data, without=set(CORPORA) - {"gum"})}
    documents = read_treebank(data / "syntax" / "gum-train.conllu.gz")
    return [tree_example(d, TREEBANKS.index("gum"), True, named.get(d.id), pieces) for d in documents]


def _crops(data: Path, pieces: Pieces) -> list[Example]:
    """Short sentences cut out of GUM's training part."""
    documents = cropped(read_treebank(data / "syntax" / "gum-train.conllu.gz"))
    return [tree_example(d, TREEBANKS.index("gum"), False, None, pieces) for d in documents]


def _treebanks(data: Path, pieces: Pieces) -> list[Example]:
    """All parts of the treebanks that are only trees."""
    return [
        tree_example(document, TREEBANKS.index(treebank), False, None, pieces)
        for treebank in TREEBANKS
        if treebank != "gum"
        for part in ("train", "dev", "test")
        for document in read_treebank(data / "syntax" / f"{treebank}-{part}.conllu.gz")
    ]


def _events(data: Path, pieces: Pieces) -> list[Example]:
    rows = [*read_rows(data / "events" / "plover-train.jsonl"), *read_rows(OWN_EVENTS)]
    return [event_example(sentence, same, pieces) for sentence, same in by_sentence(rows)]
