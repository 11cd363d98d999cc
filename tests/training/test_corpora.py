import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from training.corpora import Article, GoldAttribution, SilverName, hold_out, read_articles, read_silver_names
from training.examples import article_example
from training.kinds import kind_of
from training.names import NamedText

import lucca.language.reader
from lucca.language.reader import MODEL
from lucca.language.reader.network import LINK_TAGS, NAME_TAGS, TAGS
from lucca.language.reader.pieces import Pieces

TEXT = "Anna Keller said, after talks, that it was over."
IOB2 = "# sent_id = 1\n1\tKeller\tB-PER\t-\n2\tleft\tO\t-\n\n1\tNew\tB-LOC\t-\n2\tVelmora\tI-LOC\t-\n"


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(Path(lucca.language.reader.__file__).parent / f"{MODEL}.vocabulary.txt")


def test_articles(tmp_path: Path) -> None:
    row = {"id": "a", "text": TEXT, "attributions": [{"source": [[0, 11]], "cue": [[12, 16]], "content": [[31, 47]]}]}
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    gold = GoldAttribution(((0, 11),), ((12, 16),), ((31, 47),))
    assert read_articles(file) == [Article("a", TEXT, (gold,))]


def test_silver_names(tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "a", "entities": [[0, 11, "PERSON"]]}))
    assert read_silver_names(file) == {"a": [SilverName(0, 11, "PERSON")]}


def test_hold_out_does_not_depend_on_order() -> None:
    articles = [Article(str(i), "", ()) for i in range(30)]
    rest, held = hold_out(articles, 5, 3)
    assert len(rest) == 25
    assert {a.id for a in hold_out(articles[::-1], 5, 3)[1]} == {a.id for a in held}


def test_kinds() -> None:
    assert kind_of("politician", "Anna Keller") == "person"
    assert kind_of("MISC", "South Koreans") == "nationality"
    assert kind_of("MISC", "Christmas") == "other"
    assert kind_of("unheard-of", "x") is None


def test_an_article_as_words_with_tags(pieces: Pieces) -> None:
    gold = GoldAttribution(((0, 11),), ((12, 16),), ((31, 47),))
    named = NamedText("a", "invented", TEXT, ((0, 11, "person"),))
    example = article_example(Article("a", TEXT, (gold,)), named, pieces)
    tags = [TAGS[t] for t in example.tags]
    assert tags[:4] == ["B-source", "I-source", "B-cue", "O"]
    assert tags[7:] == ["B-content", "I-content", "I-content", "I-content", "O"]
    assert example.names[:3].tolist() == [1 << NAME_TAGS.index(tag) for tag in ("B-person", "I-person", "O")]
    (link,) = example.links
    assert link.cue == (2, 3)
    assert LINK_TAGS[link.tags[0]] == "B-source"
    assert LINK_TAGS[link.tags[8]] == "I-content"


def test_evaluate_prints_the_measures(tmp_path: Path) -> None:
    row = {"id": "a", "text": TEXT, "attributions": [{"source": [[0, 11]], "cue": [[12, 16]], "content": [[31, 47]]}]}
    articles, sentences = tmp_path / "a.jsonl", tmp_path / "a.iob2"
    articles.write_text(json.dumps(row), encoding="utf-8")
    sentences.write_text(IOB2, encoding="utf-8")
    for task, file, keys in (
        ("attribution", articles, {"token", "span", "attribution", "articles"}),
        ("names", sentences, {"precision", "recall", "f1", "by_kind"}),
    ):
        run = subprocess.run(
            [sys.executable, "-m", "training.evaluate", task, str(file)], capture_output=True, text=True, check=True
        )
        assert set(json.loads(run.stdout)) == keys
