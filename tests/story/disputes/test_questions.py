import pytest

from lucca.story.disputes.questions import asked


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("The navy fired on the boat and killed three people", "Did the navy fire on the boat and kill three people?"),
        ("The master turned to port and made a signal", "Did the master turn to port and make a signal?"),
        ("The minister signed the plan and limited changes", "Did the minister sign the plan and limited changes?"),
    ],
)
def test_a_second_verb_is_an_infinitive_too(clause: str, question: str) -> None:
    assert asked(clause) == question
