"""Revising: a released statement stays as it is; what follows it is a new draft that names it."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.review.base import without_base
from desktop_app.review.commenting import without_marks
from desktop_app.review.decisions import with_decisions
from desktop_app.review.digest import digest
from desktop_app.statement.ids import Ids
from desktop_app.statement.metadata import Metadata, Relation, RelationKind
from desktop_app.statement.nodes import Paragraph, Statement


def revise(statement: Statement, ids: Ids) -> Statement | None:
    """A new draft with the text of this one, that knows its origin. The paragraphs keep their ids, so both can be compared; comments,
    milestones, the embargo and the memory of decisions stay behind. None: it is neither approved nor released, so it is simply edited.
    """
    return _new(statement, ids, "revises") if statement.metadata.status in ("approved", "released") else None


def correct(statement: Statement, ids: Ids) -> Statement | None:
    """A new draft with the text of a released statement, that says that it corrects it. None: it was not released."""
    return _new(statement, ids, "corrects") if statement.metadata.status == "released" else None


def withdraw(statement: Statement, ids: Ids) -> Statement | None:
    """An empty announcement by the issuer of a released statement, that says that it withdraws it. None: it was not released."""
    if statement.metadata.status != "released":
        return None
    old = statement.metadata
    signatories = tuple(replace(each, id=ids("s"), presence=None) for each in old.signatories)
    data = Metadata("announcement", issuer=old.issuer, place=old.place, signatories=signatories, contact=old.contact, digits=old.digits)
    return Statement(
        ids("st"),
        statement.language,
        replace(data, relations=(Relation("withdraws", statement.id, digest(statement)),)),
        front=(Paragraph(ids("p"), role="headline"),),
        body=(Paragraph(ids("p")),),
    )


def _new(statement: Statement, ids: Ids, kind: RelationKind) -> Statement:
    """The statement under an id of its own, as a draft."""
    fresh, own = ids("st"), statement.id
    kept = tuple(each for each in statement.metadata.relations if each.kind == "translates")
    data = replace(statement.metadata, status="draft", embargo=None, relations=(*kept, Relation(kind, own, digest(statement))))
    bare = without_marks(with_decisions(without_base(statement), ()), tuple(each.id for each in statement.comments))
    return replace(
        bare, id=fresh, metadata=data, comments=(), milestones=(),
        ignored=tuple(replace(each, node=fresh) if each.node == own else each for each in bare.ignored),
        sources=tuple(replace(each, owner=fresh) if each.owner == own else each for each in bare.sources),
        proposals=tuple(replace(each, node=fresh) if each.node == own else each for each in bare.proposals),
    )  # fmt: skip
