"""Direct speech by structure: which quotations are speech, which belong together, and who is named beside them.

A quotation is speech when it reads as a sentence or a cue governs it; scare quotes and titles are neither. Pieces of one
paragraph that one source holds together are one attribution; a quote that goes on in the next paragraph is one of its own.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lucca.language import speakers
from lucca.language.analysis import Attribution
from lucca.language.lexicon import CUES, DETERMINERS, NOT_NAMES
from lucca.language.marks import Quotation
from lucca.language.speakers import Speaker
from lucca.language.words import Word, words
from lucca.records import Span

_SHORT = 3
"""A quotation of at most so many words is speech only beside a cue."""

_CLAUSE = 5
"""A quotation inside a clause of the report is quoted speech from so many words on; shorter ones are terms."""

_LAST_CLAUSE = 14
"""Words that may follow the last quotation of a paragraph while its speaker still holds the floor."""

_LONGEST_LEAD = 200
"""Words of a sentence before a quotation that are looked at; sentences are shorter."""

_LETTER = re.compile(r"\w")

_FINAL = frozenset(".,?!…-–—;:")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One quotation that is speech, with the speaker named beside it."""

    quote: Quotation
    content: Span
    whole: bool  # reads as a sentence, or takes one up again after its cue
    speaker: Speaker | None
    gap: bool  # narrative stands between the piece before and this one


def attributions(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Sequence[Span]],
    quotations: Sequence[Quotation],
) -> tuple[Attribution, ...]:
    """The attributions of quoted speech, in text order."""
    found: list[Attribution] = []
    standing: defaultdict[int, list[Quotation]] = defaultdict(list)
    for quote in quotations:
        standing[quote.paragraph].append(quote)
    for index, paragraph in enumerate(paragraphs):
        pieces = _pieces(text, paragraph, _Laid(text, sentences[index]), standing[index])
        for group in _groups(pieces):
            found.append(_attribution(text, paragraphs, group, found))
            _name_backwards(found, group)
    return tuple(found)


def _name_backwards(found: list[Attribution], group: Sequence[_Piece]) -> None:
    """A quote whose speaker is named only where it ends: the paragraphs before it are the same speaker's."""
    last = len(found) - 1
    if not group[0].quote.resumes or found[last].speaker is None or last == 0:
        return
    at = last - 1
    if found[at].speaker is not None:
        return
    found[last] = replace(found[last], continues=at)
    while at >= 0 and found[at].speaker is None:
        found[at] = replace(found[at], speaker=found[last].speaker, confidence=0.8)
        before = found[at].continues
        if before is None:
            break
        at = before


class _Laid:
    """The sentences of a paragraph, laid out in words as far as they are asked for."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._words: dict[int, tuple[Word, ...]] = {}

    def at(self, place: int) -> Span | None:
        """The sentence that a place lies in."""
        number = self._before(place)
        return self._sentences[number] if number >= 0 and place < self._sentences[number].end else None

    def start(self, place: int, bound: int) -> int:
        """Where the last sentence that begins at a place or before it begins; the bound where that lies behind the place."""
        if bound > place:
            return bound
        number = self._before(place)
        return self._sentences[number].start if number >= 0 else place

    def end(self, place: int, bound: int) -> int:
        """Where the first sentence that ends behind a place ends, at the latest at the bound."""
        number = bisect_right(self._sentences, place, key=lambda s: s.end)
        return min(self._sentences[number].end if number < len(self._sentences) else place, bound)

    def next_start(self, place: int) -> int:
        """Where the first sentence that begins behind a place begins; the text's end where none does."""
        number = self._before(place) + 1
        return self._sentences[number].start if number < len(self._sentences) else len(self._text)

    def lead(self, start: int, end: int) -> tuple[Word, ...]:
        """The words between a sentence's start and a place in it, as `words` cuts them; of very many the last ones.

        A sentence is cut once, however many places in it are asked about: only a word that reaches over the place is not
        the same.
        """
        number = self._before(start)
        if number < 0 or self._sentences[number].start != start or end > self._sentences[number].end:
            return words(self._text, start, end)[-_LONGEST_LEAD:]
        if start not in self._words:
            self._words[start] = words(self._text, *self._sentences[number])
        laid = self._words[start]
        count = bisect_right(laid, end, key=lambda w: w.span.end)
        whole = laid[max(count - _LONGEST_LEAD, 0) : count]
        return whole + words(self._text, laid[count - 1].span.end if count else start, end)

    def _before(self, place: int) -> int:
        """The number of the last sentence that begins at a place or before it, -1 where none does."""
        return bisect_right(self._sentences, place, key=lambda s: s.start) - 1


