"""What an editor should look at first, from what the data carries; nothing to say gives no line."""

from collections.abc import Callable, Iterable, Iterator

from lucca.present.collate import WORD
from lucca.present.index import Index
from lucca.present.shapes import Check, Ref
from lucca.present.utterances import Collated
from lucca.present.words import joined, listed, opening
from lucca.records import Difference, Passage, Reading

QUOTED_WIDTH = 44
"""Code points of a differing passage that a check shows."""

_FEW_WORDS = 4

_WORTH_A_LOOK = 3
"""Differing words below which the inline signs say enough."""

RefOf = Callable[[Collated], Ref]


def checks(items: tuple[Collated, ...], readings: Iterable[Reading], index: Index, ref: RefOf) -> tuple[Check, ...]:
    """Everything to check, the weightiest first."""
    return (
        *_orphaned(items, ref),
        *_speakers(items, ref),
        *_status(items, ref),
        *_wording(items, ref),
        *_speakerless(items, ref),
        *_undated(readings, index),
    )


def _orphaned(items: tuple[Collated, ...], ref: RefOf) -> Iterator[Check]:
    lost = [item for item in items if item.orphaned]
    if lost:
        text = "Orphaned: the evidence no longer matches the report’s text"
        yield Check(kind="orphaned", text=text, refs=tuple(map(ref, lost)))


def _by_value(item: Collated, values: Iterable[str | None]) -> dict[str, tuple[str, ...]]:
    """Letters of the reports by what each says, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for cited, value in zip(item.cited, values, strict=True):
        if cited and value and cited.letter not in found.get(value, ()):
            found[value] = (*found.get(value, ()), cited.letter)
    return found


def _speakers(items: tuple[Collated, ...], ref: RefOf) -> Iterator[Check]:
    for item in items:
        if len({speaker.key for speaker in item.speakers if speaker.key}) > 1:
            said = _by_value(item, (speaker.name for speaker in item.speakers))
            who = listed([f"{opening(name, QUOTED_WIDTH)} ({joined(letters)})" for name, letters in said.items()])
            yield Check(kind="speakers", text=f"Same words, different speakers: {who}", refs=(ref(item),))


def _status(items: tuple[Collated, ...], ref: RefOf) -> Iterator[Check]:
    for item in items:
        said = _by_value(item, (cited.statement.status if cited else None for cited in item.cited))
        if len(said) > 1:
            what = listed([f"{status} ({joined(letters)})" for status, letters in said.items()])
            yield Check(kind="status", text=f"Not the same status: {what}", refs=(ref(item),))


def _wording(items: tuple[Collated, ...], ref: RefOf) -> Iterator[Check]:
    weights = ((sum({d: _weight(d) for _, d in item.differences}.values()), item) for item in items)
    weighed = [(weight, item) for weight, item in weights if weight >= _WORTH_A_LOOK]
    for _, item in sorted(weighed, key=lambda pair: -pair[0]):
        yield Check(kind="wording", text=_told(item), refs=(ref(item),))


def _weight(difference: Difference) -> int:
    """Words that differ; what may turn the meaning outweighs any length."""
    if difference.kind == "punctuation":
        return 0
    sides = [side.exact.lower() if side else "" for side in (difference.base, difference.other)]
    return sum(len(WORD.findall(side)) for side in sides) + 100 * bool(difference.turns)


def _told(item: Collated) -> str:
    """The weightiest difference in words, and how many more there are."""
    ranked = sorted((pair for pair in item.differences if _weight(pair[1])), key=lambda pair: -_weight(pair[1]))
    told = list(dict.fromkeys(_described(item, letter, difference) for letter, difference in ranked))
    more = f"; and {len(told) - 2} more" if len(told) > 2 else ""
    who = f"{item.speaker.name}: " if item.speaker.name else ""
    return who + "; ".join(told[:2]) + more


def _described(item: Collated, letter: str, difference: Difference) -> str:
    sides = [side.exact for side in (difference.base, difference.other) if side]
    short = all(len(WORD.findall(side)) <= _FEW_WORDS for side in sides)
    turned = [] if short else [f"{'an' if turn[0] in 'aeiou' else 'a'} {turn}" for turn in difference.turns]
    return _plainly(item, letter, difference) + (f", with {listed(turned)}" if turned else "")


def _plainly(item: Collated, letter: str, difference: Difference) -> str:
    base = f"“{_quoted(difference.base)}”" if difference.base else ""
    other = f"“{_quoted(difference.other)}”" if difference.other else ""
    if base and other:
        return f"{letter} has {other} for {base}"
    if other:
        return f"{letter} adds {other}"
    words = len(WORD.findall(difference.base.exact)) if difference.base else 0
    long = f" ({words} words)" if words > _FEW_WORDS else ""
    return f"{letter} {'stops before' if _is_tail(item, difference) else 'leaves out'} {base}{long}"


def _quoted(passage: Passage) -> str:
    return opening(passage.exact.strip(" ,;:"), QUOTED_WIDTH)


def _is_tail(item: Collated, difference: Difference) -> bool:
    """Whether no word follows in the base."""
    if not (item.base and item.base.content and difference.base):
        return False
    text, end = item.base.report.text, item.base.content[-1][1]
    return not WORD.search(text, difference.base.span[1], end)


def _speakerless(items: tuple[Collated, ...], ref: RefOf) -> Iterator[Check]:
    nobody = [item for item in items if not item.speaker.key and item.base and not item.base.statement.continues]
    if nobody:
        many = "1 quote with no speaker found" if len(nobody) == 1 else f"{len(nobody)} quotes with no speaker found"
        yield Check(kind="speakerless", text=many, refs=tuple(map(ref, nobody)))


def _undated(readings: Iterable[Reading], index: Index) -> Iterator[Check]:
    undated = [index.letters[r.report.id] for r in readings if r.report.published is None]
    if undated:
        yield Check(
            kind="undated", text=f"No date found for {'report' if len(undated) == 1 else 'reports'} {listed(undated)}"
        )
