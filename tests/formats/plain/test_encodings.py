"""Which encoding bytes have: short Arabic, Kurdish and Latin texts come back as they were, in each encoding of the table."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.plain.encodings import ENCODINGS, decode, guess_encoding, preview
from desktop_app.text.refusal import Refusal

ARABIC = (
    "بيان",
    "صادر",
    "عن",
    "اللجنة",
    "المركزية",
    "إلى",
    "الرأي",
    "العام،",
    "مؤتمره",
    "الثاني",
    "أكّد",
    "٢٠٢٤",
    "12/5/2023",
    "«وحدة»",
    "قرار",
    "لا؟",
)
KURDISH = ("ڕاگەیەندراو", "کۆنگرەی", "نووسەران", "١٥ی", "ئایار،", "بڕیار", "درا")
LATIN = ("Daxuyanî", "ji", "raya", "giştî", "re", "Communiqué", "of", "the", "2024", "“here”")
HANDED = {
    "utf-8": ("utf-8", b""), "utf-8-sig": ("utf-8", codecs.BOM_UTF8), "utf-16-le": ("utf-16-le", b""), "utf-16-be": ("utf-16-be", b""),
    "utf-16-le, marked": ("utf-16-le", codecs.BOM_UTF16_LE), "utf-16-be, marked": ("utf-16-be", codecs.BOM_UTF16_BE),
}  # fmt: skip

arabic = st.lists(st.sampled_from(ARABIC), min_size=1, max_size=12).map(lambda words: " ".join(("بيان", *words)))
any_text = st.lists(st.sampled_from(ARABIC + KURDISH + LATIN), min_size=2, max_size=12).map(" ".join)


@pytest.mark.parametrize("handed", HANDED)
@given(text=any_text)
@settings(max_examples=60)
def test_unicode_is_recognised_with_and_without_its_mark(handed: str, text: str) -> None:
    encoding, mark = HANDED[handed]
    data = mark + text.encode(encoding)
    assert decode(data, guess_encoding(data)) == text


@given(text=arabic)
@settings(max_examples=100)
def test_windows_1256_is_what_is_left(text: str) -> None:
    data = text.replace("٢٠٢٤", "2024").encode("windows-1256")
    assert guess_encoding(data) == "windows-1256"
    assert decode(data, "windows-1256").encode("windows-1256") == data


def test_one_damaged_byte_does_not_turn_utf_8_into_windows_1256() -> None:
    data = ("عقد المؤتمر " * 4).encode()
    assert guess_encoding(data[:-2] + b"\xff" + data[-2:]) == "utf-8"
    assert guess_encoding(data[:-1].rstrip()) == "utf-8"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_offered_encoding_reads_what_was_written_in_it(encoding: str) -> None:
    text = "بيان 2024" if encoding != "cp864" else "2024"
    assert decode(text.encode(encoding), encoding) == text


def test_cp864_gives_letters_and_not_their_shapes() -> None:
    shaped = "ﺑﻴﺎﻥ".encode("cp864", "ignore")
    assert shaped
    assert set(decode(shaped, "cp864")) <= set("بيان")


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-6"])
def test_a_chosen_encoding_without_a_meaning_for_a_byte_is_refused(encoding: str) -> None:
    with pytest.raises(Refusal, match=encoding):
        decode(b"\xc8\xed\xc7\xe4 \xff\xff", encoding)


def test_the_preview_shows_a_wrong_choice_instead_of_refusing_it() -> None:
    data = ("بيان إلى الرأي العام\n" * 100).encode()
    assert preview(data, "utf-8").startswith("بيان إلى")
    assert len(preview(data, "utf-8", characters=50)) == 50
    assert "\ufffd" in preview(data, "iso-8859-6")
