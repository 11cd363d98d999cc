"""An analysis of which most stands before what its cues mark."""

import numpy as np
import pytest

from lucca.language import analyse, analysing
from lucca.language.reader.inputs import linker_inputs, linkers_inputs, neighbourhood
from lucca.language.reader.words import split_words

TEXT = (
    "The harbour of Lindmark will close on Monday, Mayor Anna Keller said. “Nobody asked us,” Jonas Brandt of the dockers' "
    "union told reporters.\n\nThe ministry declined to comment, though a spokesman had said that “talks go on”."
)


@pytest.mark.parametrize("text", [TEXT, "", " \n", "Nothing is said here.", "“No,” she said."])
def test_what_stands_first_is_part_of_the_whole(text: str) -> None:
    with analysing(text) as underway:
        paragraphs, names, furniture = underway.paragraphs, underway.names, underway.running_in
        whole = underway.analysis()
    assert whole == analyse(text)
    assert (paragraphs, names, furniture) == (whole.paragraphs, whole.names, whole.running_in)


def test_an_analysis_that_is_given_up_leaves_the_next_as_it_is() -> None:
    before = analyse(TEXT)
    with pytest.raises(KeyError), analysing(TEXT * 20):
        raise KeyError
    assert analyse(TEXT) == before


def test_cues_together_are_given_what_each_is_given() -> None:
    words = split_words(TEXT * 10)
    cues = [(0, 1), (13, 15), (200, 201), (len(words) - 1, len(words))]
    for cue, (seen, inputs) in zip(cues, linkers_inputs(words, cues), strict=True):
        assert (seen.start, seen.stop) == neighbourhood(cue[0], len(words))
        alone = linker_inputs(words, cue, seen.start, seen.stop)
        assert inputs.keys() == alone.keys()
        assert all(np.array_equal(inputs[name], alone[name]) for name in alone)
    assert list(linkers_inputs(words, [])) == []
