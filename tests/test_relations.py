"""Relations against re3d: what counts as found, in a made-up corpus of its form."""

import json
from pathlib import Path

from benchmarks.relations import Count, Gold, Told, finds, gold_of, measure

from lucca.records import Actor, Span

TEXT = "Norway attacked Peru. Peru backs the rebels."
NORWAY, PERU, REBELS = (0, 6), (16, 20), (33, 43)


def _actor(name: str, *mentions: tuple[int, int]) -> Actor:
    return Actor(id=name, name=name, kind="state", mentions=tuple(Span(*m) for m in mentions), confidence=1.0)


FIGHT = Told("fighting", _actor("Norway", NORWAY), _actor("Peru", PERU, (22, 26)), ((0, 20),))


def test_fighting_has_no_direction() -> None:
    assert finds(FIGHT, Gold("fighting", NORWAY, PERU, True), TEXT)
    assert finds(FIGHT, Gold("fighting", PERU, NORWAY, True), TEXT)


def test_membership_has_one() -> None:
    told = Told("membership", FIGHT.source, FIGHT.target, FIGHT.evidence)
    assert finds(told, Gold("membership", NORWAY, PERU, True), TEXT)
    assert not finds(told, Gold("membership", PERU, NORWAY, True), TEXT)


def test_another_sort_another_party_and_another_place_are_not_found() -> None:
    assert not finds(FIGHT, Gold("alliance", NORWAY, PERU, True), TEXT)
    assert not finds(FIGHT, Gold("fighting", NORWAY, REBELS, True), TEXT)
    assert not finds(FIGHT, Gold("fighting", (22, 26), REBELS, True), TEXT)


def test_counts_are_over_rows_and_over_relations() -> None:
    count = Count()
    missed = count.add(
        [FIGHT, Told("fighting", FIGHT.source, _actor("the rebels", REBELS), ((22, 43),))],
        [Gold("fighting", NORWAY, PERU, True), Gold("fighting", PERU, REBELS, False)],
        TEXT,
    )
    assert missed == [Gold("fighting", PERU, REBELS, False)]
    result = count.result()
    assert (result["precision"], result["recall"], result["told"], result["gold"]) == (0.5, 0.5, 2, 2)
    assert result["between_actors"] == {"precision": 0.5, "recall": 1.0, "f1": 0.667, "gold": 1}


def _row(sort: str, source: tuple[int, int], target: tuple[int, int]) -> dict[str, object]:
    ends = {"sourceBegin": source[0], "sourceEnd": source[1], "targetBegin": target[0], "targetEnd": target[1]}
    return {"type": sort, "documentId": "d", **ends}


ENTITIES: list[dict[str, object]] = [
    {"documentId": "d", "begin": start, "end": end, "type": kind}
    for (start, end), kind in ((NORWAY, "Organisation"), (PERU, "Nationality"), (REBELS, "Vehicle"))
]


def test_a_relation_that_is_annotated_twice_counts_once_and_others_do_not() -> None:
    relations = [_row("FightingAgainst", NORWAY, PERU)] * 2 + [
        _row("CoLocated", NORWAY, PERU),
        _row("AlliesOf", PERU, REBELS),
    ]
    assert gold_of(relations, ENTITIES)["d"] == [
        Gold("fighting", NORWAY, PERU, True),
        Gold("alliance", PERU, REBELS, False),
    ]


def test_a_corpus_is_measured_source_by_source(tmp_path: Path) -> None:
    source = tmp_path / "made-up"
    source.mkdir()
    text = "Norwegian warplanes bombed rebels on the coast. The minister said that Norway attacked Peru on Tuesday."
    start = text.index("Norway attacked")
    peru = text.index("Peru")
    files: dict[str, list[dict[str, object]]] = {
        "documents": [{"_id": "d", "text": text}],
        "entities": [],
        "relations": [_row("FightingAgainst", (start, start + 6), (peru, peru + 4))],
    }
    for name, lines in files.items():
        (source / f"{name}.json").write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    result = measure(tmp_path)
    assert result["documents"] == 1
    assert result["fighting"]["gold"] == result["sources"]["made-up"]["fighting"]["gold"] == 1
    assert result["fighting"]["recall"] == 1.0
    assert result["membership"]["gold"] == 0
