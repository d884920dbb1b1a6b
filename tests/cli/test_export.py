"""`bayan export`."""

from dataclasses import replace
from pathlib import Path

from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.statement import Mark, Run

from .conftest import Call


def test_the_plain_text_has_every_paragraph(call: Call, document: Path, sample: Path) -> None:
    exported = call("export", document, "--to", "plain").stdout
    assert [line.strip() for line in exported.split("\n") if line.strip()] == [
        line.strip() for line in sample.read_text("utf-8").split("\n") if line.strip()
    ]


def test_xml_is_the_document(call: Call, document: Path) -> None:
    assert call("export", document, "--to", "xml").stdout_bytes == document.read_bytes()


def test_several_formats_go_into_a_folder(call: Call, document: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert call("export", document, "--to", "plain,xml", "-o", folder).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["sample.bayan", "sample.txt"]


def test_several_formats_without_a_folder(call: Call, document: Path, tmp_path: Path) -> None:
    assert call("export", document, "--to", "plain,xml").exit_code == 2
    assert call("export", document, "--to", "plain,xml", "-o", tmp_path / "x.txt").exit_code == 2


def test_an_option_of_the_format(call: Call, sample: Path, tmp_path: Path) -> None:
    text = tmp_path / "x.txt"
    text.write_text("وكالة الأنباء الوطنية\n\n" + sample.read_text("utf-8"), "utf-8")
    call("import", text, "-o", tmp_path / "x.bayan")
    kept, left = (
        call("export", tmp_path / "x.bayan", "--to", "plain", "--option", f"wrappers={answer}").stdout for answer in ("yes", "no")
    )
    assert len(left) <= len(kept)
    assert call("export", tmp_path / "x.bayan", "--to", "plain").stdout == left
    assert "wrappers" in call("export", tmp_path / "x.bayan", "--to", "plain", "--option", "x=y").stderr
    refused = call("export", tmp_path / "x.bayan", "--to", "plain", "--option", "wrappers=perhaps")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "yes, no" in refused.stderr


def test_what_the_format_does_not_say_is_told(call: Call, document: Path, tmp_path: Path) -> None:
    statement = read(document.read_bytes())
    first = statement.front[0]
    marked = replace(first, runs=tuple(Run(run.text, (Mark("strong"), Mark("name", "person"))) for run in first.runs))
    path = tmp_path / "marked.bayan"
    path.write_bytes(write(replace(statement, front=(marked, *statement.front[1:]))))
    plain = call("--language", "en", "export", path, "--to", "plain")
    assert plain.exit_code == 0
    assert plain.stderr.splitlines() == [f"bayan: {path}: Plain text does not hold: bold, emphasis and links"]
    assert "علامات" in call("--language", "ar", "export", path, "--to", "docx").stderr
    assert "marks of names" in call("--language", "en", "export", path, "--to", "docx", "-o", tmp_path / "x.docx").stderr
    assert call("export", path, "--to", "html").stderr == ""
    assert call("export", document, "--to", "xml").stderr == ""


def test_what_is_not_written(call: Call, document: Path) -> None:
    assert "bayan formats" in call("export", document, "--to", "nothing").stderr
    assert "NAME=VALUE" in call("export", document, "--to", "plain", "--option", "x").stderr


def test_text_for_a_chat_tells_what_it_adds(call: Call, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("أعلن حزب PYD أن المؤتمر ناجح\n", "utf-8")
    call("import", text, "-o", tmp_path / "a.bayan")
    done = call("export", tmp_path / "a.bayan", "--to", "chat", "--language", "en")
    assert done.stdout == "\u2067أعلن حزب PYD أن المؤتمر ناجح\u2069\n"
    assert "1 × right-to-left isolate" in done.stderr
    assert call("export", tmp_path / "a.bayan", "--to", "chat", "--option", "limit=yes").exit_code == 2
    assert call("export", tmp_path / "a.bayan", "--to", "chat", "--option", "limit=4096", "--option", "bold=yes").exit_code == 0
