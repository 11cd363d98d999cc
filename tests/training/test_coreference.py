"""The measure of coreference, with GUM's own mentions and with rules."""

import gzip
from pathlib import Path

import pytest

from lucca.language.coreference.types import Mention
from lucca.records import Span

pytest.importorskip("conllu", reason="the treebank reader needs conllu, of the training extra")

from training.coreference import gold_entities, score_coreference
from training.coreference_rules import chains_by_rule
from training.mentions import by_head, mentions
from training.treebank import Document, read_treebank

CONLLU = """\
# newdoc id = one
# meta::genre = news
# text = Maria Rossi and Carlo met the mayor.
1	Maria	Maria	PROPN	_	_	6	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1,2-coref(2-person-new-nnnnn-cf1-1,2-coref
2	Rossi	Rossi	PROPN	_	_	1	flat	_	Entity=2)
3	and	and	CCONJ	_	_	4	cc	_	_
4	Carlo	Carlo	PROPN	_	_	1	conj	_	Entity=(3-person-new-cf1-1-sgl-Carlo_(given_name-1%29)1)
5	met	meet	VERB	_	_	0	root	_	_
6	the	the	DET	_	_	7	det	_	Entity=(4-person-new-nnnnn-cf1-2-coref
7	mayor	mayor	NOUN	_	_	5	obj	_	Entity=4)|SpaceAfter=No
8	.	.	PUNCT	_	_	5	punct	_	_

# text = She thanked him.
1	She	she	PRON	_	_	2	nsubj	_	Entity=(2-person-giv:act-nnnnn-cf1-1-ana)
2	thanked	thank	VERB	_	_	0	root	_	_
3	him	he	PRON	_	_	2	obj	_	Entity=(4-person-giv:act-nnnnn-cf1-1-ana)|SpaceAfter=No
4	.	.	PUNCT	_	_	2	punct	_	_

"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "one.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(CONLLU.replace("Carlo_(given_name-1%29", "Carlo_given-name"))
    (one,) = read_treebank(path)
    return one


def test_mentions_have_spans_heads_and_links(document: Document) -> None:
    found = [(m.cluster, m.first, m.last, m.head, m.link, m.singleton) for m in mentions(document)]
    assert found == [
        ("1", 0, 3, 0, "coref", True),
        ("2", 0, 1, 0, "coref", False),
        ("3", 3, 3, 3, "sgl", True),
        ("4", 5, 6, 6, "coref", False),
        ("2", 0, 0, 0, "ana", False),
        ("4", 2, 2, 2, "ana", False),
    ]


def test_of_mentions_with_one_head_the_shortest_stays(document: Document) -> None:
    assert by_head(mentions(document))[0, 0].cluster == "2"


def _as_found(document: Document, merged: dict[str, int]) -> list[Mention]:
    found = []
    for mention in mentions(document):
        sentence = document.sentences[mention.sentence]
        head, first, last = (sentence[k] for k in (mention.head, mention.first, mention.last))
        chain = merged.get(mention.cluster, int(mention.cluster))
        found.append(
            Mention(
                head=Span(head.start, head.end),
                span=Span(first.start, last.end),
                kind=mention.kind,
                chain=chain,
                confidence=1.0,
            )
        )
    return found


def test_gold_scores_full_and_a_wrong_merger_costs(document: Document) -> None:
    perfect = score_coreference([document], lambda _: _as_found(document, {}))
    assert perfect["conll_f1"] == perfect["mentions"]["f1"] == perfect["with_singletons"]["conll_f1"] == pytest.approx(1)
    assert perfect["conll_f1_by_genre"] == {"news": pytest.approx(1)}
    merged = score_coreference([document], lambda _: _as_found(document, {"2": 9, "4": 9}))
    assert merged["conll_f1"] < 1
    assert merged["mentions"]["f1"] == pytest.approx(1)


def test_what_is_referred_to_once_counts_only_with_singletons(document: Document) -> None:
    without = score_coreference([document], lambda _: [m for m in _as_found(document, {}) if m.chain in {2, 4}])
    assert without["conll_f1"] == pytest.approx(1)
    assert without["with_singletons"]["conll_f1"] < 1
    assert len(gold_entities(document)) == 4


def test_rules_take_a_pronoun_for_who_fits_it(document: Document) -> None:
    found = chains_by_rule(document.text, _as_found(document, {}))
    chain = {document.text[m.span.start : m.span.end]: m.chain for m in found}
    assert chain["She"] == chain["Maria Rossi"]
    assert chain["him"] != chain["She"]
