"""A report as a spaCy `Doc`, for those who live there: `pip install 'lucca[spacy]'`, then `lucca.spacy.to_spacy(text)`.

The document's text is the report's, code point for code point, white space included. Tokens, lemmas, parts of speech and
dependencies are those of Universal Dependencies, as Lucca reads them; what tells no story (furniture, the title) is there as
tokens without a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lucca.language import Analysis, Syntax, analyse
from lucca.language.analysis import Attribution
from lucca.language.syntax import tokens
from lucca.records import Reading, Report, Span
from lucca.records.reading import NameKind

try:
    import spacy
    from spacy import tokens as spacy_tokens
except ImportError as error:
    raise ImportError("lucca.spacy needs spaCy, which is not installed: pip install 'lucca[spacy]'") from error

LABELS: dict[NameKind, str] = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "LOC",
    "nationality": "NORP",
    "event": "EVENT",
    "law": "LAW",
    "weapon": "PRODUCT",
    "other": "MISC",
}
"""Lucca's kinds of names under the labels that spaCy's English pipelines use, as far as they have one. "place" is always
LOC: Lucca does not tell states and towns from mountains."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One token of the document. `syntax` is its number in the syntax, None for white space and what is not read."""

    word: str
    space: bool
    start: int
    syntax: int | None


def to_spacy(
    source: str | Report | Reading, *, analysis: Analysis | None = None, vocab: spacy.Vocab | None = None
) -> spacy_tokens.Doc:
    """The document of a text, a report or a reading's report.

    `analysis` is that of the same text, where there is one already; else it is made. `vocab` is the one that the document
    shares with others (default: a blank English one). Entities are the names. `doc.spans` has "attributions" (labelled
    direct, mixed or indirect; from the first to the last of their words), "sources", "cues" and "contents" (one for each
    piece); the `id_` of a span there is the number of the attribution that it belongs to. Raise ValueError if `analysis`
    does not fit.
    """
    text, hidden, transcript = _given(source)
    made = analysis if analysis is not None else analyse(text, hidden, transcript=transcript)
    syntax = made.syntax
    if syntax.tokens and syntax.tokens[-1].end > len(text):
        raise ValueError("the analysis is not one of this text: it reaches beyond its end")
    rows = list(_rows(text, syntax))
    heads, deps = _tree(rows, syntax)
    own = [row.syntax for row in rows]
    pos = ["SPACE" if row.word.isspace() else "" if k is None else syntax.upos[k] for row, k in zip(rows, own, strict=True)]
    doc = spacy_tokens.Doc(
        vocab if vocab is not None else spacy.blank("en").vocab,
        words=[row.word for row in rows],
        spaces=[row.space for row in rows],
        tags=["_SP" if tag == "SPACE" else tag for tag in pos],
        pos=pos,
        lemmas=[row.word if k is None else syntax.lemmas[k] for row, k in zip(rows, own, strict=True)],
        heads=heads,
        deps=deps,
    )
    named = [_span(doc, n.span, LABELS[n.kind]) for n in made.names]
    doc.set_ents(spacy.util.filter_spans([s for s in named if s is not None]))
    for group, spans in _groups(doc, made.attributions).items():
        doc.spans[group] = spans
    return doc


def _given(source: str | Report | Reading) -> tuple[str, list[Span], bool]:
    """Text, what is hidden of it, and whether it is a transcript."""
    if isinstance(source, str):
        return source, [], False
    report = source.report if isinstance(source, Reading) else source
    title = [report.title_span] if report.title_span is not None else []
    return report.text, [*(f.span for f in report.furniture), *title], report.kind == "transcript"


def _rows(text: str, syntax: Syntax) -> Iterator[_Row]:
    """Every token of the document in order. One blank behind a token is that token's; other white space is a token."""
    edges = [Span(0, 0), *syntax.tokens, Span(len(text), len(text))]
    unread = tokens(text, [Span(a.end, b.start) for a, b in pairwise(edges) if text[a.end : b.start].strip()])
    found = sorted([*((span, k) for k, span in enumerate(syntax.tokens)), *((span, None) for span in unread)])
    if lead := text[: found[0][0].start] if found else text:
        yield _Row(lead, False, 0, None)
    for place, (span, own) in enumerate(found):
        end = found[place + 1][0].start if place + 1 < len(found) else len(text)
        space = text[span.end : span.end + 1] == " "
        yield _Row(text[span.start : span.end], space, span.start, own)
        if rest := text[span.end + space : end]:
            yield _Row(rest, False, span.end + space, None)


def _tree(rows: Sequence[_Row], syntax: Syntax) -> tuple[list[int], list[str]]:
    """Heads and relations as spaCy wants them: the root is its own head; what is not read hangs on its neighbour before."""
    place = {row.syntax: k for k, row in enumerate(rows) if row.syntax is not None}
    heads, deps = [], []
    for k, row in enumerate(rows):
        if row.syntax is not None:
            head = syntax.heads[row.syntax]
            heads.append(place[head] if head >= 0 else k)
            deps.append(syntax.relations[row.syntax] if head >= 0 else "ROOT")
            continue
        # White space is its sentence's end; furniture is a sentence of its own, however long.
        alone = k == 0 or (not row.word.isspace() and (rows[k - 1].syntax is not None or rows[k - 1].word.isspace()))
        heads.append(k if alone else k - 1)
        deps.append("ROOT" if alone else "dep")
    return heads, deps


def _groups(doc: spacy_tokens.Doc, attributions: Iterable[Attribution]) -> dict[str, list[spacy_tokens.Span]]:
    groups: dict[str, list[spacy_tokens.Span]] = {"attributions": [], "sources": [], "cues": [], "contents": []}
    for number, found in enumerate(attributions):
        named = [("sources", s) for s in [found.source] if s] + [("cues", s) for s in [found.cue] if s]
        parts = [*named, *(("contents", s) for s in found.content)]
        whole = Span(min(s.start for _, s in parts), max(s.end for _, s in parts))
        for group, span in [("attributions", whole), *parts]:
            made = _span(doc, span, found.kind if group == "attributions" else "", str(number))
            if made is not None:
                groups[group].append(made)
    return groups


def _span(doc: spacy_tokens.Doc, span: Span, label: str, number: str = "") -> spacy_tokens.Span | None:
    """The tokens that a span touches."""
    return doc.char_span(span.start, span.end, label=label, span_id=number, alignment_mode="expand")
