"""More text from little: names put in the place of others of their kind.

Replacing mentions by others of the same type is what helped most among simple augmentations for names where little is
annotated (Dai & Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", COLING 2020).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from training.names.named import Name, NamedText

Pool = dict[tuple[str, str], list[str]]
"""Forms by kind and by a class of forms that can stand in each other's place."""


def pool(texts: Iterable[NamedText]) -> Pool:
    """The forms of all names of the texts, each once."""
    forms: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for text in texts:
        for start, end, kind in text.names:
            form = text.text[start:end]
            if "\n" not in form and (form[0].isupper() or form[0].isdigit()):
                forms[kind, _class(form, kind)][form] = None
    return {key: list(found) for key, found in forms.items()}


def swapped(named: NamedText, others: Pool, draw: random.Random, share: float = 0.5) -> NamedText:
    """A text with about `share` of its names replaced, the same form by the same other one throughout."""
    chosen: dict[tuple[str, str], str] = {}
    parts: list[str] = []
    names: list[Name] = []
    moves: list[tuple[int, int]] = [(0, 0)]
    at = length = 0
    for start, end, kind in named.names:
        form = named.text[start:end]
        if (form, kind) not in chosen:
            options = others.get((kind, _class(form, kind)), [form])
            chosen[form, kind] = draw.choice(options) if draw.random() < share else form
        new = chosen[form, kind]
        parts += [named.text[at:start], new]
        length += start - at
        names.append((length, length + len(new), kind))
        length += len(new)
        at = end
        moves.append((end, length - end))
    parts.append(named.text[at:])
    unsure = tuple((s + _moved(moves, s), e + _moved(moves, s)) for s, e in named.unsure)
    return replace(named, text="".join(parts), names=tuple(names), unsure=unsure)


def _moved(moves: list[tuple[int, int]], place: int) -> int:
    return next(by for end, by in reversed(moves) if end <= place)


def _class(form: str, kind: str) -> str:
    """Kinds of forms that fit the same sentences: plural peoples, single and full names, names with their article."""
    if kind == "nationality":
        return "plural" if form.endswith("s") and not form.endswith(("ss", "us")) else "adjective"
    if kind in {"person", "organisation"}:
        return "one" if " " not in form else "full"
    return "dated" if form[:1].isdigit() else "plain"
