"""Validation: every problem of a statement that the grammar and the rules of the schema find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from zlib import crc32

from lxml import etree

from desktop_app.formats.xml.fault_wording import fault_problem
from desktop_app.formats.xml.faults import Fault, faults
from desktop_app.formats.xml.identifying import identify, nodes
from desktop_app.formats.xml.intake import parsed, version_of
from desktop_app.formats.xml.repair import repair
from desktop_app.formats.xml.rule_wording import rule_problem
from desktop_app.formats.xml.schema import rules
from desktop_app.formats.xml.vocabulary import ID, MAJOR, MINOR
from desktop_app.formats.xml.where import line_in_file
from desktop_app.formats.xml.write import write
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
NEWER = message("The file was written by a newer version of Bayan and opens for reading alone. Install the newest version to change it.")
_LATER = frozenset({"unknown-part", "unknown-property"})


@dataclass(frozen=True, slots=True)
class Found:
    """A problem and the line of the file at which it stands."""

    problem: Problem
    line: int


def validate(statement: Statement) -> tuple[Problem, ...]:
    """Every problem of the statement, in order of the file; none: it is valid. Pure; the costly parts release the interpreter lock."""
    return problems_of(write(statement))


def problems_of(data: bytes) -> tuple[Problem, ...]:
    """Every problem of a file, also those that reading it puts right. Nodes are named as `read` names them. Raises Refusal."""
    return tuple(found.problem for found in found_in(data))


def found_in(data: bytes) -> tuple[Found, ...]:
    """Every problem of a file with its line, in order of the file. Raises Refusal as `read` does."""
    root = parsed(data)
    newer = version_of(root) > (MAJOR, MINOR)
    broken = [fault for fault in faults(root) if not (newer and fault.kind in _LATER)]
    failed = tuple(failures(root))
    identify(root, crc32(data))
    found = [Found(fault_problem(fault), line_in_file(fault.element)) for fault in broken]
    found += (Found(rule_problem(rule, element), line_in_file(element)) for rule, element in failed if _sound(element, broken))
    if newer:
        found.append(Found(Problem("schema/newer", "warning", root.get(ID, ""), NEWER), 1))
    if broken:
        repair(root)
        found = [_reachable(one, root) for one in found]
    return tuple(sorted(found, key=lambda one: one.line))


def _reachable(found: Found, root: etree._Element) -> Found:
    """The problem at a node that reading the file gives: at the statement where reading dissolves the node."""
    node = found.problem.node
    if any(element.get(ID) == node for element in nodes(root)):
        return found
    return Found(replace(found.problem, node=root.get(ID, ""), field="", start=None, end=None), found.line)


def failures(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The rules that the tree breaks, each with the element where it does."""
    report = rules()(root).getroot()
    for failed in report.iter(f"{SVRL}failed-assert"):
        place = root.xpath(failed.get("location", ""))
        if isinstance(place, list) and place and etree.iselement(place[0]):
            yield failed.get("id", ""), place[0]


def _sound(element: etree._Element, broken: list[Fault]) -> bool:
    """Whether a rule can judge the element: not where the grammar has already found that a value it names is missing."""
    return not any(fault.element is element and fault.kind == "missing-property" for fault in broken)
