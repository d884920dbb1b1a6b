"""Sending paragraphs to another section so that the text stays in its order. No Qt."""

from __future__ import annotations

from desktop_app.statement import Caret, Change, Ids, Statement
from desktop_app.statement.arranging import Container, arrangement
from desktop_app.statement.edits.items import delete_items, item_from_paragraphs, split_item
from desktop_app.statement.edits.moving import move_paragraphs
from desktop_app.statement.nodes import SECTIONS, Section
from desktop_app.statement.walking import placed
from desktop_app.text.message import message

SENT = message("Move to another section")


def send(statement: Statement, nodes: tuple[str, ...], section: Section, ids: Ids) -> Change | None:
    """The statement with these paragraphs in `section`, its text in the same order.

    Sections follow each other, so what stands between a paragraph and its new section goes with it: to send a paragraph to the closing
    is to say that the closing begins there. Sent to the agenda, each paragraph that is no piece of the one before becomes an item;
    one that stands in the agenda begins an item of its own. None: nothing would change.
    """
    forward, backward = _going(statement, nodes, section)
    if section == "agenda" and not forward and not backward:
        return split_item(statement, nodes[0], ids)
    done = statement
    if section == "agenda":
        done = _items(done, forward, ids, before=done.agenda[0].id if done.agenda else None)
        done = _items(done, backward, ids, before=None) if backward else done
    else:
        row = arrangement(statement)[Container(section)]
        for group, before in ((forward, row[0].id if row else None), (backward, None)):
            change = move_paragraphs(done, group, section, None, before) if group else None
            done = change.statement if change is not None else done
        done = _without_emptied(done, statement, {*forward, *backward})
    if done == statement:
        return None
    return Change(done, SENT, Caret((*nodes, *forward, *backward)[0]))


def _going(statement: Statement, nodes: tuple[str, ...], section: Section) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which paragraphs go: those that now stand before the section, and those that stand after it; each in order."""
    order = [(paragraph.id, SECTIONS.index(place.section)) for place, paragraph in placed(statement)]
    chosen = [at for at, (node, _) in enumerate(order) if node in nodes]
    if not chosen:
        return (), ()
    target = SECTIONS.index(section)
    forward = tuple(node for at, (node, now) in enumerate(order) if now < target and at >= chosen[0])
    backward = tuple(node for at, (node, now) in enumerate(order) if now > target and at <= chosen[-1])
    return forward, backward


def _without_emptied(done: Statement, before: Statement, gone: set[str]) -> Statement:
    """Without the items whose text went away: what was read from it (an outcome, a vote) went with it."""
    emptied = tuple(item.id for item in before.agenda if item.paragraphs and gone.issuperset(one.id for one in item.paragraphs))
    change = delete_items(done, emptied) if emptied else None
    return change.statement if change is not None else done


def _items(statement: Statement, nodes: tuple[str, ...], ids: Ids, before: str | None) -> Statement:
    """The paragraphs as items of the agenda, in order: before item `before`, or at the end."""
    chains: list[list[str]] = []
    pieces = {paragraph.id for _, paragraph in placed(statement) if paragraph.run_in}
    for node in nodes:
        if chains and node in pieces:
            chains[-1].append(node)
        else:
            chains.append([node])
    done = statement
    at_start = bool(before) or not statement.agenda
    for chain in reversed(chains) if at_start else chains:
        change = item_from_paragraphs(done, tuple(chain), ids, before=before)
        done = change.statement if change is not None else done
        before = done.agenda[0].id if at_start else None
    return done
