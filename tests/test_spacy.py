"""A report as a spaCy document: its text, its tokens and its attributions are Lucca's."""

from dataclasses import replace

import pytest

pytest.importorskip("spacy", reason="lucca[spacy] is not installed")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lucca
from lucca.language import Analysis, analyse
from lucca.language.analysis import Attribution
from lucca.language.names import NamedSpan
from lucca.language.syntax import Syntax
from lucca.records import Report, Span
from lucca.spacy import to_spacy

NOTHING = analyse("")
TEXT = "Harbour to close\n\n The  mayors can't stay.\n“Go,” Keller said. "


def syntax(text: str, sentences: list[list[tuple[str, str, int, str]]]) -> Syntax:
    """Sentences of (form, part of speech, head from 1, relation)."""
    spans: list[Span] = []
    heads: list[int] = []
    bounds: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        first = len(spans)
        for form, _, head, _ in sentence:
            start = text.index(form, at)
            at = start + len(form)
            spans.append(Span(start, at))
            heads.append(head - 1 + first if head else -1)
        bounds.append((first, len(spans)))
    flat = [t for sentence in sentences for t in sentence]
    return Syntax(
        tokens=tuple(spans),
        upos=tuple(t[1] for t in flat),
        lemmas=tuple(t[0].lower() for t in flat),
        heads=tuple(heads),
        relations=tuple(t[3] for t in flat),
        sentences=tuple(bounds),
    )


def analysis(text: str, parsed: Syntax) -> Analysis:
    keller = Span(text.index("Keller"), text.index("Keller") + 6)
    said = Span(keller.end + 1, keller.end + 5)
    quote = Span(text.index("“"), text.index("”") + 1)
    return replace(
        NOTHING,
        syntax=parsed,
        names=(NamedSpan(span=keller, kind="person", titles=(), role=None, possessive=False, governed=False, cued=True),),
        attributions=(
            Attribution(
                paragraph=0, kind="direct", source=keller, cue=said, content=(quote,), speaker=keller, confidence=0.9
            ),
        ),
    )


@pytest.fixture
def made() -> Analysis:
    first = [("The", "DET", 2, "det"), ("mayors", "NOUN", 5, "nsubj"), ("ca", "AUX", 5, "aux")]
    first += [("n't", "PART", 5, "advmod"), ("stay", "VERB", 0, "root"), (".", "PUNCT", 5, "punct")]
    second = [("“", "PUNCT", 2, "punct"), ("Go", "VERB", 5, "ccomp"), (",", "PUNCT", 2, "punct"), ("”", "PUNCT", 2, "punct")]
    second = [(f, u, 6 if h == 5 else h, r) for f, u, h, r in second]
    second += [("Keller", "PROPN", 6, "nsubj"), ("said", "VERB", 0, "root"), (".", "PUNCT", 6, "punct")]
    return analysis(TEXT, syntax(TEXT, [first, second]))


def test_tokens_trees_and_sentences_come_over(made):
    doc = to_spacy(TEXT, analysis=made)
    assert doc.text == TEXT
    words = [t.text for t in doc if not t.is_space]
    assert words[:6] == ["Harbour", "to", "close", "The", "mayors", "ca"]
    assert [s.text.strip() for s in doc.sents] == ["Harbour to close", "The  mayors can't stay.", "“Go,” Keller said."]
    said = next(t for t in doc if t.text == "said")
    assert (said.dep_, said.pos_, said.head.text) == ("ROOT", "VERB", "said")
    keller = next(t for t in doc if t.text == "Keller")
    assert (keller.dep_, keller.head.text, keller.lemma_, keller.tag_) == ("nsubj", "said", "keller", "PROPN")
    assert [c.text for c in said.children] == ["Go", "Keller", ".", *[t.text for t in said.children if t.is_space]]
    assert {t.pos_ for t in doc if t.is_space} == {"SPACE"}
    assert doc.has_annotation("DEP")


def test_names_and_attributions_come_over(made):
    doc = to_spacy(TEXT, analysis=made)
    assert [(e.text, e.label_) for e in doc.ents] == [("Keller", "PERSON")]
    assert [(s.text, s.label_, s.id_) for s in doc.spans["attributions"]] == [("“Go,” Keller said", "direct", "0")]
    assert [s.text for s in doc.spans["sources"]] == ["Keller"]
    assert [s.text for s in doc.spans["cues"]] == ["said"]
    assert [(s.text, s.id_) for s in doc.spans["contents"]] == [("“Go,”", "0")]


def test_an_analysis_of_another_text_is_refused(made):
    with pytest.raises(ValueError, match="not one of this text"):
        to_spacy("Short.", analysis=made)


def test_a_reading_a_report_and_a_text_give_the_same_document():
    text = "“We will not sign,” Foreign Minister Ana Peric said on Monday.\n\nShe left Velmora at 5 p.m."
    reading = lucca.read(text, published="2031-05-02")
    assert isinstance(reading.report, Report)
    documents = [to_spacy(reading), to_spacy(reading.report), to_spacy(text)]
    assert len({doc.to_json()["text"] for doc in documents}) == 1
    assert len({str(doc.to_json()["tokens"]) for doc in documents}) == 1
    assert documents[0].text == text
    assert documents[0].spans["attributions"]


@given(st.text(max_size=80) | st.text(alphabet="ab. \n\t’'n’t\u2028\x1c", max_size=80))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_document_is_the_text_whatever_it_is(text):
    assert to_spacy(text, analysis=NOTHING).text == text
    assert to_spacy(text, analysis=analyse(text)).text == text
