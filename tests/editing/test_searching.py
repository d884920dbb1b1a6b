"""Searching commands by name."""

from __future__ import annotations

from desktop_app.editing.commands.searching import Sought, ranked

ROWS = (
    Sought("add", ("إضافة بند", "Add an item"), ("بند جديد بعد الحالي", "جدول الأعمال")),
    Sought("delete", ("حذف البند", "Delete the item"), ("حذف البند بنصّه",)),
    Sought("save", ("حفظ", "Save"), ("كتابة البيان في ملفه", "ملف", "Ctrl S")),
    Sought("arabic", ("إلى الأمام", "Forward"), ()),
    Sought("zoom", ("الحجم 100", "Zoom"), ()),
)


def test_spellings_that_a_reader_takes_for_the_same_find_the_same() -> None:
    for typed in ("اضافة", "إضافه", "أضافة", "إِضافة"):
        assert ranked(typed, ROWS) == ["add"], typed
    assert ranked("الى الام", ROWS) == ["arabic"]
    assert ranked("١٠٠", ROWS) == ["zoom"]


def test_the_article_does_not_hide_a_noun_and_the_nearest_comes_first() -> None:
    assert ranked("بند", ROWS) == ["add", "delete"]


def test_the_english_name_finds_the_command_too() -> None:
    assert ranked("del", ROWS) == ["delete"]


def test_all_words_must_be_there() -> None:
    assert ranked("حذف بند", ROWS) == ["delete"]
    assert ranked("حذف ملف", ROWS) == []


def test_purpose_menu_and_keys_find_it_last() -> None:
    assert ranked("كتابة", ROWS) == ["save"]
    assert ranked("ctrl", ROWS) == ["save"]


def test_nothing_typed_gives_all_with_what_was_used_last_first() -> None:
    assert ranked("", ROWS, ("save", "delete")) == ["save", "delete", "add", "arabic", "zoom"]
    assert ranked("  ", ROWS) == [each.id for each in ROWS]
