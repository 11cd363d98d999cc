"""The measure of syntax: full marks for a reader that knows the treebank, and exactly less for each kind of mistake."""

from pathlib import Path

import pytest

pytest.importorskip("conllu", reason="treebanks are read with conllu, of the training extra")

from tests.language.syntax.gold import GoldNetwork, GoldToken
from training.syntax import score_syntax
from training.treebank import Document, read_treebank

from lucca.language.reader.network import UPOS
from lucca.language.reader.reader import Read
from lucca.records import Span

TREEBANK = """\
# newdoc id = harbour
# meta::genre = news
# newpar = 1
# text = The mayors didn't stay.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tmayors\tmayor\tNOUN\tNNS\t_\t5\tnsubj\t_\t_
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tstay\tstay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# text = Prices rose 5.
1\tPrices\tprice\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\trose\trise\tVERB\tVBD\t_\t0\troot\t_\t_
3\t5\t5\tNUM\tCD\t_\t2\tobl:unmarked\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


class GoldReader:
    """Reads each document as its gold says."""

    def __init__(self, document: Document) -> None:
        sentences = [
            [GoldToken(Span(t.start, t.end), t.upos, t.head, t.relation) for t in sentence]
            for sentence in document.sentences
        ]
        self.network = GoldNetwork(document.text, sentences)

    def see(self, text: str) -> Read:
        return Read(self.network.seen, self.network.encoded)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "harbour.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    (document,) = read_treebank(path)
    return document


def test_who_knows_the_treebank_gets_full_marks(document):
    scores = score_syntax(GoldReader(document), [document])
    assert set(scores.pop("by_genre")) == {"news"}
    assert scores == dict.fromkeys(["upos", "uas", "las", "las_subtypes", "lemma", "sentence_f1", "token_f1"], 1.0)


def test_each_mistake_costs_where_it_should(document):
    reader = GoldReader(document)
    network = reader.network
    rose, five = [network.seen.forms.index(form) for form in ("rose", "5")]
    network._heads[five] = (rose, "obl")  # the subtype is missing
    scores = score_syntax(reader, [document])
    assert (scores["uas"], scores["las"], scores["las_subtypes"]) == (1, 1, 0.9)
    network._heads[five] = (rose, "obj")
    assert score_syntax(reader, [document])["las"] == 0.9
    network._heads[five] = (network.seen.forms.index("Prices"), "obl:unmarked")
    scores = score_syntax(reader, [document])
    assert (scores["uas"], scores["las"]) == (0.9, 0.9)
    network.encoded.upos[rose, UPOS.index("NOUN")] = 2
    scores = score_syntax(reader, [document])
    assert (scores["upos"], scores["lemma"]) == (0.9, 0.9)
    network.encoded.starts[network.seen.forms.index("Prices")] = -1
    assert score_syntax(reader, [document])["sentence_f1"] == 0
    assert score_syntax(reader, [document])["by_genre"]["news"]["token_f1"] == 1


def test_a_treebank_without_genres_has_one_total(document):
    plain = Document(document.id, "", document.text, document.sentences)
    assert score_syntax(GoldReader(plain), [plain])["by_genre"] == {}
