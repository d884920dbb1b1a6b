"""The value: what a statement is, and the pure edits of it."""

from desktop_app.statement.change import Caret, Change, Move
from desktop_app.statement.ids import Ids, fresh_ids
from desktop_app.statement.lines import Line, Lines
from desktop_app.statement.marks import EMPHASIS, SCRIPTURE, STRONG, Mark
from desktop_app.statement.metadata import Attendance, Event, Metadata, Relation, Signatory
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement, Vote
from desktop_app.statement.presence import Presence
from desktop_app.statement.problems import Fix, Insert, Problem, Remove, Replace, SetField
from desktop_app.statement.review import (
    Comment,
    Detached,
    Gap,
    Ignored,
    Milestone,
    OnField,
    OnMarks,
    OnNode,
    Proposal,
    Reply,
    TrackedChange,
)
from desktop_app.statement.runs import Run, Runs
from desktop_app.statement.sources import Source

__all__ = [
    "EMPHASIS", "SCRIPTURE", "STRONG", "AgendaItem", "Attendance", "Caret", "Change", "Comment", "Detached", "Event", "Fix", "Gap",
    "Ids", "Ignored", "Insert", "Line", "Lines", "Mark", "Metadata", "Milestone", "Move", "OnField", "OnMarks", "OnNode", "Paragraph",
    "Presence", "Problem", "Proposal", "Relation", "Remove", "Replace", "Reply", "Run", "Runs", "SetField", "Signatory", "Source",
    "Statement", "TrackedChange", "Vote", "fresh_ids",
]  # fmt: skip
