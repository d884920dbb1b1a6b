"""`bayan review`, `comment`, `accept`, `reject`: a reviewer's work and what becomes of it, without a window."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.cli.main import SUBCOMMANDS
from desktop_app.editing import identity
from desktop_app.editing.settings import Settings
from desktop_app.formats.docx.write import write as write_docx
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.validate import validate
from desktop_app.formats.xml.write import write
from desktop_app.review.decisions import decisions
from desktop_app.statement import AgendaItem, Comment, Detached, Mark, Metadata, OnField, OnNode, Paragraph, Proposal, Run, Statement
from desktop_app.statement import TrackedChange as Suggested
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs

from .conftest import Call

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
REVIEWED = Statement(
    "st-1",
    metadata=Metadata("communique", issuer="نقابة النسّاجين", status="in-review"),
    front=(Paragraph("p-0", (Run("بيان ختامي"),), role="headline"),),
    body=(
        Paragraph("p-1", (Run("اختُتم "), Run("اليوم ", (Mark("inserted", "t-1"),)), Run("المؤتمر", (Mark("commented", "c-1"),)))),
        Paragraph("p-2", (Run("وصدر البيان"), Run(" الختامي", (Mark("deleted", "t-2"),)))),
    ),
    agenda=(AgendaItem("i-1", "vote", "الانتخاب", (Paragraph("p-3", (Run("جرى الانتخاب"),)),)),),
    proposals=(Proposal("t-3", "st-1", "issuer", "نقابة النسّاجين", "اتحاد النسّاجين"),
               Proposal("t-4", "st-1", "issuer", "نقابة النسّاجين", "رابطة النسّاجين")),
    changes=(
        Suggested("t-1", ("ليلى",), NOW, "text"), Suggested("t-2", ("كريم",), NOW, "text"),
        Suggested("t-3", ("ليلى",), NOW, "field"), Suggested("t-4", ("كريم",), NOW, "field"),
    ),
    comments=(
        Comment("c-1", "كريم", NOW, "أي مؤتمر؟ @ليلى"),
        Comment("c-2", "ليلى", NOW, "حُذف", resolved=True, anchor=Detached("كلام قديم")),
    ),
)  # fmt: skip


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    path = tmp_path / "reviewed.bayan"
    path.write_bytes(write(REVIEWED))
    return path


@pytest.fixture(autouse=True)
def _officer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.cli.deciding.load_settings", lambda _path: Settings(author="سلمى"))


class TestReview:
    def test_people_see_everything_in_order(self, call: Call, reviewed: Path) -> None:
        lines = call("review", reviewed).stdout.splitlines()
        assert [line.split()[0] for line in lines if line.startswith("  ") and line.split()[0][:2] in ("t-", "c-")] == [
            "t-3", "t-4", "t-1", "t-2", "c-1", "c-2",
        ]  # fmt: skip
        assert any("Issuer: نقابة النسّاجين → اتحاد النسّاجين" in line for line in lines)
        assert any("Detached “كلام قديم”: حُذف  [resolved]" in line for line in lines)
        assert "  كريم: accepted 0, rejected 0, open 2; comments 1, of them not resolved 1" in lines

    def test_json(self, call: Call, reviewed: Path) -> None:
        told = json.loads(call("review", reviewed, "--json").stdout)
        assert told["status"] == "in-review"
        change, comment = told["changes"][2], told["comments"][0]
        assert change == {
            "id": "t-1", "kind": "text", "authors": ["ليلى"], "created": NOW.isoformat(), "section": "body", "item": None, "node": "p-1",
            "field": None, "before": None, "after": "اليوم ", "message": "Added: “اليوم”",
            "places": [{
                "kind": "insert", "section": "body", "node": "p-1", "field": None, "start": 7, "end": 13, "before": None,
                "after": "اليوم ", "words": None, "from": None, "spelling": False,
            }],
        }  # fmt: skip
        assert (comment["words"], comment["mentions"], comment["ranges"]) == (
            "المؤتمر",
            ["ليلى"],
            [{"node": "p-1", "start": 13, "end": 20}],
        )
        assert [each["name"] for each in told["reviewers"]] == ["كريم", "ليلى"]
        shown = json.loads(call("show", reviewed, "--json").stdout)
        assert (shown["changes"], shown["comments"]) == (told["changes"], told["comments"])
        assert shown["paragraphs"][2]["accepted"] == "وصدر البيان"

    @pytest.mark.parametrize(("language", "words"), [("ar", "تقرير المراجعة"), ("en", "Review report")])
    def test_html(self, call: Call, reviewed: Path, tmp_path: Path, language: str, words: str) -> None:
        out = tmp_path / "report.html"
        assert call("review", reviewed, "--html", "-o", out, "--language", language).exit_code == 0
        text = out.read_text("utf-8")
        assert f"<h1>{words}</h1>" in text
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in text
        assert "كلام قديم" in text
        assert "urn:" not in text
        assert '<tr><td class="words">' in text
        assert ".report tr { break-after" not in text, "a table that can't be broken leaves the first page empty"

    def test_what_people_wrote_is_text_in_the_page(self, call: Call, tmp_path: Path) -> None:
        path = tmp_path / "x.bayan"
        path.write_bytes(write(replace(REVIEWED, comments=(Comment("c-9", "<b>&", NOW, "<script>1</script>", anchor=OnNode("p-2")),),
                                       body=(Paragraph("p-1", REVIEWED.body[0].runs[:2]), REVIEWED.body[1]))))  # fmt: skip
        page = call("review", path, "--html").stdout
        assert "<script>" not in page
        assert "&lt;script&gt;1&lt;/script&gt;" in page
        assert "&lt;b&gt;&amp;" in page

    def test_a_copy_tells_what_was_never_decided(self, call: Call, reviewed: Path, tmp_path: Path) -> None:
        now = tmp_path / "now.bayan"
        now.write_bytes(write(replace(REVIEWED, body=REVIEWED.body[:1], changes=(REVIEWED.changes[0], *REVIEWED.changes[2:]))))
        assert "not decided" not in call("review", now).stdout
        assert "gone with other edits, not decided 1" in call("review", now, "--copy", reviewed).stdout

    def test_a_copy_of_word_is_read_too(self, call: Call, reviewed: Path, tmp_path: Path) -> None:
        now, word = tmp_path / "now.bayan", tmp_path / "copy.docx"
        now.write_bytes(write(replace(REVIEWED, body=REVIEWED.body[:1], changes=(REVIEWED.changes[0], *REVIEWED.changes[2:]))))
        word.write_bytes(write_docx(REVIEWED, review=True))
        assert "gone with other edits, not decided 1" in call("review", now, "--copy", word).stdout

    def test_the_outline_counts_them(self, call: Call, reviewed: Path) -> None:
        lines = call("show", reviewed).stdout.splitlines()
        assert {"Suggestions: 4", "Comments: 2"} <= {*lines}

    def test_one_without_anything(self, call: Call, document: Path) -> None:
        assert "Suggestions: 0" in call("review", document).stdout
        assert "Nobody has commented" in call("review", document, "--html").stdout

    @pytest.mark.parametrize("words", [["--json", "--html"], ["-o", "x.json", "--json"]])
    def test_slips(self, call: Call, reviewed: Path, words: list[str]) -> None:
        assert call("review", reviewed, *words).exit_code == 2


class TestComment:
    @pytest.mark.parametrize(
        ("place", "anchor", "words"),
        [
            ("p-2:5-11", None, "البيان"), ("p-2", OnNode("p-2"), ""), ("i-1", OnNode("i-1"), ""),
            ("i-1.outcome", OnField("i-1", "outcome"), ""),
            ("st-1.event.venue", OnField("st-1", "event.venue"), ""), ("p-2:3", OnNode("p-2"), ""),
        ],
    )  # fmt: skip
    def test_a_comment_stands_where_at_says(self, call: Call, reviewed: Path, place: str, anchor: object, words: str) -> None:
        result = call("comment", reviewed, "--at", place, "--text", "راجعوا\nهذا", "--author", " سلمى ")
        assert result.exit_code == 0
        new = read(result.stdout_bytes)
        comment = new.comments[-1]
        assert (comment.author, comment.text, comment.created.tzinfo is not None) == ("سلمى", "راجعوا\u2028هذا", True)
        mark = Mark("commented", comment.id)
        assert "".join(run.text for each in paragraphs(new) for run in each.runs if mark in run.marks) == words
        assert anchor is None or comment.anchor == anchor
        assert [each.code for each in validate(new)] == [each.code for each in validate(REVIEWED)]

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (["--at", "p-9", "--text", "؟", "--author", "س"], "p-9"),
            (["--at", "p-2:5-99", "--text", "؟", "--author", "س"], "5-99"),
            (["--at", "p-2.issuer", "--text", "؟", "--author", "س"], "issuer"),
            (["--at", "i-1:0-3", "--text", "؟", "--author", "س"], "i-1"),
            (["--at", "p-2", "--text", "  ", "--author", "س"], "words and an author"),
            (["--at", "p-2", "--text", "؟", "--author", " "], "words and an author"),
            (["--at", "p-2", "--text", "؟"], "--author"),
        ],
    )
    def test_slips_are_told_and_nothing_is_written(self, call: Call, reviewed: Path, tmp_path: Path, options: list[str], told: str) -> None:
        result = call("comment", reviewed, *options, "-o", tmp_path / "out.bayan")
        assert result.exit_code == 2
        assert told in result.stderr
        assert not (tmp_path / "out.bayan").exists()


class TestDeciding:
    def test_one_is_accepted_and_its_rival_rejected(self, call: Call, reviewed: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.bayan"
        assert call("accept", reviewed, "--id", "t-3", "-o", out).stdout == "Accepted: 1. Rejected: 1. Still open: 2.\n"
        new = read(out.read_bytes())
        assert new.metadata.issuer == "اتحاد النسّاجين"
        assert {(each.id, each.outcome, each.by) for each in decisions(new)} == {("t-3", "accepted", "سلمى"), ("t-4", "rejected", "سلمى")}

    def test_those_of_an_author(self, call: Call, reviewed: Path) -> None:
        new = read(call("reject", reviewed, "--author", "كريم", "--by", "هدى").stdout_bytes)
        assert [each.id for each in new.changes] == ["t-1", "t-3"]
        assert plain(paragraphs(new)[2].runs) == "وصدر البيان الختامي"
        assert {each.by for each in decisions(new)} == {"هدى"}

    def test_all(self, call: Call, reviewed: Path) -> None:
        assert call("accept", reviewed, "--all", "--id", "t-3").exit_code == 0
        new = read(call("accept", reviewed, "--all", "--author", "كريم").stdout_bytes)
        assert (new.changes, new.metadata.issuer) == ((), "رابطة النسّاجين")
        assert [plain(each.runs) for each in paragraphs(new)[1:3]] == ["اختُتم اليوم المؤتمر", "وصدر البيان"]
        old = read(call("reject", reviewed, "--all").stdout_bytes)
        assert [plain(each.runs) for each in paragraphs(old)[1:3]] == ["اختُتم المؤتمر", "وصدر البيان الختامي"]

    def test_rivals_are_left_to_decide(self, call: Call, reviewed: Path) -> None:
        result = call("accept", reviewed, "--all")
        assert (result.exit_code, "rivals: 2" in result.stderr) == (3, True)
        assert [each.id for each in read(result.stdout_bytes).changes] == ["t-3", "t-4"]

    def test_nobody_decides_without_a_name(self, call: Call, reviewed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("desktop_app.cli.deciding.load_settings", lambda _path: Settings())
        for command in ("accept", "reject"):
            result = call(command, reviewed, "--all")
            assert (result.exit_code, result.stdout, "--by" in result.stderr) == (2, "", True)
        assert call("reject", reviewed, "--all", "--by", "هدى").exit_code == 0

    def test_the_report_knows_afterwards(self, call: Call, reviewed: Path, tmp_path: Path) -> None:
        one, two = tmp_path / "one.bayan", tmp_path / "two.bayan"
        call("accept", reviewed, "--author", "ليلى", "-o", one)
        call("reject", one, "--all", "-o", two)
        told = {each["name"]: each for each in json.loads(call("review", two, "--json").stdout)["reviewers"]}
        assert [len(told["ليلى"][key]) for key in ("accepted", "rejected", "open")] == [2, 0, 0]
        assert [len(told["كريم"][key]) for key in ("accepted", "rejected", "open")] == [0, 2, 0]

    @pytest.mark.parametrize("command", ["accept", "reject"])
    @pytest.mark.parametrize(("options", "told"), [([], "--all"), (["--id", "t-9"], "t-9"), (["--author", "زيد"], "ليلى, كريم")])
    def test_slips(self, call: Call, reviewed: Path, command: str, options: list[str], told: str) -> None:
        result = call(command, reviewed, *options)
        assert (result.exit_code, result.stdout) == (2, "")
        assert told in result.stderr


def test_a_released_statement_is_not_changed(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "released.bayan"
    path.write_bytes(write(replace(REVIEWED, metadata=replace(REVIEWED.metadata, status="released"))))
    before, copy = path.read_bytes(), tmp_path / "copy.bayan"
    copy.write_bytes(write(REVIEWED))
    out = tmp_path / "out.bayan"
    for words in (
        ("accept", path, "--all"), ("reject", path, "--all"), ("comment", path, "--at", "p-2", "--text", "؟", "--author", "س"),
        ("fix", path), ("run", path, 'edit.replace:{"text": "أ"}', "--at", "p-1:0"), ("merge", path, copy),
    ):  # fmt: skip
        for goal in ((), ("-o", out), ("-o", path)):
            result = call(*words, *goal)
            assert (result.exit_code, result.stdout) == (2, ""), words
            assert "released: it can be read" in result.stderr
    assert path.read_bytes() == before
    assert not out.exists()
    assert call("fix", path, "--dry-run").exit_code == 0


def test_they_are_subcommands() -> None:
    assert {"review", "comment", "accept", "reject"} <= SUBCOMMANDS.keys()
    assert identity.me(Settings(author="سلمى")).name == "سلمى"