def _pieces(text: str, paragraph: Span, sentences: _Laid, quotes: Sequence[Quotation]) -> list[_Piece]:
    pieces: list[_Piece] = []
    last_end = paragraph.start
    for k, quote in enumerate(quotes):
        next_start = quotes[k + 1].outer.start if k + 1 < len(quotes) else paragraph.end
        piece = _piece(text, sentences, quote, (last_end, next_start), pieces)
        if piece is not None:
            pieces.append(piece)
            last_end = quote.outer.end
    return pieces


def _piece(
    text: str, sentences: _Laid, quote: Quotation, bounds: tuple[int, int], earlier: Sequence[_Piece]
) -> _Piece | None:
    inner = text[quote.inner.start : quote.inner.end].strip()
    n_words = sum(not w.is_mark for w in words(inner))
    if not n_words:
        return None
    lead = sentences.lead(sentences.start(quote.outer.start, bounds[0]), quote.outer.start)
    tail = words(text, quote.outer.end, sentences.end(quote.outer.end, bounds[1]))
    joins = bool(earlier) and _only_attribution(text, sentences, earlier[-1], quote)
    broken = joins and not inner[0].isupper()
    full = broken or _is_sentence(text, quote, inner)
    speaker = _beside(quote, inner, lead, tail, full)
    if full:
        if speaker is None and not broken and lead and (n_words <= _SHORT or lead[-1].lower in DETERMINERS):
            return None  # a term: "the “Curse of the River.”"
        return _Piece(quote, quote.outer, True, speaker, bool(earlier) and not joins)
    if n_words < _CLAUSE or speaker is None or speaker.source is None:
        return None
    content = _clause(text, sentences, quote, speaker)
    return _Piece(quote, content, content == quote.outer, speaker, True) if content else None


def _beside(quote: Quotation, inner: str, lead: Sequence[Word], tail: Sequence[Word], full: bool) -> Speaker | None:
    """The speaker behind the quotation, else the one before it."""
    ended = inner[-1] in ".…" and quote.closed
    speaker = None
    if tail and (not ended or tail[0].text == "," or tail[0].lower in CUES):
        attached = inner[-1] in ",?!-–—" or tail[0].text == "," or tail[0].text in "-–—" or tail[0].lower in CUES
        speaker = speakers.after(tail) if attached else None
        if speaker is not None and inner[-1] in "?!" and _leads_on(tail, speaker):
            speaker = None
    if speaker is None and lead:
        joined = not full or lead[-1].text in {":", ","} or lead[-1].lower in CUES | {"that"} or _is_cue_led(lead)
        speaker = speakers.before(lead) if joined else None
    return speaker


def _leads_on(tail: Sequence[Word], speaker: Speaker) -> bool:
    """Whether the words behind a question are a sentence of their own that leads on to other speech ("X said: …")."""
    behind = next((w for w in tail if w.span.start >= speaker.cue.end), None)
    return behind is not None and (behind.text == ":" or behind.lower == "that")


def _is_cue_led(lead: Sequence[Word]) -> bool:
    return any(w.lower in CUES for w in lead[-6:])


def _is_sentence(text: str, quote: Quotation, inner: str) -> bool:
    """Whether the quotation reads as a sentence of its own: begun like one and ended like one."""
    first = inner.lstrip("[(…. ")[:1]
    begun = first.isupper() or first.isdigit() or first in "“‘\"'«$£€#@" or inner.startswith(("…", "..."))
    after = text[quote.outer.end : quote.outer.end + 1]
    ended = not quote.closed or inner[-1] in _FINAL or after in {".", ",", "?", "!"} or inner[-1] in "”’\"')]"
    return begun and ended


