"""Sentences with their dependencies, written by hand: "form|UPOS|head|relation …", heads counted from 1, 0 the root."""

from lucca.language.syntax.types import Syntax
from lucca.records import Span


def syntax(text: str, *sentences: str) -> Syntax:
    """The syntax of a text's sentences, which stand in it one after the other; lemmas are left empty."""
    tokens: list[Span] = []
    upos: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    bounds: list[tuple[int, int]] = []
    for sentence in sentences:
        first = len(tokens)
        for form, tag, head, relation in (entry.rsplit("|", 3) for entry in sentence.split()):
            at = text.index(form, tokens[-1].end if tokens else 0)
            tokens.append(Span(at, at + len(form)))
            upos.append(tag)
            heads.append(first + int(head) - 1 if int(head) else -1)
            relations.append(relation)
        bounds.append((first, len(tokens)))
    return Syntax(
        tokens=tuple(tokens),
        upos=tuple(upos),
        lemmas=("",) * len(tokens),
        heads=tuple(heads),
        relations=tuple(relations),
        sentences=tuple(bounds),
    )
