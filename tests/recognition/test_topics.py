"""Headings that name a field, meetings told of in a clause, and votes on the whole."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.statement import Statement
from desktop_app.statement.runs import plain
from tests.recognition.typed import recognised

ARABIC = """بلاغ صادر عن الأمانة العامة لحركة الندى

عقدت الأمانة العامة لحركة الندى اجتماعها الدوري يوم السبت 8 شباط 2025.

وقد استهل الاجتماع أعماله بقراءة الفاتحة على أرواح الضحايا، وبعد إقرار جدول الأعمال توقف عند جملة من القضايا:

على الصعيد السياسي:
استعرض الاجتماع مجمل التطورات في المنطقة، ورأى أن الحوار هو الطريق الوحيد.

على الصعيد التنظيمي:
قرر الاجتماع بالأغلبية المطلقة عقد المؤتمر في الربيع.

وفي ختام الاجتماع شكرت الأمانة العامة فرق الدفاع المدني.

الأمانة العامة لحركة الندى"""
ENGLISH = """Communiqué of the Executive Committee of the Reed Cutters' Union

The Executive Committee of the Reed Cutters' Union met in ordinary session on Saturday 8 February 2025 at the Union Hall in Marsh End.

On the political level:
The committee reviewed developments in the county and called for talks.

On the organisational level:
The committee resolved by a large majority to convene the extraordinary congress in the spring.

In conclusion the committee thanked the volunteers.

Executive Committee of the Reed Cutters' Union"""


def items(statement: Statement) -> list[tuple[str, str, str, int]]:
    return [(one.kind, one.outcome, one.vote.method, len(one.paragraphs)) for one in statement.agenda]


@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
def test_headings_by_field_are_items_with_what_is_under_them(text: str) -> None:
    assert items(recognised(text)) == [("discussion", "", "", 2), ("decision", "adopted", "majority", 2)]


def test_what_comes_before_the_headings_is_the_opening() -> None:
    statement = recognised(ARABIC)
    assert [one.role for one in statement.body] == ["opening"]
    assert plain(statement.closing[0].runs).startswith("وفي ختام الاجتماع")


def test_one_heading_divides_nothing_and_no_meeting_has_no_items() -> None:
    one = ARABIC.replace("على الصعيد السياسي:\n", "")
    assert all(len(item.paragraphs) < 2 or "الصعيد" not in plain(item.paragraphs[0].runs) for item in recognised(one).agenda)
    talk = "\n\n".join(ARABIC.split("\n\n")[3:])
    assert recognised("بيان إلى الرأي العام\n\nنرى ما يلي في هذه الظروف الصعبة كلها.\n\n" + talk).agenda == ()


def test_a_deferred_proposal_begins_a_step() -> None:
    text = (
        "البيان الختامي للمؤتمر السادس لحزب الكرمة\n\nعقد حزب الكرمة مؤتمره السادس يوم 28 أيلول 2024 في صالة الأندلس.\n\n"
        "ثم عُرض التقرير المالي فأخذ المؤتمر علماً به. أما مقترح تغيير اسم الحزب فقد تقرر تأجيل البتّ فيه إلى المؤتمر القادم. "
        "وبعدها جرى انتخاب اللجنة المركزية بالاقتراع السري.\n\nوفي ختام المؤتمر شكر المشاركون أهالي البلدة."
    )
    assert [one.outcome for one in recognised(text).agenda] == ["noted", "deferred", "elected"]


DECISION = """DECISION NO. 31 OF 2026

The Borough Council of Nether Fallow,

Having regard to the Markets Ordinance of 1998,

{}

Decides as follows:

Article 1. The market shall be moved to the green.

Article 2. Decision No. 12 of 2019 is repealed.

{}

Edmund Trask, Mayor"""


def test_the_vote_on_the_whole_is_that_of_each_decision() -> None:
    statement = recognised(DECISION.format("Acting on the report,", "Adopted by fourteen votes to three, with two abstentions."))
    assert [(one.vote.for_, one.vote.against, one.vote.abstained) for one in statement.agenda] == [(14, 3, 2), (14, 3, 2)]
    assert [one.vote.for_ for one in recognised(DECISION.format("Acting on the report,", "It begins at once.")).agenda] == [None, None]


@pytest.mark.parametrize(
    ("clause", "venue"),
    [
        ("Meeting on Tuesday 3 February 2026 in the Corn Hall,", "Corn Hall"),
        ("Having met on 3 February 2026 in the Corn Hall,", "Corn Hall"),
        ("Having met online on 3 February 2026,", ""),
    ],
)
def test_a_meeting_in_a_clause_has_its_day_and_place_and_no_name(clause: str, venue: str) -> None:
    event = recognised(DECISION.format(clause, "")).metadata.event
    assert (event.name, event.starts, event.venue) == ("", date(2026, 2, 3), venue)


def test_an_arabic_clause_of_meeting_tells_of_it() -> None:
    text = (
        "قرار رقم 5\n\nإن مجلس إدارة تعاونية السنابل المجتمع بتاريخ 5 أيار 2024 في مقر التعاونية ببلدة السنابل،\n\n"
        "يقرر ما يلي:\n\nالمادة 1: فتح باب العضوية.\nالمادة 2: رفع الرسم."
    )
    metadata = recognised(text).metadata
    assert (metadata.event.starts, metadata.event.venue) == (date(2024, 5, 5), "مقر التعاونية ببلدة السنابل")
    assert metadata.issuer == "مجلس إدارة تعاونية السنابل"


def test_some_guests_are_a_group_of_their_own() -> None:
    text = (
        "بەیاننامەی کۆتایی\n\nڕۆژی شەممە ٢١ی حوزەیرانی ٢٠٢٥ کۆمەڵەی باخداران کۆنفرانسی خۆی لە هۆڵی کشتوکاڵ بەست، "
        "بە بەشداریی ١١٢ نوێنەر و چەند میوانێک."
    )
    assert [one.role for one in recognised(text).metadata.attendance] == ["نوێنەر", "چەند میوانێک"]
