"""Language: what a text's own words and marks tell, before anybody asks who the actors are."""

from collections.abc import Sequence

from lucca.language.analysis import Analysis, Attribution
from lucca.language.capitals import names
from lucca.language.marks import Quotation
from lucca.language.names import NamedSpan
from lucca.language.structure import Structure, structure
from lucca.language.words import words
from lucca.records import Span

MODEL = "structure-1"
"""What reads attributions: quotation marks and the words beside them, no trained model."""

__all__ = ["MODEL", "Analysis", "Attribution", "NamedSpan", "Quotation", "Structure", "analyse", "structure"]


def analyse(text: str, hidden: Sequence[Span] = ()) -> Analysis:
    """The analysis of a text. `hidden` are spans that tell no story (furniture, the title); nothing in them is read."""
    plain = structure(text, hidden)
    return Analysis(
        paragraphs=plain.paragraphs,
        sentences=plain.sentences,
        quotations=plain.quotations,
        names=names([words(text, s.start, s.end) for part in plain.sentences for s in part]),
        attributions=plain.attributions,
    )
