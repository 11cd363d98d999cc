import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from lucca.language.reader.threads import Begun, side_by_side


@pytest.mark.parametrize("count", [0, 1, 2, 3, 8, 9])
def test_results_keep_the_order_of_the_items(count: int) -> None:
    assert side_by_side(lambda i: i * i, range(count)) == [i * i for i in range(count)]


def test_two_work_at_a_time() -> None:
    both = threading.Barrier(2, timeout=10)
    assert side_by_side(lambda _: both.wait() >= 0, range(2)) == [True, True]


@pytest.mark.parametrize("bad", [0, 1])
def test_an_error_comes_through_and_nothing_goes_on_behind_it(bad: int) -> None:
    done: list[int] = []

    def work(item: int) -> None:
        if item == bad:
            raise ValueError("no")
        done.append(item)

    with pytest.raises(ValueError, match="no"):
        side_by_side(work, range(4))
    before = list(done)
    assert side_by_side(lambda i: i, range(2)) == [0, 1]
    assert done == before


def test_work_is_begun_before_its_results_are_asked_for() -> None:
    under_way = threading.Event()

    def work(item: int) -> int:
        under_way.set()
        return item

    with Begun(work, range(3)) as begun:
        assert under_way.wait(10)
        assert begun.results() == [0, 1, 2]


def test_a_single_item_is_begun_with_too() -> None:
    under_way = threading.Event()
    with Begun(lambda _: under_way.set(), [0]) as begun:
        assert under_way.wait(10)
        assert begun.results() == [None]


def test_work_that_is_given_up_does_not_go_on() -> None:
    done: list[int] = []
    go_on = threading.Event()

    def work(item: int) -> None:
        done.append(item)
        go_on.wait(10)

    with pytest.raises(KeyError), Begun(work, range(100)):  # noqa: PT012
        threading.Timer(0.05, go_on.set).start()
        raise KeyError
    before = list(done)
    assert side_by_side(lambda i: i, range(2)) == [0, 1]
    assert done == before
    assert len(done) <= 1


def test_work_begun_inside_other_work_is_done_by_its_caller() -> None:
    with Begun(lambda i: i + 1, range(50)) as outer:
        assert side_by_side(lambda i: i * 2, range(50)) == [2 * i for i in range(50)]
        assert outer.results() == list(range(1, 51))


def test_many_callers_share_the_helpers() -> None:
    with ThreadPoolExecutor(8) as callers:
        found = list(callers.map(lambda k: side_by_side(lambda i: i + k, range(20)), range(8)))
    assert found == [[i + k for i in range(20)] for k in range(8)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_process_has_helpers_of_its_own() -> None:
    side_by_side(str, range(4))
    child = os.fork()
    if child == 0:
        os._exit(0 if side_by_side(str, range(4)) == ["0", "1", "2", "3"] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
