"""Modes, contexts and CAMEO's codes."""

from lucca.extract.events.cameo import cameo_of
from lucca.extract.events.contexts import contexts_of
from lucca.language.coding import QUADS
from lucca.language.predicates.lexicon import NOUNS, VERBS


def test_every_word_tells_a_type_of_plover() -> None:
    assert {e.root for e in (*(e for several in VERBS.values() for e in several), *NOUNS.values())} <= set(QUADS)


def test_what_the_type_does_not_determine_has_no_code() -> None:
    assert cameo_of("ASSAULT", None) is None
    assert cameo_of("ACCUSE", None) is None
    assert cameo_of("CONSULT", "visit") == "04"
    assert cameo_of("CONSULT", "phone") == "041"


def test_contexts_are_whole_words() -> None:
    assert contexts_of("its troops crossed the border") == ("military",)
    assert contexts_of("the spyglass and the courtyard") == ()
