"""Quotations without a speaker of their own: who holds the floor, and who signs."""

from dataclasses import replace

from lucca.language import Attribution, structure
from lucca.language.floor import with_floor
from lucca.records import Span

QUOTE = "“You feel the engines stop. I felt nothing at all.”"


def speaker(text: str, *told: tuple[str, str, str]) -> str | None:
    """Who speaks the first quotation of a text; `told` are sources, cues and contents of what stands before it."""
    plain = structure(text)
    [quoted] = [replace(a, speaker=None, continues=None) for a in plain.attributions if text[a.content[0].start] == "“"][:1]
    before = [
        Attribution(
            paragraph=0,
            kind="indirect",
            source=span(text, source),
            cue=span(text, cue),
            content=(span(text, content),),
            speaker=span(text, source),
            confidence=0.9,
        )
        for source, cue, content in told
    ]
    found = with_floor(text, plain.paragraphs, plain.sentences, [*before, quoted])[-1].speaker
    return text[found.start : found.end] if found else None


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


SAID = ("Ada Roux", "said", "the ferry did not slow down")


def test_who_says_something_in_other_words_goes_on_in_his_own() -> None:
    assert speaker(f"Ada Roux said the ferry did not slow down. {QUOTE}", SAID) == "Ada Roux"


def test_so_in_a_paragraph_that_is_nothing_but_a_quotation() -> None:
    assert speaker(f"Ada Roux said the ferry did not slow down.\n\n{QUOTE}\n\nIt was late.", SAID) == "Ada Roux"
    assert speaker(f"Ada Roux said the ferry did not slow down.\n\n{QUOTE} It was late.", SAID) is None


def test_whom_somebody_tells_of_does_not_hold_the_floor() -> None:
    text = f"Ada Roux said Rui Sala had told her that the ferry was slow. {QUOTE}"
    inner = ("Rui Sala", "told", "that the ferry was slow")
    assert speaker(text, ("Ada Roux", "said", "Rui Sala had told her that the ferry was slow"), inner) == "Ada Roux"


def test_a_sentence_between_or_one_in_which_nobody_speaks_ends_it() -> None:
    assert speaker(f"Ada Roux said the ferry did not slow down. It was late. {QUOTE}", SAID) is None
    assert speaker(f"Ada Roux missed the ferry. {QUOTE}") is None


def test_a_name_behind_a_dash_signs() -> None:
    assert speaker(f"{QUOTE} ― Ada Roux\n\nIt was late.") == "Ada Roux"
    assert speaker(f"{QUOTE} — Rui J. Sala, Velmora\n") == "Rui J. Sala"
    assert speaker(f"{QUOTE} – All of them were saved.\n") is None
