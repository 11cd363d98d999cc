"""Alliances, fighting and membership against re3d (Dstl; reports on Syria and Iraq).

    python -m benchmarks.relations ../shared/data/re3d [--misses]

`re3d` holds a folder for each source, with `documents.json`, `entities.json` and `relations.json` (JSON Lines). Prints, for
each relation and source, precision, recall and F1 as JSON.

What is laid beside what:

| re3d | direction | here |
|---|---|---|
| AlliesOf | none | ties *allied*, *backs*, *aligned*; events SUPPORT, AID, COOPERATE and AGREE |
| FightingAgainst | none | ties *at-war*; events ASSAULT |
| BelongsTo | member, body | ties *member-of*; ties *represents* and roles, those of states apart (no members to re3d) |

What is denied or negated counts as none. A relation of re3d stands between two mentions at one place. It is found when a row
of its sort has evidence that overlaps the words from one mention to the other, and a party at each: an actor with a mention
that overlaps re3d's, or of the same name. A row is right when it finds one or more. re3d relates whatever stands in a text,
strikes with mortar teams and hostages with people; `between_actors` counts only relations whose two ends it calls a person,
an organisation or a nationality, which is what an actor can be.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching import Json
from benchmarks.quotes import rows

import lucca
from lucca.records import Actor, Reading

SORTS = {"AlliesOf": "alliance", "FightingAgainst": "fighting", "BelongsTo": "membership"}
OF_TIES = {
    "allied": "alliance",
    "backs": "alliance",
    "aligned": "alliance",
    "at-war": "fighting",
    "member-of": "membership",
    "represents": "membership",
}
OF_EVENTS = {"SUPPORT": "alliance", "AID": "alliance", "COOPERATE": "alliance", "AGREE": "alliance", "ASSAULT": "fighting"}
DIRECTED = frozenset({"membership"})
NO_FACT = frozenset({"denied", "negated"})
ACTORS = frozenset({"Person", "Organisation", "Nationality"})

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gold:
    """One relation of re3d: its sort, and the offsets of the two mentions; `between_actors` says that both can be actors."""

    sort: str
    source: Ends
    target: Ends
    between_actors: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One relation that a reading tells: its sort, its actors, and where it is told."""

    sort: str
    source: Actor
    target: Actor
    evidence: tuple[Ends, ...]


def gold_of(relations: Sequence[Json], entities: Sequence[Json]) -> dict[str, list[Gold]]:
    """The relations of the three sorts by document, each once."""
    kinds: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for entity in entities:
        kinds[entity["documentId"], entity["begin"], entity["end"]].add(entity["type"])
    found: dict[str, list[Gold]] = defaultdict(list)
    for row in relations:
        if row["type"] not in SORTS:
            continue
        source, target = (row["sourceBegin"], row["sourceEnd"]), (row["targetBegin"], row["targetEnd"])
        both = all(kinds[row["documentId"], *ends] & ACTORS for ends in (source, target))
        one = Gold(SORTS[row["type"]], source, target, both)
        if one not in found[row["documentId"]]:
            found[row["documentId"]].append(one)
    return found


def told_in(reading: Reading) -> Iterator[Told]:
    """The relations that a reading tells, in its ties, its events and the roles of its actors."""
    actors = {actor.id: actor for actor in reading.actors}
    for tie in reading.ties:
        of_state = tie.kind == "represents" and actors[tie.to].kind == "state"
        if tie.kind in OF_TIES and tie.status not in NO_FACT and not of_state:
            at = tuple((e.span.start, e.span.end) for e in tie.evidence)
            yield Told(OF_TIES[tie.kind], actors[tie.from_], actors[tie.to], at)
    for event in reading.events:
        if event.type in OF_EVENTS and event.status not in NO_FACT:
            at = tuple((e.span.start, e.span.end) for e in event.evidence)
            for source in event.actors:
                for target in event.targets:
                    yield Told(OF_EVENTS[event.type], actors[source], actors[target], at)
    yield from _roles(reading)


def _roles(reading: Reading) -> Iterator[Told]:
    """A person and the body whose office he holds, told wherever his name stands."""
    by_name = {actor.name: actor for actor in reading.actors}
    tied = {(tie.from_, tie.to) for tie in reading.ties if tie.kind in OF_TIES}
    for actor in reading.actors:
        for role in actor.roles:
            owner = by_name.get(role.of or "")
            if owner is None or owner is actor or owner.kind == "state":
                continue
            if (actor.id, owner.id) not in tied:
                yield Told("membership", actor, owner, tuple((m.start, m.end) for m in actor.mentions))


