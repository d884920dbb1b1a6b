"""Fields of agenda items and of the event: titles, presenters, names of honour, votes and groups in words."""

from __future__ import annotations

import pytest

from desktop_app.statement import Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.recognition.test_layouts import layout
from tests.recognition.typed import recognised

CONGRESS = """البيان الختامي للمؤتمر الثالث لاتحاد الحرفيين
« مؤتمر الراحل سليم القاضي »

عقد اتحاد الحرفيين مؤتمره الثالث يوم السبت 1 شباط 2025 في قاعة الياسمين بمدينة المرج، بحضور خمسة وثمانين مندوباً من أصل 90، \
ومندوبتين عن رابطة النساجات، تحت الشعارات التالية:
- الحرفة هوية
- العمل كرامة

افتُتح المؤتمر بالوقوف دقيقة صمت على أرواح الحرفيين الراحلين.

استُهل جدول أعمال المؤتمر بانتخاب هيئة الديوان من خمسة أعضاء، ثم قُرئ التقرير السنوي الذي قدّمه السيد نبيل العطار وأُقرّ بأغلبية \
سبعين صوتاً مقابل عشرة وامتناع خمسة، تلاه عرض التقرير المالي وأُخذ العلم به، أما مقترح رفع الرسوم فقد تقرر إرجاؤه إلى الدورة القادمة.

وفي ختام المؤتمر شكر المجتمعون بلدية المرج على استضافتها، وعاهدوا الحرفيين على متابعة مطالبهم."""


@pytest.fixture(scope="module")
def congress() -> Statement:
    return recognised(CONGRESS)


def test_titles_are_names_without_the_words_that_lead_to_them(congress: Statement) -> None:
    assert [item.title for item in congress.agenda] == ["انتخاب هيئة الديوان", "التقرير السنوي", "عرض التقرير المالي", "مقترح رفع الرسوم"]


def test_who_presents_an_item_is_named_where_the_text_is_certain(congress: Statement) -> None:
    assert [item.presenter for item in congress.agenda] == ["", "السيد نبيل العطار", "", ""]
    assert [item.presenter for item in layout("english-minutes").agenda] == ["Mr Colin Badger", "", ""]


def test_votes_and_groups_read_numbers_in_words(congress: Statement) -> None:
    vote = congress.agenda[1].vote
    assert (vote.method, vote.for_, vote.against, vote.abstained) == ("counted", 70, 10, 5)
    groups = [(group.role, group.count, group.of) for group in congress.metadata.attendance]
    assert groups == [("مندوباً", 85, 90), ("مندوبتين عن رابطة النساجات", None, None)]


def test_outcomes_of_a_narrative(congress: Statement) -> None:
    assert [item.outcome for item in congress.agenda] == ["elected", "adopted", "noted", "deferred"]


def test_the_name_of_honour_is_a_subtitle_and_no_issuer(congress: Statement) -> None:
    assert congress.metadata.event.honorary == "مؤتمر الراحل سليم القاضي"
    assert [paragraph.role for paragraph in congress.front] == ["headline", "subtitle"]
    assert congress.metadata.issuer == "اتحاد الحرفيين"


def test_the_paragraph_of_the_event_says_so(congress: Statement) -> None:
    assert [paragraph.role for paragraph in congress.lead] == ["event"]


def test_thanks_in_the_third_person(congress: Statement) -> None:
    marked = {mark.value: run.text for paragraph in paragraphs(congress) for run in paragraph.runs for mark in run.marks}
    assert "شكر المجتمعون بلدية المرج" in marked["thanks"]
    assert marked["pledge"] == "وعاهدوا الحرفيين على متابعة مطالبهم."


def test_an_embargoed_release_has_a_headline_and_a_subtitle() -> None:
    statement = layout("embargoed-release")
    assert [paragraph.role for paragraph in statement.front] == ["wrapper", "wrapper", "headline", "subtitle"]
    assert statement.metadata.place == "Lowmere"
    assert statement.metadata.embargo is not None


def test_decisions_under_themes_are_items_with_their_headings() -> None:
    statement = layout("congress-by-themes")
    assert [item.outcome for item in statement.agenda] == ["adopted", "adopted", "deferred", "adopted", "rejected", "elected"]
    assert plain(statement.agenda[3].paragraphs[0].runs) == "على الصعيد الاقتصادي:"
    assert statement.agenda[3].decisions == (statement.agenda[3].paragraphs[-1].id,)
    assert (statement.agenda[4].vote.for_, statement.agenda[4].vote.against) == (95, 30)
    assert statement.metadata.event.honorary == "مؤتمر الوفاء للمؤسسين"


def test_minutes_in_one_paragraph() -> None:
    statement = layout("english-minutes")
    assert (statement.agenda[0].title, statement.agenda[0].outcome) == ("Treasurer's report", "adopted")
    assert (statement.agenda[1].vote.for_, statement.agenda[1].vote.against, statement.agenda[1].vote.abstained) == (21, 9, 4)
    assert [(group.role, group.count) for group in statement.metadata.attendance] == [("members", 34)]


def test_a_translation_behind_the_text_has_no_second_title() -> None:
    statement = layout("translated")
    assert (statement.language, [paragraph.role for paragraph in statement.front]) == ("ar", ["headline"])
    assert [row.body for row in statement.metadata.signatories] == ["جمعية نساء الجسر"]


def test_lines_with_labels_are_no_signatures() -> None:
    statement = layout("clinic-hours")
    assert statement.metadata.issuer == "عيادة الأمل المجانية في حيّ الرمّان"
    assert statement.metadata.contact == "هاتف 011-5550123"
    assert "wrapper" not in {paragraph.role for paragraph in paragraphs(statement)}


def test_a_block_with_a_slogan_is_slogans() -> None:
    statement = layout("students")
    assert [paragraph.role for paragraph in statement.closing] == ["slogan", "slogan", "signature", "date-line"]
    assert statement.metadata.event.venue == "مبنى الرئاسة"


def test_a_circular_ends_with_its_formula_and_what_it_asks_is_no_agenda() -> None:
    statement = layout("circular")
    assert statement.agenda == ()
    assert plain(statement.closing[0].runs).startswith("يُرجى الاطلاع")
    assert statement.metadata.reference == "٣٤٧/و"
