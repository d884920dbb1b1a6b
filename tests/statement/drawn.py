"""Edits drawn at random: any edit function with arguments that fit the statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st

from desktop_app.statement import Change, Fix, Insert, Remove, Replace, SetField, Statement
from desktop_app.statement.edits import breaks, fields, fixing, items, marking, moving, style, typing
from desktop_app.statement.nodes import DIRECTIONS, ROLES, SECTIONS, STYLES
from desktop_app.statement.walking import paragraphs as all_paragraphs
from tests.strategies import STYLE_MARKS, ids_for, paragraphs, ranges, runs, texts

Drawn = Change | None
Edit = Callable[[st.DrawFn, Statement], Drawn]


def _some(draw: st.DrawFn, options: list[str]) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(options), max_size=4))) if options else ()


def _nodes(draw: st.DrawFn, statement: Statement) -> tuple[str, ...]:
    return _some(draw, [paragraph.id for paragraph in all_paragraphs(statement)])


def _items(draw: st.DrawFn, statement: Statement) -> tuple[str, ...]:
    return _some(draw, [item.id for item in statement.agenda])


def _typed(draw: st.DrawFn, statement: Statement) -> Drawn:
    node, start, end = draw(ranges(statement))
    return typing.replace(statement, node, start, end, draw(texts()))


def _rewritten(draw: st.DrawFn, statement: Statement) -> Drawn:
    return typing.rewrite(statement, draw(ranges(statement))[0], draw(runs(review=True)))


def _split(draw: st.DrawFn, statement: Statement) -> Drawn:
    node, offset, _end = draw(ranges(statement))
    return breaks.split(statement, node, offset, ids_for(statement), run_in=draw(st.booleans()))


def _joined(draw: st.DrawFn, statement: Statement) -> Drawn:
    return breaks.join(statement, draw(ranges(statement))[0])


def _inserted(draw: st.DrawFn, statement: Statement) -> Drawn:
    target = draw(st.sampled_from(["front", "closing", *(item.id for item in statement.agenda), draw(ranges(statement))[0]]))
    new = tuple(draw(st.lists(paragraphs(review=True), min_size=1, max_size=2)))
    return breaks.insert_after(statement, target, new, ids_for(statement))


def _removed(draw: st.DrawFn, statement: Statement) -> Drawn:
    return breaks.remove(statement, (*_nodes(draw, statement), *_items(draw, statement)))


def _put_over(draw: st.DrawFn, statement: Statement) -> Drawn:
    (start_node, start, _), (end_node, _, end) = draw(ranges(statement)), draw(ranges(statement))
    pieces = draw(st.lists(paragraphs(review=True), max_size=3).map(tuple) | texts() | st.just("سطر\nسطر"))
    return breaks.replace_range(statement, start_node, start, end_node, end, pieces, ids_for(statement))


def _styled(draw: st.DrawFn, statement: Statement) -> Drawn:
    nodes = _nodes(draw, statement)
    return draw(
        st.sampled_from(
            (
                lambda: style.set_style(statement, nodes, draw(st.sampled_from(STYLES)), draw(st.integers(0, 3))),
                lambda: style.set_role(statement, nodes, draw(st.sampled_from(ROLES))),
                lambda: style.set_label(statement, nodes, draw(texts())),
                lambda: style.set_direction(statement, nodes, draw(st.sampled_from(DIRECTIONS))),
                lambda: style.set_language(statement, nodes, draw(st.sampled_from((None, "en", "ckb")))),
            )
        )
    )()


def _marked(draw: st.DrawFn, statement: Statement) -> Drawn:
    return marking.toggle(statement, tuple(draw(st.lists(ranges(statement), max_size=3))), draw(st.sampled_from(STYLE_MARKS)))


def _moved(draw: st.DrawFn, statement: Statement) -> Drawn:
    section = draw(st.sampled_from(SECTIONS))
    item = draw(st.sampled_from(statement.agenda)) if section == "agenda" and statement.agenda else None
    row = item.paragraphs if item else () if section == "agenda" else getattr(statement, section)
    before = draw(st.sampled_from((None, *(paragraph.id for paragraph in row))))
    return moving.move_paragraphs(statement, _nodes(draw, statement), section, item.id if item else None, before)


def _moved_items(draw: st.DrawFn, statement: Statement) -> Drawn:
    return moving.move_items(statement, _items(draw, statement), draw(st.sampled_from((None, *(item.id for item in statement.agenda)))))


def _with_items(draw: st.DrawFn, statement: Statement) -> Drawn:
    ids, some = ids_for(statement), _items(draw, statement)
    node, offset, _end = draw(ranges(statement))
    return draw(
        st.sampled_from(
            (
                lambda: items.add_item(statement, ids, some[0] if some else None),
                lambda: items.item_from_paragraphs(statement, _nodes(draw, statement), ids, before=some[0] if some else None),
                lambda: items.delete_items(statement, some),
                lambda: items.duplicate_items(statement, some, ids),
                lambda: items.split_item(statement, node, ids, offset),
                lambda: items.merge_items(statement, some[0] if some else ""),
                lambda: items.merge_all(statement, some),
                lambda: items.set_items(statement, some, "outcome", "adopted"),
            )
        )
    )()


def _set(draw: st.DrawFn, statement: Statement) -> Drawn:
    item = draw(st.sampled_from([item.id for item in statement.agenda] or [statement.id]))
    node, field, value = draw(
        st.sampled_from(
            (
                (statement.id, "issuer", "نقابة"), (statement.id, "event.starts", date(2026, 1, 26)), (statement.id, "language", "ckb"),
                (item, "kind", "decision"), (item, "vote.for", 7), (item, "decisions", ()), (item, "title", ""),
                (statement.id, "keywords", ("أ", "")),
            )
        )
    )  # fmt: skip
    return fields.set_field(statement, node, field, value)


def _rows(draw: st.DrawFn, statement: Statement) -> Drawn:
    data, ids = statement.metadata, ids_for(statement)
    row = draw(st.sampled_from(["", *(one.id for one in (*data.attendance, *data.signatories))]))
    other = draw(st.sampled_from([None, *(one.id for one in (*data.attendance, *data.signatories))]))
    return draw(
        st.sampled_from(
            (
                lambda: fields.add_row(statement, "attendance", ids, other),
                lambda: fields.add_row(statement, "signatories", ids, other),
                lambda: fields.remove_row(statement, row),
                lambda: fields.move_row(statement, row, other),
            )
        )
    )()


def _fixed(draw: st.DrawFn, statement: Statement) -> Drawn:
    node, start, end = draw(ranges(statement))
    possible = (
        Replace(node, start, end, draw(texts())), Replace(*draw(ranges(statement)), draw(texts())), SetField(statement.id, "issuer", "x"),
        Insert(node, "جديد"), Insert(node, ""), Remove(draw(ranges(statement))[0]),
    )  # fmt: skip
    chosen = draw(st.lists(st.sampled_from(possible), max_size=4, unique=True))
    return fixing.apply_fix(statement, Fix("Fix", True, tuple(chosen)), ids_for(statement))


NEEDING_TEXT: tuple[Edit, ...] = (_typed, _rewritten, _split, _joined, _inserted, _put_over, _marked, _with_items, _fixed)
ANY: tuple[Edit, ...] = (_removed, _styled, _moved, _moved_items, _set, _rows)


@st.composite
def changes(draw: st.DrawFn, statement: Statement) -> Drawn:
    """What some edit of the statement gives."""
    edits = (*ANY, *NEEDING_TEXT) if all_paragraphs(statement) else ANY
    return draw(st.sampled_from(edits))(draw, statement)
