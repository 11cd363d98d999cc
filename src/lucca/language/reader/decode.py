"""From the networks' scores to attributions and names: the one decoder, in training and in use.

Every attribution has one cue, and no cue serves two (in the training data 9 of 19,843 do). So cues are found first, and
then each cue's source and content are marked for it alone, among the words around it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from lucca.language.reader.acronyms import COMMON
from lucca.language.reader.addresses import land_behind
from lucca.language.reader.agreement import agreed
from lucca.language.reader.inputs import encoder_inputs, linkers_inputs, neighbourhood
from lucca.language.reader.legal_forms import with_legal_form
from lucca.language.reader.network import LINK_TAGS, NAME_TAGS, TAGS, Encoded, Floats, Integers, Linked, Network, joined
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.threads import Begun
from lucca.language.reader.viterbi import best_spans, log_softmax
from lucca.language.reader.windows import Window, plan_windows
from lucca.language.reader.words import PARAGRAPH_START, Words

WordSpan = tuple[int, int]
_Around = tuple[slice, dict[str, Integers]]
_AT_ONCE = 256
"""Cues that are linked and decoded together: all that a long report has, and a few MB."""

_CUE, _SOURCE, _CONTENT = (
    (tags.index(f"B-{role}"), tags.index(f"I-{role}"))
    for tags, role in ((TAGS, "cue"), (LINK_TAGS, "source"), (LINK_TAGS, "content"))
)
_KINDS = tuple(tag[2:] for tag in NAME_TAGS if tag[0] == "B")
_FIRSTS, _OTHERS = ([NAME_TAGS.index(f"{edge}-{kind}") for kind in _KINDS] for edge in "BI")
_INSIDE_NAMES = np.array([tag.startswith("I-") for tag in NAME_TAGS])


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers chosen on held-out articles; they travel with the weights.

    `cue_bias`: added to the log probability of cue tags, so that doubtful cues reach the linker. `threshold`: lowest
    confidence that is kept. `calibration`: one weight for each piece of evidence, and a constant. `name_doubt`: added to
    the log probability that a word belongs to no name.
    """

    cue_bias: float
    threshold: float
    calibration: tuple[float, ...]
    name_doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution in word numbers, end exclusive.

    `evidence` for its confidence: log odds of the cue's words, of the linker's verdict on the cue, of the content's words,
    of the source's words (0 if there are none), and 1 if there is no source.
    """

    source: tuple[WordSpan, ...]
    cue: WordSpan
    content: tuple[WordSpan, ...]
    evidence: tuple[float, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Linking:
    """What the linker is asked about a text: its cues; `tags` are their log probabilities.

    `begun`: the first `_AT_ONCE` of them, a context.
    """

    words: Words
    vectors: Floats
    tags: Floats
    cues: Sequence[WordSpan]
    network: Network
    begun: Begun[_Around, Linked]


def encode_words(words: Words, pieces: Pieces, network: Network) -> Encoded:
    """Run the encoder over all windows of a text and keep each word where it stands most central."""
    return joined(begin_encoding(words, pieces, network).results())


def begin_encoding(words: Words, pieces: Pieces, network: Network) -> Begun[Window, Encoded]:
    """What the encoder says of each window's most central words, begun with; together they are all words of the text."""
    cut = [pieces.of(form) for form in words.forms]

    def kept(window: Window) -> Encoded:
        found = network.encode(encoder_inputs(words, cut, window.start, window.end, pieces))
        return found[window.keep_start - window.start : window.keep_end - window.start]

    return Begun(kept, plan_windows([len(ids) for ids in cut]))


def begin_linking(words: Words, encoded: Encoded, network: Network, settings: Settings) -> Linking:
    """What every cue marks, however doubtful, in the order of the text: begun with, for `marks_of`."""
    tags = log_softmax(encoded.tags)
    biased = tags.copy()
    biased[:, list(_CUE)] += settings.cue_bias
    cues = [(start, end) for start, end, role in best_spans(biased, TAGS) if role == "cue"]
    return Linking(words, encoded.vectors, tags, cues, network, _linked(words, encoded.vectors, cues[:_AT_ONCE], network))


def _linked(words: Words, vectors: Floats, cues: Sequence[WordSpan], network: Network) -> Begun[_Around, Linked]:
    return Begun(lambda one: network.link(vectors[one[0]], one[1]), list(linkers_inputs(words, cues)))


def find_candidates(words: Words, encoded: Encoded, network: Network, settings: Settings) -> list[Marked]:
    """Every cue that has a content, however doubtful, in the order of the text."""
    return marks_of(begin_linking(words, encoded, network, settings), settings)


def select(found: Sequence[Marked], threshold: float) -> list[Marked]:
    """Those of at least the threshold's confidence; of two whose contents overlap, the likelier.

    Contents overlap if they share more than half of the smaller one's words.
    """
    kept: list[Marked] = []
    sizes: list[int] = []
    # By word, the numbers of the kept contents that have it: long texts have thousands, of which few meet.
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for mark in sorted((m for m in found if m.confidence >= threshold), key=lambda m: (-m.confidence, m.cue)):
        own = [i for start, end in mark.content for i in range(start, end)]
        shared = Counter(holder for i in own for holder in holders.get(i, ()))
        if any(2 * count > min(len(own), sizes[holder]) for holder, count in shared.items()):
            continue
        for i in own:
            holders[i].append(len(kept))
        kept.append(mark)
        sizes.append(len(own))
    return sorted(kept, key=lambda m: m.cue)


