"""Long work in a process of its own, so that the window stays quick. No Qt here: the child imports this module."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from random import Random

from desktop_app.recognition.assemble import recognise
from desktop_app.statement import Lines, Statement, fresh_ids


def recognised(lines: Lines, seed: int) -> Statement:
    """The statement that the lines are, with ids drawn from `seed`."""
    return recognise(lines, fresh_ids(Random(seed)))


def start(lines: Lines, seed: int) -> tuple[BaseProcess, Connection]:
    """Begins to recognise in a child; the connection then gives a Statement, or the exception that stopped it.

    A bundle must call `multiprocessing.freeze_support()` first of all, or the child would open a second window.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(theirs, lines, seed), daemon=True)
    child.start()
    theirs.close()
    return child, ours


def _work(answer: Connection, lines: Lines, seed: int) -> None:
    try:
        answer.send(recognised(lines, seed))
    except Exception as failure:  # noqa: BLE001 - whatever it was, the parent must hear of it
        answer.send(failure)
    finally:
        answer.close()
