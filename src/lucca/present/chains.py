"""Which quote goes on in which: one quote over several paragraphs is one entry of several utterances."""

from collections.abc import Iterable

from lucca.present.utterances import Collated


def entries(collated: Iterable[Collated]) -> tuple[tuple[Collated, ...], ...]:
    """Utterances that are one quote over several paragraphs put together, the first paragraph first."""
    items = tuple(collated)
    parents = [_parent(before) for before in predecessors(items)]
    chains: dict[int, list[tuple[int, int]]] = {}
    for number in range(len(items)):
        root, depth = _root(number, parents)
        chains.setdefault(root, []).append((depth, number))
    return tuple(
        tuple(items[n] for _, n in sorted(chain, key=lambda at: (at[0], items[at[1]].order))) for chain in chains.values()
    )


def predecessors(items: tuple[Collated, ...]) -> tuple[dict[str, int | None], ...]:
    """For each utterance and each letter that carries it, the number of the other utterance it goes on from there."""
    home = {(c.report.id, c.statement.id): n for n, item in enumerate(items) for c in item.cited if c}
    found: list[dict[str, int | None]] = []
    for number, item in enumerate(items):
        before: dict[str, int | None] = {}
        for cited in sorted(filter(None, item.cited), key=lambda c: c.order):
            earlier = home.get((cited.report.id, cited.statement.continues or ""))
            if cited.letter not in before:
                before[cited.letter] = earlier if earlier != number else None
        found.append(before)
    return tuple(found)


def _parent(before: dict[str, int | None]) -> int | None:
    """The one utterance that this one goes on from in every report; null where it stands alone in any of them."""
    parents = set(before.values())
    return parents.pop() if len(parents) == 1 else None


def _root(number: int, parents: list[int | None]) -> tuple[int, int]:
    """Where the chain begins and how many steps away; a chain that bites its tail begins at its lowest number."""
    seen = [number]
    while (parent := parents[seen[-1]]) is not None:
        if parent in seen:
            ring = seen[seen.index(parent) :]
            return min(ring), seen.index(min(ring))
        seen.append(parent)
    return seen[-1], len(seen) - 1
