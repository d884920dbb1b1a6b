"""Hard-wrapped text: noticed in all four languages and at usual widths, never in lists, verses, letters; joined without loss."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.plain.read import from_text
from desktop_app.formats.plain.wrapped import hard_wrapped, unwrapped
from desktop_app.statement.lines import Lines
from desktop_app.statement.runs import plain

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = sorted((*CORPUS.glob("*.txt"), *CORPUS.glob("samples/*.txt")))
PROSE = [
    path
    for path in TEXTS
    if path.parent == CORPUS and path.stem[:2] in {"01", "02", "05", "06", "12", "13", "15", "16", "17", "18", "19", "08"}
]

VERSES = """يا دارُ أين الذين استودعوكِ غداً ... وأين من زرعوا في تربكِ الأملا
مرّت بنا سنةٌ كالريحِ عابرةٌ ... لم تُبقِ في الحقل لا قمحاً ولا سُبلا
نمشي ويمشي معَ الأيامِ موكبُنا ... حتى نُعيد إلى أعلامِنا البطلا
إن ضاق دربٌ فإن القلبَ متّسعٌ ... والنجمُ يهدي خُطى من ضلّ أو عجلا
لا تيأسي يا بلادَ الخيرِ من غدِنا ... فالفجرُ يولدُ من ليلٍ وإن طَوَلا"""
ENGLISH_VERSES = """The harbour lights were lit for those at sea,
And every window held a patient flame;
The tide returned the nets, but not the three
Whose children wait to hear them called by name.
The wind has laid its hand upon the bell,
The gulls have taken over from the choir."""
LETTER = """إلى السيد رئيس بلدية كروم الفستق المحترم
الموضوع: طلب تزويد حيّ المطاحن بمحوّل كهرباء
المرجع: كتابكم رقم 45 تاريخ 3 آذار 2024
تحية طيبة وبعد
نرجو منكم التكرّم بالنظر في طلبنا
وتفضّلوا بقبول فائق الاحترام
عن أهالي الحيّ
نزار العطّار
كروم الفستق في 9 آذار 2024"""
NAMES = "\n".join(
    f"{n}- جمعية {name} للتنمية الريفية في حوض الصفصاف" for n, name in enumerate(["الأمل", "الغد", "الساقية", "النبع", "الضفة"], 1)
)


def texts(lines: Lines) -> list[str]:
    return [" ".join(plain(line.runs).split()) for line in lines.lines]


def wrapped(text: str, width: int, indent: str = "") -> str:
    return "\n".join(
        "\n".join(indent + line for line in textwrap.wrap(paragraph, width, break_on_hyphens=False)) for paragraph in text.split("\n")
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_of_whole_paragraphs_is_left_alone(path: Path) -> None:
    assert not hard_wrapped(from_text(path.read_text("utf-8")))


@pytest.mark.parametrize("text", [VERSES, VERSES.replace("\n", " ثم\n"), ENGLISH_VERSES, LETTER, NAMES, "", "بيان", "\n\n\n"])
def test_lines_that_their_author_broke_are_left_alone(text: str) -> None:
    assert not hard_wrapped(from_text(text))
    assert not hard_wrapped(from_text(text.replace("\n", "\n\n")))


@pytest.mark.parametrize("width", [64, 72, 80])
@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.stem)
def test_wrapped_prose_is_noticed_and_its_paragraphs_come_back(path: Path, width: int) -> None:
    text = path.read_text("utf-8").strip()
    lines = from_text(wrapped(text, width))
    assert hard_wrapped(lines)
    want, got = texts(from_text(text)), texts(unwrapped(lines))
    assert " ".join(got) == " ".join(want)
    assert sum(paragraph in got for paragraph in want) >= 0.95 * len(want)
    assert not hard_wrapped(unwrapped(lines))


def test_list_labels_headlines_and_signatures_keep_their_breaks() -> None:
    text = (
        "بيان صادر عن مجلس القرى\n\n" + "اجتمع مجلس القرى في دورته العادية وناقش ما آلت إليه أحوال الطرق والجسور في الناحية، "
        "ورأى أن الإصلاح لا يحتمل التأجيل وأن على الجهات المعنية أن تبدأ به قبل الشتاء، وقرر ما يلي:\n"
        "1- مطالبة المديرية بتخصيص المبالغ اللازمة لصيانة الجسر الكبير وتعبيد الطريق الواصل بين القرى قبل حلول الشتاء.\n"
        "2- تشكيل لجنة أهلية لمتابعة التنفيذ.\n\nالمكتب التنفيذي لمجلس قرى الناحية ووادي السمّاق\n5\\9\\2023"
    )
    assert texts(unwrapped(from_text(wrapped(text, 60)))) == texts(from_text(text))


def test_a_word_broken_at_a_hyphen_gets_no_space_and_keeps_the_hyphen() -> None:
    text = "The Trust thanks the crews who re-\nroofed the hall in the gale and the\nsnow."
    assert texts(unwrapped(from_text(text)))[0].startswith("The Trust thanks the crews who re-roofed the hall")


@given(st.lists(st.sampled_from(["", "بيان", "a", "12", "-", "كلمة طويلة " * 6, "the end of the " * 3]), max_size=12).map("\n".join))
@settings(max_examples=100)
def test_no_letter_is_lost_by_joining(text: str) -> None:
    lines = from_text(text)
    assert "".join("".join(texts(unwrapped(lines))).split()) == "".join(text.split())
