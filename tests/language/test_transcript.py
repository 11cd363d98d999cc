"""Transcripts: who speaks is the label, all else is spoken."""

import lucca
from lucca.language.transcript import label
from lucca.records import Span

TALK = """\
Press conference in Varn, 3 May 2031

MARTA LIND, Foreign Minister: Thank you all for coming. The harbour stays open.

(Applause.)

And nobody will be turned away at night.

Q: Will you pay for the pilots?

LIND: Not before the other side has signed.

OMAR REYES (via video link): I have nothing to add to that.
"""


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    reading = lucca.read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [(tuple(names[s] for s in said.speakers), said.exact) for said in reading.statements]


def test_labels_say_who_speaks_and_speech_goes_on_to_the_next_label() -> None:
    assert told(TALK) == [
        (("MARTA LIND",), "Thank you all for coming. The harbour stays open."),
        (("MARTA LIND",), "And nobody will be turned away at night."),
        ((), "Will you pay for the pilots?"),
        (("MARTA LIND",), "Not before the other side has signed."),
        (("OMAR REYES",), "I have nothing to add to that."),
    ]


def test_what_goes_on_continues() -> None:
    said = lucca.read(TALK).statements
    assert [s.continues for s in said] == [None, said[0].id, None, None, None]
    assert {s.kind for s in said} == {"direct"}


def test_a_label_is_a_name_before_a_colon() -> None:
    for text, name in (
        ("MARTA LIND: Yes.", "MARTA LIND"),
        ("Minister of the Sea Marta Lind: Yes.", "Minister of the Sea Marta Lind"),
        ("Q: Why?", "Q"),
        ("We said it: never.", None),
        ("At 10:30 we left.", None),
        ("No label here.", None),
    ):
        found = label(text, Span(0, len(text)))
        assert (text[slice(*found)] if found else None) == name


def test_a_hostile_paragraph_costs_no_more_than_its_length() -> None:
    text = "A" + " A" * 200_000
    assert label(text, Span(0, len(text))) is None
