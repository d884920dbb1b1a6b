"""Reading takes what it is given: nothing of a text is lost, whatever is wrong around it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from desktop_app.formats.xml.intake import parsed
from desktop_app.formats.xml.read import newer_minor, read
from desktop_app.formats.xml.shapes import TEXT, shapes
from desktop_app.formats.xml.validate import problems_of, validate
from desktop_app.formats.xml.vocabulary import local, own
from desktop_app.formats.xml.write import write
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.marks import EMPHASIS, STRONG
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.review import Comment, Detached, OnMarks, OnNode
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from tests.strategies import statements

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*/*.bayan"))


def file(sections: str = "", metadata: str = "<kind>denial</kind><status>draft</status>", head: str = 'version="1.0"') -> bytes:
    root = f'<statement xmlns="urn:bayan:statement:1" {head} xml:id="st-1" xml:lang="ar">'
    return f"{root}<metadata>{metadata}</metadata>{sections}</statement>".encode()


def texts(statement: Statement) -> list[str]:
    return [plain(paragraph.runs) for paragraph in paragraphs(statement)]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_files_of_every_released_version_are_read_as_ever(path: Path) -> None:
    data = path.read_bytes()
    assert write(read(data)) == data
    assert problems_of(data) == ()
    assert not newer_minor(data)


def test_there_are_golden_files() -> None:
    assert len(GOLDEN) >= 3


def test_one_paragraph_is_one_line() -> None:
    before = Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run(f"كلمة {n}"),)) for n in range(5)))
    after = Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run(f"كلمة {n}" if n != 3 else "غيرها"),)) for n in range(5)))
    old, new = write(before).splitlines(), write(after).splitlines()
    assert len(old) == len(new)
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


def test_the_form_is_fixed() -> None:
    runs = (
        Run("ا\u2028", (STRONG,)), Run("ب", (STRONG, EMPHASIS)), Run("ج", (Mark("commented", "c-1"), STRONG)),
        Run("<&>\t ", (Mark("restyled", "t-1", (Mark("name", "place"), STRONG)),)),
    )  # fmt: skip
    statement = Statement("st-1", body=(Paragraph("p-1", runs, "heading", 2, '"\t1- ', "headline", "en", "ltr", True),))
    assert write(statement).decode().splitlines() == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<statement xmlns="urn:bayan:statement:1" version="1.0" xml:id="st-1" xml:lang="ar">',
        "  <metadata>",
        "    <kind>other</kind>",
        "    <status>draft</status>",
        "  </metadata>",
        "  <body>",
        (
            '    <p xml:id="p-1" style="heading" level="2" label="&quot;&#9;1- " role="headline" xml:lang="en" dir="ltr" run-in="true">'
            '<strong>ا<br/><em>ب</em><comment-start comment="c-1"/>ج</strong><comment-end comment="c-1"/>'
            '<restyle change="t-1"><was><name kind="place"/><strong/></was>&lt;&amp;&gt;\t </restyle></p>'
        ),
        "  </body>",
        "</statement>",
    ]
    assert write(statement).endswith(b"</statement>\n")
    assert read(write(statement)) == statement


def test_what_cannot_be_stored_is_never_written() -> None:
    statement = Statement("st-1", metadata=Metadata(issuer="a\x00b\ud800c\ufffe"), body=(Paragraph("p-1", (Run("a\x0bb\x1b"),)),))
    back = read(write(statement))
    assert back.metadata.issuer == "a\ufffdb\ufffdc\ufffd"
    assert plain(back.body[0].runs) == "a\u2028b\ufffd"


def test_lines_of_a_file_laid_out_by_hand_are_one_paragraph() -> None:
    data = file(
        '<body>\n <p xml:id="p-1">\n   عقد  المجلس\n   اجتماعه <strong>\n العام\n</strong>\n   .\n </p></body>',
        "<kind>\n denial\n</kind><issuer>\n  مجلس\n  المدينة\n</issuer>",
    )
    statement = read(data)
    assert plain(statement.body[0].runs) == "عقد  المجلس اجتماعه العام ."
    assert statement.metadata.issuer == "مجلس المدينة"
    assert statement.metadata.kind == "denial"


def test_a_zone_of_odd_seconds_is_written_as_the_same_moment_in_utc() -> None:
    embargo = datetime(1900, 1, 1, 12, tzinfo=timezone(timedelta(minutes=53, seconds=28)))
    written = write(Statement("st-1", metadata=Metadata(embargo=embargo)))
    assert b"<embargo>1900-01-01T11:06:32+00:00</embargo>" in written
    assert read(written).metadata.embargo == embargo
    assert problems_of(written) == ()


def test_values_that_are_wrong_are_left_at_their_default_and_reported() -> None:
    data = file(
        '<body><p xml:id="p-1" style="poem" level="x" role="hero" dir="down">نص <name kind="cat">سالم</name></p></body>',
        "<kind>rumour</kind><status>?</status><issued>31/2/2020</issued><embargo>غداً</embargo><digits>roman</digits>",
    )
    statement = read(data)
    assert statement.metadata == Metadata()
    assert statement.body == (Paragraph("p-1", (Run("نص سالم"),)),)
    assert [problem.code for problem in problems_of(data)] == [
        "schema/kinds", "schema/states", "schema/day", "schema/moment", "schema/digit-forms",
        "schema/styles", "schema/count", "schema/roles", "schema/directions", "schema/name-kinds",
    ]  # fmt: skip


def test_values_are_read_as_far_as_they_can_be() -> None:
    data = file(
        '<agenda><item xml:id="i-1" kind="vote"><vote for="٦٢" against=" 3 "/></item></agenda>',
        "<kind>denial</kind><status>draft</status><issued>2024-05-02Z</issued><embargo>2024-05-02T10:00:00</embargo>",
    )
    statement = read(data)
    assert statement.metadata.issued == date(2024, 5, 2)
    assert statement.metadata.embargo == datetime(2024, 5, 2, 10, tzinfo=UTC)
    assert (statement.agenda[0].vote.for_, statement.agenda[0].vote.against) == (62, 3)


def test_ids_that_are_missing_or_taken_are_given_anew_and_always_the_same() -> None:
    data = file('<body><p>ا</p><p xml:id="p-1">ب</p><p xml:id="p-1">ج</p><p xml:id="a b">د</p></body>')
    statement = read(data)
    found = list(node_ids(statement))
    assert len(set(found)) == len(found)
    assert statement.body[1].id == "p-1"
    assert read(data) == statement
    assert {problem.node for problem in problems_of(data)} == {statement.body[n].id for n in (0, 2, 3)}


def test_sections_in_any_order_and_number() -> None:
    statement = read(file('<closing><p xml:id="p-3">ج</p></closing><body><p xml:id="p-1">ا</p></body><body><p xml:id="p-2">ب</p></body>'))
    assert [paragraph.id for paragraph in statement.body] == ["p-1", "p-2"]
    assert [paragraph.id for paragraph in statement.closing] == ["p-3"]


def test_words_out_of_place_become_paragraphs_where_they_stand() -> None:
    statement = read(
        file(
            'خارج<body>قبل<p xml:id="p-1">ا</p>بعد<h1>عنوان <strong>مهم</strong></h1><div><p xml:id="p-2">ب</p>ذيل</div></body>'
            '<agenda>بند<item xml:id="i-1" kind="vote"><vote>صوّتوا</vote></item></agenda><annex>ملحق</annex>',
            "<kind>denial</kind><status>draft</status><seal>ختم</seal><issuer>أ</issuer><issuer>ب</issuer>",
        )
    )
    assert [plain(paragraph.runs) for paragraph in statement.body] == ["قبل", "ا", "بعد", "عنوان مهم", "ب", "ذيل"]
    assert statement.body[3].runs == (Run("عنوان "), Run("مهم", (STRONG,)))
    assert [plain(paragraph.runs) for paragraph in statement.front] == ["ختم", "ب", "خارج"]
    assert statement.metadata.issuer == "أ"
    assert [plain(item.paragraphs[0].runs) for item in statement.agenda if item.paragraphs] == ["بند", "ملحق"]
    assert "صوّتوا" in texts(statement)


@given(statements(), st.randoms(use_true_random=False))
def test_no_words_are_lost_wherever_they_stand(statement: Statement, choices: Any) -> None:
    root = parsed(write(statement))
    typed = {name for name, shape in shapes().items() if shape.content == "value" and shape.type != TEXT}
    places = [
        element
        for element in root.iter(etree.Element)
        if not any(above.tag == own("extensions") or local(above.tag) in typed for above in (element, *element.iterancestors()))
    ]
    words = [f"كلمة{number}" for number in range(4)]
    for word in words:
        element = choices.choice(places)
        if choices.random() < 0.3:
            element = etree.SubElement(element, choices.choice([own("annex"), own("p"), own("title"), own("body"), own("name")]))
        if choices.random() < 0.5 or element is root:
            element.text = f"{word}{element.text or ''}"
        else:
            element.tail = f"{word}{element.tail or ''}"
    back = read(etree.tostring(root))
    assert all(word in write(back).decode() for word in words)
    assert len(set(node_ids(back))) == len(list(node_ids(back)))
    assert write(read(write(back))) == write(back)


def test_comments_stand_where_their_ranges_are_or_where_they_say() -> None:
    head = 'author="ليلى" created="2024-05-02T10:00:00Z"'
    statement = read(
        file(
            '<body><p xml:id="p-1">ا<comment-start comment="c-1"/>ب<strong>ج<comment-end comment="c-1"/>د</strong></p></body>'
            f'<comments><comment xml:id="c-1" {head}><remark>x</remark></comment>'
            f'<comment xml:id="c-2" {head} node="p-1"><remark>x</remark></comment>'
            f'<comment xml:id="c-3" {head} words="ا"><remark>x</remark></comment></comments>'
        )
    )
    on = Mark("commented", "c-1")
    assert statement.body[0].runs == (Run("ا"), Run("ب", (on,)), Run("ج", (on, STRONG)), Run("د", (STRONG,)))
    assert [comment.anchor for comment in statement.comments] == [OnMarks(), OnNode("p-1"), Detached("ا")]
    assert isinstance(statement.comments[0], Comment)
    assert validate(statement) == ()


def test_elements_of_others_come_back_as_they_were() -> None:
    inside = '<x:desk xmlns:x="urn:x" at="x:7"><!-- mark --><y xmlns="urn:y">1 <b></b>\n 2</y></x:desk>'
    plain_one = '<z xmlns="">3</z>'
    data = file(f'<body><p xml:id="p-1">ا</p></body><extensions>{inside}{plain_one}</extensions>')
    statement = read(data)
    assert statement.extensions == (inside, plain_one)
    assert read(write(statement)) == statement
    assert problems_of(data) == ()


def test_prefixes_that_were_declared_outside_stay_declared() -> None:
    data = file('<extensions><x:a ref="x:7"/></extensions>', head='version="1.0" xmlns:x="urn:x"')
    assert read(data).extensions == ('<x:a xmlns:x="urn:x" ref="x:7"></x:a>',)


def test_elements_of_others_out_of_place_move_to_the_extensions() -> None:
    assert read(file('<body><x:a xmlns:x="urn:x">7</x:a></body>')).extensions == ('<x:a xmlns:x="urn:x">7</x:a>',)


def test_remarks_and_instructions_of_xml_are_passed_over() -> None:
    statement = read(file('<!-- a --><body><?b c?><p xml:id="p-1">ا<!-- d -->ب<?e?></p></body>', "<kind>de<!-- x -->nial</kind>"))
    assert statement.body == (Paragraph("p-1", (Run("اب"),)),)
    assert statement.metadata.kind == "denial"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256", "iso-8859-6"])
def test_other_encodings_are_read_where_the_file_says_so(encoding: str) -> None:
    said = re.sub("-(sig|le)$", "", encoding)
    text = f'<?xml version="1.0" encoding="{said}"?>' + file('<body><p xml:id="p-1">بيان</p></body>').decode()
    assert texts(read(text.encode(encoding))) == ["بيان"]


def test_a_newer_minor_version_is_read_as_far_as_it_is_known() -> None:
    data = file('<body><p xml:id="p-1" mood="calm">ا</p></body><annex><p xml:id="p-2">ملحق</p></annex>', head='version="1.7"')
    assert newer_minor(data)
    assert texts(read(data)) == ["ا", "ملحق"]
    assert [(problem.code, problem.severity) for problem in problems_of(data)] == [("schema/newer", "warning")]
    assert not newer_minor(file())


def test_a_file_without_version_is_taken_as_the_first() -> None:
    assert read(file(head="")).id == "st-1"
    assert [problem.code for problem in problems_of(file(head=""))] == ["schema/missing-property"]
