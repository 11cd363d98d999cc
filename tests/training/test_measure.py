import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from training.corpora import Article, GoldAttribution, Span
from training.measure import attribution_scores, name_scores

TEXT = "The mayor said the bridge would close. “It is old,” she added. Nobody else spoke of it that day."
EXAM = Path("../shared/exam/attribution.py")


def at(*parts: str) -> tuple[Span, ...]:
    return tuple((TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


GOLD = (
    GoldAttribution(at("The mayor"), at("said"), at("the bridge would close")),
    GoldAttribution(at("she"), at("added"), at("“It is old,”")),
)
ARTICLE = Article("a", TEXT, GOLD)


def f1(found: tuple[GoldAttribution, ...], key: str = "content+source") -> float:
    return float(attribution_scores([ARTICLE], {"a": found})["attribution"][key]["f1"])


def test_the_right_answer_is_right() -> None:
    assert f1(GOLD, "content+source+cue") == 1.0


def test_a_wrong_source_costs_the_source_only() -> None:
    wrong = (GoldAttribution(at("Nobody"), GOLD[0].cue, GOLD[0].content), GOLD[1])
    assert f1(wrong, "content") == 1.0
    assert f1(wrong) == 0.5


def test_a_missing_source_is_wrong() -> None:
    assert f1((GoldAttribution((), GOLD[0].cue, GOLD[0].content), GOLD[1])) == 0.5


def test_half_a_content_will_do_less_will_not() -> None:
    assert f1((GoldAttribution(GOLD[0].source, GOLD[0].cue, at("the bridge")),)) == pytest.approx(2 / 3, abs=1e-4)
    assert f1((GoldAttribution(GOLD[0].source, GOLD[0].cue, at("the")),)) == 0.0


def test_nothing_found() -> None:
    assert f1(()) == 0.0


def test_a_missing_article_is_an_error() -> None:
    with pytest.raises(KeyError):
        attribution_scores([ARTICLE], {})


def test_names() -> None:
    scores = name_scores([{(0, 4, "PER"), (5, 9, "LOC")}], [{(0, 4, "PER"), (5, 8, "LOC"), (9, 10, "LOC")}])
    assert scores["precision"] == pytest.approx(1 / 3, abs=1e-4)
    assert scores["recall"] == 0.5
    assert scores["by_kind"]["PER"]["f1"] == 1.0


@pytest.mark.skipif(not EXAM.exists(), reason="the reference scorer lies outside the repository")
@pytest.mark.parametrize("seed", range(8))
def test_agrees_with_the_reference_scorer(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)

    def spans(most: int) -> tuple[Span, ...]:
        starts = [draw.randrange(len(TEXT) - 5) for _ in range(draw.randint(0, most))]
        return tuple(sorted({(s, min(len(TEXT), s + draw.randint(2, 30))) for s in starts}))

    def some() -> tuple[GoldAttribution, ...]:
        return tuple(GoldAttribution(spans(1), spans(1), spans(3)) for _ in range(draw.randint(0, 8)))

    gold, found = some(), some()
    files = []
    for name, attributions in (("gold", gold), ("found", found)):
        rows = [{"source": a.source, "cue": a.cue, "content": a.content} for a in attributions]
        file = tmp_path / f"{name}.jsonl"
        file.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": rows}), encoding="utf-8")
        files.append(str(file))
    run = subprocess.run([sys.executable, str(EXAM), *files], capture_output=True, text=True, check=True)
    assert attribution_scores([Article("a", TEXT, gold)], {"a": found}) == json.loads(run.stdout)
