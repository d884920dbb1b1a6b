"""Apart: long work in a process of its own, so that the window stays quick. The child imports no Qt for it."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread

from desktop_app.text.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Failed:
    """What a child says that could not do its work. `refusal`: source, detail and arguments of the sentence that the work raised;
    None where it was none. `reason`: for the log."""

    reason: str
    refusal: tuple[str, str, dict[str, object]] | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """A work that goes on in a child."""

    child: BaseProcess
    answer: Connection

    def over(self) -> bool:
        """Whether `result` has something to say: an answer, or that the child is no more."""
        return self.answer.poll() or not self.child.is_alive()

    def result(self) -> object:
        """What the work gave, or Failed. Only once, when it is over."""
        try:
            said = self.answer.recv() if self.answer.poll() else Failed("the child ended without a word")
        except (EOFError, OSError) as error:
            said = Failed(repr(error))
        self.answer.close()
        self.child.join()
        return said

    def give_up(self) -> None:
        """Ends the child; nothing is told of its work."""
        self.child.terminate()
        self.child.join()
        self.answer.close()


def start(work: Callable[..., object], *words: object) -> Apart:
    """Begins `work(*words)` in a child; a function of a module, and words that can be pickled.

    What is handed over may be large, and the child reads it only when it has come to life: a thread waits for that.
    A bundle must call `multiprocessing.freeze_support()` first of all, or the child would open a second window.
    """
    context = multiprocessing.get_context("spawn")
    answer, saying = context.Pipe(duplex=False)
    hearing, asking = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(saying, hearing), daemon=True)
    child.start()
    saying.close()
    hearing.close()
    Thread(target=_hand_over, args=(asking, (work, words)), name="hand over", daemon=True).start()
    return Apart(child, answer)


def _hand_over(asking: Connection, task: tuple[Callable[..., object], tuple[object, ...]]) -> None:
    with contextlib.suppress(OSError):  # the work was given up
        asking.send(task)
    asking.close()


def _work(saying: Connection, hearing: Connection) -> None:
    try:
        work, words = hearing.recv()
        answer = work(*words)
    except Refusal as refusal:
        answer = Failed(str(refusal), (refusal.source, refusal.detail, dict(refusal.arguments)))
    except Exception as failure:  # noqa: BLE001 - whatever it was, the parent must hear of it
        answer = Failed(repr(failure))
    with contextlib.suppress(OSError):
        saying.send(answer)
    saying.close()
