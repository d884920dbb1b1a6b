"""Reading HTML: pages as browsers show them, and the clipboards of Word, browsers and LibreOffice."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.html.read import from_text, read
from desktop_app.statement import EMPHASIS, STRONG, Line, Lines, Mark, Run
from desktop_app.statement.runs import plain
from desktop_app.text.refusal import Refusal

KEPT = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufffd\ufeff")


def texts(lines: Lines) -> list[str]:
    return [line.label + plain(line.runs) for line in lines.lines]


def of(source: str) -> list[str]:
    return texts(from_text(source))


@given(st.lists(st.text(KEPT, min_size=1, max_size=20).map(lambda text: " ".join(text.split(" ")).strip()).filter(str.split), max_size=6))
@settings(max_examples=100, deadline=None)
def test_no_letter_of_a_paragraph_is_lost(paragraphs: list[str]) -> None:
    source = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    assert " ".join("\n".join(of(source)).split()) == " ".join(" ".join(paragraphs).split())


def test_white_space_collapses_as_browsers_do_and_no_break_spaces_stay() -> None:
    assert of("<p>\n  عقد \t المجلس\n <b> اجتماعه </b>\n</p>\n<p>أ&nbsp;&nbsp;ب</p>") == ["عقد المجلس اجتماعه", "أ\u00a0\u00a0ب"]
    assert of("<span>a</span> <span>b</span><div> c </div>") == ["a b", "c"]


def test_bold_italic_and_links_are_marks() -> None:
    source = (
        '<p>a<b>b</b><strong>b</strong><i>c</i><span style="font-weight:700;font-style: italic">d</span>'
        '<a href=" https://example.org/x ">e</a><a href="javascript:x()">f</a><a href="mailto:a@example.org">g</a></p>'
    )
    assert from_text(source).lines[0].runs == (
        Run("a"), Run("bb", (STRONG,)), Run("c", (EMPHASIS,)), Run("d", (STRONG, EMPHASIS)),
        Run("e", (Mark("link", "https://example.org/x"),)), Run("f"), Run("g", (Mark("link", "mailto:a@example.org"),)),
    )  # fmt: skip
    lighter = from_text("<b>a<span style='font-weight: normal'>b</span></b><em>c<i style='font-style:normal'>d</i></em>")
    assert lighter.lines[0].runs == (Run("a", (STRONG,)), Run("b"), Run("c", (EMPHASIS,)), Run("d"))
    google = '<b style="font-weight:normal"><p><span style="font-weight:400">عادي</span> <span style="font-weight:700">ثقيل</span></p></b>'
    assert from_text(google).lines[0].runs == (Run("عادي "), Run("ثقيل", (STRONG,)))


def test_headings_and_quotations() -> None:
    lines = from_text("<h1>بيان</h1><h3>بند</h3><blockquote><p>قول</p></blockquote><p class=MsoTitle>عنوان</p>نص").lines
    assert [(line.style, line.level) for line in lines] == [
        ("heading", 1), ("heading", 3), ("quotation", 0), ("heading", 1), ("normal", 0),
    ]  # fmt: skip
    assert lines[0].runs == (Run("بيان"),)


def test_lists_get_the_labels_that_browsers_print() -> None:
    source = (
        "<ol start=3><li>a<li value=7>b<ul><li>c</li><li style='list-style-type:square'>d</li></ul></li><li><p>e</p><p>f</p></li></ol>"
        "<ol type=i><li>g</ol><ol style='list-style-type: arabic-indic'><li>h</ol><ul style='list-style:none'><li>i</ul>"
    )
    lines = from_text(source)
    assert texts(lines) == ["3. a", "7. b", "• c", "▪ d", "8. e", "f", "i. g", "١. h", "i"]
    assert [line.level for line in lines.lines] == [1, 1, 2, 2, 1, 1, 1, 1, 1]
    assert {line.style for line in lines.lines} == {"list-item"}


def test_a_break_in_a_paragraph_is_soft_and_two_end_it() -> None:
    assert of("<p>المكتب<br>السياسي <br/> للحزب<br></p>") == ["المكتب\u2028السياسي\u2028للحزب"]
    assert of("<p>أولى<br> <br>ثانية</p>") == ["أولى", "", "ثانية"]
    assert of("<p>وقرر:<br>1- كذا<br>2- كذا</p>") == ["وقرر:", "1- كذا", "2- كذا"]


def test_breaks_outside_paragraphs_end_them_as_portals_use_them() -> None:
    assert of("<div>أولى<br>ثانية<br><br>ثالثة</div>رابعة<br>") == ["أولى", "ثانية", "", "ثالثة", "رابعة"]


@pytest.mark.parametrize("blank", ["<p>&nbsp;</p>", "<p><br></p>", "<div><br></div>", "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"])
def test_blank_lines_that_are_seen_are_kept(blank: str) -> None:
    assert of(f"<p>أ</p>{blank}<p>ب</p>") == ["أ", "", "ب"]


def test_empty_blocks_make_no_lines() -> None:
    assert of("<div><p></p><div> \n </div><p>أ</p></div><hr><table><tr><td></td></tr></table>") == ["أ"]
    assert of("") == of("   ") == of("<html></html>") == []


def test_rows_of_tables_are_tabbed() -> None:
    source = "<table><tr><th>الاسم<th>الصفة<tr><td>سعاد<br>علي<td><p>رئيسة</p></tr><tr><td><td>وحدها</table>بعد"
    assert of(source) == ["الاسم\tالصفة", "سعاد\u2028علي\tرئيسة", "وحدها", "بعد"]
    layout = "<table><tr><td>قائمة</td><td>" + "".join(f"<p>فقرة {n}</p>" for n in range(6)) + "</td></tr></table>"
    assert of(layout) == ["قائمة", *(f"فقرة {n}" for n in range(6))]


def test_what_is_not_shown_is_not_read() -> None:
    source = (
        "<head><title>t</title><style>p{}</style></head><script>x</script><p hidden>a</p><p style='DISPLAY: none'>b</p>"
        "<p>نص<span style='visibility:hidden'>c</span><!-- d --><noscript>e</noscript><textarea>f</textarea></p><svg><text>g</text></svg>"
    )
    assert of(source) == ["نص"]


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("<textarea>بيان</textarea>", 1), ("<noscript><p>بيان</p></noscript>", 1), ("<svg><text>بيان</text></svg>", 1),
        ("<math><mi>x</mi></math>", 1), ("<p hidden>بيان</p>", 1), ("<div style='Display:none'><b>بيان</b></div>", 1),
        ("<div hidden><!-- x --><p style='display:none'>أ</p>ب</div><span style='visibility:hidden'>ج</span>", 2),
        ("<noscript><img src=x></noscript><svg><title>x</title></svg><p hidden>&nbsp;<!-- x --><script>x</script></p>", 0),
        ("<head><title>t</title></head><script>x</script><style hidden>p{}</style>", 0),
    ],
)  # fmt: skip
def test_words_that_are_not_shown_are_told(source: str, count: int) -> None:
    lines = from_text(f"{source}<p>نص</p>")
    assert texts(lines) == ["نص"]
    assert lines.notes == ((("Hidden words that were left out: {count} places.", (("count", str(count)),)),) if count else ())


def test_what_follows_the_end_of_a_page_is_read() -> None:
    assert of("<html><body><p>a</p></body></html>TAIL<p>TAILP</p>") == ["a", "TAIL", "TAILP"]
    assert of("<p>a</p></BODY >b</html\n><!-- </html> --><div>c</div>") == ["a", "b", "c"]
    page = (
        "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>t</title><style>p{}</style></head><body dir=rtl><p>%s</p></body></html>\n"
    )
    assert of(page % "أول" + page % "ثان" + page % "ثالث") == ["أول", "ثان", "ثالث"]


def test_the_end_of_a_page_that_is_only_quoted_is_none() -> None:
    source = "<p title='</html>'>a</p><script>'</body></html><p>x</p>'</script><!-- </body> --><p>b</p>"
    assert of(source) == ["a", "b"]


def test_passages_marked_as_deleted_are_left_out_and_told() -> None:
    lines = from_text("<p>النظام <del>القديم</del><ins>الجديد</ins></p>")
    assert texts(lines) == ["النظام الجديد"]
    assert [arguments for _, arguments in lines.notes] == [(("count", "1"),)]


def test_preformatted_text_keeps_spaces_and_lines() -> None:
    assert of("<pre>\n  سطر\n\n\tسطر  آخر</pre>") == ["  سطر", "", "\tسطر  آخر"]
    assert of("<p><span style='white-space:pre-wrap'>أ  ب\nج</span></p>") == ["أ  ب\u2028ج"]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Font Definitions */ p.MsoNormal {mso-style-parent:""} --></style>
<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
</head><body lang=AR-SA><!--StartFragment--><p class=MsoTitle dir=RTL><span lang=AR-SA>بيان
صادر<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><b><span lang=AR-SA style='mso-bidi-font-weight:bold'>قرر</span></b><span lang=AR-SA><span
style='mso-spacerun:yes'>&nbsp; </span>المجلس:<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>أول</span></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]><span>نقطة</span></p><!--EndFragment--></body></html>"""


