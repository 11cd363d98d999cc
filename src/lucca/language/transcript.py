"""Turns of a transcript: who speaks is the label at the head of a paragraph, and speaks on until the next label.

Everything but labels and stage directions is spoken words, so nothing of it stands in quotation marks.
"""

import re
from collections.abc import Sequence

from lucca.language.analysis import Attribution
from lucca.language.lexicon import HONORIFICS
from lucca.layout import trimmed
from lucca.records import Span

_LABEL = re.compile(r"(?P<name>[^\W\d_][\w.’'-]*(?:,? [\w.’'-]+){0,7})(?: ?\([^()\n]{1,80}\))? ?:(?=\s)")
"""A label: up to eight words and what stands in brackets behind them, then a colon."""

_SMALL = frozenset({"of", "the", "and", "for", "de", "van", "von", "al", "bin"})
"""Words of a label that need no capital."""

_DIRECTION = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
"""A paragraph that tells what happens in the room: "(Applause.)" """

_NOBODY = frozenset(
    {"q", "a", "question", "questioner", "answer", "reporter", "journalist", "audience", "participant", "unknown"}
)
"""Labels that name nobody."""

_NAMED, _UNNAMED = 0.9, 0.6


def label(text: str, paragraph: Span) -> Span | None:
    """The name of the label that opens the paragraph; None where none does."""
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    if found is None:
        return None
    words = found["name"].replace(",", " ").split()
    is_name = all(word[0].isupper() or word in _SMALL for word in words)
    return Span(*found.span("name")) if is_name else None


def turns(text: str, paragraphs: Sequence[Span]) -> tuple[Attribution, ...]:
    """One attribution for each paragraph that somebody speaks; what stands before the first label is spoken by nobody.

    Where there is no label at all, everything is one speech, of whom the text does not tell.
    """
    labels = [label(text, paragraph) for paragraph in paragraphs]
    full: dict[str, Span | None] = {}
    found: list[Attribution] = []
    speaker: Span | None = None
    for index, (paragraph, named) in enumerate(zip(paragraphs, labels, strict=True)):
        start = paragraph.start
        if named is not None:
            speaker, start = _whose(text, named, full), text.index(":", named.end) + 1
        spoken = trimmed(text, start, paragraph.end)
        before_any = not full and any(labels)
        if spoken is None or _DIRECTION.fullmatch(text, *spoken) or before_any:
            continue
        goes_on = named is None and bool(found)
        found.append(
            Attribution(
                paragraph=index,
                kind="direct",
                source=named if speaker else None,
                cue=None,
                content=(spoken,),
                speaker=speaker,
                continues=len(found) - 1 if goes_on else None,
                confidence=_NAMED if speaker else _UNNAMED,
            )
        )
    return tuple(found)


def _whose(text: str, named: Span, full: dict[str, Span | None]) -> Span | None:
    """The fullest label of who a label names ("LIND" after "MARTA LIND"); None for a question from the floor."""
    name = text[named.start : named.end].partition(",")[0].casefold().strip(" .")
    last = name.rsplit(" ", 1)[-1]
    if name in _NOBODY:
        full[name] = None
    elif name == last or name.split()[0].strip(".") in HONORIFICS:
        full.setdefault(last, named)
        return full[last]
    else:
        full.setdefault(last, named)
        full.setdefault(name, named)
    return full[name]
