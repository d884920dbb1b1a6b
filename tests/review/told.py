"""What the laws of review compare: what a statement says, without anything that somebody remarked or that was found in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from hypothesis import settings

from desktop_app.review.rows import Node, rows, with_rows
from desktop_app.statement import Ids, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import canonical
from desktop_app.statement.walking import node_ids

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def content(statement: Statement) -> Statement:
    """What the statement says."""
    done = replace(statement, comments=(), sources=(), ignored=(), changes=(), milestones=())
    return with_rows(done, {key: tuple(map(_bare, row)) for key, row in rows(statement).items()})


def _bare(node: Node) -> Node:
    if not isinstance(node, Paragraph):
        return node
    runs = canonical(Run(run.text, tuple(mark for mark in run.marks if mark.kind != "commented")) for run in node.runs)
    return replace(node, runs=runs)


def ids_of(*statements: Statement) -> Ids:
    """Fresh ids for all of them, the same at each run."""
    return fresh_ids(Random(0), [node for statement in statements for node in node_ids(statement)])


def whole(statement: Statement) -> None:
    """Fails where anything points nowhere, or an id stands twice."""
    assert list(dangling(statement)) == []
    assert [node for node, times in Counter(node_ids(statement)).items() if times > 1] == []


few = settings(max_examples=40 if settings.default is None or settings.default.max_examples <= 100 else settings.default.max_examples)
"""For a law of which the suite draws a few examples; a profile that asks for many gets them."""
