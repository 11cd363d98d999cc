"""One stretch of text without blanks, cut into syntactic words as the English treebanks of Universal Dependencies cut it.

The work grows with the length of the stretch and no faster: every repetition that could be tried again is bounded.
"""

from __future__ import annotations

import re

Cut = tuple[tuple[int, int], ...]
"""Code points from the stretch's beginning, end exclusive, in order; nothing of the stretch is left out."""

_POINTS = r"(?:[.:]\d+|,\d{3}(?!\d))"
_LETTER = r"[\w\u0300-\u036f]"
_TOP = (
    "com|org|net|edu|gov|mil|int|info|biz|eu|uk|ca|au|nz|ie|de|fr|es|pt|nl|ch|dk|fi|pl|cz|ru|ua|tr|cn|jp|kr|br|mx|za|tv|io"
)
_TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?|ftp)://\S+|www\.\S+)
  | (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})
  | (?P<domain>(?:[a-zA-Z0-9-]{{1,63}}\.){{1,5}}(?:{_TOP})\b(?![.'’-]?\w)(?:/[^\s,;"”»)]*)?)
  | (?P<tag>[@\#][^\W\d]\w*)
  | (?P<short>(?:[^\W\d_]{{1,2}}\.){{2,9}}(?!\w)|(?:[^\W\d_]\.){{1,9}}[^\W\d_](?![\w.]))
  | (?P<money>(?:US|HK|NZ|CA|AU|A|C|S|R)?[$]|[£€¥₹₽₩₺₪₴])
  | (?P<clitic>['’](?i:s|m|re|ve|ll|d)(?!\w))
  | (?P<decade>['‘’]?\d{{0,12}}0['’]?s(?!\w)|['‘’]\d\d(?!\w))
  | (?P<measure>\d+{_POINTS}*(?=[A-Za-z]))
  | (?P<number>(?:\d+{_POINTS}*|(?<![\w.])(?=\.\d){_POINTS}+)(?:/\d+(?:[.]\d+)*)*(?!\w))
  | (?P<plural>{_LETTER}+\((?:e?s|ed|d)\))
  | (?P<elided>['‘’](?i:em|til|cause|cuz|round|bout|tis|twas)(?!\w))
  | (?P<word>s/he|w/o|{_LETTER}+(?:[-‐‑&'’]{_LETTER}+)*(?:-(?!-))?)
  | (?P<run>\.{{2,}}|…+|(?P<same>[-=*_~<>+])(?P=same)+|``|''|[:;]-?[()](?!\S))
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(rf"{_LETTER}+")
_LETTERS = re.compile(r"[A-Za-z]+(?!\w)")
_ORDINAL = frozenset({"st", "nd", "rd", "th", "s"})
_TRAILING = ".,;:!?'\"’”»)]}>…"

PREFIXES = frozenset(
    "agro ante anti arch be bi bio co counter cross cyber de e ex extra hm inter intra macro mega micro mid mini mm "
    "multi non oh over para peri post pre pro pseudo re semi sub super tri u uh ultra un uni vice".split()
)
"""What a hyphen does not part from the word behind it: the list of the English Web Treebank's guidelines, which GUM follows,
less those that GUM parts more often than not ("eco-tourism", "pan-democrats", "x-rays")."""

SUFFIXES = frozenset("esque ette fest fold gate itis less most rama wise".split())
"""What a hyphen does not part from the word before it; same source."""

UNITS = frozenset(
    "am pm km m cm mm kg g mg lb lbs oz ft mph kph kmh mb gb tb kb kw mw gw kwh mwh hz khz mhz ghz bn b mn mln tn trn "
    "k c f w l ml cl hrs hr min mins sec secs yr yrs p pc cc".split()
)
"""Units, halves of the day and powers of ten that are written right behind a number."""

_WHOLE = frozenset("o'clock ma'am rock'n'roll hallowe'en".split())
_TWO = {
    "dont": 2,
    **dict.fromkeys("cannot gonna wanna gotta gimme lemme lotta outta c'mon didnt isnt arent wasnt hasnt hadnt".split(), 3),
    **dict.fromkeys("doesnt werent havent".split(), 4),
    **dict.fromkeys("coulda woulda couldnt wouldnt".split(), 5),
    **dict.fromkeys("shoulda shouldnt".split(), 6),
}
"""Words without a mark inside that are two, and how many letters the first has."""

_CLITIC = re.compile(r"(?:['’](?:s|m|re|ve|ll|d)|n['’]t)$", re.IGNORECASE)
_ELIDED = re.compile(r"[dy]['’](?=all\b|you\b|know\b)", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑]")


def is_plain(chunk: str) -> bool:
    """Whether a stretch is one word and nothing else, by its letters alone."""
    return chunk.isalpha() and chunk.lower() not in _TWO


def cut(chunk: str) -> Cut:
    """The syntactic words of a stretch without blanks. A full stop behind a word is a word of its own here."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(chunk):
        match = _TOKEN.match(chunk, at)
        if match is None:  # \S and str.isspace differ on a few control characters
            at += 1
            continue
        end = match.end()
        if match.lastgroup in ("address", "domain"):
            end = at + max(len(chunk[at:end].rstrip(_TRAILING)), 1)
            found.append((at, end))
        elif match.lastgroup == "measure":
            end = _measure(chunk, end)
            found.append((at, end))
        elif match.lastgroup == "word":
            found += _word(chunk, at, end)
        else:
            found.append((at, end))
        at = end
    return tuple(found)


def _measure(chunk: str, end: int) -> int:
    """Where a number ends that letters follow: before a unit, behind anything else ("5km", "20th", "4chan")."""
    letters = _LETTERS.match(chunk, end)
    if letters and letters.group().lower() in UNITS:
        return end
    if letters and letters.group().lower() in _ORDINAL:
        return letters.end()
    plain = _PLAIN.match(chunk, end)
    return plain.end() if plain else end


def _word(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run of letters with hyphens, apostrophes and ampersands inside."""
    form = chunk[start:end].lower().replace("’", "'")
    if form in _TWO:
        middle = start + _TWO[form]
        return [(start, middle), (middle, end)]
    if form in _WHOLE or len(form) == 1:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    for first, last in _parts(chunk, start, end):
        found += _without_clitics(chunk, first, last)
    return found


def _parts(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a hyphenated word and the hyphens between them; what is only a prefix or suffix is no part."""
    hyphens = [m.start() for m in _HYPHEN.finditer(chunk, start, end - 1)]
    found: list[tuple[int, int]] = []
    at = start
    for k, hyphen in enumerate(hyphens):
        limit = hyphens[k + 1] if k + 1 < len(hyphens) else end
        before, behind = chunk[at:hyphen].lower(), chunk[hyphen + 1 : limit].lower()
        if before in PREFIXES or behind in SUFFIXES:
            continue
        found += [(at, hyphen), (hyphen, hyphen + 1)]
        at = hyphen + 1
    return [*found, (at, end)]


def _without_clitics(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word and what leans on it: "do|n't", "it|'s", "would|n't|'ve"."""
    tail: list[tuple[int, int]] = []
    while (m := _CLITIC.search(chunk[max(start, end - 3) : end])) and end - len(m.group()) > start:
        tail.append((end - len(m.group()), end))
        end -= len(m.group())
    if m := _ELIDED.match(chunk, start, end):
        return [(start, m.end()), (m.end(), end), *reversed(tail)]
    return [(start, end), *reversed(tail)]
