"""Bylines: "By Jane Doe, Political Editor", or "Jane Doe in Moscow" right below a title."""

import re

_MAX = 160
"""Code points above which a line is no byline."""

_NAMES = 12
"""Words above which capitalised words are no names."""

_BY = re.compile(r"(?:(?:words|written|story|report|article) )?by:?[ \t\u00a0]+(?P<names>\S.{1,140})\Z", re.IGNORECASE)
_PERSON = r"[^\W\d_][\w’'-]*\.?(?:[ ](?:[a-z]{1,3}[ ])?[^\W\d_][\w’'-]*\.?){1,3}"
_IN_PLACE = re.compile(
    rf"(?P<names>{_PERSON}(?:(?:, | and |, and ){_PERSON}){{0,4}})"
    r"[ ]in[ ](?P<place>[^\W\d_][\w’'-]*(?:[ ,]{1,2}[^\W\d_][\w’'-]*){0,3})\Z"
)
_ROLE = re.compile(
    r"[ ]?(?:[,|•·–—-]|\bfor\b|\bin\b|\bat\b)[ ]"
    r"|(?:[ ]|,)(?:correspondent|reporter|editor|staff|political|foreign|diplomatic)\b",
    re.IGNORECASE,
)
_LITTLE = frozenset("and de del della der di da dos du van von bin ibn al el la le y e ten ter zu of the for in at".split())

"""Small words inside names, and between names and places."""


def byline_of(line: str, *, after_title: bool) -> str | None:
    """The names of a byline, without "By", place or role; None for any other line.

    Without "By" it is one only with a place, and `after_title`.
    """
    if len(line) > _MAX:
        return None
    if match := _BY.match(line):
        names = _ROLE.split(match["names"].strip(), maxsplit=1)[0].strip(" ,|.")
        whole = match["names"]
        return names if are_names(names) and not re.search(r"[.!?:;]\Z", whole) else None
    if after_title and (match := _IN_PLACE.match(line)) and are_names(match["names"]) and are_names(match["place"]):
        return match["names"]
    return None


def are_names(words: str) -> bool:
    """Whether all words but the small ones of names are capitalised, and there are some."""
    pieces = re.split(r"[ ,\u00a0]+", words.strip())
    named = [piece for piece in pieces if piece.lower() not in _LITTLE]
    return 0 < len(named) <= _NAMES and all(piece[:1].isupper() for piece in named)
