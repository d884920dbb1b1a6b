"""Validation: every problem of a statement that the grammar and the rules of the schema find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from zlib import crc32

from lxml import etree

from desktop_app.formats.xml.fault_wording import fault_problem
from desktop_app.formats.xml.faults import Fault, faults, faults_by_element
from desktop_app.formats.xml.identifying import identify, nodes
from desktop_app.formats.xml.intake import parsed, version_of
from desktop_app.formats.xml.repair import repair
from desktop_app.formats.xml.rule_wording import rule_problem
from desktop_app.formats.xml.verdict import Verdict, failures, judged
from desktop_app.formats.xml.vocabulary import ID, MAJOR, MINOR
from desktop_app.formats.xml.where import line_in_file
from desktop_app.formats.xml.write import write
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message

NEWER = message("The file was written by a newer version of Bayan and opens for reading alone. Install the newest version to change it.")
_LATER = frozenset({"unknown-part", "unknown-property"})


@dataclass(frozen=True, slots=True)
class Found:
    """A problem and the line of the file at which it stands."""

    problem: Problem
    line: int


def validate(statement: Statement) -> tuple[Problem, ...]:
    """Every problem of the statement, in order of the file; none: it is valid. Pure."""
    return problems_of(write(statement))


def problems_of(data: bytes) -> tuple[Problem, ...]:
    """Every problem of a file, also those that reading it puts right. Nodes are named as `read` names them. Raises Refusal."""
    return tuple(found.problem for found in found_in(data))


def problems_in_slices(verdict: Verdict) -> Iterator[tuple[Problem, ...]]:
    """What `validate` says of a statement that was written and judged (`judged_as_written`), in slices of a millisecond or so and in
    no order. Nodes keep the ids that they have, also where one stands twice."""
    broken: list[Fault] = []
    if not verdict.accepted:
        for part in faults_by_element(verdict.root):
            broken += part
            yield ()
    for fault in broken:
        yield (fault_problem(fault),)
    unsound = _unsound(broken)
    for rule, element in failures(verdict):
        yield (rule_problem(rule, element),) if element not in unsound else ()


def found_in(data: bytes) -> tuple[Found, ...]:
    """Every problem of a file with its line, in order of the file. Raises Refusal as `read` does."""
    root = parsed(data)
    newer = version_of(root) > (MAJOR, MINOR)
    verdict = judged(root)
    broken = [fault for fault in faults(verdict) if not (newer and fault.kind in _LATER)]
    failed = tuple(failures(verdict))
    identify(root, crc32(data))
    unsound = _unsound(broken)
    found = [Found(fault_problem(fault), line_in_file(fault.element)) for fault in broken]
    found += (Found(rule_problem(rule, element), line_in_file(element)) for rule, element in failed if element not in unsound)
    if newer:
        found.append(Found(Problem("schema/newer", "warning", root.get(ID, ""), NEWER), 1))
    if broken:
        repair(root)
        found = list(_reachable(found, root))
    return tuple(sorted(found, key=lambda one: one.line))


def _reachable(found: list[Found], root: etree._Element) -> Iterator[Found]:
    """The problems at nodes that reading the file gives: at the statement where reading dissolves the node."""
    standing = {element.get(ID) for element in nodes(root)}
    for one in found:
        if one.problem.node in standing:
            yield one
        else:
            yield Found(replace(one.problem, node=root.get(ID, ""), field="", start=None, end=None), one.line)


def _unsound(broken: list[Fault]) -> frozenset[etree._Element]:
    """The elements that no rule can judge: the grammar has already found that a value which rules name is missing."""
    return frozenset(fault.element for fault in broken if fault.kind == "missing-property")
