"""Score the shipped reader: `python -m training.evaluate TASK FILE…` prints one JSON object.

Tasks: `attribution` (JSON Lines of annotated articles), `names` (IOB2, see below), `syntax` (CoNLL-U, plain or `.gz`),
`coreference` (GUM's CoNLL-U, likewise), `times` (TimeML `.tml` files), `stories` (JSON Lines of reports and the stories that
they belong to).
Needs no PyTorch.

Names: a found name is right if its kind, its first and its last code point are. Counted are PER (the reader's "person"), LOC
("place") and ORG ("organisation"); a corpus's finer kinds are brought to these by `training.kinds.kind_of`, and what it
marks as something else counts on neither side. The reader gets no tokens: sentences are put together again as they stand
in print (the file's `# text = …`, else rules for English), those of one document as one paragraph, up to 18 in one text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lucca.language.reader import Reader, ReaderOutput
from training.coreference import found_by, score_coreference
from training.corpora import Article, GoldAttribution, read_articles
from training.kinds import kind_of
from training.measure import attribution_scores, name_scores
from training.names.iob2 import SENTENCES, read_sentences
from training.names.joining import Sentence, grouped, joined
from training.stories import score_stories
from training.syntax import score_syntax
from training.times import read_document, score_times
from training.treebank import read_treebank

_SCORED = {"person": "PER", "place": "LOC", "organisation": "ORG"}


def score_articles(reader: Reader, articles: Sequence[Article]) -> dict[str, Any]:
    """The attribution scores of a reader."""
    return attribution_scores(articles, {a.id: _as_gold(reader.read(a.text)) for a in articles})


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


def main() -> None:
    """Parse the command line, score, print."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("task", choices=["attribution", "names", "syntax", "coreference", "times", "stories"])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--model", type=Path, help="folder with exported weights (default: the shipped ones)")
    given = parser.parse_args()
    if given.task == "times":
        scores = score_times(read_document(file) for file in given.files)
    elif given.task == "stories":
        scores = score_stories(given.files)
    elif given.task == "syntax":
        scores = score_syntax(Reader.load(given.model), (d for file in given.files for d in read_treebank(file)))
    elif given.task == "coreference":
        documents = [d for file in given.files for d in read_treebank(file)]
        scores = score_coreference(documents, found_by(Reader.load(given.model)))
    elif given.task == "attribution":
        scores = score_articles(Reader.load(given.model), [a for file in given.files for a in read_articles(file)])
    else:
        scores = score_sentences(Reader.load(given.model), [s for file in given.files for s in read_sentences(file)])
    json.dump(scores, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
