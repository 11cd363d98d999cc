"""What pairs of mentions show on the surface."""

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from lucca.language.coreference import lexicon
from lucca.language.coreference.heads import describe
from lucca.language.coreference.pairs import FEATURES, WIDTH, antecedents, pair_features
from lucca.language.reader.network import UPOS
from lucca.language.reader.words import split_words

NAMES = [name for name, _ in FEATURES]
TEXT = (
    "Maria Rossi, the harbour minister, met Carlo Bianchi of the Lucca Boat Owners Union on Friday. "
    "“I told them that we will pay,” Rossi said. The minister left her office; he stayed. The LBOU thanked Mrs. Rossi."
)
NOUNS = {"minister": "NOUN", "office": "NOUN", "Friday": "PROPN"}
PRONOUNS = {"I", "them", "we", "her", "he"}


def pair(later: str, earlier: str, nth: int = -1) -> dict[str, int]:
    """The features of the `nth` word `later` with the first word `earlier` in the text."""
    words = split_words(TEXT)
    tags = np.array([UPOS.index(_tag(form)) for form in words.forms])
    one = [i for i, form in enumerate(words.forms) if form == later][nth]
    other = words.forms.index(earlier)
    heads = np.array(
        [i for i, form in enumerate(words.forms) if i in (one, other) or _tag(form) in {"NOUN", "PROPN", "PRON"}]
    )
    row, before = int(np.flatnonzero(heads == one)[0]), int(np.flatnonzero(heads == other)[0])
    found = pair_features(describe(heads, words, tags), np.array([row]))[0, row - before - 1]
    return dict(zip(NAMES, found.tolist(), strict=True))


def _tag(form: str) -> str:
    if form in PRONOUNS:
        return "PRON"
    return NOUNS.get(form, "PROPN" if form[0].isupper() and form != "The" else "VERB" if form in {"met", "said"} else "ADJ")


def test_a_surname_matches_the_full_name_by_its_head_and_last_word() -> None:
    assert pair("Rossi", "Maria")["names"] == 4
    assert pair("Rossi", "Carlo")["names"] == 1
    assert pair("he", "Carlo")["names"] == 0


def test_given_names_titles_and_pronouns_agree_or_clash_in_gender() -> None:
    assert pair("her", "Maria")["genders"] == 1
    assert pair("he", "Maria")["genders"] == 2
    assert pair("he", "Carlo")["genders"] == 1
    assert pair("Rossi", "Carlo")["genders"] == 2  # "Mrs. Rossi"
    assert pair("he", "minister")["genders"] == 0


def test_the_same_noun_again_is_alike_and_its_article_is_seen() -> None:
    again = pair("minister", "minister")
    assert again["heads alike"] == 2
    assert lexicon.DETERMINERS[again["determiner"]] == "definite"
    assert again["modifiers"] == 1


def test_letters_of_a_long_name_make_its_acronym() -> None:
    assert pair("LBOU", "Union")["acronym"] == 1
    assert pair("LBOU", "Maria")["acronym"] == 0


def test_pronouns_have_their_class_and_quotations_their_sides() -> None:
    spoken = pair("we", "I")
    assert (lexicon.PRONOUNS[spoken["pronoun"]], lexicon.PRONOUNS[spoken["antecedent pronoun"]]) == ("we", "i")
    assert spoken["quotations"] == 1
    assert pair("I", "Maria")["quotations"] == 3
    assert pair("her", "I")["quotations"] == 4
    assert pair("her", "Maria")["pronoun forms"] == 3


def test_numbers_clash() -> None:
    assert pair("them", "Maria")["numbers"] == 7  # plural, singular


def test_candidates_are_the_mentions_before_the_nearest_first() -> None:
    before, exists = antecedents(np.array([0, 3]), 4)
    assert before.tolist() == [[0, 0, 0, 0], [2, 1, 0, 0]]
    assert exists.tolist() == [[False] * 4, [True, True, True, False]]


@given(st.text(alphabet="aAéÉ.,'“”- \nsßİ1_", max_size=80), st.data())
def test_any_text_gives_small_numbers_the_same_in_any_pieces(text: str, data: st.DataObject) -> None:
    words = split_words(text)
    assume(len(words) > 0)
    tags = np.array(data.draw(st.lists(st.integers(0, len(UPOS) - 1), min_size=len(words), max_size=len(words))))
    heads = describe(np.arange(len(words)), words, tags)
    rows = np.arange(len(words))
    whole = pair_features(heads, rows, 6)
    assert whole.shape == (len(words), 6, len(FEATURES))
    assert (whole >= 0).all()
    assert (whole.reshape(-1, len(FEATURES)).max(axis=0) < [size for _, size in FEATURES]).all()
    assert (np.concatenate([pair_features(heads, rows[k : k + 1], 6) for k in rows]) == whole).all()


def test_no_mentions_are_no_pairs() -> None:
    words = split_words("Nothing here.")
    none = np.array([], dtype=np.int64)
    assert pair_features(describe(none, words, np.zeros(len(words), dtype=np.int64)), none).shape == (
        0,
        WIDTH,
        len(FEATURES),
    )
