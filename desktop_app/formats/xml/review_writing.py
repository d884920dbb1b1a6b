"""What reviewers left in a statement, and where its fields come from, as lines of XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.formats.xml.escaping import attribute, escaped, filled_attribute
from desktop_app.formats.xml.layout import listed, moment
from desktop_app.statement.nodes import Statement
from desktop_app.statement.review import Comment, Detached, Gap, Ignored, Milestone, OnField, OnNode, Proposal, TrackedChange
from desktop_app.statement.sources import Source


def review_lines(statement: Statement) -> Iterator[str]:
    """The lines of comments, changes, proposals, gaps, milestones, ignored problems and sources."""
    yield from listed("comments", (line for comment in statement.comments for line in _comment(comment)))
    yield from listed("changes", map(_change, statement.changes))
    yield from listed("proposals", map(_proposal, statement.proposals))
    yield from listed("gaps", map(_gap, statement.gaps))
    yield from listed("milestones", map(_milestone, statement.milestones))
    yield from listed("ignored", map(_ignored, statement.ignored))
    yield from listed("sources", map(_source, statement.sources))


def _attributes(*pairs: tuple[str, str | None]) -> str:
    return "".join(attribute(name, value) for name, value in pairs)


def _comment(comment: Comment) -> Iterable[str]:
    head = _attributes(("xml:id", comment.id), ("author", comment.author), ("created", moment(comment.created)))
    resolved = ' resolved="true"' if comment.resolved else ""
    yield f"    <comment{head}{resolved}{_anchor(comment)}>"
    yield f"      <remark>{escaped(comment.text)}</remark>"
    for reply in comment.replies:
        head = _attributes(("xml:id", reply.id), ("author", reply.author), ("created", moment(reply.created)))
        yield f"      <reply{head}>{escaped(reply.text)}</reply>"
    yield "    </comment>"


def _anchor(comment: Comment) -> str:
    match comment.anchor:
        case OnField(node, field):
            return _attributes(("node", node), ("field", field))
        case OnNode(node):
            return attribute("node", node)
        case Detached(words):
            return attribute("words", words)
        case _:
            return ""


def _change(change: TrackedChange) -> str:
    authors = "".join(f"<author>{escaped(author)}</author>" for author in change.authors)
    return f"    <change{_attributes(('xml:id', change.id), ('kind', change.kind), ('created', moment(change.created)))}>{authors}</change>"


def _proposal(proposal: Proposal) -> str:
    place = _attributes(("change", proposal.change), ("node", proposal.node), ("field", proposal.field))
    return f"    <proposal{place}{filled_attribute('old', proposal.old)}{filled_attribute('new', proposal.new)}/>"


def _gap(gap: Gap) -> str:
    place = (("section", gap.section), ("item", gap.item), ("after", gap.after))
    return f"    <gap{_attributes(('xml:id', gap.id), ('change', gap.change), ('node', gap.node), *place)}/>"


def _milestone(milestone: Milestone) -> str:
    head = _attributes(("status", milestone.status), ("by", milestone.by), ("at", moment(milestone.at)))
    return f"    <milestone{head}{filled_attribute('digest', milestone.digest)}>{escaped(milestone.note)}</milestone>"


def _ignored(ignored: Ignored) -> str:
    return f"    <problem{attribute('code', ignored.code)}{filled_attribute('node', ignored.node)}>{escaped(ignored.words)}</problem>"


def _source(source: Source) -> str:
    place = _attributes(("owner", source.owner), ("field", source.field), ("node", source.node))
    passage = f' start="{source.start}" end="{source.end}" confidence="{source.confidence!r}"'
    confirmed = ' confirmed="true"' if source.confirmed else ""
    return f"    <source{place}{passage}{filled_attribute('reason', source.reason)}{confirmed}/>"
