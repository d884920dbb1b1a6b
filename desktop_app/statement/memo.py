"""Remembering what was computed of a value, for as long as that very object lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, TypeVar
from weakref import ref

Value = TypeVar("Value")
Result = TypeVar("Result")


class Remembered(Generic[Value, Result]):
    """A pure function that remembers its results by the identity of its argument.

    Not by equality: hashing a whole statement costs more than most of what is remembered. The argument must be weakly
    referable; callers must not change the result.
    """

    def __init__(self, function: Callable[[Value], Result]) -> None:
        self._function = function
        self._known: dict[int, tuple[ref[Value], Result]] = {}
        update_wrapper(self, function)

    def __call__(self, value: Value) -> Result:
        """The result for this very object, computed at its first call."""
        entry = self._known.get(id(value))
        if entry is not None and entry[0]() is value:
            return entry[1]
        result = self._function(value)
        self._keep(value, result)
        return result

    def carry(self, old: Value, new: Value) -> None:
        """Takes what is remembered of `old` for `new`, whose result is known to be the same; does nothing where nothing is."""
        entry = self._known.get(id(old))
        if entry is not None and entry[0]() is old:
            self._keep(new, entry[1])

    def _keep(self, value: Value, result: Result) -> None:
        key, known = id(value), self._known
        known[key] = ref(value, lambda _gone: known.pop(key, None)), result


def by_identity(function: Callable[[Value], Result]) -> Remembered[Value, Result]:
    """Makes a pure function remember its results for as long as the argument lives (see `Remembered`)."""
    return Remembered(function)
