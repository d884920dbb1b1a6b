"""What keyboard layouts write."""

from __future__ import annotations

from desktop_app.text.keyboards import known_letters, ligature_key


def test_a_letter_is_known_where_all_layouts_have_it_at_one_place() -> None:
    letters = known_letters()
    assert (letters["ص"], letters["ۆ"]) == ("W", "O")
    assert not {"ق", "ا", "ز"} & set(letters)  # R and Q, H and A, `.` and Z


def test_keys_that_write_two_letters_are_known_in_both_spellings() -> None:
    assert ligature_key("لا") == ligature_key("ﻻ") == ("B", False)
    assert ligature_key("لأ") == ligature_key("ﻷ") == ("G", True)
    assert ligature_key("ل") is None
