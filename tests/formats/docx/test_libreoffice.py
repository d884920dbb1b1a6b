"""Copies that a reviewer worked on in LibreOffice, by UNO: what nobody touched is the same, and each edit is there with its author."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.formats.docx.copies.returning import Returned, returned
from desktop_app.formats.docx.write import write
from desktop_app.statement import (
    AgendaItem,
    Comment,
    Detached,
    Mark,
    Metadata,
    OnField,
    OnMarks,
    OnNode,
    Paragraph,
    Presence,
    Proposal,
    Reply,
    Run,
    Statement,
    TrackedChange,
)  # fmt: skip
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, paragraphs

SYSTEM_PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("office.py")
WHEN = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@cache
def lacking() -> str:
    """What is missing for this test; empty for nothing."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed (libreoffice-writer-nogui)"
    known = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False) if Path(SYSTEM_PYTHON).exists() else None
    return "" if known is not None and known.returncode == 0 else "the system's Python has no module uno (python3-uno)"


pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())


def said(node: str, words: str, *marks: Mark, **more: Any) -> Paragraph:
    return Paragraph(node, (Run(words, marks),), **more)


STATEMENT = Statement(
    "st-7f3k2a",
    metadata=Metadata(kind="communique", issuer="اتحاد الكتّاب", place="بغداد"),
    front=(said("p-1", "اتحاد الكتّاب يختتم مؤتمره", role="headline"),),
    body=(
        said("p-2", "عُقد المؤتمر في 26 كانون الثاني 2026 بحضور 120 مندوباً.", role="event"),
        said("p-3", "ألقت الرئيسة كلمة الافتتاح، ثم تلاها الضيوف."),
        said("p-4", "وشكر المجتمعون إدارة المكتبة."),
        said("p-5", "ونوقشت التقارير كلها."),
    ),
    agenda=(
        AgendaItem("i-1", "report", "التقرير المالي", (
            said("p-6", "قُدّم التقرير المالي ونوقش.", label="1- "), said("p-7", " ثم أُقرّ بالإجماع.", run_in=True),
        )),
    ),
    closing=(
        said("p-8", "نطالب بفتح المكتبات العامة.", Mark("part", "demand")),
        said("p-9", "عاش القلم الحر.", role="slogan"),
        said("p-10", "المجلس العام", role="signature"),
    ),
)  # fmt: skip

REVIEWED = replace(
    STATEMENT,
    body=(
        Paragraph("p-2", (
            Run("عُقد المؤتمر في "), Run("26", (Mark("deleted", "t-1"),)), Run("27", (Mark("inserted", "t-1"),)), Run(" كانون الثاني 2026."),
        )),
        said("p-3", "ألقت الرئيسة كلمة الافتتاح.", Mark("commented", "c-1")),
        said("p-4", "وشكر المجتمعون إدارة المكتبة.", presence=Presence("t-2")),
        said("p-5", "ونوقشت التقارير كلها.", presence=Presence(None, "t-2")),
    ),
    changes=(
        TrackedChange("t-1", ("ليلى",), WHEN, "text"), TrackedChange("t-2", ("كريم", "ليلى"), WHEN, "presence"),
        TrackedChange("t-3", ("ليلى",), WHEN, "field"),
    ),
    proposals=(Proposal("t-3", "st-7f3k2a", "place", "بغداد", "أربيل"),),
    comments=(
        Comment("c-1", "ليلى", WHEN, "من هي؟", (Reply("r-1", "كريم", WHEN, "السيدة رباب."),), True),
        Comment("c-2", "كريم", WHEN, "متى؟", (), False, OnNode("i-1")),
        Comment("c-3", "كريم", WHEN, "أين؟", (), False, OnField("st-7f3k2a", "place")),
        Comment("c-4", "كريم", WHEN, "حُذف.", (), False, Detached("كلمات")),
    ),
)  # fmt: skip

