"""Quotation marks of every style, nested, stray, missing and running over paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.language.marks import quotations
from lucca.layout import paragraphs


def quoted(text: str) -> list[str]:
    return [text[q.outer.start : q.outer.end] for q in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stay,” she said.", ["“We will stay,”"]),
        ('"We will stay," she said.', ['"We will stay,"']),
        ("'We will stay,' she said.", ["'We will stay,'"]),
        ("‘We will stay,’ she said.", ["‘We will stay,’"]),
        ("’We will stay,’ she said.", ["’We will stay,’"]),
        ("«We will stay», she said.", ["«We will stay»"]),
        ("„We will stay“, she said.", ["„We will stay“"]),
        ("``We will stay,'' she said.", ["``We will stay,''"]),
        ("she said:“We stay.”Then she left", ["“We stay.”"]),
    ],
)
def test_every_style(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_nested_quotations_belong_to_the_outer_one() -> None:
    assert quoted("“He told me ‘no’ twice,” she said.") == ["“He told me ‘no’ twice,”"]
    assert quoted("‘He told me “no” twice,’ she said.") == ["‘He told me “no” twice,’"]
    assert quoted("“‘No’ is what he said,” she said.") == ["“‘No’ is what he said,”"]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert quoted("The ministers’ talks in the ’90s weren’t what ’em all wanted, it's said.") == []
    assert quoted("'The ministers' talks failed,' said O'Hara.") == ["'The ministers' talks failed,'"]


def test_a_stray_mark_spoils_nothing_behind_it() -> None:
    text = 'The pipe was 6" wide. "We measured it," she said. He was "sure". And "'
    assert quoted(text) == ['"We measured it,"', '"sure"']


def test_a_stray_mark_spoils_no_other_paragraph() -> None:
    text = 'A mark " stands here.\n\n"We go on," she said.\n\n"So do we," he said.'
    assert quoted(text)[-2:] == ['"We go on,"', '"So do we,"']


def test_a_missing_opening_mark() -> None:
    found = quotations(text := 'The hall fell silent. We will not sign," he said.', paragraphs(text))
    assert [(text[q.outer.start : q.outer.end], q.opened) for q in found] == [('We will not sign,"', False)]


def test_a_quote_over_three_paragraphs() -> None:
    text = "“One thing,” she said. “Another.\n\n“A third.\n\n“The last.”\n\nShe left."
    found = quotations(text, paragraphs(text))
    assert [(text[q.outer.start : q.outer.end], q.closed, q.resumes) for q in found] == [
        ("“One thing,”", True, False),
        ("“Another.", False, False),
        ("“A third.", False, True),
        ("“The last.”", True, True),
    ]


def test_lost_paragraph_breaks() -> None:
    text = 'He said: "One thing is clear. "Another is not."'
    found = quotations(text, paragraphs(text))
    assert [(text[q.outer.start : q.outer.end], q.resumes) for q in found] == [
        ('"One thing is clear.', False),
        ('"Another is not."', True),
    ]


def test_a_caption_inside_an_open_quote() -> None:
    text = 'She told us: "It broke at noon. The bridge at noon (Photo: A. Agency) "We ran for it."'
    assert quoted(text) == ['"It broke at noon.', '"We ran for it."']


@given(
    st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("“”\"‘’'«» .,\nAb")), max_size=80)
)
def test_spans_hold_over_any_text(text: str) -> None:
    parts = paragraphs(text)
    found = quotations(text, parts)
    assert list(found) == sorted(found, key=lambda q: q.outer)
    for one, two in pairwise(found):
        assert one.outer.end <= two.outer.start
    for q in found:
        assert parts[q.paragraph].contains(q.outer)
        assert q.outer.contains(q.inner)
