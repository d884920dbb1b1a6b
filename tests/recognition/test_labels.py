"""Typed numbers and bullets, and the lists that they make."""

from __future__ import annotations

import pytest

from desktop_app.recognition.labels import label_of
from desktop_app.recognition.lists import listings
from desktop_app.recognition.pieces import pieces_of
from desktop_app.statement import Line
from tests.recognition.typed import lines


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("أولاً: انتخاب", "أولاً: "),
        ("ثانياً – قراءة", "ثانياً – "),
        ("1- عرض", "1- "),
        ("٢. مناقشة", "٢. "),
        ("41-قراءة", "41-"),
        ("3ـ قراءة", "3ـ "),
        ("أ) انتخاب", "أ) "),
        ("• مطلب", "• "),
        ("- مطلب", "- "),
        ("المادة الأولى: يعيّن", "المادة الأولى: "),
        ("مادة 2- تكلف", "مادة 2- "),
        ("یەکەم: هەڵبژاردن", "یەکەم: "),
        ("2-Xwendin", "2-"),
        ("(a) Report", "(a) "),
        ("iv. Motion", "iv. "),
        ("Article 3. The", "Article 3. "),
    ],
)
def test_a_typed_number_is_a_label_with_its_white_space(typed: str, label: str) -> None:
    found = label_of(Line(), typed)
    assert found is not None
    assert typed[: found.length] == label


@pytest.mark.parametrize(
    "typed",
    [
        "26/1/2020 السبت",
        "14 – 6 – 2022",
        "12.5 بالمئة",
        "2020-01-26",
        "3 آذار",
        "1445هـ",
        "أكد المجلس: أن",
        "24-26 آذار",
        "٢١ـی حوزەیرانی ٢٠٢٥",
        "Sêşem, 4ê Adara 2025an",
    ],
)
def test_a_date_or_a_figure_is_no_label(typed: str) -> None:
    assert label_of(Line(), typed) is None


def test_a_letter_before_a_name_is_a_title_and_no_label() -> None:
    pieces = pieces_of(lines("رئيس النقابة\nد. مروان السلامة").lines)
    assert [piece.label for piece in pieces] == [None, None]
    pieces = pieces_of(lines("أ. البند\nب. البند").lines)
    assert [piece.label is not None for piece in pieces] == [True, True]


def test_nested_lists_are_two_and_each_knows_what_leads_to_it() -> None:
    text = (
        "1. It was held.\n2. The Assembly considered the following items:\n(a) Report; adopted.\n(b) Election of officers.\n3. It closed."
    )
    found = listings(pieces_of(lines(text).lines))
    assert [(one.members, one.opener, one.kind) for one in found] == [((0, 1, 4), None, "text"), ((2, 3), 1, "agenda")]


@pytest.mark.parametrize(
    ("lead", "members", "kind"),
    [
        ("وحضر الاجتماع كل من:", "- ممثل الجمعية\n- أعضاء الهيئة", "attendance"),
        ("ونطالب بما يلي:", "1- وقف القطع\n2- محاسبة الفاعلين", "demands"),
        ("قرر المجلس ما يلي:", "1- تكليف لجنة\n2- فتح باب الانتساب", "decisions"),
        ("جدول الأعمال:", "أ) انتخاب اللجنة\nب) مناقشة التقرير المالي", "agenda"),
        ("تحت الشعارات التالية :", "– من أجل الماء\n– من أجل الأرض", "slogans"),
        ("المنظمات الموقعة:", "1- جمعية النهر\n2- اتحاد نساء الحوض", "signatories"),
        ("Biryarên konferansê:", "1- Vekirina dibistanekê\n2- Avakirina komîteyê", "decisions"),
        ("We demand:", "- an inquiry\n- the release of the crew", "demands"),
    ],
)
def test_what_a_list_is_says_the_line_before_it(lead: str, members: str, kind: str) -> None:
    assert [one.kind for one in listings(pieces_of(lines(f"{lead}\n{members}").lines))] == [kind]
