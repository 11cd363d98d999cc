"""Which reports are compared does not depend on the order in which they came."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lucca.story.grouping.neighbours import Neighbours

FILED = st.lists(st.sets(st.integers(0, 4), min_size=1), min_size=1, max_size=30)


def nearness(filed: list[set[int]], order: list[int], window: int) -> Counter[tuple[int, int]]:
    """In how many files each pair is near, when reports come in an order."""
    neighbours, found = Neighbours(window), Counter[tuple[int, int]]()
    for k in order:
        near, parted = neighbours.insert(("", f"{k:03d}", k), sorted(filed[k]))
        found.subtract(parted)
        found.update({(min(k, other), max(k, other)): files for other, files in near.items()})
    return +found


@given(FILED, st.integers(1, 5), st.data())
def test_any_order_gives_the_same_pairs(filed: list[set[int]], window: int, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(filed))))
    found = nearness(filed, order, window)
    assert found == nearness(filed, list(range(len(filed))), window)
    expected: Counter[tuple[int, int]] = Counter()
    for key in range(5):
        file = [k for k, keys in enumerate(filed) if key in keys]
        expected.update((a, b) for i, a in enumerate(file) for b in file[i + 1 : i + 1 + window])
    assert found == expected
