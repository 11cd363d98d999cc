"""Page furniture in a report's text, found by general means: marked, never cut.

Two sources of marks: whole paragraphs that are nothing but furniture, and phrases that are furniture wherever they stand,
for pages that come as one long line. Precision comes first: a stretch that could be a sentence of the story, or words that
somebody said, stays unmarked. All expressions are bounded, so that the time is linear in the length of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lucca.ingest.agencies import agency, is_tag
from lucca.ingest.dates import written_dates
from lucca.records import Furniture, Span
from lucca.records.report import FurnitureKind

_LINE_MIN, _LINE_MAX = 4, 220
"""Code points below and above which a paragraph is no call, link or credit line as a whole."""

_TAG_MAX = 24
"""Code points above which a line is not an agency's sign alone."""

_CAPTION_MAX = 420
"""Code points above which nothing is a caption."""

_CAPTION_MIN_WORDS = 3
"""Words below which a line that stands twice is no caption."""

_HEADING_MAX = 70
_HEADING_WORDS = 9
"""Code points and words above which a line is no section heading."""

_OUTLET = r"[A-Z][\w.&’'-]{0,30}(?:[ ](?:of|the|and|[A-Z&][\w.&’'-]{0,30})){0,6}"
_NETWORK = r"(?:Twitter|X|Facebook|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Threads|Bluesky|Mastodon)"
_END = r"[ \t]*[.!…]?[ \t]*\Z"

_CALL_LINES = (
    r"click (?:here|below|to|on)\b.{0,200}\Z",
    r"have your say\b.{0,100}\Z",
    r"(?:share|tweet|print|email|save|bookmark)(?: (?:this|on|via|with|to)\b.{0,80})?" + _END,
    r"(?:sign up|register|subscribe)(?: (?:now|here|today|for|to|with)\b.{0,160})?" + _END,
    r"(?:get|receive) .{0,80}\b(?:inbox|newsletter|alerts?|daily updates)\b.{0,60}\Z",
    r"(?:follow|like|join|find|contact|email|message) us\b.{0,120}\Z",
    r"follow .{1,140}\bon " + _NETWORK + r"\b.{0,80}\Z",
    r"on twitter,? follow .{1,140}\Z",
    r"follow (?:@\w{1,30}[, .]{0,2}(?:(?:and|or) )?){1,4}(?:#\w{1,30}\.?)?\Z",
    r"watch (?:the|a|our|his|her|their) (?:[\w’']{1,20} ){0,3}(?:video|clip|ad|interview|segment|footage|trailer)\b.{0,100}"
    r"\b(?:above|below|here)[.:!]?\Z",
    r"(?:for more|want (?:more|to)|listen to|like what you)\b.{0,120}\b(?:sign up|subscribe)\b.{0,80}\Z",
    r"(?:twitter|facebook|instagram|email|e-mail): ?[@\w].{0,60}\Z",
    r"(?:join the (?:conversation|discussion|debate)|leave a (?:comment|reply)|post a comment|add (?:a|your) comment"
    r"|view (?:all )?comments|show comments|comments? (?:are|is) closed|what do you think\?).{0,120}\Z",
    r"comments?(?: \(?\d{1,6}\)?)?" + _END,
    r"\d{1,6} (?:comments?|shares?)" + _END,
    r"(?:download|get|install) (?:the|our) .{0,40}\bapp\b.{0,80}\Z",
    r"support (?:our|independent|quality) .{0,40}\b(?:journalism|reporting)\b.{0,120}\Z",
    r"(?:story|article) continues (?:below|after)\b.{0,60}\Z",
    r"(?:continue reading|keep reading|skip ad|advertisement|sponsored|loading|buy (?:this )?photo|watch (?:the )?video)"
    r"(?: (?:below|the main story|here|now))?[ .…]{0,6}\Z",
    r"thank you for (?:subscribing|signing up|your interest)\b.{0,80}\Z",
    r".{0,80}\blike (?:the|our|this) page\b.{0,40}\Z",
    r"(?:do you have|have you got|got) (?:a|any) (?:story|tip|news|photos?|pictures?)\b.{0,160}\Z",
)
_LINK_LINES = (
    r"also on [\w’'. ]{2,30}:\Z",
    r"(?:read more|read also|also read|see also|see more|related|more on this|more on|more from|read next|further reading"
    r"|recommended|in pictures|in depth|analysis|explainer|don[’']t miss|most read|trending|watch|listen)"
    r"[ ]?[:>»→|].{0,200}\Z",
    r"(?:read more|see also|related (?:articles?|stories|news|content|topics|links)|more on this (?:story|topic)"
    r"|more stories|most (?:read|popular|viewed)|recommended(?: for you)?|you may also like|around the web|top stories"
    r"|trending now)" + _END,
    r"https?://\S{1,200}\Z",
)
_COPYRIGHT_LINES = (
    r"(?:copyright|©|\(c\)|© copyright)[ ].{0,200}\Z",
    r".{0,120}\ball rights reserved\b.{0,200}\Z",
    r"this (?:material|article|content) may not be (?:published|reproduced|copied|broadcast)\b.{0,200}\Z",
)
_TAG_LINES = (
    r"[(\[](?:additional |with )?(?:reporting|writing|editing|compiled|inputs?) (?:by|from)\b.{0,300}\Z",
    r"(?:(?:additional|with) )?(?:reporting|reporting and writing) by [A-Z].{0,200}\Z",
    r"(?:additional reporting|with (?:reporting|files|inputs?|additional reporting)|compiled) (?:by|from) .{1,200}\Z",
    r".{1,160}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,160}\Z",
    r"this is a (?:breaking|developing) (?:news )?story\b.{0,200}\Z",
    r"this (?:article|story|report|piece|post) (?:has been|was|will be)"
    r" (?:updated|amended|corrected|originally published|first published)\b.{0,200}\Z",
)
_CLOSING_LINES = (
    r"[A-Z][\w’'. -]{1,60} (?:reported|contributed) from [A-Z].{1,140}\Z",
    r"(?:[Aa]s |[Ff]irst |[Oo]riginally )?[Pp]ublished (?:in|by|on) [A-Z].{1,60}\Z",
)
"""Tags only among the last paragraphs: earlier they may be sentences of the story."""

