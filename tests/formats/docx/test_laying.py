"""Documents that Bayan did not write: what reviewers left in them stands in the statement that is recognised in them."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given, settings

from desktop_app.formats.docx.copies.parsing import parsed
from desktop_app.formats.docx.laying import Laid, laid
from desktop_app.formats.docx.package import opened
from desktop_app.formats.docx.read import read
from desktop_app.formats.docx.write import write
from desktop_app.recognition import recognise
from desktop_app.statement import Detached, OnMarks, Statement, fresh_ids
from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.formats.docx.test_read import package, r
from tests.strategies import statements

BY = 'w:id="1" w:author="Layla" w:date="2026-11-20T18:30:00Z"'


def ins(text: str) -> str:
    return f"<w:ins {BY}>{r(text)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {BY}>{r(text).replace('w:t', 'w:delText').replace('w:delTextT', 'w:t')}</w:del>"


def line(*inside: str, mark: str = "") -> str:
    return f"<w:p><w:pPr>{f'<w:rPr><w:{mark} {BY}/></w:rPr>' if mark else ''}</w:pPr>{''.join(inside)}</w:p>"


def commented(number: int, inside: str) -> str:
    end = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inside}{end}'


def comment(number: int, text: str) -> str:
    return f'<w:comment w:id="{number}" w:author="Karim" w:date="2026-11-20T18:30:00Z"><w:p>{r(text)}</w:p></w:comment>'


def imported(data: bytes) -> Laid:
    return laid(recognise(read(data), fresh_ids(Random(0))), data)


def shown(statement: Statement) -> list[str]:
    """Each paragraph with its suggestions in brackets."""
    done = []
    for paragraph in paragraphs(statement):
        text = ""
        for run in paragraph.runs:
            kinds = {mark.kind for mark in run.marks}
            sign = "+" * ("inserted" in kinds) + "-" * ("deleted" in kinds) + "#" * ("commented" in kinds)
            text += f"[{sign}{run.text}]" if sign else run.text
        whole = paragraph.presence
        done.append(("+" if whole and whole.inserted else "-" if whole and whole.deleted else "") + text)
    return done


def test_changes_and_comments_stand_at_their_letters() -> None:
    body = (
        line(r("عقد المؤتمر "), gone("العام "), ins("الخامس "), commented(1, r("أعماله في بغداد.")))
        + line(ins("فقرة جديدة تماماً."), mark="ins")
        + line(gone("فقرة حذفت كلها."), mark="del")
        + line(r("قال الرئيس: "), mark="del")
        + line(r("شكراً لكم جميعاً."))
    )
    found = imported(package(body, parts={"comments": comment(1, "متى؟")}))
    assert shown(found.statement) == [
        "عقد المؤتمر [-العام ][+الخامس ][#أعماله في بغداد.]", "+فقرة جديدة تماماً.", "-فقرة حذفت كلها.",
        "قال الرئيس: [-\u2028]شكراً لكم جميعاً.",
    ]  # fmt: skip
    assert {author for change in found.statement.changes for author in change.authors} == {"Layla"}
    assert [(one.author, one.text, one.anchor) for one in found.statement.comments] == [("Karim", "متى؟", OnMarks())]
    assert (list(dangling(found.statement)), found.unplaced) == ([], ())


def test_a_deletion_in_a_table_and_a_comment_on_nothing_are_kept() -> None:
    table = f"<w:tbl><w:tr><w:tc>{line(r('الحضور'))}</w:tc><w:tc>{line(gone('214'), ins('215'))}</w:tc></w:tr></w:tbl>"
    found = imported(package(table + line(r("نص البيان هنا.")), parts={"comments": comment(7, "بلا مكان")}))
    assert shown(found.statement)[0] == "الحضور\t[-214][+215]"
    assert found.statement.comments[0].anchor == Detached("")


def test_a_document_without_suggestions_is_left_alone() -> None:
    data = package(line(r("نص.")))
    statement = recognise(read(data), fresh_ids(Random(0)))
    assert laid(statement, data).statement is statement


def texts(statement: Statement) -> list[str]:
    return [text for chain in read_chains(statement) if (text := chain_text(chain, labels=True).text).strip()]


@settings(max_examples=30, deadline=None)
@given(statements())
def test_nothing_is_lost_and_what_would_be_accepted_stays_as_it_was_read(statement: Statement) -> None:
    data = write(statement, review=True)
    plainly = recognise(read(data), fresh_ids(Random(0)))
    found = laid(plainly, data)
    assert list(dangling(found.statement)) == []
    assert texts(found.statement) == texts(plainly)
    copy = parsed(opened(data, ""), foreign=True)
    said = Counter(remark.text for remark in copy.remarks)
    assert Counter(one.text for c in found.statement.comments for one in (c, *c.replies)) == said
    deleted = Counter(letter for block in copy.blocks for one in block.stretches if one.deleted for letter in one.text if letter.strip())
    kept = Counter("".join(plain(paragraph.runs) for paragraph in paragraphs(found.statement)))
    kept += Counter("".join(one.text for one in found.unplaced))
    assert all(kept[letter] >= count for letter, count in deleted.items())
