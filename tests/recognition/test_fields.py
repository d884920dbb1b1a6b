"""Fields of whole statements: what is read, where it was read, and what stays empty."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.recognition import REASONS
from desktop_app.statement import Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, node_ids, paragraphs, title
from tests.recognition.typed import recognised

MEETING = """البلاغ الختامي الصادر عن اجتماع اللجنة المركزية لحزب الوئام الديمقراطي

عقدت اللجنة المركزية لحزب الوئام الديمقراطي اجتماعها الاعتيادي الخامس يومي الجمعة والسبت 14 و15 آذار 2025 \
في مقر الحزب بمدينة عين الورد، وبحضور 41 عضواً من أصل 47.
استهل الاجتماع بالوقوف دقيقة صمت على أرواح الشهداء.
وناقشت اللجنة المركزية التقرير السياسي، وبعد المداولات أقرته بأغلبية 35 صوتاً مقابل 4 وامتناع عضوين، ثم نوقش مشروع النظام الداخلي ورُفض.
وفي ختام الاجتماع توجه الحاضرون بالشكر إلى أهالي عين الورد، وعاهدوا جماهير الحزب على مواصلة النضال.

عاش نضال شعبنا

اللجنة المركزية لحزب الوئام الديمقراطي
عين الورد 15/3/2025"""


@pytest.fixture(scope="module")
def meeting() -> Statement:
    return recognised(MEETING)


def test_a_meeting_is_read_whole(meeting: Statement) -> None:
    metadata, event = meeting.metadata, meeting.metadata.event
    assert title(meeting) == MEETING.splitlines()[0]
    assert (metadata.kind, meeting.language) == ("communique", "ar")
    assert metadata.issuer == "اللجنة المركزية لحزب الوئام الديمقراطي"
    assert (metadata.issued, metadata.place) == (date(2025, 3, 15), "عين الورد")
    assert (event.name, event.ordinal) == ("اجتماعها الاعتيادي الخامس", 5)
    assert (event.starts, event.ends, event.venue) == (date(2025, 3, 14), date(2025, 3, 15), "مقر الحزب بمدينة عين الورد")
    assert [(group.count, group.of) for group in metadata.attendance] == [(41, 47)]
    assert [row.body for row in metadata.signatories] == ["اللجنة المركزية لحزب الوئام الديمقراطي"]


def test_two_steps_of_one_paragraph_are_two_items(meeting: Statement) -> None:
    one, two = meeting.agenda
    assert (one.kind, one.outcome) == ("report", "adopted")
    assert (one.vote.method, one.vote.for_, one.vote.against, one.vote.abstained) == ("counted", 35, 4, 2)
    assert (two.kind, two.outcome) == ("adoption", "rejected")
    assert (one.paragraphs[0].run_in, two.paragraphs[0].run_in) == (False, True)
    assert plain(two.paragraphs[0].runs).startswith(" ثم نوقش")


def test_the_vote_thanks_and_pledge_are_marked_in_the_text(meeting: Statement) -> None:
    marked = {mark.value: run.text for paragraph in paragraphs(meeting) for run in paragraph.runs for mark in run.marks}
    assert marked["vote"] == "بأغلبية 35 صوتاً مقابل 4 وامتناع عضوين"
    assert "توجه الحاضرون بالشكر" in marked["thanks"]
    assert marked["pledge"] == "وعاهدوا جماهير الحزب على مواصلة النضال."


def test_every_value_says_where_it_was_read(meeting: Statement) -> None:
    ids = set(node_ids(meeting))
    for source in meeting.sources:
        paragraph = next(one for one in paragraphs(meeting) if one.id == source.node)
        assert source.owner in ids
        assert 0 <= source.start <= source.end <= len(plain(paragraph.runs))
        assert 0 < source.confidence <= 1
        assert source.reason in REASONS
    fields = {source.field for source in meeting.sources if source.owner == meeting.id}
    assert {"kind", "issuer", "issued", "place", "language", "event.name", "event.starts", "event.venue"} <= fields
    issuer = next(source for source in meeting.sources if source.field == "issuer")
    node = find(meeting, issuer.node)
    assert plain(node.runs)[issuer.start : issuer.end] == meeting.metadata.issuer


def test_what_the_text_does_not_say_stays_empty() -> None:
    metadata = recognised("نقاط متفرقة\n\nكتب أحدهم سطراً لا يقول شيئاً عن أحد، ثم كتب سطراً آخر مثله تماماً ولم يزد عليه.").metadata
    assert metadata.kind == "other"
    assert (metadata.issuer, metadata.issued, metadata.place, metadata.reference) == ("", None, "", "")
    assert (metadata.event.name, metadata.event.starts, metadata.attendance, metadata.signatories) == ("", None, (), ())


def test_the_date_of_a_page_is_not_the_date_of_issue() -> None:
    text = (
        "الرئيسية | الأخبار | البيانات\n\nبيان صادر عن رابطة المعلمين في السهل\n\n"
        "الاثنين 08 تشرين الثاني 2021\n\nتؤكد الرابطة أن المدارس ستبقى مفتوحة أمام التلاميذ جميعاً."
    )
    assert recognised(text).metadata.issued is None
    assert recognised(text.split("\n", 2)[2]).metadata.issued == date(2021, 11, 8)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعزية\n\nبقلوب مؤمنة بقضاء الله تلقينا نبأ وفاة الزميل أنور الكرمي، ونتقدم إلى أسرته بأحر التعازي.", "condolence"),
        ("قرار رقم 12\n\nبناءً على المصلحة العامة\nيقرر ما يلي:\nمادة 1- يعين السيد عامر.\nمادة 2- يبلغ من يلزم.", "decision"),
        ("Ji raya giştî re\n\nEm bang li her kesî dikin ku alîkariya gundan bikin.", "appeal"),
        ("STATEMENT\n\nWe, the undersigned, call for calm.\n\nSigned:\nDelta League\nBoat Union\nRiver Trust", "joint"),
        ("Dear Ms Darrow,\n\nI congratulate you on your re-election.\n\nYours sincerely,\nRuth Alder", "letter"),
        ("بانگهێشتنامە\n\nبانگهێشتتان دەکەین بۆ ئامادەبوون لە کۆنفرانسی ڕۆژنامەوانی.", "invitation"),
    ],
)
def test_the_kind_follows_title_and_body(text: str, kind: str) -> None:
    assert recognised(text).metadata.kind == kind


def test_a_foreign_paragraph_carries_its_language() -> None:
    text = (
        "بيان إلى الرأي العام\n\nتعلن رابطة الكتّاب في السهل عن افتتاح مكتبتها.\n\n"
        "The Writers' League of the Plain announces the opening of its library."
    )
    assert [paragraph.language for paragraph in paragraphs(recognised(text))] == [None, None, "en"]


def test_a_letter_has_its_address_and_no_title() -> None:
    text = (
        "17 April 2023\n\nMs Helen Darrow\nPresident\n\nDear Ms Darrow,\n\n"
        "We thank you for your letter of March and accept.\n\nYours sincerely,\n\nRuth Alder\nGeneral Secretary"
    )
    statement = recognised(text)
    assert title(statement) == ""
    assert [paragraph.role for paragraph in statement.front] == ["date-line", "address", "address", "address"]
    assert [(row.name, row.office) for row in statement.metadata.signatories] == [("Ruth Alder", "General Secretary")]
