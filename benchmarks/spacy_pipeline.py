"""A spaCy pipeline of the shape of en_core_web_sm, trained briefly: what Lucca's speed is measured against.

    python -m benchmarks.spacy_pipeline FOLDER [--epochs 4]

en_core_web_sm itself cannot be had from the package registry. Speed does not depend on what the weights are, only on the
shape, and on weights that are sensible (a parser that guesses makes other trees, and other work). Shape, as that package's
`config.cfg` has it: tok2vec of width 96 and depth 4 over hash embeddings; tagger; transition parser of width 64; attribute
ruler; rule lemmatizer (tables of spacy-lookups-data); and an entity recogniser with a tok2vec of its own.
Trained on GUM (tags, trees) and UNER English-EWT (names) of the folder `shared` beside the checkout, then scored on GUM's
development part. Needs `pip install spacy spacy-lookups-data conllu`.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compounding, minibatch
from training.names.iob2 import read_sentences
from training.treebank import Document, Token, read_treebank

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"

_TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def _transitions(kind: str, tok2vec: dict[str, Any], pieces: int) -> dict[str, Any]:
    return {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": kind,
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": pieces,
            "use_upper": True,
            "tok2vec": tok2vec,
        }
    }


def build() -> Language:
    """The pipeline without weights."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}})
    nlp.add_pipe("parser", config=_transitions("parser", _LISTENER, 2))
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    nlp.add_pipe("ner", config=_transitions("ner", _TOK2VEC, 2))
    return nlp


def train(epochs: int, seed: int = 1) -> Language:
    """The pipeline with weights; the last epoch of as many as are asked for."""
    spacy.util.fix_random_seed(seed)
    nlp = build()
    trees = [e for d in read_treebank(SHARED / "syntax" / "gum-train.conllu.gz") for e in _examples(nlp, d)]
    names = list(_named(nlp))
    optimizer = nlp.initialize(lambda: [*trees, *names])
    for tag in sorted({t.tag_ for e in trees for t in e.reference}):
        nlp.get_pipe("attribute_ruler").add([[{"TAG": tag}]], {"POS": tag})
    for epoch in range(epochs):
        start = time.perf_counter()
        losses: dict[str, float] = {}
        for pipes, examples in ((["tok2vec", "tagger", "parser"], trees), (["ner"], names)):
            random.Random(seed + epoch).shuffle(examples)
            with nlp.select_pipes(enable=pipes):
                for batch in minibatch(examples, size=compounding(16.0, 64.0, 1.002)):
                    nlp.update(batch, sgd=optimizer, losses=losses, drop=0.1)
        print(epoch, {k: round(v) for k, v in losses.items()}, f"{time.perf_counter() - start:.0f} s", flush=True)
    return nlp


def _examples(nlp: Language, document: Document) -> Iterator[Example]:
    """One example a sentence, with the treebank's tokens."""
    for sentence in document.sentences:
        words, spaces = _laid(document.text, sentence)
        heads = [t.head if t.head >= 0 else k for k, t in enumerate(sentence)]
        deps = [t.relation if t.head >= 0 else "ROOT" for t in sentence]
        gold = Doc(nlp.vocab, words=words, spaces=spaces, tags=[t.upos for t in sentence], heads=heads, deps=deps)
        yield Example(Doc(nlp.vocab, words=words, spaces=spaces), gold)


def _laid(text: str, sentence: Sequence[Token]) -> tuple[list[str], list[bool]]:
    return [t.form for t in sentence], [text[t.end : t.end + 1].isspace() for t in sentence]


def _named(nlp: Language) -> Iterator[Example]:
    for part in ("dev", "test"):  # both are given for training
        for sentence in read_sentences(SHARED / "entities" / f"uner-ewt-{part}.iob2"):
            words = list(sentence.tokens)
            yield Example(Doc(nlp.vocab, words=words), Doc(nlp.vocab, words=words, ents=list(sentence.tags)))


def score(nlp: Language) -> dict[str, float]:
    """Tags and trees on GUM's development part, the treebank's tokens given."""
    examples = [e for d in read_treebank(SHARED / "syntax" / "gum-dev.conllu.gz") for e in _examples(nlp, d)]
    for example in examples:
        for _, pipe in nlp.pipeline:
            example.predicted = pipe(example.predicted)
    pairs = [(p, g) for e in examples for p, g in zip(e.predicted, e.reference, strict=True)]
    heads = [p.head.i == g.head.i for p, g in pairs]
    return {
        "tags": sum(p.tag_ == g.tag_ for p, g in pairs) / len(pairs),
        "uas": sum(heads) / len(pairs),
        "las": sum(h and p.dep_.split(":")[0] == g.dep_.split(":")[0] for h, (p, g) in zip(heads, pairs, strict=True))
        / len(pairs),
    }


def main() -> None:
    """Train, score, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spacy_pipeline", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=4)
    given = parser.parse_args()
    nlp = train(given.epochs)
    nlp.to_disk(given.folder)
    print(json.dumps(score(nlp)))


if __name__ == "__main__":
    main()