def finds(told: Told, gold: Gold, text: str) -> bool:
    """Whether what is told is that relation."""
    if told.sort != gold.sort:
        return False
    low, high = min(gold.source[0], gold.target[0]), max(gold.source[1], gold.target[1])
    if not any(start < high and low < end for start, end in told.evidence):
        return False
    straight = _is(told.source, gold.source, text) and _is(told.target, gold.target, text)
    turned = gold.sort not in DIRECTED and _is(told.source, gold.target, text) and _is(told.target, gold.source, text)
    return straight or turned


def _is(actor: Actor, ends: Ends, text: str) -> bool:
    start, end = ends
    return any(m.start < end and start < m.end for m in actor.mentions) or _plain(actor.name) == _plain(text[start:end])


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


class Count:
    """What was found of what, for one sort of relation."""

    def __init__(self) -> None:
        self.told = self.right = self.gold = self.found = self.between = self.found_between = 0

    def add(self, told: Sequence[Told], gold: Sequence[Gold], text: str) -> list[Gold]:
        """Counts one document; the relations that were missed."""
        found = [any(finds(one, relation, text) for one in told) for relation in gold]
        self.told += len(told)
        self.right += sum(any(finds(one, relation, text) for relation in gold) for one in told)
        self.gold += len(gold)
        self.found += sum(found)
        self.between += sum(relation.between_actors for relation in gold)
        self.found_between += sum(f and relation.between_actors for f, relation in zip(found, gold, strict=True))
        return [relation for f, relation in zip(found, gold, strict=True) if not f]

    def result(self) -> Json:
        """Precision over what is told, recall over what is annotated."""
        precision = self.right / self.told if self.told else 0.0
        return {
            **_rates(precision, self.found, self.gold),
            "told": self.told,
            "gold": self.gold,
            "between_actors": {**_rates(precision, self.found_between, self.between), "gold": self.between},
        }


def _rates(precision: float, found: int, gold: int) -> dict[str, float]:
    recall = found / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def measure(folder: Path, *, misses: bool = False) -> Json:
    """Every source below a folder, and all of them together."""
    together = {sort: Count() for sort in SORTS.values()}
    result: Json = {}
    documents = 0
    for source in sorted(path.parent for path in folder.glob("*/relations.json")):
        gold = gold_of(rows(source / "relations.json"), rows(source / "entities.json"))
        alone = {sort: Count() for sort in SORTS.values()}
        for document in rows(source / "documents.json"):
            reading = lucca.read(document["text"])
            if reading.report.text != document["text"]:
                raise ValueError(f"{document['_id']}: the text was altered in reading, its offsets mean nothing")
            documents += 1
            for sort in alone:
                told = [one for one in told_in(reading) if one.sort == sort]
                own = [relation for relation in gold[document["_id"]] if relation.sort == sort]
                alone[sort].add(told, own, document["text"])
                missed = together[sort].add(told, own, document["text"])
                if misses:
                    _show(told, own, missed, document["text"])
        result[source.name] = {sort: count.result() for sort, count in alone.items()}
    return {"documents": documents, **{sort: count.result() for sort, count in together.items()}, "sources": result}


def _show(told: Sequence[Told], gold: Sequence[Gold], missed: Sequence[Gold], text: str) -> None:
    for relation in missed:
        source, target = (" ".join(text[start:end].split()) for start, end in (relation.source, relation.target))
        print(
            f"missed {relation.sort}{'' if relation.between_actors else ' (no actors)'}: {source} – {target}",
            file=sys.stderr,
        )
    for one in told:
        if not any(finds(one, relation, text) for relation in gold):
            where = " ".join(text[one.evidence[0][0] : one.evidence[0][1]].split())[:160]
            print(f"too much {one.sort}: {one.source.name} – {one.target.name}: {where}", file=sys.stderr)


def main() -> int:
    """0 when it was measured."""
    parser = argparse.ArgumentParser(prog="benchmarks.relations", description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="what was missed and told too much, on standard error")
    options = parser.parse_args()
    print(json.dumps(measure(options.folder, misses=options.misses), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
