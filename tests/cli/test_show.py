"""`bayan show`."""

import json
from pathlib import Path

from .conftest import Call


def test_the_saved_document_shows_what_import_told(call: Call, sample: Path, document: Path) -> None:
    told = json.loads(call("import", sample, "--json").stdout)
    shown = json.loads(call("show", document, "--json").stdout)
    assert (shown.pop("comments"), shown.pop("changes")) == ([], [])
    assert all(each["accepted"] == each["text"] for each in shown["paragraphs"])
    assert shown == {key: told[key] for key in shown}
    assert "recognition" not in shown


def test_people_see_the_agenda_with_its_votes(call: Call, document: Path) -> None:
    text = call("show", document).stdout
    assert "Agenda: " in text
    assert "86 : 19 : 7" in text


def test_arabic(call: Call, document: Path) -> None:
    assert "جدول الأعمال" in call("show", document, "--language", "ar").stdout
