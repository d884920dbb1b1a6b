"""Who issues a statement, among the bodies that it names: not the one that issued nothing, nor the one that is condemned."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.recognition.typed import recognised


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("نفي\n\nالوثيقة المتداولة مزوّرة، ولم يصدر عن بلدية كفر الريحان أي قرار من هذا النوع.", "بلدية"),
        ("توضيح\n\nالخبر المتداول غير صادر عن مديرية المياه في السهل، ونرجو من الجميع التحقق من الأخبار قبل نشرها.", "مديرية"),
        ("Denial\n\nThe story is invented: no statement was issued by the Water Board of Millbrook on this matter.", "Water Board"),
        ("Denial\n\nThe Water Board of Millbrook has not issued any statement on this matter, and the story is invented.", "Water Board"),
        ("ڕوونکردنەوە\n\nهیچ بەیاننامەیەک لەلایەن ئەنجومەنی گوندی سپی بڵاو نەکراوەتەوە و ئەو هەواڵە درۆیە.", "ئەنجومەنی"),
        ("Daxuyanî\n\nŞaredariya Gundê Sor ti daxuyanî belav nekiriye û ew nûçe derew e û em wê red dikin.", "belav"),
    ],
)
def test_a_body_that_issued_nothing_is_not_named_for_it(text: str, denied: str) -> None:
    statement = recognised(text)
    reasons = [source.reason for source in statement.sources if source.field == "issuer"]
    assert "after-issuance-verb" not in reasons
    assert denied not in statement.metadata.issuer or reasons == ["subject-of-lead"]


@pytest.mark.parametrize(
    "text",
    [
        "Statement\n\nWe condemn the failure of the River Authority to open the gates in time, and we demand an inquiry.",
        "Daxuyanî\n\nEm rêveberiya navenda avê ya bajêr ji ber vê kiryarê bi tundî şermezar dikin û lêpirsînê dixwazin.",
        "ڕاگەیەندراو\n\nئێمە دەستەی ئاوی شار لەبەر ئەم کارە بە توندی سەرکۆنە دەکەین و داوای لێکۆڵینەوە دەکەین.",
    ],
)
def test_a_body_that_is_condemned_does_not_issue(text: str) -> None:
    assert recognised(text).metadata.issuer == ""


def test_we_who_speak_for_a_body_issue_for_it() -> None:
    text = "Statement\n\nWe, the undersigned members of the Millbrook Ramblers' Association, demand that the path be opened."
    assert recognised(text).metadata.issuer == "the Millbrook Ramblers' Association"


def test_the_office_of_a_signatory_is_no_body_and_a_letterhead_no_address() -> None:
    text = (
        "GUILD OF CANAL PILOTS\n3 Wharf Lane, Tarnbridge\n\n7 September 2023\n\nTo Ms Ada Rook, President of the League\n\n"
        "Dear Ms Rook,\n\n"
        "On behalf of the Guild of Canal Pilots I send you our congratulations on your election.\n\nYours sincerely,\n\n"
        "Beatrix Lomond\nKeeper of the Guild"
    )
    statement = recognised(text)
    assert statement.metadata.issuer == "GUILD OF CANAL PILOTS"
    assert statement.metadata.addressee == "Ms Ada Rook, President of the League"
    assert [(one.name, one.office) for one in statement.metadata.signatories] == [("Beatrix Lomond", "Keeper of the Guild")]
    assert [paragraph.role for paragraph in statement.front[:2]] == ["letterhead", "letterhead"]


def test_an_unknown_office_directly_below_a_name_is_one_too() -> None:
    text = (
        "Letter\n\nDear friends,\n\nWe thank you for the boats that you lent us.\n\nYours sincerely,\n\nAda Rook\nWheelwright to the Guild"
    )
    assert [(one.name, one.body) for one in recognised(text).metadata.signatories] == [("Ada Rook", "")]


LETTERHEAD = "حركة الندى في السهل\nالأمانة العامة\n\nبيان\n\n{}\n\nهذا ما نؤكده للجميع في كل مكان من السهل."


def test_the_fullest_form_of_a_letterhead_in_two_lines_issues() -> None:
    acts = "تعلن الأمانة العامة لحركة الندى في السهل بدء التسجيل في دوراتها الصيفية لجميع الأعضاء."
    assert recognised(LETTERHEAD.format(acts)).metadata.issuer == "الأمانة العامة لحركة الندى في السهل"
    silent = "بدأ التسجيل في الدورات الصيفية لجميع الأعضاء يوم أمس في المقرات كلها."
    assert recognised(LETTERHEAD.format(silent)).metadata.issuer == "حركة الندى في السهل"


def test_a_date_behind_its_place_is_the_statements_own_even_below_a_portal() -> None:
    text = "Home > News\nShare this page\n\nStatement on the Flood\n\n{}\n\nWe demand that the gates be opened before the end of the week."
    assert recognised(text.format("Weirmouth, Saturday, 25 February 2023")).metadata.issued == date(2023, 2, 25)
    assert recognised(text.format("Saturday, 25 February 2023")).metadata.issued is None


@pytest.mark.parametrize(
    ("line", "role"),
    [("A+ A-", "wrapper"), ("Aa", "wrapper"), ("12:45 م", "wrapper"), ("9:05 am", "wrapper"), ("بلدية السهل", "letterhead")],
)
def test_the_tools_of_a_page_are_none_of_the_statement(line: str, role: str) -> None:
    text = f"{line}\n\nبيان إلى الرأي العام\n\nتعلن بلدية السهل بدء أعمال الصيانة في شبكة المياه يوم غد، وتعتذر من الجميع."
    assert [one.role for one in recognised(text).front if plain(one.runs) == line] == [role]


def test_a_line_of_enquiries_is_contact_and_no_signature() -> None:
    text = (
        "Statement\n\nWe demand that the gates be opened before Sunday, and that those who closed them answer for it in public.\n\n"
        "We ask all neighbours to come to the weir and to bring what they can for the families whose houses stand under water.\n\n"
        "Friends of the Weir Association\n\nFor media enquiries: press@weir.example"
    )
    statement = recognised(text)
    assert statement.metadata.contact == "press@weir.example"
    assert [one.body for one in statement.metadata.signatories] == ["Friends of the Weir Association"]


def test_a_verse_of_comfort_is_no_slogan() -> None:
    text = (
        "سەرەخۆشی\n\nبە خەمێکی قووڵەوە هەواڵی کۆچی دوایی مامۆستا ئازادمان پێ گەیشت، کە چل ساڵ لە قوتابخانەکانمان وانەی گوتەوە.\n\n"
        "سەرەخۆشی لە بنەماڵەکەی و لە هەموو قوتابییەکانی دەکەین و هاوبەشی خەمیانین لەم کاتە سەختەدا.\n\n"
        "ئێمە بۆ خودا و بۆ لای ئەو دەگەڕێینەوە\n\nسەندیکای مامۆستایانی هەنارە"
    )
    roles = {plain(one.runs): one.role for one in paragraphs(recognised(text))}
    assert roles["ئێمە بۆ خودا و بۆ لای ئەو دەگەڕێینەوە"] == "religious-opening"
