"""The differences of an utterance in words: which weigh most, and what one report has where the other has something else."""

from lucca.present.collate import WORD
from lucca.present.utterances import Collated
from lucca.present.words import listed, opening
from lucca.records import Difference, Passage

QUOTED_WIDTH = 44
"""Code points of a differing passage that is told."""

_FEW_WORDS = 4


def weight(item: Collated) -> int:
    """How much the words differ between the reports that share them; one difference in several reports counts once."""
    return sum({difference: _weight(difference) for _, difference in item.differences}.values())


def turned(item: Collated) -> bool:
    """Whether a difference may turn the meaning."""
    return any(difference.turns for _, difference in item.differences)


def _weight(difference: Difference) -> int:
    """Words that differ; what may turn the meaning outweighs any length.

    A quote's words weigh more than those of the report, and what nothing marks more than what an ellipsis owns up to.
    """
    if difference.kind == "punctuation":
        return 0
    sides = [side.exact.lower() if side else "" for side in (difference.base, difference.other)]
    words = sum(len(WORD.findall(side)) for side in sides) + 100 * bool(difference.turns)
    return words if difference.quoted and not difference.marked else words // 2


def told(item: Collated) -> str:
    """The weightiest difference in words, and how many more there are."""
    ranked = sorted((pair for pair in item.differences if _weight(pair[1])), key=lambda pair: -_weight(pair[1]))
    described = list(dict.fromkeys(_described(item, letter, difference) for letter, difference in ranked))
    more = f"; {len(described) - 1} more" if len(described) > 1 else ""
    return f"{item.speaker.name}: {described[0]}{more}" if item.speaker.name else f"{described[0]}{more}"


def _described(item: Collated, letter: str, difference: Difference) -> str:
    """What one report does with the words, their number and what they may turn where they are not all shown."""
    sides = [side.exact for side in (difference.base, difference.other) if side]
    longest = max(len(WORD.findall(side)) for side in sides)
    if longest <= _FEW_WORDS:
        return _plainly(item, letter, difference)
    about = listed((f"{longest} words", *difference.turns)) if len(sides) == 1 else listed(difference.turns)
    return f"{_plainly(item, letter, difference)}{f' ({about})' if about else ''}"


def _plainly(item: Collated, letter: str, difference: Difference) -> str:
    base = f"“{_quoted(difference.base)}”" if difference.base else ""
    other = f"“{_quoted(difference.other)}”" if difference.other else ""
    if base and other:
        return f"{letter} has {other} for {base}"
    if other:
        return f"{letter} adds {other}"
    how = "stops before" if difference.cut or _is_tail(item, difference) else "leaves out"
    return f"{letter} {how} {base}{', and marks it' if difference.marked else ''}"


def _quoted(passage: Passage) -> str:
    return opening(passage.exact.rstrip(" ,;:").lstrip(" ,;:."), QUOTED_WIDTH)


def _is_tail(item: Collated, difference: Difference) -> bool:
    """Whether no word follows in the base."""
    if not (item.base and item.base.content and difference.base):
        return False
    text, end = item.base.report.text, item.base.content[-1][1]
    return not WORD.search(text, difference.base.span[1], end)
