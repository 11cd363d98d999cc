"""How far mentions reach."""

from hypothesis import given
from hypothesis import strategies as st
from tests.language.coreference.trees import syntax

from lucca.language.coreference.spans import mention_spans
from lucca.language.syntax.types import Syntax
from lucca.records import Span


def reach(text: str, written: str, head: str) -> str:
    found = syntax(text, written)
    forms = [text[t.start : t.end] for t in found.tokens]
    (span,) = mention_spans(text, found, [forms.index(head)])
    return text[span.start : span.end]


OFFICIAL = "In a letter to the senior official of the port, who left, Rossi and Bianchi objected."
OFFICIAL_TREE = (
    "In|ADP|3|case a|DET|3|det letter|NOUN|17|obl to|ADP|7|case the|DET|7|det senior|ADJ|7|amod official|NOUN|3|nmod "
    "of|ADP|10|case the|DET|10|det port|NOUN|7|nmod ,|PUNCT|13|punct who|PRON|13|nsubj left|VERB|7|acl:relcl "
    ",|PUNCT|17|punct Rossi|PROPN|17|nsubj and|CCONJ|17|cc objected|VERB|0|root .|PUNCT|17|punct"
)


def test_a_noun_phrase_goes_on_to_the_end_of_its_relative_clause_and_begins_behind_its_preposition() -> None:
    assert reach(OFFICIAL, OFFICIAL_TREE, "official") == "the senior official of the port, who left"
    assert reach(OFFICIAL, OFFICIAL_TREE, "port") == "the port"
    assert reach(OFFICIAL, OFFICIAL_TREE, "letter") == "a letter to the senior official of the port, who left"


def test_neither_apposition_nor_what_is_coordinated_belongs_to_a_mention() -> None:
    text = "Rossi, the minister, and her aides"
    written = (
        "Rossi|PROPN|0|root ,|PUNCT|4|punct the|DET|4|det minister|NOUN|1|appos ,|PUNCT|8|punct and|CCONJ|8|cc "
        "her|PRON|8|nmod:poss aides|NOUN|1|conj"
    )
    assert reach(text, written, "Rossi") == "Rossi"
    assert reach(text, written, "minister") == "the minister"
    assert reach(text, written, "aides") == "her aides"


def test_a_predicate_noun_leaves_its_subject_out_and_a_genitive_keeps_its_s() -> None:
    text = "Rossi is the union's first head"
    written = (
        "Rossi|PROPN|7|nsubj is|AUX|7|cop the|DET|4|det union|NOUN|7|nmod:poss 's|PART|4|case first|ADJ|7|amod "
        "head|NOUN|0|root"
    )
    assert reach(text, written, "head") == "the union's first head"
    assert reach(text, written, "union") == "the union's"


def test_a_bracket_that_closes_inside_stays_and_quotation_marks_at_the_edges_go() -> None:
    text = '"The bill (a draft)"'
    written = (
        '"|PUNCT|3|punct The|DET|3|det bill|NOUN|0|root (|PUNCT|6|punct a|DET|6|det draft|NOUN|3|nmod '
        ')|PUNCT|6|punct "|PUNCT|3|punct'
    )
    assert reach(text, written, "bill") == "The bill (a draft)"


RELATIONS = st.sampled_from(["nmod", "det", "punct", "conj", "flat", "advmod", "cop"])
TAGS = st.sampled_from(["NOUN", "VERB", "PUNCT"])


@given(st.lists(st.tuples(st.integers(0, 9), RELATIONS, TAGS), min_size=1, max_size=10))
def test_any_tree_gives_spans_with_their_heads_inside(arcs: list[tuple[int, str, str]]) -> None:
    size = len(arcs)
    built = Syntax(
        tokens=tuple(Span(k, k + 1) for k in range(size)),
        upos=tuple(tag for *_, tag in arcs),
        lemmas=("",) * size,
        heads=tuple(min(head, k - 1) for k, (head, *_) in enumerate(arcs)),
        relations=tuple(relation for _, relation, _ in arcs),
        sentences=((0, size),),
    )
    for head, span in enumerate(mention_spans("(" * size, built, range(size))):
        assert 0 <= span.start <= head < span.end <= size or built.relations[head] == "punct"
