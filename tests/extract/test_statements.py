"""Statements and who makes them."""

import lucca


def speakers(text: str) -> list[list[str]]:
    reading = lucca.read(text)
    name = {a.id: a.name for a in reading.actors}
    return [[name[s] for s in statement.speakers] for statement in reading.statements]


FILL = "It rained for a third day, and the streets by the water were empty until noon.\n\n"


def test_short_forms_join_the_full_name() -> None:
    text = FILL + "Marta Lind came late. “We will stay in the talks,” Ms Lind said.\n\n“They will not leave,” said Lind."
    assert speakers(text) == [["Marta Lind"], ["Marta Lind"]]


def test_a_short_form_of_two_people_joins_neither() -> None:
    text = FILL + "Marta Lind met Otto Lind at noon. “We will stay in the talks for now,” Lind said."
    assert speakers(text) == [["Lind"]]


def test_pronouns_stand_for_the_nearest_subject_that_fits() -> None:
    text = (
        FILL + "Foreign Minister Omar Reyes opened the talks with Mrs Marta Lind.\n\n"
        "“We will stay as long as it takes,” he told reporters."
    )
    assert speakers(text) == [["Omar Reyes"]]


def test_pronouns_respect_the_title() -> None:
    text = FILL + "Mr Omar Reyes opened the talks. Mrs Marta Lind closed them.\n\n“We will stay the course,” he said."
    assert speakers(text) == [["Omar Reyes"]]


def test_no_speaker_is_better_than_a_wrong_one() -> None:
    assert speakers(FILL + "“We will stay the course of these talks,” he said.") == [[]]
    assert speakers(FILL + "“We will stay the course of these talks.” It was late.") == [[]]


def test_a_known_ministry() -> None:
    text = FILL + "The Brakk Foreign Ministry was blunt. “We will stay in the talks,” the ministry said."
    assert speakers(text) == [["Brakk Foreign Ministry"]]


def test_an_unnamed_source_is_an_actor_and_marked() -> None:
    reading = lucca.read(FILL + "“They knew about it long before,” a senior official said.")
    [actor] = [a for a in reading.actors if a.id in reading.statements[0].speakers]
    assert (actor.name, actor.named) == ("a senior official", False)


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    assert speakers(FILL + "“They knew about it,” said a spokesman for Marta Lind.") == [["a spokesman for Marta Lind"]]


def test_continued_quotes_keep_their_speaker() -> None:
    reading = lucca.read(FILL + "Marta Lind said: “We will stay.\n\n“Nobody can make us leave.”")
    first, second = reading.statements
    assert second.speakers == first.speakers != ()
    assert second.continues == first.id
    assert (second.source, second.cue) == (None, None)


def test_evidence_is_exact_and_ids_are_stable() -> None:
    text = FILL + "“We will stay 🙂,” Marta Lind said, “until they leave.”"
    one, two = lucca.read(text), lucca.read(text)
    assert one == two
    [statement] = one.statements
    assert statement.exact == " … ".join(text[s.start : s.end] for s in statement.content)
    ids = {n.id for n in one.names} | {a.id for a in one.actors} | {s.id for s in one.statements}
    assert len(ids) == len(one.names) + len(one.actors) + 1


def test_an_unknown_speaker_lowers_the_confidence() -> None:
    known, unknown = lucca.read(
        FILL + "“We will stay the course of it,” Marta Lind said.\n\nNo.\n\n“Go away from here.”"
    ).statements
    assert unknown.confidence < 0.5 < known.confidence


def test_occasion_addressee_status_and_act() -> None:
    text = FILL + "On Monday Marta Lind told reporters in Oslo that the talks had failed.\n\nShe will urge Norway to leave."
    reading = lucca.read(text, published="2031-05-07")
    first, second = reading.statements
    name = {a.id: a.name for a in reading.actors}
    assert [name[a] for a in first.addressees] == ["reporters"]
    assert {t.id: t.value for t in reading.times}[first.occasion.time or ""] == "2031-05-05"
    assert {p.id: p.name for p in reading.places}[first.occasion.place or ""] == "Oslo"
    assert (second.act, second.status, [name[a] for a in second.targets]) == ("demand", "expected", ["Norway"])


def test_what_a_person_shows_or_one_bare_word_is_no_statement() -> None:
    text = FILL + "Marta Lind showed little interest in the offer of the town.\n\nThe polls show that few want it back."
    said = [s.exact for s in lucca.read(text).statements]
    assert said == ["that few want it back"]
