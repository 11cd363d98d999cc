import pytest

from lucca.extract.acts import act_of
from lucca.records.reading import Act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("called on", "Norway to open the port", "demand"),
        ("called", "for an inquiry", "demand"),
        ("called", "the plan a disgrace", "assert"),
        ("called", "his mother", "assert"),
        ("said", "we have had to cut the bar’s weight", "assert"),
        ("said", "Moscow needed to decide", "demand"),
        ("said", "We must have a dialogue", "demand"),
        ("warned", "that the toll may rise", "assert"),
        ("warned of", "retaliatory steps", "threaten"),
        ("warned", "that Peru would answer in kind", "threaten"),
        ("warned", "Peru to stay away", "demand"),
        ("vowed", "to rebuild the bridge", "promise"),
        ("urged", "everybody to go home", "demand"),
    ],
)
def test_the_act_of_a_cue_with_its_content(cue: str, content: str, act: Act) -> None:
    assert act_of(cue.split(), content) == act
