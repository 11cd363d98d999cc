"""Words against words: the pieces of a statement."""

from collections.abc import Iterable

from tests.present.drafts import Draft, brief, utterance

from lucca.present.shapes import Piece
from lucca.present.view import view_of
from lucca.records import Difference


def compared(base: Draft, others: list[Draft], differences: tuple[Difference, ...], base_words: tuple[str, ...] = ()):
    members = [base.say(*(base_words or (base.text,)), by="Lind"), *(other.say(other.text, by="Lind") for other in others)]
    made = brief([base, *others], [utterance(*members, differences=differences)])
    (speaker,) = view_of(made).stories[0].speakers
    return speaker.entries[0][0]


def told(pieces: Iterable[Piece]) -> list[tuple[object, ...]]:
    return [(p.kind, p.text, *((v.letters, v.text) for v in p.variants)) for p in pieces if p.kind != "same"]


def words(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def test_added_words_stand_where_the_other_report_has_them() -> None:
    a, b = Draft("“Russia can be part.”"), Draft("“Russia can be a part.”")
    one = compared(a, [b], (Difference(statement=1, kind="added", other=b.passage("a ", "be a")),))
    assert told(one.pieces) == [("added", "", (("B",), "a"))]
    before = one.pieces[: next(n for n, piece in enumerate(one.pieces) if piece.kind == "added")]
    assert words(before) == "“Russia can be "
    assert told(one.witnesses[1].pieces) == [("added", "a")]


def test_added_words_at_the_very_beginning_and_end() -> None:
    a, b = Draft("“We stay.”"), Draft("“Today we stay here.”")
    one = compared(
        a,
        [b],
        (
            Difference(statement=1, kind="added", other=b.passage("Today ")),
            Difference(statement=1, kind="added", other=b.passage("here")),
        ),
    )
    assert [piece.kind for piece in one.pieces] == ["same", "added", "same", "added", "same"]
    assert words(one.pieces).split() == ["“We", "stay", ".”"]


def test_dropped_words_are_shown_in_the_other_report_too() -> None:
    a, b = Draft("“It is not over, not by far.”"), Draft("“It is over.”")
    one = compared(
        a,
        [b],
        (
            Difference(statement=1, kind="dropped", base=a.passage("not ")),
            Difference(statement=1, kind="dropped", base=a.passage(", not by far")),
        ),
    )
    assert told(one.pieces) == [("dropped", "not", (("B",), "")), ("dropped", ", not by far", (("B",), ""))]
    assert told(one.witnesses[1].pieces) == [("dropped", "not"), ("dropped", ", not by far")]
    assert " ".join(words(one.witnesses[1].pieces).split()) == "“It is not over, not by far.”"


def test_two_reports_with_the_same_change_stand_together() -> None:
    a, b, c = Draft("“We will go.”"), Draft("“We shall go.”"), Draft("“We shall go. ”")
    differences = tuple(
        Difference(statement=n, kind="changed", base=a.passage("will"), other=draft.passage("shall"))
        for n, draft in enumerate((b, c), start=1)
    )
    one = compared(a, [b, c], differences)
    assert told(one.pieces) == [("changed", "will", (("B", "C"), "shall"))]


def test_changes_that_overlap_are_shown_as_one() -> None:
    a, b, c = Draft("“We will go home now.”"), Draft("“We shall leave now.”"), Draft("“We will go now.”")
    one = compared(
        a,
        [b, c],
        (
            Difference(statement=1, kind="changed", base=a.passage("will go home"), other=b.passage("shall leave")),
            Difference(statement=2, kind="dropped", base=a.passage("home ")),
        ),
    )
    assert told(one.pieces) == [("changed", "will go home", (("B",), "shall leave"), (("C",), "will go"))]
    assert words(one.pieces) == a.text


def test_a_change_over_a_broken_quote_keeps_to_the_quote() -> None:
    a = Draft("“We stay,” she said. “And we sing.”")
    b = Draft("“We leave.”")
    one = compared(
        a,
        [b],
        (
            Difference(
                statement=1, kind="changed", base=a.passage("stay,” she said. “And we sing"), other=b.passage("leave")
            ),
        ),
        ("“We stay,”", "“And we sing.”"),
    )
    assert words(one.pieces) == "“We stay,” … “And we sing.”"
    assert told(one.pieces) == [
        ("changed", "stay,”", (("B",), "leave")),
        ("gap", " … "),
        ("dropped", "“And we sing", (("B",), "")),
    ]


def test_a_report_may_give_an_utterance_in_two_paragraphs() -> None:
    a = Draft("“We stay.\n\n“We sing.”")
    b = Draft("“We stay. We dance.”")
    first = a.say("“We stay.", by="Lind")
    second = a.say("“We sing.”", continues=first.record)
    change = Difference(statement=2, kind="changed", base=a.passage("sing"), other=b.passage("dance"))
    made = brief([a, b], [utterance(first, second, b.say(b.text, by="Lind"), differences=(change,))])
    one = view_of(made).stories[0].speakers[0].entries[0][0]
    assert words(one.pieces) == "“We stay. ¶ “We sing.”"
    assert [spot.place for spot in one.witnesses[0].spots] == ["A1", "A3"]
    assert one.letters == ("A", "B")


def test_punctuation_alone_is_no_difference_in_wording() -> None:
    a, b = Draft("“Go, now.”"), Draft("“Go now.”")
    one = compared(a, [b], (Difference(statement=1, kind="punctuation", base=a.passage(",")),))
    assert not one.differs
