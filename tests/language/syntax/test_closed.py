"""Closed classes: what is none of their words never gets their tag."""

import pytest

from lucca.language import analyse
from lucca.language.reader.network import UPOS
from lucca.language.syntax.closed import CLOSED, barred


def test_only_a_closed_class_s_own_words_may_have_it() -> None:
    table = barred(["refused", "to", "Will", "and", "harbour"])
    own = {tag: [not bool(value) for value in table[:, UPOS.index(tag)]] for tag in CLOSED}
    assert own["PART"] == [False, True, False, False, False]
    assert own["AUX"] == [False, False, True, False, False]
    assert own["CCONJ"] == [False, False, False, True, False]
    assert not table[:, UPOS.index("VERB")].any()


@pytest.mark.parametrize("verb", ["refused", "failed", "declined", "vowed", "threatened"])
def test_a_verb_before_an_infinitive_is_no_particle(verb: str) -> None:
    text = f"Kenya {verb} to condemn the minister on Monday."
    syntax = analyse(text).syntax
    at = next(i for i, token in enumerate(syntax.tokens) if text[token.start : token.end] == verb)
    assert syntax.upos[at] == "VERB"
