"""Direct speech against a corpus in PolNeAR's form.

    python -m benchmarks.direct GOLD.jsonl [LIMIT]

Each line holds `id`, `text` and `attributions` with the spans of `source`, `cue` and `content`. A gold attribution counts as
direct when its content begins and ends inside quotation marks. Predicted direct statements, those that go on from paragraph
to paragraph joined, are paired with them one to one at an overlap of at least half of the words. `precision_any` counts a
prediction as right when it is any attribution of the gold, direct by that rule or not; `source` is the share of the found
ones whose source shares a word with the gold's, among those where the gold names one.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching import Json, Words, best_pairs, covered, overlap, rates
from benchmarks.quotes import date_of, rows

import lucca

_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution: the words of its content and of its source."""

    content: Words
    source: Words


def gold_quotes(row: Json) -> Iterator[tuple[Quote, bool]]:
    """The gold's attributions, and whether each is direct."""
    text = row["text"]
    quoted = covered(text, [match.span() for match in _QUOTED.finditer(text)])
    for attribution in row["attributions"]:
        content = covered(text, attribution["content"])
        if content:
            quote = Quote(content, covered(text, attribution["source"]))
            yield quote, min(content) in quoted and max(content) in quoted


def predicted_quotes(reading: lucca.Reading) -> list[Quote]:
    """The direct statements of a reading; one that goes on in the next paragraph is one."""
    text = reading.report.text
    joined: dict[str, Quote] = {}
    head_of: dict[str, str] = {}
    for statement in reading.statements:
        if statement.kind != "direct":
            continue
        head = head_of.get(statement.continues or "", statement.id)
        head_of[statement.id] = head
        before = joined.get(head, Quote(frozenset(), frozenset()))
        source = covered(text, [statement.source]) if statement.source else frozenset()
        joined[head] = Quote(before.content | covered(text, statement.content), before.source | source)
    return list(joined.values())


def score(articles: list[Json]) -> dict[str, Json]:
    """Rates over all articles."""
    found = found_any = n_gold = n_predicted = sourced = right = 0
    for row in articles:
        every = list(gold_quotes(row))
        direct = [quote for quote, is_direct in every if is_direct]
        predicted = predicted_quotes(lucca.read(row["text"], published=date_of(row)))
        pairs = best_pairs(direct, predicted, likeness)
        found += len(pairs)
        found_any += len(best_pairs([quote for quote, _ in every], predicted, likeness))
        n_gold += len(direct)
        n_predicted += len(predicted)
        for i, j in pairs:
            if direct[i].source:
                sourced += 1
                right += bool(direct[i].source & predicted[j].source)
    return {
        "articles": len(articles),
        **rates(found, n_predicted, n_gold),
        "precision_any": round(found_any / max(1, n_predicted), 3),
        "source": round(right / max(1, sourced), 3),
    }


def likeness(gold: Quote, predicted: Quote) -> float:
    """How much of the two contents is the same."""
    return overlap(gold.content, predicted.content)


def main(arguments: list[str]) -> int:
    """Print the rates."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    articles = rows(Path(arguments[0]))
    print(json.dumps(score(articles[: int(arguments[1])] if arguments[1:] else articles)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
