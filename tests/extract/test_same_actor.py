"""Short forms of names, pronouns that are told of, and what is nobody: who is one actor in a report."""

import lucca
from lucca.records import Actor, Reading

COUPLE = """Rita Salgado opened the new harbour in Velmora on Monday. Her husband Tomas Salgado watched from a boat.

Mrs. Salgado said that the harbour had cost too much. “It will bring jobs,” Mr. Salgado said.

“We asked for help,” Mrs. Salgado said. Rita Salgado and Rita Salgado alone was to blame, the Velmora Gazette wrote."""


def reading_of(text: str) -> Reading:
    return lucca.read(text, published="2031-05-04")


def speakers(reading: Reading) -> list[list[str]]:
    names = {actor.id: actor.name for actor in reading.actors}
    return [[names[speaker] for speaker in said.speakers] for said in reading.statements]


def named(reading: Reading, name: str) -> list[Actor]:
    return [actor for actor in reading.actors if name in actor.name]


def test_a_form_of_address_tells_which_of_two_with_one_family_name() -> None:
    told = speakers(reading_of(COUPLE))
    assert told[:3] == [["Rita Salgado"], ["Tomas Salgado"], ["Rita Salgado"]]


def test_a_family_name_alone_is_who_is_named_in_full_far_more_often() -> None:
    reading = reading_of(
        "Rita Salgado opened the harbour. Rita Salgado had planned it with her brother, Luis Salgado. “It is ours,” Rita "
        "Salgado told reporters.\n\nSalgado said that the harbour would grow."
    )
    assert speakers(reading)[-1] == ["Rita Salgado"]


def test_between_two_who_are_named_alike_nobody_is_chosen() -> None:
    reading = reading_of(
        "Rita Salgado opened the harbour on Monday. Luis Salgado closed it on Friday.\n\nSalgado said that the harbour "
        "would grow."
    )
    assert speakers(reading)[-1] not in (["Rita Salgado"], ["Luis Salgado"])


def test_a_given_name_alone_is_the_one_person_who_bears_it() -> None:
    reading = reading_of(
        "Rita Salgado, 31, was hurt when the boat sank. Her mother said that she had not slept.\n\n“Rita loved the sea,” "
        "said Nils Harke, a friend. Rita said that she would sail again."
    )
    assert len(named(reading, "Rita")) == 1
    assert speakers(reading)[-1] == ["Rita Salgado"]


def test_decisions_and_clauses_are_nobody() -> None:
    reading = reading_of(
        "Mayor Rita Salgado spoke in Velmora on Monday. The decision to close the harbour shows that “nobody listens”, she "
        "said. She asked how much money the town had. A report says that the harbour is old."
    )
    assert not [a.name for a in reading.actors if "decision" in a.name or a.name.startswith("how")]


def test_when_something_was_said_is_no_part_of_who_said_it() -> None:
    reading = reading_of("The town was poor. The Velmora Gazette last week said that “the harbour is full”. Nobody came.")
    assert not [a.name for a in reading.actors if "week" in a.name]


def test_a_middle_name_more_makes_no_other_person() -> None:
    reading = reading_of(
        "Rita J. Salgado opened the harbour on Monday.\n\nThe town had waited for a long time, and many people had come to "
        "see the boats and the new bridge, which is the longest of the country and was built in four years.\n\nRita Salgado "
        "spoke for an hour. “It is ours,” Salgado said."
    )
    assert len(named(reading, "Salgado")) == 1
    assert len(speakers(reading)[-1]) == 1


def test_who_stand_side_by_side_are_two() -> None:
    reading = reading_of("Alex Salgado and Alexander Salgado opened the harbour. “It is ours,” Alex Salgado said.")
    assert len(named(reading, "Salgado")) == 2


def test_a_family_name_alone_is_who_was_named_before_any_relative() -> None:
    reading = reading_of(
        "Rita Salgado opened the harbour on Monday. Salgado had planned it. Her brother Luis Salgado stayed away.\n\n“It is "
        "ours,” Salgado told reporters."
    )
    assert speakers(reading)[-1] == ["Rita Salgado"]
