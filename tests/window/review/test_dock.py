"""The list of a review beside the text: in reading order, by author and kind; a click goes there, and the caret chooses the row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from desktop_app.editing.review_list import Choice, chosen, entries
from desktop_app.review.commenting import comment_of
from desktop_app.review.listing import comments_listed, listed
from desktop_app.statement import OnMarks
from desktop_app.ui.dialogs.remark import Remark
from desktop_app.ui.docks.review import Review
from desktop_app.ui.docks.review_filter import AuthorChip
from desktop_app.ui.theme.contrast import LEGIBLE, contrast
from desktop_app.ui.theme.tokens import THEMES
from tests.officer import Officer
from tests.window.review.conftest import ME
from tests.window.review.statements import LAYLA, NOOR, SAMER
from tests.window.statements import CRAFTS


def page(officer: Officer) -> Review:
    officer.rests()
    return officer.window.side.review


def rows(officer: Officer) -> list[str]:
    return [entry.id for entry in page(officer).view.rows.entries]


def press(officer: Officer, words: str) -> None:
    card = page(officer).view.card
    officer.clicks(next(each for each in card.findChildren(QPushButton) if each.accessibleName() == words))
    officer.rests()


def test_a_reviewed_statement_opens_with_the_list_in_reading_order(decider: Officer) -> None:
    assert decider.window.side.name == "review"
    assert rows(decider) == [row.id for row in listed(decider.statement)]
    assert page(decider).view.isVisible()
    decider.works_on(CRAFTS)
    assert decider.window.side.name == "problems"
    decider.presses("Ctrl+F9")
    assert page(decider).empty.isVisible()


def test_its_keys_show_and_hide_it(decider: Officer) -> None:
    dock = decider.window.problems_dock
    decider.presses("Ctrl+F9")
    assert not dock.isVisible()
    decider.presses("Ctrl+F9")
    assert dock.isVisible()
    decider.presses("Shift+F9")
    assert decider.window.side.shows("problems")


def test_the_caret_chooses_the_row_and_a_click_goes_to_the_place(decider: Officer) -> None:
    decider.goes_to("p-even22", 6)
    about = decider.statement.comments[0]
    assert page(decider).view.card.shown.id == about.id
    view = page(decider).view
    decider.clicks(view.viewport(), view.visualRect(view.rows.index(0)).center())
    decider.rests()
    assert decider.window.selection.node == "p-lead22"
    assert not decider.window.selection.empty
    assert page(decider).view.card.shown.id == rows(decider)[0]


def test_authors_and_kinds(decider: Officer) -> None:
    review = page(decider)
    decider.clicks(review.chips[LAYLA])
    assert {name for entry in review.view.rows.entries for name in entry.row.authors} >= {LAYLA}
    assert len(review.view.rows.cards) == 3
    review.filter(kind="comment")
    assert rows(decider) == [decider.statement.comments[0].id]
    review.filter(kind="resolved")
    assert rows(decider) == []
    assert review.empty.isVisible()
    review.filter(kind="", author="")
    assert len(rows(decider)) == 6
    assert [entry.author for entry in entries(decider.statement) if entry.rival] == [3, 2]
    assert {entry.names for entry in chosen(decider.statement, Choice(author=SAMER))} == {(SAMER,)}


def test_the_buttons_of_the_card_decide(decider: Officer) -> None:
    decider.goes_to("p-lead22", 14)
    press(decider, "قبول")
    assert not any(SAMER in change.authors for change in decider.statement.changes)
    assert len(rows(decider)) == 5
    decider.goes_to("p-sign22", 2)
    press(decider, "رفض")
    assert decider.statement.closing == CRAFTS.closing
    decider.undoes()
    decider.undoes()
    assert len(rows(decider)) == 6


def test_all_that_is_listed_is_decided_by_buttons_that_say_so(decider: Officer) -> None:
    review = page(decider)
    assert (said(review.accept_all), said(review.reject_all)) == ("قبول الكلّ (5)", "رفض الكلّ (5)")
    decider.clicks(review.chips[NOOR])
    assert (said(review.accept_all), said(review.reject_all)) == (f"قبول اقتراحَي {NOOR}", f"رفض اقتراحَي {NOOR}")
    review.filter(section="agenda")
    assert said(review.accept_all) == f"قبول اقتراحات {NOOR} في جدول الأعمال (1)"
    assert said(review.filters.on) == "جدول الأعمال"
    decider.clicks(review.accept_all)
    assert decider.statement.agenda[2].vote.method == "show-of-hands"
    assert len(decider.statement.changes) == 3
    decider.clicks(review.filters.on)
    decider.clicks(review.filters.all_)
    assert said(review.reject_all) == "رفض الكلّ (3)"
    decider.clicks(review.reject_all)
    assert decider.statement.changes == ()


def said(press: QAbstractButton) -> str:
    return press.accessibleName().translate(dict.fromkeys(range(0x2066, 0x206A)))


def test_rivals_have_one_card_and_a_tick_each(decider: Officer) -> None:
    decider.goes_to("i-third2", field="vote.method")
    view = page(decider).view
    card = view.card
    assert [entry.names for entry in card.shown.entries] == [(NOOR,), (LAYLA,)]
    ids = [entry.id for entry in card.shown.entries]
    assert list(card.ticks) == ids
    assert "قبول هذا" in card.ticks[ids[1]].accessibleName()
    decider.goes_to("p-head22", 0)
    decider.rests()
    row = view.rows.cards.index(card.shown)
    view.scrollTo(view.rows.index(row))
    place = view.visualRect(view.rows.index(row))
    tick = next(tick for id_, _line, tick in view.painter(row).ticks(QRectF(place)) if id_ == ids[1])
    decider.clicks(view.viewport(), tick.center().toPoint())
    decider.rests()
    assert decider.statement.agenda[2].vote.method == "secret-ballot"
    assert decider.statement.proposals == ()


def test_the_rivals_are_all_rejected_at_once(decider: Officer) -> None:
    decider.goes_to("i-third2", field="vote.method")
    press(decider, "رفض الكلّ")
    assert decider.statement.proposals == ()
    assert decider.statement.agenda[2].vote.method == CRAFTS.agenda[2].vote.method


def test_a_suggestion_is_commented_on(decider: Officer) -> None:
    decider.goes_to("p-lead22", 12)
    card = page(decider).view.card
    decider.clicks(next(each for each in card.stops if each.accessibleName() == "التعليق على الاقتراح"))
    remark(decider).text.insertPlainText("لماذا؟")
    decider.clicks(remark(decider).give)
    decider.rests()
    new = decider.statement.comments[-1]
    assert (new.author, new.text, new.anchor) == (ME, "لماذا؟", OnMarks())
    assert "العام" in next(row.words for row in comments_listed(decider.statement) if row.id == new.id)


def test_every_row_leads_to_its_place_and_its_place_to_the_row(decider: Officer) -> None:
    view = page(decider).view
    for entry in entries(decider.statement):
        view.chosen.emit(entry)
        decider.rests()
        selection = decider.window.selection
        assert selection.node in (entry.row.node, entry.row.item) or entry.row.node in selection.items
        assert any(each.id == entry.id for each in view.card.shown.entries)
        decider.window.side.walk.chosen = ""
        assert decider.window.side.walk.current(decider.statement, selection).node == entry.row.node


def remark(officer: Officer) -> Remark:
    officer.waits_until(lambda: any(each.isVisible() for each in officer.window.findChildren(Remark)))
    return next(each for each in officer.window.findChildren(Remark) if each.isVisible())


def test_a_comment_is_answered_resolved_and_reopened(decider: Officer) -> None:
    decider.goes_to("p-even22", 6)
    about = decider.statement.comments[0].id
    press(decider, "ردّ")
    remark(decider).text.insertPlainText("شكراً")
    decider.clicks(remark(decider).give)
    decider.rests()
    assert comment_of(decider.statement, about).replies[-1].text == "شكراً"
    assert comment_of(decider.statement, about).replies[-1].author == ME
    decider.goes_to("p-even22", 6)
    press(decider, "معالجة")
    assert about not in rows(decider)
    page(decider).filter(kind="resolved")
    decider.goes_to("p-even22", 6)
    press(decider, "إعادة فتح")
    assert not comment_of(decider.statement, about).resolved


def test_nothing_follows_at_the_key_itself(decider: Officer) -> None:
    decider.goes_to("p-lead22", 14)
    review = page(decider)
    before, asked = list(review.view.rows.entries), []
    review.view.rows.dataChanged.connect(lambda *_: asked.append(1))
    decider.window.document.suggesting.start(ME)
    decider.types("كلمة")
    assert review.view.rows.entries == before
    decider.rests()
    assert len(review.view.rows.entries) == len(before) + 1
    assert asked == []


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_authors_are_told_apart_and_legible(theme: str) -> None:
    from PySide6.QtGui import QColor

    tokens = THEMES[theme]
    inks = [tokens[f"author{number}"] for number in range(1, 7)]
    assert len(set(inks)) == 6
    for number in range(1, 7):
        for ground in ("page", "raised", "chrome", f"author{number}_soft"):
            assert contrast(QColor(tokens[f"author{number}"]), QColor(tokens[ground])) >= LEGIBLE, (number, ground)
        assert contrast(QColor(tokens["page"]), QColor(tokens[f"author{number}"])) >= LEGIBLE


def test_the_last_row_goes_with_its_suggestion(decider: Officer) -> None:
    last = rows(decider)[-1]
    decider.runs("review.reject", change=last)
    assert rows(decider) == [row.id for row in listed(decider.statement)]
    assert last not in rows(decider)


def test_where_all_is_decided_no_author_is_counted(decider: Officer) -> None:
    decider.runs("review.accept-all")
    decider.runs("comment.resolve", comment=decider.statement.comments[0].id)
    review = page(decider)
    assert review.chips == {}
    assert [chip for chip in review.findChildren(AuthorChip) if chip.isVisible()] == []
    assert review.empty.isVisible()
    assert not review.accept_all.isVisible()


def test_every_control_of_the_list_has_a_name_and_takes_keys(decider: Officer) -> None:
    decider.goes_to("p-lead22", 14)
    review = page(decider)
    controls = [each for each in review.findChildren(QAbstractButton) if each.isVisible()]
    assert len(controls) >= 9
    assert [each for each in controls if not each.accessibleName() or each.focusPolicy() == Qt.FocusPolicy.NoFocus] == []
    assert review.view.accessibleName() == "مراجعة"
    assert f"إدراج، \u2068{SAMER}\u2069: " in review.view.rows.data(review.view.rows.index(0))
    decider.presses("F6")
    for _ in range(8):
        if decider.window.problems_dock.isAncestorOf(decider.focus):
            break
        decider.presses("F6")
    assert decider.window.problems_dock.isAncestorOf(decider.focus)
    decider.presses("Esc")
    assert decider.window.panes["body"].isAncestorOf(decider.focus)
