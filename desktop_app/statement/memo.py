"""Remembering what was computed of a value, for as long as that very object lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

Value = TypeVar("Value")
Result = TypeVar("Result")


def by_identity(function: Callable[[Value], Result]) -> Callable[[Value], Result]:
    """Remembers a pure function's results by the identity of its argument.

    Not by equality: hashing a whole statement costs more than most of what is remembered. The argument must be weakly
    referable; callers must not change the result.
    """
    known: dict[int, tuple[ref[Value], Result]] = {}

    @wraps(function)
    def remembered(value: Value) -> Result:
        key = id(value)
        entry = known.get(key)
        if entry is not None and entry[0]() is value:
            return entry[1]
        result = function(value)
        known[key] = ref(value, lambda _gone: known.pop(key, None)), result
        return result

    return remembered
