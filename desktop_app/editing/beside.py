"""Calls that are made beside the window, in a thread: those that release the interpreter lock."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Answer(Generic[Result]):
    """What a call will give."""

    def __init__(self, call: Callable[[], Result]) -> None:
        self._call, self._given_up = call, False
        self._there = Event()
        self._results: list[Result] = []
        self._error: BaseException | None = None

    def ready(self, patience: float) -> bool:
        """Whether it is there, at the latest after so many seconds, for which the interpreter lock is free."""
        return self._there.wait(patience)

    def result(self) -> Result:
        """The result, when it is there; raises what the call raised."""
        if self._error is not None:
            raise self._error
        return self._results[0]

    def give_up(self) -> None:
        """Nobody wants it any more: the call is not begun, if it has not."""
        self._given_up = True

    def fetch(self, turn: Lock) -> None:
        """Makes the call when its turn has come."""
        with turn:
            try:
                if not self._given_up:
                    self._results.append(self._call())
            except BaseException as error:  # noqa: BLE001 - whoever asks for the result gets it
                self._error = error
            self._there.set()


class Beside:
    """Makes calls one after the other. (An executor of the standard library does as much, and weighs a megabyte.)"""

    def __init__(self, name: str) -> None:
        self._name, self._turn = name, Lock()

    def call(self, call: Callable[[], Result]) -> Answer[Result]:
        """Begins a call."""
        answer = Answer(call)
        Thread(target=answer.fetch, args=(self._turn,), name=self._name).start()
        return answer