Edit = dict[str, Any]
WORK: dict[str, tuple[Statement, list[Edit]]] = {
    "untouched": (REVIEWED, []),
    "tracked": (STATEMENT, [
        {"do": "insert", "at": "بحضور 120", "text": " أو 130", "by": "ليلى"},
        {"do": "delete", "at": "ثم تلاها", "by": "كريم"},
        {"do": "insert", "at": "وشكر المجتمعون", "side": "before", "text": "وأخيراً ", "by": "ليلى"},
        {"do": "insert", "at": "إدارة المكتبة.", "text": " جميعاً", "by": "ليلى"},
        {"do": "delete-paragraph", "at": "ونوقشت", "by": "كريم"},
        {"do": "bold", "at": "بالإجماع", "by": "ليلى"},
        {"do": "new-paragraph", "at": "نطالب بفتح", "text": "فقرة من المراجع رقم 5.", "by": "ليلى"},
        {"do": "cell", "label": "مكان الإصدار", "text": "أربيل", "by": "كريم"},
        {"do": "cell", "label": "النتيجة", "text": "أُقرّ", "by": "كريم"},
    ]),
    "breaks": (STATEMENT, [
        {"do": "insert", "at": "ثم تلاها", "side": "before", "text": "\n", "by": "ليلى"},
        {"do": "join", "at": "وشكر المجتمعون", "by": "كريم"},
        {"do": "delete", "at": "المكتبات العامة", "to": "القلم", "by": "ليلى"},
    ]),
    "moved": (STATEMENT, [{"do": "dispatch", "command": "MoveUp", "at": "ونوقشت", "by": "نور"}]),
    "silent": (STATEMENT, [
        {"do": "insert", "at": "120 مندوباً", "text": " ومندوبة", "by": "ليلى", "track": False},
        {"do": "insert", "at": "ألقت الرئيسة", "side": "before", "text": "كما ", "by": "ليلى", "track": False},
        {"do": "delete-paragraph", "at": "ونوقشت", "by": "كريم", "track": False},
        {"do": "new-paragraph", "at": "وشكر المجتمعون", "text": "سطر بلا تعقب.", "by": "كريم", "track": False},
        {"do": "insert", "at": "القلم الحر", "side": "before", "text": "\n", "by": "ليلى", "track": False},
        {"do": "cell", "label": "الجهة المُصدِرة", "text": "الاتحاد العام", "by": "كريم", "track": False},
    ]),
    "comments": (STATEMENT, [
        {"do": "comment", "at": "المؤتمر في 26", "text": "تحقق من التاريخ", "by": "نور"},
        {"do": "comment", "at": "كلمة الافتتاح", "to": "إدارة", "text": "فقرتان", "by": "نور"},
        {"do": "comment", "at": "بغداد", "text": "أي مدينة؟", "by": "نور"},
    ]),
    "others": (REVIEWED, [
        {"do": "delete", "at": "المكتبة", "by": "نور"},
        {"do": "dispatch", "command": "AcceptAllTrackedChanges", "by": "نور"},
    ]),
    "insertion deleted": (REVIEWED, [{"do": "delete", "at": "27", "by": "نور"}]),
}  # fmt: skip


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Returned]:
    """What came back of each piece of work. One LibreOffice does all of them: its start costs the most."""
    folder = tmp_path_factory.mktemp("office")
    jobs = []
    for number, (statement, edits) in enumerate(WORK.values()):
        sent, back = folder / f"{number}.docx", folder / f"{number}-back.docx"
        sent.write_bytes(write(statement, review=True))
        jobs.append({"in": str(sent), "out": str(back), "edits": edits})
    command = [SYSTEM_PYTHON, str(SCRIPT), str(shutil.which("soffice")), str(folder / "profile")]
    done = subprocess.run(command, input=json.dumps(jobs).encode(), capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")

    def read(name: str) -> Returned:
        back = returned((folder / f"{list(WORK).index(name)}-back.docx").read_bytes())
        assert back is not None
        assert back.base == WORK[name][0]
        assert list(dangling(back.statement)) == []
        assert (back.unplaced, back.warnings) == ((), ())
        return back

    return read


def marked(back: Returned, node: str) -> list[tuple[str, str, str]]:
    """The letters of a paragraph with the kind of their suggestion and its author."""
    authors = {change.id: change.authors[0] for change in back.statement.changes}
    found = find(back.statement, node)
    assert isinstance(found, Paragraph)
    marks = [[(mark.kind, authors[mark.value]) for mark in run.marks if mark.value in authors] for run in found.runs]
    return [(run.text, *(one[0] if one else ("", ""))) for run, one in zip(found.runs, marks, strict=True)]


def same_but(back: Returned, *nodes: str) -> None:
    """Everything that nobody touched is what it was."""
    for paragraph in paragraphs(back.base):
        if paragraph.id not in nodes:
            assert find(back.statement, paragraph.id) == paragraph


def fresh(back: Returned) -> list[Paragraph]:
    known = {paragraph.id for paragraph in paragraphs(back.base)}
    return [paragraph for paragraph in paragraphs(back.statement) if paragraph.id not in known]


def author(back: Returned, change: str | None) -> str:
    return next(one.authors[0] for one in back.statement.changes if one.id == change)


def test_what_libreoffice_saves_untouched_is_what_was_sent(came: Callable[[str], Returned]) -> None:
    back = came("untouched")
    assert back.statement == REVIEWED
    assert back.silent == ()


def test_tracked_edits_are_suggestions_of_their_authors(came: Callable[[str], Returned]) -> None:
    back = came("tracked")
    assert marked(back, "p-2")[1] == (" أو 130", "inserted", "ليلى")
    assert marked(back, "p-3")[1] == ("ثم تلاها", "deleted", "كريم")
    assert marked(back, "p-4") == [
        ("وأخيراً ", "inserted", "ليلى"), ("وشكر المجتمعون إدارة المكتبة.", "", ""), (" جميعاً", "inserted", "ليلى"),
    ]  # fmt: skip
    gone, styled = find(back.statement, "p-5"), marked(back, "p-7")
    assert isinstance(gone, Paragraph)
    assert gone.presence is not None
    assert (author(back, gone.presence.deleted), gone.presence.inserted, plain(gone.runs)) == ("كريم", None, "ونوقشت التقارير كلها.")
    assert styled[1] == ("بالإجماع", "restyled", "ليلى")
    (new,) = fresh(back)
    assert new in back.statement.closing
    assert new.presence is not None
    assert (plain(new.runs), author(back, new.presence.inserted)) == ("فقرة من المراجع رقم 5.", "ليلى")
    proposed = [(one.node, one.field, one.old, one.new, author(back, one.change)) for one in back.statement.proposals]
    assert proposed == [("st-7f3k2a", "place", "بغداد", "أربيل", "كريم"), ("i-1", "outcome", "", "adopted", "كريم")]
    assert back.silent == ()
    same_but(back, "p-2", "p-3", "p-4", "p-5", "p-7")


def test_splits_and_joins_are_suggested_breaks(came: Callable[[str], Returned]) -> None:
    back = came("breaks")
    (half,) = fresh(back)
    assert half.break_change is not None
    assert (plain(half.runs), half.break_change.behind, author(back, half.break_change.inserted)) == ("ثم تلاها الضيوف.", "p-3", "ليلى")
    joined, last = find(back.statement, "p-5"), find(back.statement, "p-9")
    assert isinstance(joined, Paragraph)
    assert isinstance(last, Paragraph)
    assert joined.break_change is not None
    assert last.break_change is not None
    assert (author(back, joined.break_change.deleted), joined.break_change.behind) == ("كريم", "p-4")
    assert [text for text, kind, _who in (*marked(back, "p-8"), *marked(back, "p-9")) if kind] == ["المكتبات العامة.", "عاش القلم"]
    letters = (run for one in (find(back.statement, "p-8"), last) if isinstance(one, Paragraph) for run in one.runs)
    whole = {mark.value for run in letters for mark in run.marks if mark.kind == "deleted"}
    assert whole == {last.break_change.deleted}
    assert back.silent == ()
    same_but(back, "p-3", "p-5", "p-8", "p-9")


def test_a_moved_paragraph_stands_at_its_new_place_and_leaves_a_gap(came: Callable[[str], Returned]) -> None:
    back = came("moved")
    assert [paragraph.id for paragraph in back.statement.body] == ["p-2", "p-3", "p-5", "p-4"]
    (gap,) = back.statement.gaps
    assert (gap.node, gap.section, gap.after, author(back, gap.change)) == ("p-5", "body", "p-4", "نور")
    assert [change.kind for change in back.statement.changes] == ["move"]
    assert back.silent == ()
    same_but(back)


def test_edits_without_tracking_are_found(came: Callable[[str], Returned]) -> None:
    back = came("silent")
    assert back.statement.changes == ()
    assert back.statement.metadata.issuer == "الاتحاد العام"
    assert find(back.statement, "p-5") is None
    new = [plain(paragraph.runs) for paragraph in fresh(back)]
    assert new == ["سطر بلا تعقب.", "القلم الحر."]
    changed = {one.node: (one.before, one.after) for one in back.silent}
    assert set(changed) == {"p-2", "p-3", "p-5", "p-9", fresh(back)[0].id, "st-7f3k2a/issuer"}
    assert changed["p-3"][1].startswith("كما ألقت")
    assert changed["p-9"][1] == "عاش \nالقلم الحر."
    same_but(back, "p-2", "p-3", "p-5", "p-9")


def test_comments_stand_at_their_words(came: Callable[[str], Returned]) -> None:
    back = came("comments")
    words = {}
    for comment in back.statement.comments:
        runs = (run for paragraph in paragraphs(back.statement) for run in paragraph.runs)
        words[comment.text] = "".join(run.text for run in runs if any(mark.value == comment.id for mark in run.marks))
    assert words == {
        "تحقق من التاريخ": "المؤتمر في 26", "فقرتان": "كلمة الافتتاح، ثم تلاها الضيوف.وشكر المجتمعون إدارة", "أي مدينة؟": "",
    }  # fmt: skip
    anchors = {comment.text: comment.anchor for comment in back.statement.comments}
    assert anchors["أي مدينة؟"] == OnField("st-7f3k2a", "place")
    assert anchors["فقرتان"] == OnMarks()
    assert {comment.author for comment in back.statement.comments} == {"نور"}
    assert back.silent == ()


def test_what_a_reviewer_accepts_is_no_suggestion_any_more(came: Callable[[str], Returned]) -> None:
    back = came("others")
    assert back.statement.changes == back.statement.proposals == ()
    assert [plain(paragraph.runs) for paragraph in back.statement.body] == [
        "عُقد المؤتمر في 27 كانون الثاني 2026.", "ألقت الرئيسة كلمة الافتتاح.", "وشكر المجتمعون إدارة .",
    ]  # fmt: skip
    assert back.statement.metadata.place == "أربيل"
    assert back.statement.comments == REVIEWED.comments


def test_the_deletion_of_another_s_insertion_keeps_both_names(came: Callable[[str], Returned]) -> None:
    back = came("insertion deleted")
    found = find(back.statement, "p-2")
    assert isinstance(found, Paragraph)
    kinds = {mark.kind: author(back, mark.value) for run in found.runs if run.text == "27" for mark in run.marks}
    assert kinds == {"inserted": "ليلى", "deleted": "نور"}
    same_but(back, "p-2")
