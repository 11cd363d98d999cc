"""Language: what a text's own words and marks tell, before anybody asks who the actors are."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from lucca.language.analysis import Analysis, Attribution
from lucca.language.coding import Coding, code_pair
from lucca.language.coreference.types import Mention
from lucca.language.extents import Extents
from lucca.language.floor import with_floor
from lucca.language.lands import kind_by_land
from lucca.language.lexicon import HONORIFICS
from lucca.language.marks import Quotation
from lucca.language.merge import Marked, merge
from lucca.language.names import NamedSpan, describe, end_by_syntax, is_prefixed
from lucca.language.posts import with_posts
from lucca.language.predicates import Predicate, Tree, find_predicates
from lucca.language.sources import antecedent, apart, named_in_full, source_of
from lucca.language.structure import Structure, structure
from lucca.language.syntax import NO_SYNTAX, Syntax
from lucca.language.transcript import turns
from lucca.language.words import Word, words
from lucca.records import Furniture, Span
from lucca.records.reading import NameKind

if TYPE_CHECKING:
    from lucca.language.reader import RawAttribution, RawName

_KINDS: dict[str, NameKind] = {k: k for k in get_args(NameKind)}
"""The reader's kinds of names as the records have them."""

__all__ = [
    "Analysis",
    "Attribution",
    "Coding",
    "NamedSpan",
    "Quotation",
    "Structure",
    "Syntax",
    "Underway",
    "analyse",
    "analysing",
    "code_pair",
    "structure",
]


def analyse(text: str, hidden: Sequence[Span] = (), *, transcript: bool = False) -> Analysis:
    """The analysis of a text. `hidden` are spans that tell no story (furniture, the title); nothing in them is read.

    Captions and headlines that run into the sentences are found on the way; all that follows is asked about the text
    without them. In a transcript who speaks is told by labels, and all that is said is spoken words.
    """
    with analysing(text, hidden, transcript=transcript) as underway:
        return underway.analysis()


@dataclass(frozen=True, slots=True)
class Underway:
    """An analysis of which all stands but what its cues mark: that takes longest, and much can be asked meanwhile.

    `paragraphs`, `names`, `running_in`: as in `Analysis`. `analysis` waits for the rest.
    """

    paragraphs: tuple[Span, ...]
    names: tuple[NamedSpan, ...]
    running_in: tuple[Furniture, ...]
    analysis: Callable[[], Analysis]


@contextmanager
def analysing(text: str, hidden: Sequence[Span] = (), *, transcript: bool = False) -> Iterator[Underway]:
    """What `analyse` does, under way beside whatever its caller does with what already stands."""
    # They bring numpy, which who only imports lucca need not wait for.
    from lucca.language.coreference.resolve import resolve
    from lucca.language.predicates.coded import coded
    from lucca.language.reader import Reader
    from lucca.language.seams import running_in
    from lucca.language.syntax.parse import parse

    reader = Reader.load()
    with reader.look(text, hidden) as looking:
        plain = structure(text, hidden)
        seen = looking.seen()
    unmarked = running_in(text, seen.words, seen.encoded) if seen is not None and not transcript else ()
    if seen is not None and unmarked:
        hidden = [*hidden, *(mark.span for mark in unmarked)]
        seen = reader.without(seen, text, hidden)
        plain = structure(text, hidden)
    split = [s for part in plain.sentences for s in part]
    linking = reader.link(seen) if seen is not None else None
    with linking.begun if linking is not None else nullcontext():
        syntax = NO_SYNTAX
        tree = Tree(text, syntax)
        names: tuple[NamedSpan, ...] = ()
        mentions: tuple[Mention, ...] = ()
        told: tuple[Predicate, ...] = ()
        if seen is not None:
            syntax = parse(text, plain.paragraphs, seen.words, seen.encoded, reader.network)
            tree = Tree(text, syntax)
            names = _names(text, split, reader.names(seen), syntax)
            mentions = resolve(text, seen.words, seen.encoded, syntax, reader.network)
            told = coded(find_predicates(tree), syntax, seen.words, seen.encoded, reader.network)

        def analysis() -> Analysis:
            marked = reader.attributions(seen, linking) if seen is not None and linking is not None else ()
            said = turns(text, plain.paragraphs) if transcript else _attributions(text, plain, split, marked, tree)
            return Analysis(
                model=reader.model,
                paragraphs=plain.paragraphs,
                sentences=plain.sentences,
                quotations=plain.quotations,
                syntax=syntax,
                names=names,
                mentions=mentions,
                attributions=said,
                predicates=told,
                running_in=unmarked,
            )

        yield Underway(plain.paragraphs, names, unmarked, analysis)