def marks_of(linking: Linking, settings: Settings) -> list[Marked]:
    """Source and content of every cue that has a content."""
    sure = np.logaddexp(linking.tags[:, _CUE[0]], linking.tags[:, _CUE[1]])
    found: list[Marked] = []
    for first in range(0, len(linking.cues), _AT_ONCE):
        cues = linking.cues[first : first + _AT_ONCE]
        begun = _linked(linking.words, linking.vectors, cues, linking.network) if first else linking.begun
        found += _marks(cues, len(linking.words), begun.results(), sure, settings)
    return found


def _marks(
    cues: Sequence[WordSpan], count: int, linked: Sequence[Linked], sure: Floats, settings: Settings
) -> Iterator[Marked]:
    """The marks of some cues among `count` words; `sure`: the log probability of every word that it is a cue's."""
    scores = log_softmax(np.concatenate([one.tags for one in linked]))
    firsts = [0, *accumulate(len(one.tags) for one in linked)]
    # From a word's number to its row among those of a cue.
    shifts = [first - neighbourhood(start, count)[0] for first, (start, _) in zip(firsts, cues, strict=False)]
    for (start, end), shift in zip(cues, shifts, strict=True):
        # A cue's own words belong to neither of its other roles.
        scores[start + shift : end + shift, 1:] = -1e4
    spans = best_spans(scores, LINK_TAGS, firsts[:-1])
    chances = {
        role: np.logaddexp(scores[:, one], scores[:, other])
        for role, (one, other) in (("source", _SOURCE), ("content", _CONTENT))
    }
    edges = [bisect_left(spans, (first,)) for first in firsts]
    for cue, one, shift, (low, high) in zip(cues, linked, shifts, pairwise(edges), strict=True):
        source, content = ([(s, e) for s, e, kind in spans[low:high] if kind == role] for role in ("source", "content"))
        if not content:
            continue
        evidence = (
            _log_odds(_mean(sure, [cue])),
            one.valid,
            _log_odds(_mean(chances["content"], content)),
            _log_odds(_mean(chances["source"], source)) if source else 0.0,
            0.0 if source else 1.0,
        )
        yield Marked(
            source=tuple((s - shift, e - shift) for s, e in source),
            cue=cue,
            content=tuple((s - shift, e - shift) for s, e in content),
            evidence=evidence,
            confidence=confidence_of(evidence, settings.calibration),
        )


def _mean(values: Floats, spans: Sequence[WordSpan]) -> float:
    """The mean of the values inside of the spans."""
    return float(np.concatenate([values[start:end] for start, end in spans]).mean())


def _log_odds(log_probability: float) -> float:
    probability = min(max(math.exp(log_probability), 1e-6), 1 - 1e-6)
    return math.log(probability / (1 - probability))


def confidence_of(evidence: Sequence[float], weights: Sequence[float]) -> float:
    """The probability that an attribution is right, from its evidence and the calibration's weights."""
    odds = weights[-1] + sum(w * e for w, e in zip(weights, evidence, strict=False))
    return 1 / (1 + math.exp(-min(max(odds, -30.0), 30.0)))


def find_names(words: Words, encoded: Encoded, doubt: float = 0.0) -> list[tuple[int, int, str, float]]:
    """Names as (first word, end, kind, confidence): the mean probability of the words' tags.

    No name goes over a paragraph's end, and all mentions of a name bear on its kind. `doubt` is added to the log probability
    that a word is no name's.
    """
    scores = log_softmax(encoded.names)
    scores[:, NAME_TAGS.index("O")] += doubt
    scores[np.ix_(words.layout == PARAGRAPH_START, _INSIDE_NAMES)] = -1e4
    spans = [
        (start, end)
        for start, end, _ in best_spans(scores, NAME_TAGS)
        if end - start > 1 or words.forms[start] not in COMMON
    ]
    if not spans:
        return []
    lengths = np.array([end - start for start, end in spans])
    inside = scores[np.concatenate([np.arange(start, end) for start, end in spans])]
    chances = np.exp(np.logaddexp(inside[:, _FIRSTS], inside[:, _OTHERS]))
    sure = _means(chances, lengths)
    evidence = _means(np.log(chances + 1e-4), lengths)
    kinds = agreed([words.forms[start:end] for start, end in spans], evidence, _KINDS.index("person"))
    names: list[tuple[int, int, str, float]] = []
    for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True)):
        if names and start < names[-1][1]:
            continue
        names += (
            (first, last, _KINDS[kind], min(1.0, float(sure[number, kind])))
            for first, last in _whole(words, start, end, _KINDS[kind])
        )
    return names


def _means(values: Floats, lengths: Integers) -> Floats:
    """The mean row of each of some stretches of so many rows, which lie one behind the other."""
    first = np.cumsum(lengths) - lengths
    sums = values[first]
    for place in range(1, int(lengths.max())):
        longer = np.flatnonzero(lengths > place)
        sums[longer] += values[first[longer] + place]
    return np.asarray(sums / lengths[:, None], dtype=np.float32)


def _whole(words: Words, start: int, end: int, kind: str) -> list[WordSpan]:
    """The name or names that the words of one are by what they say."""
    if kind == "organisation":
        return [(start, with_legal_form(words, end))]
    land = land_behind(words, start, end) if kind == "place" else None
    return [(start, end)] if land is None else [(start, land), (land, end)]