def _only_attribution(text: str, sentences: _Laid, piece: _Piece, quote: Quotation) -> bool:
    """Whether nothing but an attribution, or nothing at all, stands between a piece and the next quotation."""
    start, end = piece.quote.outer.end, quote.outer.start
    if not _LETTER.search(text, start, end):
        return True
    if piece.speaker is None or piece.speaker.cue.start < start:
        return False
    return not _LETTER.search(text, min(sentences.next_start(start), end), end)


def _clause(text: str, sentences: _Laid, quote: Quotation, speaker: Speaker) -> Span | None:
    """The clause that a partial quotation belongs to, as the content of a mixed attribution."""
    sentence = sentences.at(quote.outer.start)
    if sentence is None or speaker.source is None:
        return None
    if speaker.cue.start >= quote.outer.end:  # "The talks “were …,” the minister said"
        return Span(sentence.start, quote.outer.end)
    start = max(speaker.cue.end, speaker.source.end)
    lead = words(text, start, quote.outer.start)
    if all(w.is_mark for w in lead):
        return quote.outer
    opener = next((w for w in lead if w.lower == "that"), None)
    if opener is not None:
        start = opener.span.end
    end = sentence.end
    while end > quote.outer.end and (text[end - 1] in ".;," or text[end - 1].isspace()):
        end -= 1
    while start < quote.outer.start and (text[start].isspace() or text[start] in ":,"):
        start += 1
    return Span(start, end)


def _groups(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Pieces that are one attribution: those that one source holds together without narrative between them.

    A piece that names nobody goes on, and so does one before which nobody was named or that the same cue holds.
    """
    groups: list[list[_Piece]] = []
    held: Span | None = None
    for piece in pieces:
        cue = piece.speaker.cue if piece.speaker is not None else None
        one_source = held is None or cue is None or cue == held
        if groups and piece.whole and groups[-1][-1].whole and not piece.gap and one_source:
            groups[-1].append(piece)
            held = held or cue
        else:
            groups.append([piece])
            held = cue
    return groups


def _attribution(
    text: str, paragraphs: Sequence[Span], group: Sequence[_Piece], earlier: Sequence[Attribution]
) -> Attribution:
    first = group[0].quote
    speaker = next((p.speaker for p in group if p.speaker is not None), None)
    plain = Attribution(
        paragraph=first.paragraph,
        kind="direct" if group[0].whole else "mixed",
        source=speaker.source if speaker else None,
        cue=speaker.cue if speaker else None,
        speaker=speaker.source if speaker else None,
        content=tuple(p.content for p in group),
        confidence=(speaker.certainty if speaker else 0.5) * (0.9 if first.opened and first.closed else 0.8),
    )
    if speaker is not None or not earlier:
        return plain
    return _carried(text, paragraphs, group[0], plain, earlier)


def _carried(
    text: str, paragraphs: Sequence[Span], piece: _Piece, plain: Attribution, earlier: Sequence[Attribution]
) -> Attribution:
    """A quote without a speaker of its own: whoever spoke last speaks on, where nothing else comes between."""
    last = earlier[-1]
    index = len(earlier) - 1
    if piece.quote.resumes and last.paragraph >= plain.paragraph - 1:
        return replace(plain, speaker=last.speaker, continues=index, confidence=0.85)
    if last.paragraph == plain.paragraph - 1 and piece.quote.outer.start == paragraphs[plain.paragraph].start:
        rest = words(text, max(s.end for s in (*last.content, last.source, last.cue) if s), paragraphs[last.paragraph].end)
        if _is_one_clause(rest) or (len(rest) < _LAST_CLAUSE and not _names_someone(rest)):
            return replace(plain, speaker=last.speaker, continues=index, confidence=0.75)
    if last.paragraph == plain.paragraph:
        rest = words(text, max(s.end for s in (*last.content, last.source, last.cue) if s), piece.quote.outer.start)
        if not _names_someone(rest):
            return replace(plain, speaker=last.speaker, confidence=0.6)
    return plain


def _is_one_clause(rest: Sequence[Word]) -> bool:
    """Whether the words are the end of an attribution's own sentence ("… told reporters in Lucca.")."""
    return len(rest) < 2 * _LAST_CLAUSE and not any(w.text in ".?!" for w in rest[:-1])


def _names_someone(rest: Sequence[Word]) -> bool:
    """Whether a capital inside the words may introduce somebody else."""
    return any(w.is_capitalised and w.lower not in NOT_NAMES for w in rest[1:])
