"""An analysis: what language alone tells of a text, as plain arrays and spans."""

from dataclasses import dataclass

from lucca.language.coreference.types import Mention
from lucca.language.marks import Quotation
from lucca.language.names import NamedSpan
from lucca.language.predicates.types import Predicate
from lucca.language.syntax.types import Syntax
from lucca.records import Furniture, Span
from lucca.records.reading import StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One source, one cue, one content, inside one paragraph.

    `content` are spans with their quotation marks. `source` and `cue` are None where the paragraph names none. `speaker` is
    the source that speaks wherever it stands: `source` itself, or one in an earlier paragraph that still holds the floor.
    `continues` is the index of the attribution whose very quote goes on here.
    """

    paragraph: int
    kind: StatementKind
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: Span | None
    continues: int | None = None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Paragraphs that tell the story (furniture and title left out), and what stands in them.

    All spans are code points of the report's text; `sentences` holds the sentences of each paragraph as the rules of
    typography find them, before anything is read; `syntax` has sentences of its own, which the reader finds. `mentions`
    stand in the order of their heads; `predicates` are those of political events. `running_in` is furniture that stood
    among the sentences unmarked, and is left out. `model` names the trained reader's version.
    """

    model: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[tuple[Span, ...], ...]
    quotations: tuple[Quotation, ...]
    syntax: Syntax
    names: tuple[NamedSpan, ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    predicates: tuple[Predicate, ...] = ()
    running_in: tuple[Furniture, ...] = ()
