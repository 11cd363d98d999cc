"""Score the shipped reader: `python -m training.evaluate TASK FILE…` prints one JSON object.

Tasks: `attribution` (JSON Lines of annotated articles), `names` (IOB2, see below), `syntax` (CoNLL-U, plain or `.gz`),
`coreference` (GUM's CoNLL-U, likewise), `times` (TimeML `.tml` files), `stories` (JSON Lines of reports and the stories that
they belong to), `events` (JSON Lines of sentences with two actors and PLOVER's type of what the one does to the other).
Needs no PyTorch.

Attributions: the reader's, with the source that syntax tells where it marks none, or who is told.

Names: a found name is right if its kind, its first and its last code point are. Counted are PER (the reader's "person"), LOC
("place") and ORG ("organisation"); a corpus's finer kinds are brought to these by `training.kinds.kind_of`, and what it
marks as something else counts on neither side. The reader gets no tokens: sentences are put together again as they stand
in print (the file's `# text = …`, else rules for English), those of one document as one paragraph, up to 18 in one text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lucca.language import structure
from lucca.language.predicates import Tree
from lucca.language.reader import Reader, ReaderOutput
from lucca.language.sources import source_of
from lucca.language.syntax.parse import parse
from lucca.records import Span
from training.coreference import found_by, score_coreference
from training.corpora import Article, GoldAttribution, read_articles
from training.events_score import score_events
from training.kinds import kind_of
from training.measure import attribution_scores, name_scores
from training.names.iob2 import SENTENCES, read_sentences
from training.names.joining import Sentence, grouped, joined
from training.pairs import read_rows
from training.stories import score_stories
from training.syntax import score_syntax
from training.times import read_document, score_times
from training.treebank import read_treebank

_SCORED = {"person": "PER", "place": "LOC", "organisation": "ORG"}


def score_articles(reader: Reader, articles: Sequence[Article]) -> dict[str, Any]:
    """The attribution scores of a reader."""
    return attribution_scores(articles, {a.id: _as_gold(reader.read(a.text)) for a in articles})


def score_sourced(reader: Reader, articles: Sequence[Article]) -> dict[str, Any]:
    """The same with the sources that syntax tells where the reader marks none, as Lucca reads."""
    return attribution_scores(articles, {a.id: _sourced(reader, a.text) for a in articles})


def _sourced(reader: Reader, text: str) -> list[GoldAttribution]:
    seen = reader.see(text)
    if seen is None:
        return []
    tree = Tree(text, parse(text, structure(text).paragraphs, seen.words, seen.encoded, reader.network))
    return [replace(one, source=_told(tree, one)) for one in _as_gold(reader.mark(seen))]


def _told(tree: Tree, one: GoldAttribution) -> tuple[tuple[int, int], ...]:
    """The sources that are marked, none if those are who is told; else the one that syntax tells."""
    if not one.cue:
        return one.source
    found = source_of(tree, Span(*one.cue[0]), Span(*one.source[0]) if one.source else None)
    return () if found is None else one.source or (tuple(found),)


def _as_gold(output: ReaderOutput) -> list[GoldAttribution]:
    return [GoldAttribution(a.source, a.cue, a.content) for a in output.attributions]


def score_sentences(reader: Reader, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """The name scores of a reader, over texts of neighbouring sentences as it was trained on."""
    gold, found = [], []
    for group in grouped(sentences, SENTENCES):
        text, names = joined(group)
        gold.append({(s, e, _SCORED.get(kind_of(kind, text[s:e]) or "", "")) for s, e, kind in names})
        found.append({(n.start, n.end, _SCORED.get(n.kind, "")) for n in reader.read(text).names})
    return name_scores(*([{n for n in names if n[2]} for names in side] for side in (gold, found)))


def _attribution(files: Sequence[Path], model: Path | None) -> dict[str, Any]:
    return score_sourced(Reader.load(model), [a for file in files for a in read_articles(file)])


def _names(files: Sequence[Path], model: Path | None) -> dict[str, Any]:
    return score_sentences(Reader.load(model), [s for file in files for s in read_sentences(file)])


def _syntax(files: Sequence[Path], model: Path | None) -> dict[str, Any]:
    return score_syntax(Reader.load(model), (d for file in files for d in read_treebank(file)))


def _coreference(files: Sequence[Path], model: Path | None) -> dict[str, Any]:
    return score_coreference([d for file in files for d in read_treebank(file)], found_by(Reader.load(model)))


def _times(files: Sequence[Path], _: Path | None) -> dict[str, Any]:
    return score_times(read_document(file) for file in files)


def _stories(files: Sequence[Path], _: Path | None) -> dict[str, Any]:
    return score_stories(files)


def _events(files: Sequence[Path], model: Path | None) -> dict[str, Any]:
    return score_events(Reader.load(model), [row for file in files for row in read_rows(file)])


TASKS: dict[str, Callable[[Sequence[Path], Path | None], dict[str, Any]]] = {
    "attribution": _attribution,
    "names": _names,
    "syntax": _syntax,
    "coreference": _coreference,
    "times": _times,
    "stories": _stories,
    "events": _events,
}


def main() -> None:
    """Parse the command line, score, print."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("task", choices=list(TASKS))
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--model", type=Path, help="folder with exported weights (default: the shipped ones)")
    given = parser.parse_args()
    json.dump(TASKS[given.task](given.files, given.model), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
