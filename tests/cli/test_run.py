"""`bayan run`: the commands of the table without a window."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.cli.placing import placed
from desktop_app.cli.run import parsed
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.text.refusal import Refusal

from .conftest import Call


def first_paragraph(path: Path) -> str:
    return paragraphs(read(path.read_bytes()))[0].id


def test_a_text_is_replaced_where_at_says(call: Call, document: Path) -> None:
    node, before = first_paragraph(document), document.read_bytes()
    result = call("run", document, 'edit.replace:{"text": "أب"}', "--at", f"{node}:0-3")
    old, new = (plain(paragraphs(read(data))[0].runs) for data in (before, result.stdout_bytes))
    assert new == "أب" + old[3:]
    assert document.read_bytes() == before


def test_commands_follow_each_other(call: Call, document: Path, tmp_path: Path) -> None:
    node = first_paragraph(document)
    steps = ('edit.replace:{"text": "أ"}', 'edit.replace:{"text": "ب"}')
    assert call("run", document, *steps, "--at", f"{node}:0", "-o", tmp_path / "x.bayan").exit_code == 0
    assert plain(paragraphs(read((tmp_path / "x.bayan").read_bytes()))[0].runs).startswith("أب")


def test_the_same_run_gives_the_same_file(call: Call, document: Path) -> None:
    words = ("run", document, "edit.split", "--at", f"{first_paragraph(document)}:3")
    assert call(*words).stdout_bytes == call(*words).stdout_bytes


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["no.command"], "no.command"),
        (["file.save"], "belongs to the window"),
        (["edit.replace:nonsense"], "JSON"),
        (["edit.replace:[1]"], "JSON"),
        (["edit.split", "--at", "p-nowhere:3"], "p-nowhere"),
        (["edit.split", "--at", "p-1:x"], "p-1:x"),
        (["edit.join", "--at", "FIRST"], "does not apply"),
        (["edit.replace:" + "[" * 100_000], "JSON"),
        (['edit.replace:{"text": ' + "9" * 5000 + "}"], "JSON"),
        (["edit.split", "--at", "FIRST:" + "9" * 5000], "is no place"),
        (["edit.split", "--at", "FIRST:3-1"], "ends before it starts"),
        (["edit.split", "--at", "FIRST:3", "--at", "FIRST:4"], "more --at than commands"),
    ],
)
def test_what_can_t_be_done_is_one_sentence_and_nothing_is_written(
    call: Call, document: Path, tmp_path: Path, words: list[str], told: str
) -> None:
    words = [word.replace("FIRST", first_paragraph(document)) for word in words]
    result = call("run", document, *words, "-o", tmp_path / "out.bayan")
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "out.bayan").exists()


def test_places(document: Path) -> None:
    statement = read(document.read_bytes())
    node, item = paragraphs(statement)[0].id, statement.agenda[0].id
    assert (placed(f"{node}:2-5", statement).start, placed(f"{node}:2-5", statement).end) == (2, 5)
    assert (placed(f"{node}:4", statement).start, placed(f"{node}:4", statement).end) == (4, 4)
    assert placed(f"{statement.id}.event.venue", statement).field == "event.venue"
    assert placed(item, statement).items == (item,)


def test_arguments() -> None:
    assert parsed('a.b:{"c": ":"}').arguments == {"c": ":"}
    assert parsed("a.b").arguments == {}
    with pytest.raises(Refusal):
        parsed("a.b:")


def test_every_command_has_a_row(call: Call) -> None:
    rows = json.loads(call("commands", "--json").stdout)
    assert {"edit.replace", "edit.split"} <= {row["id"] for row in rows if row["runs"]}
    assert all(row["title"] and row["purpose"] for row in rows)


def test_words_are_replaced_everywhere_and_a_pattern_has_groups(call: Call, document: Path) -> None:
    words = 'edit.replace-all:{"find": "الموتمر", "replace": "الملتقى"}'
    before, after = (
        [plain(each.runs) for each in paragraphs(read(data))] for data in (document.read_bytes(), call("run", document, words).stdout_bytes)
    )
    assert any("المؤتمر" in text for text in before)
    assert after == [text.replace("المؤتمر", "الملتقى") for text in before]
    words = r'edit.replace-all:{"find": "(ال)(\\w+)", "replace": "\\2\\1", "regular": true, "exact": true, "fields": false}'
    turned = [plain(each.runs) for each in paragraphs(read(call("run", document, words).stdout_bytes))]
    assert turned == [re.sub(r"(ال)(\w+)", r"\2\1", text) for text in before]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [('{"find": "x"}', "replace"), ('{"find": "x", "replace": "y", "exact": 1}', "true or false"),
     ('{"find": "(", "replace": "y", "regular": true}', "missing"), ('{"find": "ظظظظ", "replace": "y"}', "does not apply")],
)  # fmt: skip
def test_a_slip_in_replacing_everywhere_is_told(call: Call, document: Path, arguments: str, told: str) -> None:
    result = call("run", document, f"edit.replace-all:{arguments}")
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_status_changes_by_its_steps_alone(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "draft.bayan"
    path.write_bytes(write(Statement("st-1", body=(Paragraph("p-1", (Run("اختُتم في {{المكان}}"),)),))))
    assert "by its steps alone" in call("run", path, 'field.set:{"field": "status", "value": "approved"}').stderr
    assert "--author" in call("run", path, "workflow.approve").stderr
    assert "at once" in call("run", path, "workflow.release", "--author", "ليلى").stderr
    done = read(call("run", path, 'workflow.approve:{"note": "كما هو"}', "--author", "ليلى").stdout_bytes)
    assert [(each.status, each.by, each.note) for each in done.milestones] == [("approved", "ليلى", "كما هو")]
    refused = call("run", path, "workflow.approve", "workflow.release", "--author", "ليلى")
    assert (refused.exit_code, "stands against it" in refused.stderr) == (2, True)
    path.write_bytes(write(replace(done, metadata=replace(done.metadata, status="released"))))
    assert "released" in call("run", path, 'edit.replace:{"text": "أ"}', "--at", "p-1:0").stderr
