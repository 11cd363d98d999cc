"""The view: order, numbers, letters, checks; nothing in it depends on how it is laid out."""

from dataclasses import replace

from tests.present.drafts import Draft, brief, utterance

from lucca.present import page, terminal
from lucca.present.shapes import UtteranceView
from lucca.present.view import view_of
from lucca.present.words import day, letters, web_link
from lucca.records import Brief, Difference, Member, Passage, Span


def shown(made: Brief) -> dict[str, UtteranceView]:
    story = view_of(made).stories[0]
    return {one.number: one for speaker in story.speakers for entry in speaker.entries for one in entry}


def test_speakers_stand_by_reports_then_by_utterances_then_by_place(harbour: Brief) -> None:
    story = view_of(harbour).stories[0]
    assert [speaker.name for speaker in story.speakers] == ["Mara Lind", "Tomas Rey", "Ada Kovin"]
    assert story.speakers[0].role == "foreign minister, Nordmark"


def test_quotes_without_a_speaker_come_last() -> None:
    a = Draft("“Nobody knows me,” it said. “I am known,” Rey said.")
    unknown, known = a.say("“Nobody knows me,”"), a.say("“I am known,”", by="Rey")
    names = [speaker.name for speaker in view_of(brief([a], [utterance(unknown), utterance(known)])).stories[0].speakers]
    assert names == ["Rey", None]


def test_each_utterance_stands_once_with_its_reports_and_lines(harbour: Brief) -> None:
    ones = shown(harbour)
    assert list(ones) == ["1", "2", "2b", "3", "4", "5"]
    assert ones["1"].letters == ("A", "B")
    assert [spot.place for witness in ones["1"].witnesses for spot in witness.spots] == ["A7", "B8"]
    assert (ones["1"].act, ones["1"].status, ones["1"].notes) == ("demand", None, ())


def test_a_quote_that_goes_on_is_one_entry(harbour: Brief) -> None:
    entries = view_of(harbour).stories[0].speakers[0].entries
    assert [[one.number for one in entry] for entry in entries] == [["1"], ["2", "2b"]]
    assert [one.goes_on for one in entries[1]] == [False, True]


def test_a_quote_that_goes_on_in_one_report_only_stands_alone_and_says_so() -> None:
    a = Draft("“First part.\n“Second part.”")
    b = Draft("“Second part.”")
    first = a.say("“First part.", by="Rey")
    second = a.say("“Second part.”", continues=first.record)
    made = brief([a, b], [utterance(first), utterance(second, b.say("“Second part.”", by="Rey"))])
    story = view_of(made).stories[0]
    (speaker,) = story.speakers
    assert [[one.number for one in entry] for entry in speaker.entries] == [["1"], ["2"]]
    assert [(label, [ref.number for ref in refs]) for label, refs in speaker.entries[0][0].see] == [("in A after", ["2"])]


def test_a_ring_of_quotes_ends() -> None:
    a = Draft("“One.” “Two.”")
    one, two = a.say("“One.”"), a.say("“Two.”")
    a.statements[:] = [replace(a.statements[0], continues=two.record), replace(a.statements[1], continues=one.record)]
    assert view_of(brief([a], [utterance(one), utterance(two)])).stories[0].count == 2


def test_checks_name_what_an_editor_must_see(harbour: Brief) -> None:
    checks = {check.kind: check for check in reversed(view_of(harbour).stories[0].checks)}
    assert checks["wording"].text == "Tomas Rey: B leaves out “not”"
    assert checks["undated"].text == "No date found for report A"
    assert "orphaned" not in checks


def test_the_same_words_given_to_two_people_are_a_check() -> None:
    a, b = Draft("“We never signed it,” Lind said."), Draft("“We never signed it,” Rey said.")
    pair = utterance(a.say("“We never signed it,”", by="Lind"), b.say("“We never signed it,”", by="Rey"))
    check = view_of(brief([a, b], [pair])).stories[0].checks[0]
    assert (check.kind, check.text) == ("speakers", "Same words, different speakers: Lind (A) and Rey (B)")


def test_said_in_one_report_and_expected_in_the_other_is_a_check() -> None:
    a, b = Draft("“We will leave,” Lind said."), Draft("Lind will say: “We will leave”")
    pair = utterance(a.say("“We will leave,”", by="Lind"), b.say("“We will leave”", by="Lind", status="expected"))
    checks = view_of(brief([a, b], [pair])).stories[0].checks
    assert "Lind: said (A) and expected, not yet spoken (B)" in [check.text for check in checks]


def test_only_lists_name_what_one_report_has(harbour: Brief) -> None:
    only = view_of(harbour).stories[0].only
    assert [(one.letter, [ref.number for ref in one.refs]) for one in only] == [("A", ["2b"]), ("B", ["5"])]


def test_one_report_alone_has_no_only_list() -> None:
    a = Draft("“Alone.”")
    assert view_of(brief([a], [utterance(a.say("“Alone.”"))])).stories[0].only == ()


