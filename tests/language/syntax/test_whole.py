from tests.language.syntax.parsed import parsed

from lucca.language.syntax.whole import whole
from lucca.records import Span

TEXT, SYNTAX = parsed(
    ("the", "DET", 3, "det"),
    ("Velmoran", "ADJ", 3, "amod"),
    ("Foreign", "PROPN", 3, "compound"),
    ("Ministry", "PROPN", 4, "nsubj"),
    ("warned", "VERB", -1, "root"),
    ("Anna", "PROPN", 4, "obj"),
    ("Keller", "PROPN", 5, "flat"),
    ("and", "CCONJ", 10, "cc"),
    ("Prime", "ADJ", 9, "amod"),
    ("Minister", "PROPN", 10, "nmod:desc"),
    ("Jonas", "PROPN", 5, "conj"),
    ("Brandt", "PROPN", 10, "flat"),
)


def grown(words: str) -> str:
    start = TEXT.index(words)
    span = whole(Span(start, start + len(words)), SYNTAX)
    return TEXT[span.start : span.end]


def test_a_noun_that_is_cut_off_comes_back() -> None:
    assert grown("the Velmoran Foreign") == "the Velmoran Foreign Ministry"
    assert grown("the") == "the Velmoran Foreign Ministry"


def test_a_name_is_never_broken() -> None:
    assert grown("Anna") == "Anna Keller"
    assert grown("Ministry") == "Foreign Ministry"


def test_a_title_is_no_source_without_its_name() -> None:
    assert grown("Prime") == "Prime Minister Jonas Brandt"


def test_what_is_whole_stays() -> None:
    assert grown("the Velmoran Foreign Ministry") == "the Velmoran Foreign Ministry"
    assert grown("warned") == "warned"
    assert whole(Span(3, 4), SYNTAX) == Span(3, 4)
