"""Spoken words and the report's words: told apart, and never hidden behind one another."""

import pytest
from tests.present.drafts import Draft, brief, find, utterance

from lucca.present import page, terminal
from lucca.present.quoted import spoken
from lucca.present.shapes import Piece, UtteranceView
from lucca.present.view import view_of
from lucca.records import Brief, Difference, Link, Occasion, Span, Statement
from lucca.records.reading import StatementKind


def ones(made: Brief) -> list[UtteranceView]:
    return [one for speaker in view_of(made).stories[0].speakers for entry in speaker.entries for one in entry]


def told(pieces: tuple[Piece, ...]) -> list[tuple[str, bool]]:
    return [(piece.text, piece.quoted) for piece in pieces]


def statement(text: str, kind: StatementKind) -> Statement:
    return Statement(id="s", kind=kind, content=(Span(0, len(text)),), exact=text, confidence=1.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a “last chance” and no more", ["“last chance”"]),
        ('a "last chance" and "no more"', ['"last chance"', '"no more"']),
        ("the ministers' talks, 'a last chance', he'd say", ["'a last chance'"]),
        ("the rebels’ chief saw ‘no hope’ of peace", ["‘no hope’"]),
        ("she saw «no hope» and „no way“", ["«no hope»", "„no way“"]),
        ("that it was “far from over", ["“far from over"]),
        ("nothing in marks", []),
    ],
)
def test_a_mixed_statement_is_cut_at_its_quotation_marks(text: str, words: list[str]) -> None:
    found = spoken(text, statement(text, "mixed"), (Span(0, len(text)),))
    assert [text[slice(*span)] for span in found] == words


def test_direct_speech_is_spoken_throughout_and_indirect_speech_nowhere() -> None:
    text = "“So be it,” and no more"
    whole = (Span(0, len(text)),)
    assert spoken(text, statement(text, "direct"), whole) == whole
    assert spoken(text, statement(text, "indirect"), whole) == ()


def test_every_word_of_a_mixed_statement_says_whose_it_is() -> None:
    a = Draft("Rey called it “a last chance” for the town.")
    made = brief([a], [utterance(a.say("“a last chance” for the town", by="Rey", kind="mixed"))])
    assert told(ones(made)[0].pieces) == [("“a last chance”", True), (" for the town", False)]
    assert '<i class="told"> for the town</i>' in page.render(made)


def test_differences_outside_quotation_marks_have_signs_of_their_own(summit: Brief) -> None:
    (one,) = [one for one in ones(summit) if one.number == "2"]
    assert [(piece.text, piece.signs) for piece in one.pieces if piece.kind != "same"] == [
        ("which he called", ("‹", "›")),
        ("last", ("{", "}")),
    ]
    assert "‹-B which he called› “a {last|B final} chance”" in terminal.render(summit, width=120)


def test_differences_of_indirect_speech_are_outside_even_where_the_record_does_not_say_so() -> None:
    a, b = Draft("Rey said it would rain soon."), Draft("Rey said it will rain soon.")
    pair = utterance(
        a.say("it would rain soon", by="Rey", kind="indirect"),
        b.say("it will rain soon", by="Rey", kind="indirect"),
        differences=(Difference(statement=1, kind="changed", base=a.passage("would"), other=b.passage("will")),),
    )
    assert "it ‹would|B will› rain soon" in terminal.render(brief([a, b], [pair]), width=80)


def test_a_report_in_words_of_its_own_stands_below_with_all_its_words(summit: Brief) -> None:
    first = ones(summit)[0]
    assert first.letters == ("A", "B")
    assert [witness.letter for witness in first.witnesses] == ["A"]
    (own,) = first.retold
    assert ("".join(piece.text for piece in own.pieces), own.lead_in) == ("Nordmark to end its blockade", "will warn")
    assert (own.act, own.status, own.own_words) == ("threaten", "expected", True)
    lines = terminal.render(summit, width=90).splitlines()
    assert "     B      threaten EXPECTED will warn Nordmark to end its blockade  B3" in lines


def test_words_of_its_own_stand_beside_the_others_too(summit: Brief) -> None:
    first = ones(summit)[0]
    assert [(column.own_words, column.status) for column in first.columns] == [(False, None), (True, "expected")]
    assert not first.differs
    html = page.render(summit)
    assert "· in words of its own</figcaption>" in html