def test_evidence_that_does_not_match_is_orphaned_and_shown() -> None:
    a, b = Draft("“These words stand.”"), Draft("“These words stand.” ")
    pair = utterance(a.say("“These words stand.”", by="Lind"), b.say("“These words stand.”", by="Lind"))
    a.statements[0] = replace(a.statements[0], exact="“Other words stood.”")
    b.statements[0] = replace(b.statements[0], content=(Span(5, 500),))
    made = brief([a, b], [pair])
    one = shown(made)["1"]
    assert one.orphaned
    assert [spot.place for witness in one.witnesses for spot in witness.spots] == ["A?", "B?"]
    assert "".join(piece.text for piece in one.pieces) == "“Other words stood.”"
    assert view_of(made).stories[0].checks[0].kind == "orphaned"
    assert not any(segment.marks for source in view_of(made).sources for line in source.lines for segment in line.segments)


def test_a_difference_that_does_not_match_is_not_guessed() -> None:
    a, b = Draft("“Open the port.”"), Draft("“Open the ports.”")
    wrong = Difference(
        statement=1, kind="changed", base=a.passage("port"), other=Passage(report=b.id, span=Span(1, 4), exact="x")
    )
    far = Difference(statement=9, kind="dropped", base=a.passage("port"))
    pair = utterance(a.say("“Open the port.”"), b.say("“Open the ports.”"), differences=(wrong, far))
    one = shown(brief([a, b], [pair]))["1"]
    assert one.orphaned
    assert [piece.kind for piece in one.pieces] == ["same"]


def test_members_that_are_nowhere_do_not_stop_the_brief() -> None:
    a = Draft("“Here.”")
    lost = utterance(Member("no report", "no record"), base=4)
    made = brief([a], [utterance(a.say("“Here.”")), lost])
    gone = replace(made.stories[0], reports=(*made.stories[0].reports, "no report"))
    ones = shown(replace(made, stories=(gone,)))
    assert [one.orphaned for one in ones.values()] == [False, True]


def test_reports_in_no_story_are_shown() -> None:
    made = brief([Draft("“Here.”")], [])
    view = view_of(replace(made, stories=()))
    assert [report.letter for report in view.loose] == ["A"]
    assert view_of(replace(made, stories=(), reports=())).title == "No story"


def test_an_unknown_model_claims_no_coverage(harbour: Brief) -> None:
    assert "quoted speech" in view_of(harbour).coverage
    assert "indirect speech; some is missed or misread" in view_of(replace(harbour, model="en-4")).coverage
    assert view_of(replace(harbour, model="en-9")).coverage == "Read by model en-9."


def test_letters_go_on_after_z() -> None:
    drafts = [Draft(f"“Word {number} here.”", f"{number}.txt") for number in range(28)]
    made = brief(drafts, [utterance(*(draft.say(draft.text) for draft in drafts))])
    assert shown(made)["1"].letters[24:] == ("Y", "Z", "AA", "AB")
    assert next(letters()) == "A"


def test_alike_file_names_are_told_apart() -> None:
    made = brief([Draft("One", "x/a.txt"), Draft("Two", "y\\a.txt"), Draft("Three", "z/b.txt")], [])
    assert [report.name for report in view_of(made).stories[0].reports] == ["x/a.txt", "y\\a.txt", "b.txt"]


def test_dates_read_the_same_everywhere() -> None:
    assert day("2031-03-02") == "2 Mar 2031"
    assert day("2031-03-12T08:05:00+01:00") == "12 Mar 2031 08:05 +01:00"
    assert day("2031-03-12T08:05:00Z") == "12 Mar 2031 08:05 UTC"
    assert day("spring") == "spring"
    assert day(None) is None


def test_only_web_addresses_become_links() -> None:
    assert web_link("https://example.org/a?b=1") == "https://example.org/a?b=1"
    for bad in (
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//host",
        "http:",
        "https://a b",
        "",
        None,
    ):
        assert web_link(bad) is None
    assert web_link("java\nscript:alert(1)") is None
    assert web_link("http://[broken") is None


def test_a_transcript_is_called_one(harbour: Brief) -> None:
    a, b = harbour.reports
    talk = replace(harbour, reports=(replace(a, report=replace(a.report, kind="transcript")), b))
    assert [report.kind for report in view_of(talk).stories[0].reports] == ["transcript", None]
    assert "velmar-herald.txt  transcript" in terminal.render(talk, width=100)
    assert '<span class="outlet">transcript</span>' in page.render(talk)


def test_a_quote_that_is_cut_in_mid_sentence_stops_before_what_it_lacks() -> None:
    a, b = Draft("“We will sign the paper unless they leave. That is all.”"), Draft("“We will sign the paper. That is all.”")
    lost = Difference(statement=1, kind="dropped", base=a.passage("unless they leave"), turns=("condition",), cut=True)
    pair = utterance(a.say(a.text, by="Rey"), b.say(b.text, by="Rey"), differences=(lost,))
    told = [check.text for check in view_of(brief([a, b], [pair])).stories[0].checks]
    assert "Rey: B stops before “unless they leave”" in told
    marked = utterance(*pair.statements, differences=(replace(lost, cut=False, marked=True),))
    told = [check.text for check in view_of(brief([a, b], [marked])).stories[0].checks]
    assert "Rey: B leaves out “unless they leave”, and marks it" in told
