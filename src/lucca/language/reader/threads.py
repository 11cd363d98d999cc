"""Windows, cues and sentences two at a time: onnxruntime leaves Python alone while it works.

One network on two threads waits for itself after every matrix; two networks on a thread each do not. On two cores that saves
a third of their time.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from types import TracebackType
from typing import Generic, TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class Begun(Generic[_In, _Out]):
    """Work that a helper has begun with, while its caller does something else: a context that leaves none of it behind.

    The function must not begin such work itself: helpers that wait for helpers never end.
    """

    def __init__(self, function: Callable[[_In], _Out], items: Sequence[_In]) -> None:
        self._function = function
        self._items = items
        self._found: dict[int, _Out] = {}
        self._left = deque(range(len(items)))
        self._helper: Future[None] | None = _helpers().submit(self._work) if items else None

    def results(self) -> list[_Out]:
        """The function's results in the order of the items; the caller takes its share of those that are left.

        What the function raises is raised.
        """
        with self:
            self._work()
        if self._helper is not None and not self._helper.cancelled():
            self._helper.result()
        return [self._found[number] for number in range(len(self._items))]

    def __enter__(self) -> Begun[_In, _Out]:
        """The work itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Nothing goes on behind the caller's back, whatever happened."""
        self._left.clear()
        if self._helper is not None and not self._helper.cancel():
            self._helper.exception()

    def _work(self) -> None:
        try:
            while (number := self._next()) is not None:
                self._found[number] = self._function(self._items[number])
        except BaseException:
            self._left.clear()
            raise

    def _next(self) -> int | None:
        try:
            return self._left.popleft()
        except IndexError:
            return None


def side_by_side(function: Callable[[_In], _Out], items: Sequence[_In]) -> list[_Out]:
    """The function's results in the order of the items, two worked on at a time; see `Begun`."""
    return Begun(function, items).results() if len(items) > 1 else [function(item) for item in items]


@cache
def _helpers() -> ThreadPoolExecutor:
    """One thread that stays, for whoever comes first: starting one for every text costs more than its sentences."""
    return ThreadPoolExecutor(1, thread_name_prefix="lucca-reader")


if hasattr(os, "register_at_fork"):
    # Threads do not live on in a child process: it needs a helper of its own.
    os.register_at_fork(after_in_child=_helpers.cache_clear)