def test_word_s_html() -> None:
    lines = from_text(WORD).lines
    assert [(line.style, line.level, line.label, plain(line.runs)) for line in lines] == [
        ("heading", 1, "", "بيان صادر"), ("normal", 0, "", "قرر\u00a0 المجلس:"), ("list-item", 1, "1. ", "أول"),
        ("list-item", 2, "• ", "نقطة"),
    ]  # fmt: skip
    assert lines[1].runs[0] == Run("قرر", (STRONG,))


def on_clipboard(before: str, fragment: str, after: str) -> str:
    page = f"{before}<!--StartFragment-->{fragment}<!--EndFragment-->{after}"
    head = "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\nSourceURL:https://example.org/\r\n"
    size = len(head.format(0, 0, 0, 0))
    start = size + len(f"{before}<!--StartFragment-->".encode())
    return head.format(size, size + len(page.encode()), start, start + len(fragment.encode())) + page


def test_windows_clipboard_header_and_what_lies_outside_the_fragment_are_dropped() -> None:
    source = on_clipboard("<html><body>عنوان الصفحة", "<p>بيان</p>نص", "بقية</body></html>")
    assert of(source) == ["بيان", "نص"]
    assert texts(read(source.encode(), "a.html")) == ["بيان", "نص"]
    rows = on_clipboard("<html><body><table>", "<tr><td>أ</td><td>ب</td></tr>", "</table></body></html>")
    assert of(rows) == ["أ\tب"]
    assert of("Version:1.0\r\nStartHTML:-1\r\nEndHTML:-1\r\nStartFragment:999\r\nEndFragment:9\r\n<p>بيان</p>") == ["بيان"]


