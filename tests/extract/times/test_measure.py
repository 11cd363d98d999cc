"""The measure of times: TempEval-3's, on documents made up here."""

from pathlib import Path

import pytest
from training.times import TimeDocument, Timex, is_unseen, pairs, paragraphs, read_document, score_times

TML = """<?xml version="1.0" ?>
<TimeML><DOCID>one</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2017-04-11">Tuesday</TIMEX3></DCT>
<TEXT>The dam <EVENT eid="e1">broke</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2017-04-10">Monday</TIMEX3>.

It had stood for <TIMEX3 tid="t2" type="DURATION" value="P6Y">six years</TIMEX3> &amp; more.</TEXT></TimeML>
"""


def document(*gold: Timex) -> TimeDocument:
    return TimeDocument("d", "x" * 100, None, gold)


def test_a_document_is_its_text_with_offsets(tmp_path: Path) -> None:
    file = tmp_path / "one.tml"
    file.write_text(TML, encoding="utf-8")
    read = read_document(file)
    assert read.published == "2017-04-11"
    assert [(read.text[g.start : g.end], g.type, g.value) for g in read.gold] == [
        ("Monday", "DATE", "2017-04-10"),
        ("six years", "DURATION", "P6Y"),
    ]
    assert [read.text[a:b][:3] for a, b in paragraphs(read.text)] == ["The", "It "]
    scores = score_times([read])
    assert {scores[key] for key in ("span_strict_f1", "span_relaxed_f1", "type_f1", "value_f1", "day_accuracy")} == {1.0}


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><TimeML><TEXT>&e;</TEXT></TimeML>',
        "<TimeML></TimeML>",
        "no markup",
    ],
)
def test_what_is_no_plain_timeml_is_refused_by_name(tmp_path: Path, content: str) -> None:
    file = tmp_path / "two.tml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"two\.tml"):
        read_document(file)


def test_equal_spans_are_paired_first() -> None:
    gold = [Timex(0, 6, "DATE", "a"), Timex(7, 12, "DATE", "b")]
    found = [Timex(4, 8, "DATE", "c"), Timex(7, 12, "DATE", "b")]
    assert pairs(gold, found) == [(gold[0], found[0]), (gold[1], found[1])]


def test_rates_are_of_all_documents_together() -> None:
    right = Timex(0, 6, "DATE", "2017-04-10")
    near = Timex(10, 16, "DATE", "2017-04-11")
    found = {0: [right], 1: [near._replace(start=12, value="2017-04-12")]}
    documents = [document(right), document(near)]
    scores = score_times(documents, lambda d: found[documents.index(d)])
    assert scores["span_relaxed_f1"] == 1.0
    assert scores["span_strict_f1"] == 0.5
    assert scores["type_f1"] == 1.0
    assert scores["value_f1"] == 0.5
    assert scores["day_accuracy"] == 0.5


def test_about_three_tenths_are_never_looked_at() -> None:
    assert 0.25 < sum(is_unseen(f"document-{i}") for i in range(1000)) / 1000 < 0.35