_CAPTION_LINES = (
    r"(?:image|photo|picture|video|media) (?:caption|copyright|credit|source)\b[^.!?]{0,300}\Z",
    r"(?:file (?:photo|picture|image)|pictured|in this (?:file )?(?:photo|picture|image|photograph))\b.{0,300}\Z",
)
_CREDIT_LINES = (
    r"(?:photo|image|picture|photograph|pic|credit|photo credit|image credit)s?(?: by| from|[ ]?[:/|]).{0,100}\Z",
    r"(?:photo|image|picture|getty images|getty|shutterstock|istock|afp/getty images)(?: \d{1,3})?" + _END,
    r"[A-Z][\w’'. -]{1,50}(?:/| via )(?:AP|AFP|Reuters|REUTERS|Getty|Getty Images|PA|EPA|Bloomberg|Pool|Shutterstock)"
    r"[\w /.]{0,40}\Z",
)


def _lines(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_WHOLE: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    ("call", _lines(_CALL_LINES)),
    ("link", _lines(_LINK_LINES)),
    ("copyright", _lines(_COPYRIGHT_LINES)),
    ("tag", _lines(_TAG_LINES)),
    ("caption", _lines(_CAPTION_LINES)),
    ("credit", _lines(_CREDIT_LINES)),
)

_CREDIT_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]")
_GALLERY = r"\b(?:(?:[A-Z][\w.’'-]{0,20} ){1,2}?[A-Z][\w.’'-]{0,20}/)?(?:AFP/)?Getty Images \d{1,3}(?:/\d{1,3})?\b"
_CREDIT = re.compile(r"[(\[](?P<words>[^()\[\]\n]{2,120})[)\]]|" + _GALLERY)
_SHOUTED_CREDIT = re.compile(r"(?<=[.!?\"”’'] )(?:REUTERS|GETTY|SWNS|SHUTTERSTOCK)(?=(?: \d{1,3})?(?: [A-Z]|\Z))")

_CLOSING = re.compile("|".join(_CLOSING_LINES))
_LAST = 4
"""Paragraphs at the end among which those lines are looked for."""

