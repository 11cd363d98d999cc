"""Sentences with their dependencies, written by hand: "form|UPOS|head|relation …", heads counted from 1, 0 the root."""

from lucca.language.coreference.spans import Tree
from lucca.records import Span


def tree(text: str, written: str, start: int = 0) -> Tree:
    """The tree of a sentence that stands in `text` from code point `start` on."""
    rows = [entry.rsplit("|", 3) for entry in written.split()]
    spans = []
    for form, *_ in rows:
        at = text.index(form, start)
        spans.append(Span(at, at + len(form)))
        start = at + len(form)
    return Tree(
        forms=[form for form, *_ in rows],
        spans=spans,
        upos=[upos for _, upos, *_ in rows],
        heads=[int(head) - 1 for _, _, head, _ in rows],
        relations=[relation for *_, relation in rows],
    )
