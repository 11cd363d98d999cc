"""Reports that were given together, parted only where the evidence is clear.

Who names some files expects one brief of them. `group` asks which reports are likelier one story than not; here two stay
together until it is several times likelier that they tell of different happenings.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np

from lucca.records import Reading
from lucca.story.grouping import likeness, rarity
from lucca.story.grouping.likeness import columns
from lucca.story.grouping.linkage import join, tables
from lucca.story.grouping.stories import TOGETHER, group
from lucca.story.grouping.terms import features
from lucca.story.grouping.vectors import Floats, Scratch, Vocabulary

FEW = 3
"""Reports up to which a person has surely chosen them for each other."""

SHORT = 60
"""Words below which a report says too little to be told apart from others: it stays with those that it is likest."""

CLEAR_OF_FEW, CLEAR = -2.0, -1.0
"""Log-odds of being one story below which few reports, or many, are parted (docs/brief.md).

Of pairs of one story in a sample of ECB+ and six stories 0.8 % lie below -2 and 2 % below -1; of pairs of different topics
94 % and 99 %.
"""


def parted(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The stories that some readings tell, the largest first, each in the order that was given.

    `readings` are of different reports.
    """
    if len(readings) < 2:
        return (tuple(readings),) if readings else ()
    stories = group(readings) if len(readings) > TOGETHER else _clearly(readings)
    rank = {reading.report.id: k for k, reading in enumerate(readings)}
    ordered = (sorted(story, key=lambda r: rank[r.report.id]) for story in stories)
    return tuple(tuple(story) for story in sorted(ordered, key=lambda s: (-len(s), rank[s[0].report.id])))


def _clearly(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The stories of the reports that say enough, and the short ones with those that they are likest."""
    full = [k for k, r in enumerate(readings) if len(r.report.text.split()) >= SHORT]
    short = [k for k in range(len(readings)) if k not in full]
    if not full:
        return [list(readings)]
    tables, days = _tables(readings)
    least = CLEAR_OF_FEW if len(readings) <= FEW else CLEAR
    groups = [[full[k] for k in part] for part in join(*_part(tables, full), _gaps(days[full]), likeness.shipped(), least)]
    everyone = list(range(len(readings)))
    scores = _scores(*_part(tables, everyone), _gaps(days))
    stories = [list(group) for group in groups]
    for k in short:
        best = max(range(len(groups)), key=lambda n: (max(scores[k, m] for m in groups[n]), len(groups[n]), -n))
        stories[best].append(k)
    return [[readings[k] for k in story] for story in stories]


def _tables(readings: Sequence[Reading]) -> tuple[tuple[Floats, Floats], Floats]:
    """The cosines and what is lacking of all pairs, and the days of publication."""
    vocabulary, scratch = Vocabulary(rarity.shipped()), Scratch()
    found = [features(reading) for reading in readings]
    vectors = [vocabulary.vector(one) for one in found]
    scratch.grow(vocabulary.size)
    days = np.array([date.fromisoformat(one.day).toordinal() if one.day else np.nan for one in found])
    return tables(vectors, scratch), days


def _part(whole: tuple[Floats, Floats], keep: Sequence[int]) -> tuple[Floats, Floats]:
    cosines, lacks = (table[np.ix_(np.array(keep), np.array(keep))] for table in whole)
    return cosines, lacks


def _gaps(days: Floats) -> Floats:
    return np.asarray(np.abs(days[:, None] - days[None, :]))


def _scores(cosines: Floats, lacks: Floats, gaps: Floats) -> Floats:
    """The log-odds of all pairs of reports, (n, n)."""
    own, ones = np.einsum("iij->ij", cosines), np.ones(cosines.shape[:2])
    return likeness.shipped().scores(columns(cosines, lacks, own[:, None], own[None, :], ones, ones), gaps)