_PHRASES: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    ("call", re.compile(r"Click to [^()\n]{2,40} \(Opens in new window\)")),
    ("call", re.compile(r"Get (?:\w{1,20} ){0,4}(?:directly |straight )?to your inbox(?: \+ Subscribe)?")),
    ("call", re.compile(r"Thank you for subscribing!?(?: Could not subscribe, try again later\.?)?(?: Invalid Email)?")),
    ("call", re.compile(r"(?:See our privacy notice|Sign up for our newsletter|Subscribe to our newsletter)\b")),
    (
        "call",
        re.compile(
            r"(?:Full Screen Autoplay Close )?Skip Ad(?: Ad)?(?: x\b)?(?: Loading(?:\.{3}|…))?(?: x Embed x Share)?"
            r"|\bx Embed x Share\b"
        ),
    ),
    ("call", re.compile(r"Read or Share this story: ?https?://[^\s<>\"]{1,200}")),
    ("call", re.compile(rf"Follow (?:[\w.’'-]{{1,30}} ){{1,4}}on {_NETWORK}:? ?@\w{{1,30}}")),
    ("call", re.compile(rf"Click here for more (?:[a-z]{{1,20}} ){{0,4}}(?:from {_OUTLET})?")),
    ("link", re.compile(r"(?<![\w,;] )\b(?:Read more|READ MORE|Read More)(?: here)?:")),
    (
        "copyright",
        re.compile(
            r"(?:Copyright|©|\(c\)|Copyright ©|© Copyright)[ ]?(?:19|20)\d\d[ ,].{0,80}?All rights reserved\.?"
            r"(?: This material may not be published, broadcast, (?:re)?written,? or redistributed"
            r"(?: without permission)?\.?)?"
        ),
    ),
    (
        "caption",
        re.compile(r"(?:Image|Media|Photo|Video) copyright (?:[\w/.&’'-]{1,30} ){1,4}(?:Image|Media|Photo|Video) caption"),
    ),
    ("caption", re.compile(r"\b(?:Image|Media) caption(?= [A-Z])")),
    ("credit", _SHOUTED_CREDIT),
    ("credit", re.compile(r"\A(?:Photo|PHOTO)(?= [A-Z]{3})")),
    ("tag", re.compile(r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting) by [^()]{2,200}\)")),
    (
        "tag",
        re.compile(r"This is a (?:breaking|developing) (?:news )?story(?:, more follows|; more follows)?(?:\.{1,3}|…)?\Z"),
    ),
    ("tag", re.compile(r"(?<=[.!?\"”’'] )(?:Additional r|R)eporting by (?:[A-Z][\w.’'-]{0,30}(?: and |, | )?){1,12}\.?\Z")),
)
"""What is furniture wherever it stands. Each begins with a literal, and repeats nothing without a bound."""

_PICTURE_WORD = re.compile(
    r"\b(?:photo|photograph|picture|image|pic|credit|courtesy|illustration|handout|file)s?\b", re.IGNORECASE
)
_PICTURE_HOUSE = re.compile(
    r"\b(?:Getty|Shutterstock|iStock|Alamy|Rex Features|PA Wire|PA Images|AP Photo|AFP Photo|EPA-EFE|Pool via|via AP)\b"
)
_TWO_NAMES = re.compile(r"[^/(]/[^/)]|, | via |\w-[A-Z]")
_DATED = 24
"""Code points at the end of a caption in which its date stands."""

_CLAUSE = re.compile(r"\b(?:was|were|is|are|has|had|said|which|that|who|see|the file|of the)\b")

_PLAIN_HEADING_WORDS = 6
"""Words up to which a line without a sentence's end is a heading although it is written like a sentence."""

_OPENING = 4
"""Paragraphs at the beginning among which "… (Reuters)" is a caption; later it may be a sentence and its source."""

_SPEECH = re.compile(r"[“”„«»\"]|(?:(?<=\s)|\A)[‘'](?=\w)")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_QUOTED = re.compile(r"[\"“‘’'«].*[\"”’'»]\Z", re.DOTALL)
_FINAL = re.compile(r"[.!?…:;,][\"”’'»)\]]{0,2}\Z")
_SAYING = re.compile(r"\b(?:said|says|told|asked|added|wrote|tweeted)\b", re.IGNORECASE)
_SMALL = frozenset(
    "a an and as at but by for from in into is it nor of off on onto or over per so the to up via vs with".split()
)