def test_many_retellings_are_counted_and_all_there_in_full() -> None:
    drafts = [Draft(f"Rey said in way {n} that the bridge was shut.", f"{n}.txt") for n in range(6)]
    members = [d.say(f"in way {n} that the bridge was shut", by="Rey", kind="indirect") for n, d in enumerate(drafts)]
    made = brief(drafts, [utterance(*members, relation="paraphrase", own_words=(1, 2, 3, 4, 5))])
    short, full = (terminal.render(made, width=80, full=full) for full in (False, True))
    assert "… in other words too: D1 E1 F1" in short
    assert all(f"in way {n} that" in full for n in range(6))
    assert page.render(made).count("words retold") == 5


def test_what_leads_in_to_indirect_speech_is_shown_where_it_says_more_than_said() -> None:
    a = Draft("Rey insisted that it was over. Rey said that it was late. “Go,” Lind urged.")
    insisted, said, urged = (find(a.text, cue) for cue in ("insisted", "said", "urged"))
    made = brief(
        [a],
        [
            utterance(a.say("that it was over", by="Rey", kind="indirect", cue=insisted)),
            utterance(a.say("that it was late", by="Rey", kind="indirect", cue=said)),
            utterance(a.say("“Go,”", by="Lind", cue=urged)),
        ],
    )
    assert [one.lead_in for one in ones(made)] == ["insisted", None, None]


def test_notes_say_to_whom_in_what_medium_and_at_whom() -> None:
    a, b = Draft("“Leave now,” Rey told Channel Nine on the radio."), Draft("“Leave now,” Rey told reporters.")
    a.actor("Channel Nine", kind="outlet")
    a.actor("Nordmark", kind="state")
    a.actor("the steps", kind="unknown", named=False)
    b.actor("reporters", kind="unknown", named=False)
    first = a.say(
        "“Leave now,”",
        by="Rey",
        addressees=("a-Channel Nine", "a-Nordmark"),
        targets=("a-Nordmark", "a-the steps"),
        occasion=Occasion(medium="on the radio"),
    )
    made = brief([a, b], [utterance(first, b.say("“Leave now,”", by="Rey", addressees=("a-reporters",)))])
    assert ones(made)[0].notes == ("to Channel Nine", "on the radio", "→ Nordmark", "to reporters (B)")


def test_related_and_repeated_utterances_are_pointed_to_and_not_counted() -> None:
    a = Draft("“One word.” “Two words.” “Three words.”")
    one, two, three = (a.say(f"“{word}.”", by="Rey") for word in ("One word", "Two words", "Three words"))
    links = (Link(utterance="u-" + three.record, kind="related"), Link(utterance="u-" + two.record, kind="repeated"))
    made = brief([a], [utterance(one, related=links), utterance(two), utterance(three)])
    first = ones(made)[0]
    assert [(label, [ref.number for ref in refs]) for label, refs in first.see] == [("see", ["3"]), ("again in", ["2"])]
    assert first.letters == ("A",)


@pytest.mark.parametrize(
    ("country", "may_be"), [("XNO", True), ("XEN", False), (None, False)], ids=["elsewhere", "english", "unknown"]
)
def test_quotes_that_differ_may_be_two_translations(country: str | None, may_be: bool) -> None:
    a, b = Draft("“We shall go home now,” Rey said."), Draft("“We will go home,” Rey said.")
    for draft in (a, b):
        draft.actor("Rey", country=country)
    pair = utterance(
        a.say("“We shall go home now,”", by="Rey"),
        b.say("“We will go home,”", by="Rey"),
        differences=(
            Difference(statement=1, kind="changed", base=a.passage("shall"), other=b.passage("will")),
            Difference(statement=1, kind="dropped", base=a.passage("now")),
        ),
    )
    view = view_of(brief([a, b], [pair]), speaks_english=lambda code: code == "XEN")
    one = view.stories[0].speakers[0].entries[0][0]
    assert one.translated is may_be


def test_a_cut_alone_makes_no_translation() -> None:
    a, b = Draft("“We shall go home now,” Rey said."), Draft("“We shall go home,” Rey said.")
    a.actor("Rey", country="XNO")
    cut = Difference(statement=1, kind="dropped", base=a.passage("now"))
    pair = utterance(a.say("“We shall go home now,”", by="Rey"), b.say("“We shall go home,”"), differences=(cut,))
    view = view_of(brief([a, b], [pair]), speaks_english=lambda _: False)
    assert not view.stories[0].speakers[0].entries[0][0].translated


def test_an_act_that_matters_is_chosen_before_a_plain_assertion() -> None:
    words = [f"“Plain remark number {n} on the long and weary talks over the Sund,”" for n in range(80)]
    a = Draft("\n".join((*words, "“Get out of here,”")))
    plain = [utterance(a.say(line, by="Rey", act="assert")) for line in words]
    made = brief([a], [*plain, utterance(a.say("“Get out of here,”", by="Rey", act="demand"))])
    assert "“Get out of here,”" in terminal.render(made, width=80)
