"""`bayan import`."""

import json
from pathlib import Path

import pytest

from desktop_app.formats.xml.read import read

from .conftest import Call

KEYS = {
    "title", "kind", "language", "issuer", "issued", "event", "attendance", "agenda", "closing", "paragraphs", "recognition", "notes",
}  # fmt: skip


def test_the_json_has_the_shape_of_the_readme(call: Call, sample: Path, tmp_path: Path) -> None:
    told = json.loads(call("import", sample, "-o", tmp_path / "x.bayan", "--json").stdout)
    assert set(told) >= KEYS
    assert set(told["event"]) >= {"name", "ordinal", "starts", "ends", "venue", "region"}
    assert set(told["closing"]) == {"text", "thanks", "pledge", "signatories", "place", "date"}
    assert all(set(item) == {"id", "kind", "title", "outcome", "vote", "text"} for item in told["agenda"])
    assert all(
        set(piece) == {"id", "section", "role", "language", "label", "text", "continues", "accepted"} for piece in told["paragraphs"]
    )
    assert all({"confidence", "reason"} <= set(source) for source in told["recognition"].values())
    assert told["language"] == "ar"


def test_every_paragraph_of_the_text_stands_in_the_document(call: Call, sample: Path) -> None:
    told = json.loads(call("import", sample, "--json").stdout)
    text = "".join(("" if piece["continues"] else "\n") + piece["text"] for piece in told["paragraphs"])
    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        line.strip() for line in sample.read_text("utf-8").split("\n") if line.strip()
    ]


def test_the_same_text_gives_the_same_file(call: Call, sample: Path) -> None:
    first = call("import", sample).stdout_bytes
    assert first == call("import", sample).stdout_bytes
    assert read(first).language == "ar"


def test_standard_input_and_output(call: Call, sample: Path) -> None:
    assert call("import", "-", "-o", "-", stdin=sample.read_bytes()).stdout_bytes == call("import", sample).stdout_bytes


def test_people_are_told_what_was_recognised(call: Call, sample: Path, tmp_path: Path) -> None:
    result = call("import", sample, "-o", tmp_path / "x.bayan")
    assert result.exit_code == 0
    assert "Kind: Final communiqué" in result.stdout
    count = len(call("check", tmp_path / "x.bayan").stdout.splitlines())
    assert count > 2
    assert f"`bayan check` finds {count} problems." in result.stdout


def test_a_statement_without_problems_is_told_so(call: Call, tmp_path: Path) -> None:
    call("import", "-", "-o", tmp_path / "x.bayan", stdin="بيان صادر عن اللجنة".encode())
    fixed = call("check", tmp_path / "x.bayan").stdout
    again = call("import", tmp_path / "x.bayan", "-o", tmp_path / "y.bayan").stdout
    assert ("`bayan check` finds no problems." in again) == ("no problems" in fixed)


def test_an_encoding_can_be_named(call: Call, tmp_path: Path) -> None:
    text = tmp_path / "x.txt"
    text.write_bytes("بيان صادر عن اللجنة".encode("iso-8859-6"))
    told = json.loads(call("import", text, "--encoding", "iso-8859-6", "--json").stdout)
    assert told["paragraphs"][0]["text"] == "بيان صادر عن اللجنة"


def test_broken_lines_are_noticed_and_can_be_joined(call: Call, tmp_path: Path) -> None:
    words = ("المجلس العام يعلن للرأي العام أنه قرر عقد جلسته المقبلة في الشهر القادم " * 12).split()
    lines = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    text = tmp_path / "x.txt"
    text.write_text("\n".join(lines), "utf-8")
    noticed, joined = (json.loads(call("import", text, "--json", *more).stdout) for more in ((), ("--unwrap",)))
    assert any("--unwrap" in note for note in noticed["notes"])
    assert len(joined["paragraphs"]) < len(noticed["paragraphs"]) == len(lines)


def test_a_document_comes_back_as_it_is(call: Call, document: Path) -> None:
    assert call("import", document).stdout_bytes == document.read_bytes()


@pytest.mark.parametrize("words", [["--from", "pdf"], ["--from", "nothing"]])
def test_a_format_that_is_not_read(call: Call, sample: Path, words: list[str]) -> None:
    result = call("import", sample, *words)
    assert result.exit_code == 2
    assert "bayan formats" in result.stderr


@pytest.mark.parametrize(("name", "data"), [("a.pdf", b"%PDF-1.7"), ("a.rtf", b"{\\rtf1}"), ("a.docx", b"no zip"), ("a.bayan", b"no XML")])
def test_what_can_t_be_read_is_one_sentence_with_the_file_s_name(call: Call, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = call("import", path, "-o", tmp_path / "out.bayan")
    assert result.exit_code == 2
    assert name in result.stderr
    assert not (tmp_path / "out.bayan").exists()


def test_standard_output_takes_one_thing_alone(call: Call, sample: Path) -> None:
    result = call("import", sample, "--json", "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "JSON" in result.stderr
