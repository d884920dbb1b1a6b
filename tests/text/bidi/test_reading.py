"""Which words change places in another box, and what holds them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.bidi.reading import PDI, RLI, RLM, holding, is_steady, moved, with_controls

SENTENCE = "أعلن حزب PYD أن المؤتمر ناجح"


def words(text: str, box: str | None, **told: bool) -> list[str]:
    return [text[low:high] for low, high in moved(text, "R", box, **told)]


def test_a_latin_word_turns_the_halves_of_a_sentence() -> None:
    assert words(SENTENCE, "L") == ["أعلن", "حزب", "PYD"]
    assert words(SENTENCE, None) == []


def test_a_latin_word_at_the_start_turns_it_where_the_first_letter_decides() -> None:
    assert words("BBC نقلت الخبر", None) == ["BBC"]


def test_numbers_among_words_stay_and_a_number_at_the_start_moves() -> None:
    assert words("في 26/1/2020 صوّت 86 من أصل 129", "L") == []
    assert words("26 كانون الثاني 2020", "L") == ["26"]


def test_a_full_stop_is_a_sign_and_no_word() -> None:
    assert words("قال نعم.", "L") == ["."]
    assert words("قال نعم.", "L", words_only=True) == []


def test_the_fewest_controls_hold_the_order() -> None:
    assert holding("قال نعم", "rtl", ("L", None)) == ()
    assert holding("قال نعم.", "rtl", ("L",)) == ((8, RLM),)
    assert holding("BBC: نعم", "rtl", (None,)) == ((0, RLM),)
    assert holding(SENTENCE, "rtl", ("L", None)) == ((0, RLI), (len(SENTENCE), PDI))
    assert holding("اسم\tقال", "rtl", ("L",)) is None
    assert holding("The word نعم.", "ltr", ("R", None)) == ((0, "\u2066"), (13, PDI))


@given(st.text(st.sampled_from("ابج abc12.,/-()«»: \u2067\u2069"), max_size=20))
def test_what_is_put_in_holds_the_order(text: str) -> None:
    found = holding(text, "rtl", ("L", None))
    if found is None:
        assert RLI in text or PDI in text
    else:
        assert is_steady(text, with_controls(text, found), "R", ("L", "R", None))
