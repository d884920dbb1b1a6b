"""Wrappers: page remains and agency lines are told by cues of their own; real text never becomes one, for it would not be published."""

from __future__ import annotations

import pytest

from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.recognition.typed import recognised

ARABIC = """بيان صادر عن رابطة المعلمين في السهل

تؤكد الرابطة أن المدارس ستبقى مفتوحة أمام التلاميذ جميعاً، وأن المعلمين ماضون في عملهم على الرغم من كل الصعوبات.

{}

وتدعو الرابطة وزارة التربية إلى صرف الرواتب المتأخرة قبل نهاية الشهر، وإلى ترميم المدارس التي تضررت في الشتاء.

رابطة المعلمين في السهل
12/5/2024"""
ENGLISH = """Statement by the Northbank Teachers' Union

The Northbank Teachers' Union states that every school will stay open, and that its members will go on teaching in spite of it all.

{}

The Union calls on the ministry to pay the wages that are overdue before the end of the month, and to mend the schools.

Northbank Teachers' Union
12 May 2024"""


def role(text: str, line: str) -> str:
    return next(paragraph.role for paragraph in paragraphs(recognised(text.format(line))) if plain(paragraph.runs) in line)


@pytest.mark.parametrize(
    "line",
    [
        "شارك في الوقفة مئات المعلمين والتلاميذ.",
        "من هنا نجدد تمسّكنا بحقوقنا كاملة.",
        "متابعة ملف الرواتب المتأخرة واجب على الوزارة",
        "إعداد خطة لترميم المدارس المتضررة",
        "بحث المعلمون أوضاع المدارس في الريف.",
        "ملاحظة: تُغلق مكاتب الرابطة يوم الخميس.",
        "عدد المدارس المتضررة: 45",
        "صورة عن الهوية الشخصية",
        "قراءة في واقع التعليم",
        "كما نتمنى للمعلم الجريح شفاءً عاجلاً، ونعلن أن الدروس ستُستأنف صباح الاثنين.",
        "للاستفسار: مكتب الرابطة، هاتف 011-5550123",
        "شبكة المدارس الريفية في خطر",
    ],
)
def test_text_is_no_wrapper_for_its_first_word(line: str) -> None:
    assert role(ARABIC, line) != "wrapper"


@pytest.mark.parametrize(
    "line",
    ["You may borrow up to ten books each term.", "Share the burden fairly.", "Their visits to the wounded will not be forgotten."],
)
def test_english_text_is_no_wrapper_for_its_first_word(line: str) -> None:
    assert role(ENGLISH, line) != "wrapper"


@pytest.mark.parametrize(
    "line", ["شارك الخبر على فيسبوك", "اقرأ أيضاً: أسعار الخضار اليوم", "المشاهدات: 1203    التعليقات: 0", "جميع الحقوق محفوظة"]
)
def test_page_remains_are_wrappers(line: str) -> None:
    assert role(ARABIC.replace("{}\n\n", "") + "\n\n{}", line) == "wrapper"


@pytest.mark.parametrize("line", ["Share this article", "You may also like", "Related stories"])
def test_english_page_remains_are_wrappers(line: str) -> None:
    assert role(ENGLISH, line) == "wrapper"


def front(text: str) -> list[tuple[str, str]]:
    return [(paragraph.role, plain(paragraph.runs)) for paragraph in recognised(text).front]


def test_the_lines_of_a_portal_stand_around_its_headline() -> None:
    head = "اقتصاد\nمجلس الجمعيات في مرج الحور يوحّد أسعار البذار\nمرج الحور – وكالة السنابل\n(من الجلسة – تصوير رامي عبّود)\n"
    text = (
        f"{head}عقد مجلس الجمعيات في مرج الحور، الخميس 27 نيسان 2023، جلسته السادسة في مبنى الإرشاد الزراعي برئاسة المهندسة سهام الرفاعي."
    )
    statement = recognised(text)
    roles = [paragraph.role for paragraph in paragraphs(statement)]
    assert roles[:4] == ["wrapper", "headline", "wrapper", "wrapper"]


def test_lines_below_a_title_are_subtitles() -> None:
    text = (
        "بيان إدانة\n\n* الاعتداء على قافلة الكتب عدوان على أطفالنا\n* نطالب بلجنة تحقيق مستقلة\n\nإلى الرأي العام\n\n"
        "أقدمت مجموعة مجهولة مساء أمس الجمعة على إحراق حافلتين من قافلة الكتب الجوّالة، فأتلفت نحو ثلاثة آلاف كتاب."
    )
    assert [one for one, _ in front(text)] == ["headline", "subtitle", "subtitle", "address"]


def test_a_sentence_typed_line_by_line_is_no_subtitle() -> None:
    text = "نعي\n\nبقلوب راضية بقضاء الله ينعى مجلس القرية المرحوم الحاج\nعبد الكريم خلف الجاسم\n(أبو خلف)\nالذي وافته المنية يوم أمس."
    assert front(text) == [("headline", "نعي")]


def test_a_list_of_copies_ends_before_what_is_set_apart() -> None:
    text = ARABIC.format("ويبقى باب الرابطة مفتوحاً لكل معلم.") + "\n\nصورة إلى:\n- الديوان\n- الأضابير\n\nأمين السر\nسالم العلي"
    last = [(paragraph.role, plain(paragraph.runs)) for paragraph in recognised(text).closing][-5:]
    assert [one for one, _ in last] == ["none", "none", "none", "signature", "signature"]


def test_a_verse_is_no_address() -> None:
    text = (
        "﷽\n﴿يا أيتها النفس المطمئنة ارجعي إلى ربك راضية مرضية﴾\n\nنعي شاعر\n\nينعى اتحاد الكتّاب في السهل عضوه المؤسس، وهو القائل:\n\n"
        "يا دارُ إن سألوا عنّي فقولي لهم *** مرّ الغريبُ وخلّى عندكِ القمرا\n\nتُقبل التعازي ثلاثة أيام في مقرّ الاتحاد."
    )
    statement = recognised(text)
    assert [paragraph.role for paragraph in statement.front][:2] == ["religious-opening"] * 2
    assert statement.metadata.addressee == ""
    assert "address" not in {paragraph.role for paragraph in paragraphs(statement)}
