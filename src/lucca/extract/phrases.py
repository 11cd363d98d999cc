"""Phrases that refer to actors, taken apart: lists of several, what heads one."""

from collections.abc import Sequence

from lucca.language.lexicon import DETERMINERS, SPOKESPEOPLE
from lucca.language.words import Word
from lucca.records import Span
from lucca.world import nationality

_RELATIVES = frozenset({"who", "whose", "which", "that", "speaking", "including"})
_PEOPLE = frozenset(
    "leaders officials ministers diplomats lawmakers authorities politicians commanders troops forces investigators "
    "prosecutors negotiators envoys sources media newspapers people citizens voters residents activists rebels "
    "scientists doctors experts analysts police soldiers officers allies lawyers executives governments".split()
)


def parts(phrase: Sequence[Word], names: Sequence[Span]) -> list[Sequence[Word]]:
    """The members of a list ("Obama and Putin", "Russian leaders and Syria"), or the phrase alone.

    A list is one only where each part can stand alone; "and" inside a name joins nothing, nor inside a relative clause
    ("Brakk, which owns Orla and Venn").
    """
    cuts = [
        k
        for k, w in enumerate(phrase)
        if w.lower in {"and", "&", ","} and not any(n.start < w.span.start and w.span.end < n.end for n in names)
    ]
    clause = next((k for k, w in enumerate(phrase) if k and w.lower in {"which", "who", "whose"}), len(phrase))
    cuts = [k for k in cuts if k < clause]
    if not any(phrase[k].lower == "and" for k in cuts):
        return [phrase]
    found: list[Sequence[Word]] = []
    start = 0
    for cut in [*cuts, len(phrase)]:
        if cut > start:
            found.append(phrase[start:cut])
        start = cut + 1
    return found if len(found) > 1 and all(_stands_alone(part, names) for part in found) else [phrase]


def _stands_alone(part: Sequence[Word], names: Sequence[Span]) -> bool:
    last = part[-1]
    named = any(n.start < last.span.end and last.span.start < n.end for n in names)
    if last.lower.endswith("'s"):
        return False
    return named or (part[0].lower in DETERMINERS and len(part) > 1) or _is_group(part) or _is_capitalised(part)


def _is_capitalised(part: Sequence[Word]) -> bool:
    return all(w.is_capitalised for w in part)


def _is_group(part: Sequence[Word]) -> bool:
    """ "Western leaders", "officials": a plural that can speak."""
    return part[-1].lower in _PEOPLE or (len(part) == 1 and nationality(part[0].text) is not None)


def behind_bracket(phrase: Sequence[Word]) -> Sequence[Word]:
    """Of a phrase with a bracket that only closes, what stands behind it: a caption's end has strayed in."""
    closing = next((k for k, w in enumerate(phrase) if w.text == ")"), None)
    if closing is None or closing + 1 >= len(phrase) or any(w.text == "(" for w in phrase[:closing]):
        return phrase
    return phrase[closing + 1 :]


def core(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase without its article and without what an apposition or relative clause adds behind a comma."""
    end = next(
        (k for k, w in enumerate(phrase) if k and (w.text in {",", "(", "—", "–"} or w.lower in _RELATIVES)), len(phrase)
    )
    start = 1 if end > 1 and phrase[0].lower == "the" else 0
    return phrase[start:end]


def is_spokesperson(phrase: Sequence[Word]) -> bool:
    """Whether somebody unnamed speaks for somebody else."""
    return any(w.lower in SPOKESPEOPLE for w in phrase)


def is_plural(phrase: Sequence[Word]) -> bool:
    """Whether the phrase names a group of people."""
    return bool(phrase) and _is_group(phrase)


def called(text: str, phrase: Sequence[Word]) -> str:
    """How an unnamed actor is called: the phrase, a sentence's capital taken back."""
    name = " ".join(text[phrase[0].span.start : phrase[-1].span.end].split())
    return name[0].lower() + name[1:] if phrase[0].lower in DETERMINERS else name


def written(text: str, phrase: Sequence[Word]) -> str:
    """The phrase as the text has it; nothing for no words."""
    return text[phrase[0].span.start : phrase[-1].span.end] if phrase else ""