def paragraph_marks(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """Paragraphs that are furniture as a whole, headings excepted, in order."""
    twice = _standing_twice(text, paragraphs)
    for index, span in enumerate(paragraphs):
        if span in twice:
            yield Furniture(span=span, kind="caption")
        elif kind := _whole(text[span.start : span.end], index):
            yield Furniture(span=span, kind=kind)
        elif index and index >= len(paragraphs) - _LAST and _closes(text[span.start : span.end]):
            yield Furniture(span=span, kind="tag")


def _whole(line: str, index: int) -> FurnitureKind | None:
    if len(line) > _CAPTION_MAX:
        return None
    if _LINE_MIN <= len(line) <= _LINE_MAX and not (_SPEECH.search(line) and _SAYING.search(line)):
        bare = line.lstrip("\ufeff(*•·>–—- ")
        for kind, pattern in _WHOLE:
            if pattern.match(line) or pattern.match(bare):
                return kind
    if index and len(line) <= _TAG_MAX and is_tag(line.strip(" -–—()[]./")):
        return "tag"
    if (credit := _closing_credit(line, bare_agency=index < _OPENING)) is not None and not _SPEECH.search(line[:credit]):
        return "caption" if credit else "credit"
    return None


def _closes(line: str) -> bool:
    return len(line) <= _LINE_MAX and not _SPEECH.search(line) and _CLOSING.match(line) is not None


def _standing_twice(text: str, paragraphs: Sequence[Span]) -> frozenset[Span]:
    """Paragraphs without speech that stand twice in a row: a picture's caption and its description."""
    found: set[Span] = set()
    for a, b in pairwise(paragraphs):
        if a.end - a.start == b.end - b.start <= _CAPTION_MAX:
            line = text[a.start : a.end]
            if line == text[b.start : b.end] and len(line.split()) >= _CAPTION_MIN_WORDS and not _SAYING.search(line):
                found |= {a, b}
    return frozenset(found)


def _closing_credit(line: str, *, bare_agency: bool) -> int | None:
    """Where the credit in brackets begins with which a line ends; None where it ends otherwise."""
    if not line.endswith((")", "]", ").")):
        return None
    opening = max(line.rfind("("), line.rfind("["))
    if opening < 0 or not (match := _CREDIT_IN_BRACKETS.match(line, opening)) or match.end() < len(line) - 1:
        return None
    bare_agency = bare_agency and line[opening] == "(" and not _SAYING.search(line)
    return opening if _is_credit(match[1], bare_agency=bare_agency) else None


def _is_credit(words: str, *, bare_agency: bool) -> bool:
    """Whether words in brackets name who took a picture. A bare "(Reuters)" is one only where a caption is expected."""
    if len(words.split()) > 12 or _CLAUSE.search(words):
        return False
    if _PICTURE_HOUSE.search(words) or re.match(
        r"(?:photo|image|picture|credit|source|file)s?\b[ ]?(?:[:/]|by\b|\Z)", words, re.I
    ):
        return True
    names = re.split(r"[ ]?/[ ]?| via |, ", words)
    if len(names) > 1:
        return words[:1].isupper() and (agency(names[-1]) is not None or names[-1].startswith(("The ", "Getty", "Pool")))
    return bare_agency and agency(words) is not None


def phrase_marks(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """Furniture inside paragraphs: phrases, credits in brackets and the captions before them; not sorted."""
    for index, span in enumerate(paragraphs):
        phrases = [
            Furniture(span=Span(match.start(), match.end()), kind=kind)
            for kind, pattern in _PHRASES
            for match in pattern.finditer(text, span.start, span.end)
        ]
        yield from phrases
        yield from _captions_inside(text, span, opening=index < _OPENING, taken=[mark.span for mark in phrases[:1]])
        if index == len(paragraphs) - 1:
            yield from _closing_tag(text, span)


def _captions_inside(text: str, paragraph: Span, *, opening: bool, taken: Sequence[Span]) -> Iterator[Furniture]:
    """Picture credits inside a paragraph, each with the caption before it where that can be told from the story.

    Told from it are words without a sentence's end; words that stand twice; and, where the text opens, a caption with the
    names of photographer and house behind it, or a date at its end. Words that somebody says are never part of one.
    `taken` is furniture of the same paragraph that is marked already.
    """
    floor, known = paragraph.start, ""
    for credit, bare in _credits(text, paragraph):
        whole = text[floor : credit.start].strip() if credit.start - floor <= _CAPTION_MAX else ""
        first = opening and floor == paragraph.start and not any(span.start < credit.start for span in taken)
        if whole and (whole == known or (first and _opens(text, whole, credit, bare=bare))):
            start, known = text.index(whole, floor), whole
        elif bare:
            continue
        else:
            start = _caption_start(text, floor, credit.start)
        yield Furniture(span=Span(start, credit.end), kind="caption" if start < credit.start else "credit")
        floor = credit.end
    yield from _closing_caption(text, paragraph)


def _opens(text: str, whole: str, credit: Span, *, bare: bool) -> bool:
    """Whether the words with which a text opens are a caption although they end like a sentence."""
    if not _FINAL.search(whole[-4:]) or _SPEECH.search(whole) or _SAYING.search(whole):
        return False
    if text.startswith(whole, credit.end + 1):
        return True
    if bare:
        return False
    dated = any(True for _ in written_dates(whole[-_DATED:]))
    return dated or _TWO_NAMES.search(text[credit.start : credit.end]) is not None


def _credits(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Where a paragraph names who took a picture, and whether that is a bare "(Reuters)", which can be other things."""
    for match in _CREDIT.finditer(text, paragraph.start, paragraph.end):
        words, behind = match["words"], text[match.end() : match.end() + 2].lstrip()
        span = Span(match.start(), match.end())
        if words is None or _is_credit(words, bare_agency=False):
            yield span, False
        elif _is_credit(words, bare_agency=True) and not behind.startswith(("-", "–", "—", "/")):
            # "LONDON (AP) --" is a dateline: its bracket is followed by a dash
            yield span, True


def _caption_start(text: str, floor: int, credit: int) -> int:
    """Where the words before a credit begin that have no sentence's end; at the credit itself where there are none."""
    window = max(floor, credit - _CAPTION_MAX)
    before = text[window:credit]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    start = ends[-1] if ends else 0
    if (window > floor and not ends) or _FINAL.search(before.rstrip()[-4:]):
        return credit
    caption = before[start:]
    if not caption.strip() or _SPEECH.search(caption) or _SAYING.search(caption):
        return credit
    return window + start + len(caption) - len(caption.lstrip())


def _closing_caption(text: str, paragraph: Span) -> Iterator[Furniture]:
    """A caption behind an agency's sign at the end of a page in one line: words up to the end without a sentence's end."""
    window = max(paragraph.start, paragraph.end - _CAPTION_MAX)
    signs = _SHOUTED_CREDIT.finditer(text, window, paragraph.end)
    sign = next((m for m in signs if not re.search(r"[.!?]", text[m.end() : paragraph.end])), None)
    if sign and (caption := text[sign.end() : paragraph.end].strip()) and not _SPEECH.search(caption):
        yield Furniture(span=Span(sign.start(), paragraph.end), kind="caption")


def _closing_tag(text: str, paragraph: Span) -> Iterator[Furniture]:
    """An agency's sign behind the last sentence: "… he said. PA", "… the talks. — Reuters", "… the talks. (AP)"."""
    window = max(paragraph.start, paragraph.end - 40)
    match = re.search(r"[.!?][\"”’']? ((?:[-–—]{1,2} ?)?[(\[]?([A-Za-z-]{2,12})[)\]]?)\Z", text[window : paragraph.end])
    if match and is_tag(match[2]):
        yield Furniture(span=Span(window + match.start(1), paragraph.end), kind="tag")


def headings(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """Section headings among the paragraphs of a body: short lines between longer ones, without a sentence's end.

    `paragraphs` are those of the story proper; the first and the last are never headings.
    """
    for before, span, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        line = text[span.start : span.end]
        if (
            _is_heading(line)
            and _FINAL.search(text[before.start : before.end][-4:])
            and after.end - after.start > span.end - span.start
        ):
            yield Furniture(span=span, kind="heading")


def _is_heading(line: str) -> bool:
    words = line.split()
    if len(line) > _HEADING_MAX or len(words) > _HEADING_WORDS or _FINAL.search(line) or _SAYING.search(line):
        return False
    if _QUOTED.match(line):
        return len(words) <= 5 or _in_title_case(words)
    if not line[:1].isupper() or _SPEECH.search(line):
        return False
    return _in_title_case(words) or (len(words) <= _PLAIN_HEADING_WORDS and words[-1].isalnum() and "," not in line)


def _in_title_case(words: Sequence[str]) -> bool:
    bare = [w.strip("“”\"‘’'«»()[],:;-–—") for w in words]
    return all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL or not w for w in bare)


def settle(marks: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Marks in text order without overlap: of two that overlap the longer stands, of equals the first given."""
    ranked = sorted(enumerate(marks), key=lambda item: (item[1].span.start, -item[1].span.end, item[0]))
    kept: list[Furniture] = []
    for _, mark in ranked:
        if mark.span.start >= mark.span.end:
            continue
        if kept and mark.span.start < kept[-1].span.end:
            if mark.span.end - mark.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = mark
            continue
        kept.append(mark)
    return tuple(kept)
