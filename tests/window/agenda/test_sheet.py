"""The sheet: only the cards near what is seen exist, and what a person looks at stays where it is."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.statement import AgendaItem, Caret, Paragraph, Run
from desktop_app.statement.edits.items import add_item, delete_items, duplicate_items, merge_items, split_item
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.edits.typing import replace as rewritten
from desktop_app.statement.runs import plain
from desktop_app.ui.actions.go import go_to_problem
from desktop_app.ui.panes.agenda.editor import ItemEditor
from tests.window.agenda.conftest import MANY, NONE, Chair, agenda
from tests.window.statements import CRAFTS


def y_of(chair: Chair, item: str) -> int:
    card = chair.card(item)
    return card.mapTo(chair.pane, card.rect().topLeft()).y()


def check(chair: Chair) -> None:
    """Each card that exists shows its item, at its place, as high as it is."""
    sheet, items = chair.pane.sheet, chair.officer.statement.agenda
    assert sheet.order == [item.id for item in items]
    for at, item in enumerate(items):
        card = sheet.cards.get(item.id)
        if card is None:
            continue
        assert card.item is item
        assert card.standing.number == at + 1
        assert (card.y(), card.height()) == (sheet.stack.top(at), sheet.stack.height(at))
        assert card.height() == card.fit(sheet.card_width)
        said = [plain(paragraph.runs) for paragraph in item.paragraphs] or [""]
        blocks = card.editor.document()
        assert [blocks.findBlockByNumber(n).text() for n in range(blocks.blockCount())] == said


def test_of_many_items_only_those_near_exist_and_any_can_be_gone_to(chair: Chair) -> None:
    chair.opens(agenda(600))
    assert len(chair.pane.sheet.cards) < 30
    for n in (599, 300, 7, 450):
        chair.officer.goes_to(f"p-{n}", 3)
        chair.settles()
        editor = QApplication.focusWidget()
        assert isinstance(editor, ItemEditor)
        assert editor.scope.item == chair.pane.current == f"i-{n}"
        assert chair.seen(f"i-{n}")
        assert len(chair.pane.sheet.cards) < 40
        check(chair)


def test_measured_heights_are_those_of_the_cards(chair: Chair) -> None:
    value = replace(MANY, agenda=(*MANY.agenda, *agenda(60, 45).agenda[14:]))
    chair.opens(value)
    pane = chair.pane
    chair.officer.waits_until(lambda: not pane.deck.heights.busy)
    chair.settles()
    guessed = {item: pane.sheet.stack.height(at) for at, item in enumerate(pane.order)}
    for item in pane.order:
        assert chair.card(item).fit(pane.sheet.card_width) == guessed[item], item


def test_what_one_looks_at_stays_when_something_grows_above(chair: Chair) -> None:
    chair.opens(agenda(40))
    chair.officer.goes_to("p-20")
    before = y_of(chair, "i-20")
    document = chair.officer.window.document
    document.apply(rewritten(document.value, "p-2", 0, 0, "كلام كثير " * 60), "test")
    document.apply(add_item(document.value, document.ids, "i-3"), "test")
    document.apply(delete_items(document.value, ("i-5",)), "test")
    chair.settles()
    assert y_of(chair, "i-20") == before
    check(chair)


def test_typing_a_line_moves_what_is_below_and_makes_nothing_anew(chair: Chair) -> None:
    chair.opens(agenda(6))
    chair.officer.goes_to("p-0", 5)
    cards = dict(chair.pane.sheet.cards)
    top = cards["i-1"].y()
    chair.officer.presses("Return")
    chair.settles()
    assert chair.pane.sheet.cards == cards
    assert cards["i-1"].y() > top
    check(chair)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_cards_show_the_value(chair: Chair, seed: int) -> None:
    dice = Random(seed)
    chair.opens(agenda(30, 12))
    document = chair.officer.window.document
    for _ in range(30):
        value = document.value
        some = tuple(dice.sample([item.id for item in value.agenda], min(3, len(value.agenda))))
        edits = (
            lambda value=value, some=some: move_items(value, some, dice.choice([None, *(item.id for item in value.agenda)])),
            lambda value=value, some=some: delete_items(value, some[:1]),
            lambda value=value, some=some: duplicate_items(value, some, document.ids),
            lambda value=value, some=some: merge_items(value, some[0]),
            lambda value=value: split_item(value, dice.choice([p.id for i in value.agenda for p in i.paragraphs]), document.ids, 4),
            lambda value=value: rewritten(value, dice.choice([p.id for i in value.agenda for p in i.paragraphs]), 0, 0, "كلمة " * 9),
        )
        document.apply(dice.choice(edits)(), "test")
        if dice.random() < 0.3:
            chair.pane.go_to(Caret(dice.choice(document.value.agenda).id))
        if dice.random() < 0.3:
            document.undo()
        chair.settles()
        check(chair)


def test_one_line_an_item_and_back_is_kept_in_the_settings(chair: Chair) -> None:
    chair.opens(agenda(30))
    chair.officer.presses("Ctrl+Shift+L")
    chair.settles()
    assert chair.officer.window.settings.agenda_compact
    assert chair.pane.editors == ()
    heights = {card.height() for card in chair.pane.sheet.cards.values()}
    assert heights == {40}
    chair.officer.presses("Return")
    chair.settles()
    assert [editor.scope.item for editor in chair.pane.editors] == ["i-0"]
    chair.officer.types("آ")
    assert plain(chair.officer.statement.agenda[0].paragraphs[0].runs).startswith("آ0")
    chair.officer.goes_to("p-9")
    assert [editor.scope.item for editor in chair.pane.editors] == ["i-9"]
    chair.officer.clicks(chair.pane.top.compact)
    chair.settles()
    assert not chair.officer.window.settings.agenda_compact
    assert len(chair.pane.editors) == len(chair.pane.sheet.cards)
    check(chair)


def test_problems_are_counted_at_the_head_and_underlined_in_texts_made_later(chair: Chair) -> None:
    wrong = AgendaItem("i-wrong", "report", "تقرير", (Paragraph("p-wrong", (Run("قال , ثم مضى"),)),))
    chair.opens(replace(CRAFTS, agenda=(*agenda(60).agenda, wrong)))
    chair.officer.sees_problem("latin-comma")
    assert "i-wrong" not in chair.pane.sheet.cards
    document = chair.officer.window.document
    document.apply(rewritten(document.value, "p-wrong", 0, 0, "و"), "test")
    card = chair.card("i-wrong")
    assert card.standing.problems >= 1
    assert card.standing.severity
    assert (5, 6) in [(start, end) for start, end, _ in card.editor.underlines.of("p-wrong")]


def test_a_fix_in_the_dock_leads_to_the_item(chair: Chair) -> None:
    chair.opens(agenda(80))
    document = chair.officer.window.document
    document.apply(rewritten(document.value, "p-70", 0, 0, "قال , ثم "), "test")
    chair.officer.sees_problem("latin-comma")
    window = chair.officer.window
    go_to_problem(window, next(problem for problem in window.problems if problem.code == "latin-comma"))
    chair.settles()
    assert chair.pane.current == "i-70"
    assert chair.seen("i-70")


def test_without_items_one_button_makes_the_first(chair: Chair) -> None:
    chair.opens(replace(CRAFTS, agenda=()))
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    chair.officer.presses("Space")
    chair.settles()
    assert len(chair.order) == 1
    chair.officer.types("أول ما يقال")
    assert plain(chair.officer.statement.agenda[0].paragraphs[0].runs) == "أول ما يقال"
    chair.officer.presses("Esc")
    chair.officer.presses("Delete")
    chair.settles()
    assert chair.order == []
    assert QApplication.focusWidget() is button


def test_theme_and_zoom_reach_the_texts_once_they_are_seen(chair: Chair) -> None:
    chair.opens(agenda(5))
    ink = chair.pane.editors[0].textColor().name()
    high = chair.card("i-1").height()
    chair.officer.goes_to("body")
    chair.officer.runs("view.theme")
    chair.officer.runs("view.zoom-in")
    chair.officer.goes_to("agenda")
    chair.settles()
    assert chair.pane.editors[0].textColor().name() != ink
    assert chair.card("i-1").height() >= high
    check(chair)
    chair.officer.runs("view.theme")
    assert chair.pane.editors[0].textColor().name() == ink


def test_a_long_title_takes_at_most_five_lines(chair: Chair) -> None:
    long, one = replace(agenda(2).agenda[0], title="عنوان طويل جدا " * 60), agenda(2).agenda[1]
    chair.opens(replace(CRAFTS, agenda=(long, one)))
    heads = [chair.head(item) for item in ("i-0", "i-1")]
    assert heads[1].height() == 32
    assert 4 * 21 < heads[0].height() < 6 * 25
    chair.officer.presses("Ctrl+Shift+L")
    chair.settles()
    assert heads[0].height() == 32


def test_screen_readers_hear_of_a_list_of_items(chair: Chair) -> None:
    chair.opens(MANY)
    faces = {widget: QAccessible.queryAccessibleInterface(widget) for widget in (chair.pane.sheet, chair.head("i-2"))}
    assert [face.role() for face in faces.values()] == [QAccessible.Role.List, QAccessible.Role.ListItem]
    assert faces[chair.head("i-2")].text(QAccessible.Text.Name) == "3. البند رقم 2"


def test_the_wheel_over_a_text_is_left_to_the_sheet(chair: Chair) -> None:
    chair.opens(agenda(20))
    view = chair.card("i-1").editor.viewport()
    middle, none = QPointF(view.rect().center()), Qt.MouseButton.NoButton
    turned = QWheelEvent(middle, view.mapToGlobal(middle), QPoint(), QPoint(0, -240), none, NONE, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, turned)
    assert not turned.isAccepted()


def test_a_word_that_is_composed_in_an_item_survives_its_deletion_elsewhere(chair: Chair) -> None:
    chair.opens(agenda(4))
    chair.officer.goes_to("p-1", 0)
    chair.officer.composes("مؤتمر")
    document = chair.officer.window.document
    document.apply(delete_items(document.value, ("i-1",)), "test")
    chair.settles()
    assert "i-1" not in chair.pane.sheet.cards
    assert "مؤتمر" in "".join(chair.officer.texts)
    check(chair)


def test_composing_is_not_disturbed_by_what_happens_to_other_items(chair: Chair) -> None:
    chair.opens(agenda(6))
    chair.officer.goes_to("p-2", 0)
    chair.officer.composes("كل")
    document, editor = chair.officer.window.document, chair.card("i-2").editor
    document.apply(move_items(document.value, ("i-2",), "i-0"), "test")
    document.apply(delete_items(document.value, ("i-4",)), "test")
    chair.settles()
    assert chair.card("i-2").editor is editor
    assert editor.composition.active
    chair.officer.composes("", "كلمة ")
    chair.settles()
    assert plain(chair.officer.statement.agenda[0].paragraphs[0].runs).startswith("كلمة 2")
    check(chair)


def test_a_switch_of_language_turns_the_cards_and_keeps_the_current_one(chair: Chair) -> None:
    chair.opens(agenda(12))
    chair.officer.goes_to("p-3", 4)
    chair.officer.speaks("en")
    chair.settles()
    sheet, card = chair.pane.sheet, chair.card("i-3")
    assert chair.pane.current == "i-3"
    assert card.x() == sheet.lead
    above = chair.pane.fields.above
    assert card.y() < above.y() < above.geometry().bottom() < card.y() + card.editor.y()
    assert chair.seen("i-3")
    check(chair)
    chair.officer.types("x")
    assert plain(chair.officer.statement.agenda[3].paragraphs[0].runs)[4] == "x"


def test_a_field_that_says_what_is_wrong_makes_room_for_it(chair: Chair) -> None:
    chair.opens(agenda(4))
    chair.officer.goes_to("i-1", field="vote.for")
    high = chair.card("i-1").height()
    chair.officer.types("many")
    chair.settles()
    assert chair.card("i-1").height() > high
    assert chair.card("i-2").y() > chair.card("i-1").geometry().bottom()
    assert chair.pane.fields.below.geometry().bottom() < chair.card("i-1").geometry().bottom()
    check(chair)


def test_typing_a_title_makes_the_head_say_it(chair: Chair) -> None:
    chair.opens(agenda(3))
    chair.officer.goes_to("i-1", field="title")
    chair.pane.fields.title.selectAll()
    chair.officer.types("تقرير جديد")
    assert chair.head("i-1").accessibleName() == "2. تقرير جديد"
    assert chair.officer.statement.agenda[1].title == "تقرير جديد"


def test_only_the_current_card_has_fields_and_their_height(chair: Chair) -> None:
    chair.opens(agenda(1, 4))
    for text in ("انتخاب المكتب", "مناقشة النظام"):
        chair.officer.presses("Ctrl+Return")
        chair.officer.types(text)
        chair.settles()
    high = {item: chair.card(item).height() for item in chair.order}
    current = chair.pane.deck.current
    assert current == chair.order[2]
    assert [item for item in chair.order if chair.card(item).fields is not None] == [current]
    assert max(high[item] for item in chair.order[:2]) < high[current] // 2