def test_libreoffice_s_html() -> None:
    source = (
        '<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>'
        '<meta name="generator" content="LibreOffice 7.4"/></head><body dir="rtl"><p align="right" style="line-height: 100%">'
        '<font size="4"><b>بيان</b></font></p><ol><li><p dir="rtl">أول</p></li><li><p>ثان</p></li></ol></body></html>'
    )
    lines = read(source.encode(), "a.html")
    assert texts(lines) == ["بيان", "1. أول", "2. ثان"]
    assert lines.lines[0] == Line((Run("بيان", (STRONG,)),))


@pytest.mark.parametrize(
    ("declared", "written", "told"),
    [
        ("windows-1256", "windows-1256", "windows-1256"), ("", "windows-1256", "windows-1256"), ("", "utf-8", "utf-8"),
        ("utf-8", "windows-1256", "windows-1256"), ("iso-8859-6", "iso-8859-6", "iso-8859-6"),
        ("iso-8859-1", "windows-1256", "windows-1256"), ("utf-16", "utf-8", "utf-8"),
        ("no-such", "utf-8", "utf-8"), ("base64", "utf-8", "utf-8"), ("", "utf-16", "utf-16"), ("windows-1256", "utf-8-sig", "utf-8"),
    ],
)  # fmt: skip
def test_the_encoding_is_the_marked_the_declared_or_the_guessed(declared: str, written: str, told: str) -> None:
    meta = f'<meta http-equiv=content-type content="text/html; charset={declared}">' if declared else ""
    lines = read(f"<html><head>{meta}</head><p>بيان صادر عن المجلس</p></html>".encode(written), "a.html")
    assert (texts(lines), lines.encoding) == (["بيان صادر عن المجلس"], told)


def test_a_page_that_says_latin_1_and_is_latin_stays_so() -> None:
    data = "<meta charset=iso-8859-1><p>Communiqué sur l’assemblée générale, cœur</p>".encode("windows-1252")
    assert texts(read(data, "a.html")) == ["Communiqué sur l’assemblée générale, cœur"]


def test_a_chosen_encoding_counts_more_than_the_declared_one() -> None:
    data = "<meta charset=utf-8><p>بيان</p>".encode("iso-8859-6")
    assert texts(read(data, "a.html", "iso-8859-6")) == ["بيان"]
    with pytest.raises(Refusal, match="utf-8"):
        read(data, "a.html", "utf-8")


def test_what_cannot_be_stored_is_seen_and_counted() -> None:
    lines = from_text("<p>بيان\x00 &#7;</p>")
    assert texts(lines) == ["بيان\ufffd \ufffd"]
    assert [arguments for _, arguments in lines.notes] == [(("count", "2"),)]


@pytest.mark.parametrize(
    "source",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">نص</p>",
        "<</body>p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">نص</p>",
        "<b>" * 100_000 + "نص",
        "<div>" * 5000 + "نص",
        "<br>" * 700_000,
        "<a " + "x=1 " * 5_000_000,
        "<p>" + "نص" * 9_000_000,
    ],
    ids=[
        "300,000 attributes",
        "attributes behind an end",
        "100,000 deep",
        "5,000 deep",
        "many elements",
        "20 MB of attributes",
        "too large",
    ],
)
def test_a_page_made_to_do_harm_is_refused_quickly(source: str) -> None:
    began = time.monotonic()
    with pytest.raises(Refusal, match=r"“a\.html”"):
        read(source.encode(), "a.html")
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("depth", [300, 1500])
def test_a_deep_page_is_still_read(depth: int) -> None:
    assert of("<div>" * depth + "نص" + "</div>" * depth + "<p>بعد</p>") == ["نص", "بعد"]


def test_a_picture_in_a_tag_is_no_harm() -> None:
    assert of(f'<p>أ<img src="data:image/png;base64,{"A" * 2_000_000}">ب</p>') == ["أب"]


def test_a_page_of_ten_thousand_lines_takes_a_moment() -> None:
    began = time.monotonic()
    assert len(of("<div>" + "<b>سطر</b> من النص<br>" * 10_000 + "</div>")) == 10_000
    assert time.monotonic() - began < 4
