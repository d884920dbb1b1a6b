"""Ignoring: a person decides that something is no problem here. The file keeps it, so nobody is told of it again."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.language.checking import words_at
from desktop_app.language.families import rule_of
from desktop_app.statement import Change, Problem, Statement
from desktop_app.statement.review import Ignored
from desktop_app.text.message import message


def ignorable(problem: Problem) -> bool:
    """Whether a person may ignore it: what a rule of the language says. What the format demands must be put right."""
    return rule_of(problem.code) is not None


def ignored(statement: Statement, problem: Problem) -> Change | None:
    """The statement in which this problem is ignored, at these words of its node. None: it can't be, or is."""
    one = Ignored(problem.code, problem.node, words_at(statement, problem))
    if not ignorable(problem) or one in statement.ignored:
        return None
    return Change(replace(statement, ignored=(*statement.ignored, one)), message("Ignore a problem"))


def heeded(statement: Statement) -> Change | None:
    """The statement in which nothing is ignored. None: nothing was."""
    return Change(replace(statement, ignored=()), message("Show ignored problems again")) if statement.ignored else None
