"""Sources: the text in full, whatever it is and whatever lies over it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.present.drafts import Draft, brief, utterance
from tests.present.html import visible_lines

from lucca.present import page
from lucca.present.view import view_of
from lucca.records import Brief, Furniture, Span

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=120)


def spans(text: str) -> st.SearchStrategy[list[Span]]:
    place = st.integers(0, len(text))
    pairs = st.tuples(place, place).filter(lambda p: p[0] != p[1]).map(lambda p: Span(*sorted(p)))
    return st.lists(pairs, max_size=4, unique=True)


@st.composite
def reports(draw) -> Draft:
    draft = Draft(draw(TEXTS))
    for span in draw(spans(draft.text)):
        draft.say(draft.text[slice(*span)])
        draft.statements[-1] = replace(draft.statements[-1], id=f"s{len(draft.statements)}", content=(span,))
    draft.furniture += [Furniture(span=span, kind="caption") for span in draw(spans(draft.text))]
    return draft


def made_of(draft: Draft) -> Brief:
    from lucca.records import Member

    return brief([draft], [utterance(Member(draft.id, s.id)) for s in draft.statements], draft.text)


@given(reports())
def test_the_segments_joined_are_the_text(draft: Draft) -> None:
    (source,) = view_of(made_of(draft)).sources
    assert "".join(segment.text for line in source.lines for segment in line.segments) == draft.text


@given(reports())
def test_every_statement_begins_once_and_leads_back(draft: Draft) -> None:
    (source,) = view_of(made_of(draft)).sources
    starts = [start for line in source.lines for segment in line.segments for start in segment.starts]
    assert sorted(starts) == sorted({f"A-{n}" for n in range(1, len(draft.statements) + 1)})
    assert all(segment.target for line in source.lines for segment in line.segments if segment.marks)


@given(reports())
def test_the_page_shows_the_text_unaltered(draft: Draft) -> None:
    lines = visible_lines(page.render(made_of(draft)))
    assert "".join(lines) == draft.text.replace("\r\n", "\n").replace("\r", "\n") or "".join(lines) == draft.text


def test_lines_end_as_in_the_file() -> None:
    (source,) = view_of(brief([Draft("one\r\ntwo\rthree\nfour\u2028still four")], [])).sources
    assert [(line.number, line.segments[0].text[:4]) for line in source.lines] == [
        (1, "one\r"),
        (2, "two\r"),
        (3, "thre"),
        (4, "four"),
    ]


def test_nested_statements_are_both_marked() -> None:
    a = Draft("“She said ‘no’ to me,” he said.")
    made = brief([a], [utterance(a.say("“She said ‘no’ to me,”", by="Rey")), utterance(a.say("‘no’", by="Lind"))])
    (source,) = view_of(made).sources
    marks = [(segment.text, len(segment.marks)) for segment in source.lines[0].segments]
    assert marks == [("“She said ", 1), ("‘no’", 2), (" to me,”", 1), (" he said.", 0)]
    assert source.broken == ("A-1",)
