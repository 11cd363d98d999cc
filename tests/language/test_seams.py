"""Captions that run into the sentences of a page in one line."""

import pytest

from lucca.language import analyse

LEAD = "The mayor of Serravalle vowed on Wednesday to rebuild the old bridge within a year."
GALLERY = (
    "Excavators work at the broken pier in the village of Orno near Velmora",
    "The rescue team were looking for a farmer who fell into the river on May 6",
    "A large group of engineers, among them three from abroad, have been sent to the bridge",
)
STORY = "The farmer, named Ugo Sala by local media, had gone to look after his sheep."
END = "Engineers said that four million would not be enough for both piers."
PAGE = " ".join((LEAD, END) * 6)
"""Enough text before the captions for a page in one line."""


def captions(text: str) -> list[str]:
    return [text[mark.span.start : mark.span.end] for mark in analyse(text).running_in]


def test_a_gallery_between_two_sentences() -> None:
    assert captions(" ".join((PAGE, *GALLERY, STORY, END, LEAD))) == list(GALLERY)


def test_what_captions_say_is_read_by_nobody() -> None:
    text = " ".join((PAGE, *GALLERY, STORY, END, LEAD))
    analysis = analyse(text)
    assert all(not mark.span.overlaps(part) for mark in analysis.running_in for part in analysis.paragraphs)
    assert "".join(text[p.start : p.end] for p in analysis.paragraphs) == "".join((PAGE, f"{STORY} {END} {LEAD}"))


RELATED = (
    "Related stories 'I SAW IT COMING' Fisherman claims he warned Velmora about the bridge WET WEEK What can we expect of "
    "the river this summer? Seized at night Moment the barge is towed away by police in Orno"
)


@pytest.mark.parametrize("behind", ["“The river took it before anybody in the village woke up,” she said.", LEAD])
def test_headlines_behind_a_marker(behind: str) -> None:
    assert captions(f"{PAGE} {RELATED} {behind} {END}") == [RELATED]


def test_a_small_marker_behind_a_sentence() -> None:
    related = RELATED.replace("Related stories", "related articles")
    assert captions(f"{PAGE} {related} {LEAD} {END}") == [related]


def test_a_marker_in_a_sentence_is_none() -> None:
    assert captions(f"{LEAD} The council changed two related articles Orno had proposed. {END}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told The Valley Courier that the bridge would stand again.",
        "Former Secretary of State Hanna Lind asked whether Velmora would pay.",
        "On Monday Orno and on Tuesday Velmora closed their schools.",
        "On 3 May 2031 Carla Neri said that Velmora would pay.",
        "In a statement late on Tuesday Ugo Sala thanked the rescuers.",
        "After the talks Hanna Lind left for Orno.",
        "She read The Old Man and The River while Ugo Sala slept.",
        "“We lost the bridge The river took it,” she said.",
        "The driver Ugo Sala and the farmer Carla Neri said they had seen nothing.",
    ],
)
def test_a_sentence_with_capitals_is_no_caption(sentence: str) -> None:
    assert captions(f"{PAGE} {sentence} {END}") == []


def test_a_text_without_full_stops_has_no_captions() -> None:
    assert captions(" ".join(GALLERY * 6)) == []


def test_a_short_paragraph_has_no_captions() -> None:
    assert captions(" ".join((LEAD, *GALLERY, STORY))) == []


def test_paragraphs_without_full_stops_are_no_captions() -> None:
    assert captions("\n\n".join((LEAD, *GALLERY, STORY))) == []
