"""`bayan check`."""

import json
from io import StringIO
from pathlib import Path

import pytest

from desktop_app.cli.folders import going

from .conftest import Call

KEYS = {"file", "code", "severity", "node", "field", "start", "end", "text", "line", "message", "fixes"}


@pytest.fixture
def wrong(document: Path, tmp_path: Path) -> Path:
    """A document in which one code point too many votes were against."""
    text = document.read_text("utf-8")
    assert 'against="19"' in text
    path = tmp_path / "wrong.bayan"
    path.write_text(text.replace('against="19"', 'against="1900"'), "utf-8")
    return path


def test_a_clean_file(call: Call, document: Path) -> None:
    result = call("check", "--schema-only", document)
    assert result.exit_code == 0
    assert result.stdout == f"{document}: no problems\n"


def test_an_error_has_its_line_and_a_sentence(call: Call, wrong: Path) -> None:
    result = call("check", "--schema-only", wrong)
    line = next(number for number, text in enumerate(wrong.read_text("utf-8").split("\n"), 1) if 'against="1900"' in text)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{wrong}:{line}: ")


def test_the_json_is_a_list_of_problems(call: Call, wrong: Path) -> None:
    result = call("check", wrong, "--json")
    problems = json.loads(result.stdout)
    assert result.exit_code == 1
    assert problems
    assert all(set(problem) == KEYS for problem in problems)
    assert any(problem["severity"] == "error" for problem in problems)


def test_the_text_of_a_problem_is_its_range(call: Call, wrong: Path) -> None:
    paragraphs = {piece["id"]: piece for piece in json.loads(call("show", wrong, "--json").stdout)["paragraphs"]}
    for problem in json.loads(call("check", wrong, "--json").stdout):
        piece = paragraphs.get(problem["node"])
        if problem["text"] is not None and piece is not None and problem["end"] <= len(piece["text"]):
            assert piece["text"][problem["start"] : problem["end"]] == problem["text"]


def test_a_label_counts_as_it_is_shown(call: Call, tmp_path: Path) -> None:
    source, draft = tmp_path / "list.txt", tmp_path / "list.bayan"
    source.write_text("قرارات المؤتمر\n\nقرر المؤتمر ما يأتي:\n1- دعم  الجمعيات.\n2- توسيع العمل.\n", "utf-8")
    call("import", source, "-o", draft)
    (piece,) = (each for each in json.loads(call("show", draft, "--json").stdout)["paragraphs"] if "دعم" in each["text"])
    assert piece["label"]
    (problem,) = json.loads(call("check", draft, "--json", "--rules", "double-space").stdout)
    assert piece["text"][problem["start"] : problem["end"]] == problem["text"] == "  "


def test_rules_can_be_chosen(call: Call, wrong: Path) -> None:
    codes = {problem["code"] for problem in json.loads(call("check", wrong, "--json").stdout)}
    one = min(codes)
    assert {problem["code"] for problem in json.loads(call("check", wrong, "--json", "--rules", one).stdout)} == {one}
    assert json.loads(call("check", wrong, "--json", "--rules", "schema/newer").stdout) == []


def test_an_unknown_rule_is_refused_with_those_known(call: Call, wrong: Path) -> None:
    for words in ("no-such-rule", "double-space,", ""):
        refused = call("check", wrong, "--json", "--rules", words)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "double-space" in refused.stderr
        assert "schema/vote-adopted" in refused.stderr


def test_several_files_the_worst_decides(call: Call, document: Path, wrong: Path, tmp_path: Path) -> None:
    assert call("check", "--schema-only", document, wrong).exit_code == 1
    assert call("check", "--schema-only", document, tmp_path / "missing").exit_code == 2
    problems = json.loads(call("check", wrong, tmp_path / "missing", "--json").stdout)
    assert {problem["file"] for problem in problems} == {str(wrong)}


@pytest.mark.parametrize("data", [b"", b"\0", b"text", b"<a/>", b"\x1f\x8b\x08", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_a_file_that_is_no_statement(call: Call, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.bayan"
    path.write_bytes(data)
    result = call("check", path)
    assert result.exit_code == 2
    assert "x.bayan" in result.stderr
    assert path.read_bytes() == data


def test_a_folder(call: Call, tmp_path: Path) -> None:
    result = call("check", tmp_path)
    assert result.exit_code == 2
    assert str(tmp_path) in result.stderr or tmp_path.name in result.stderr


def test_standard_input(call: Call, document: Path) -> None:
    assert call("check", "-", "--schema-only", stdin=document.read_bytes()).exit_code == 0
    assert "Standard input" in call("check", "-", stdin=b"no XML").stderr


def test_a_folder_is_checked_with_all_in_it_and_gives_one_exit_code(call: Call, document: Path, wrong: Path, tmp_path: Path) -> None:
    inside = tmp_path / "office" / "deep"
    inside.mkdir(parents=True)
    for name, source in (("a", document), ("b", wrong), ("c", document)):
        (inside / f"{name}.bayan").write_bytes(source.read_bytes())
    result = call("check", "--schema-only", tmp_path / "office")
    assert result.exit_code == 1
    assert [Path(line.split(": ")[0].split(".bayan")[0]).name for line in result.stdout.splitlines()] == ["a", "b", "c"]
    assert not result.stderr
    (tmp_path / "empty").mkdir()
    assert call("check", tmp_path / "empty", document).exit_code == 2


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_far_the_work_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", told := Terminal())
    assert list(going(["a", "b"])) == ["a", "b"]
    assert not told.getvalue()
    assert list(going(["a", "b", "c"])) == ["a", "b", "c"]
    assert "100%" in told.getvalue()