def _attributions(
    text: str, plain: Structure, split: Sequence[Span], marked: Sequence["RawAttribution"], tree: Tree
) -> tuple[Attribution, ...]:
    """What the reader marks, what quotation marks tell and what posts say, each held to what syntax makes of it."""
    quotes = [q.outer for q in plain.quotations]
    extents = Extents(text, split, quotes, tree.syntax)
    said = merge(
        text,
        plain.paragraphs,
        split,
        quotes,
        [_in_full(a, tree) for a in plain.attributions],
        [extents.fitted(_marked(text, a, tree)) for a in marked],
    )
    held = with_floor(text, plain.paragraphs, plain.sentences, [_spoken_for(a, tree) for a in said])
    return with_posts(text, plain.paragraphs, plain.sentences, held)


def _marked(text: str, found: "RawAttribution", tree: Tree) -> Marked:
    """One attribution of the reader: of a cue in several pieces the first, of several sources the nearest to the cue.

    A source that breaks into a noun phrase is taken whole; where the reader marks none it is the one that syntax tells.
    """
    cue = Span(*found.cue[0]) if found.cue else None
    near = cue or Span(*found.content[0])
    sources = [Span(*s) for s in found.source]
    nearest = min(sources, key=lambda s: max(s.start - near.end, near.start - s.end)) if sources else None
    source = apart(text, source_of(tree, cue, nearest), cue) if cue is not None else nearest
    content = tuple(Span(*s) for s in found.content)
    return Marked(
        source=source,
        cue=cue,
        content=tuple(s for s in content if source is None or not source.contains(s)) or content,
        confidence=found.confidence,
    )


def _spoken_for(found: Attribution, tree: Tree) -> Attribution:
    """An attribution whose speaker is the noun that its source, a relative pronoun, stands for."""
    noun = antecedent(tree, found.speaker) if found.speaker is not None else None
    return replace(found, speaker=noun) if noun is not None else found


def _in_full(found: Attribution, tree: Tree) -> Attribution:
    """What quotation marks tell, its source as syntax has it in full."""
    return replace(
        found,
        source=named_in_full(tree, found.source) if found.source else None,
        speaker=named_in_full(tree, found.speaker) if found.speaker else None,
    )


def _names(text: str, split: Sequence[Span], found: Sequence["RawName"], syntax: Syntax) -> tuple[NamedSpan, ...]:
    """The reader's names with what stands around them in their sentences; forms of address are not part of them.

    What has no capital is no name, whatever the reader takes it for.
    """
    names: list[NamedSpan] = []
    laid: dict[int, tuple[Word, ...]] = {}
    for number, name in enumerate(found):
        at = max(bisect_right(split, name.start, key=lambda s: s.start) - 1, 0)
        if at not in laid:
            laid[at] = words(text, split[at].start, split[at].end)
        first = bisect_right(laid[at], name.start, key=lambda w: w.span.end)
        inside = list(range(first, bisect_left(laid[at], name.end, key=lambda w: w.span.start)))
        while len(inside) > 1 and (laid[at][inside[0]].lower in HONORIFICS | {"."} or _is_hidden(laid[at][inside[0]])):
            inside = inside[1:]
        while len(inside) > 1 and _is_hidden(laid[at][inside[-1]]):
            inside = inside[:-1]
        # The reader may stop before the article of a name that news writes in one word: "Omar" of "Omar al-Sayed".
        while inside and inside[-1] + 1 < len(laid[at]) and is_prefixed(laid[at][inside[-1] + 1]):
            inside.append(inside[-1] + 1)
        if inside and name.kind == "person":
            free = next((n.start for n in found[number + 1 : number + 3] if n.kind != "person"), len(text))
            end = end_by_syntax(Span(name.start, laid[at][inside[-1]].span.end), free, text, syntax)
            inside += [k for k in range(inside[-1] + 1, len(laid[at])) if laid[at][k].span.end <= end]
        if names and inside and names[-1].span.end > laid[at][inside[0]].span.start:
            continue
        if any(laid[at][k].is_capitalised for k in inside):
            form = text[laid[at][inside[0]].span.start : laid[at][inside[-1]].span.end]
            kind = kind_by_land(form, _KINDS.get(name.kind, "other"))
            names.append(describe(laid[at], inside[0], inside[-1] + 1, kind))
    return tuple(names)


def _is_hidden(word: Word) -> bool:
    """Whether a word is nothing but characters that only tell how the text runs ("right to left")."""
    return not word.text.isprintable()
