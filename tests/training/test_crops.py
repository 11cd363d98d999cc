"""Short sentences cut out of long ones."""

import pytest
from training.crops import cropped, crops_of
from training.treebank import Document, Token

LONG = """
Asked VERB advcl 8
by ADP case 2
reporters NOUN obl 0
, PUNCT punct 0
the DET det 5
mayors NOUN nsubj 8
of ADP case 7
Ruhn PROPN nmod 5
closed VERB root -1
two NUM nummod 11
old ADJ amod 11
bridges NOUN obj 8
that PRON nsubj 13
leaked VERB acl:relcl 11
in ADP case 15
May PROPN obl 8
. PUNCT punct 8
"""


def sentence(table: str) -> tuple[Token, ...]:
    rows = [line.split() for line in table.strip().splitlines()]
    tokens, at = [], 0
    for form, upos, relation, head in rows:
        at -= form in {",", "."} and at > 0
        tokens.append(Token(form, form.lower(), upos, int(head), relation, at, at + len(form), ""))
        at += len(form) + 1
    return tuple(tokens)


def text_of(document: Document, tokens: tuple[Token, ...]) -> str:
    return document.text[tokens[0].start : tokens[-1].end]


def document(*sentences: tuple[Token, ...]) -> Document:
    return Document("d", "news", "", sentences)


def test_a_crop_is_the_clause_without_what_hangs_on_it():
    (crop,) = crops_of(sentence(LONG))
    assert [leaf.form for leaf in crop] == "the mayors of Ruhn closed two old bridges in May".split()
    heads = {leaf.form: crop[leaf.head].form if leaf.head >= 0 else "" for leaf in crop}
    assert heads == {
        "the": "mayors",
        "mayors": "closed",
        "of": "Ruhn",
        "Ruhn": "mayors",
        "closed": "",
        "two": "bridges",
        "old": "bridges",
        "bridges": "closed",
        "in": "May",
        "May": "closed",
    }


@pytest.mark.parametrize(
    "table",
    [
        "I PRON nsubj 1\nclosed VERB root -1\nit PRON obj 1",
        "Who PRON nsubj 1\nclosed VERB root -1\nit PRON obj 1",
        "Can AUX aux 2\nmayors NOUN nsubj 2\nclose VERB root -1\nit PRON obj 2",
        "Closed VERB root -1\nit PRON obj 0\nagain ADV advmod 0",
        "They PRON nsubj 1\nclosed VERB root -1",
    ],
    ids=["a speaker's own", "a question", "another question", "no subject", "too short"],
)
def test_what_does_not_stand_alone_is_not_cut_out(table: str):
    assert not list(crops_of(sentence(table)))


def test_crops_are_laid_out_as_documents_that_are_trees():
    made = cropped([document(sentence(LONG), sentence(LONG))] * 30)
    tellers = 0
    for crop in made:
        for tokens in crop.sentences:
            said = text_of(crop, tokens)
            assert said[0].isupper()
            assert said.endswith(".")
            assert [t.head for t in tokens].count(-1) == 1
            assert all(crop.text[t.start : t.end] == t.form for t in tokens)
            root = next(t for t in tokens if t.head < 0)
            tellers += root.form != "closed"
            closed = next(t for t in tokens if t.form == "closed")
            assert closed.relation == ("root" if root is closed else "ccomp")
            subject = next(t for t in tokens if t.form == "mayors")
            assert tokens[subject.head] is closed
    assert 15 <= tellers <= 45
    assert sum(len(crop.sentences) for crop in made) == 60


def test_the_same_seed_gives_the_same_crops():
    documents = [document(sentence(LONG))] * 9
    assert cropped(documents) == cropped(documents)
    assert cropped(documents) != cropped(documents, seed=12)
