"""`bayan formats`, `rules`, `commands`, `schema`: the tables for people and as JSON."""

import json

import pytest
from lxml import etree

from desktop_app.editing.commands import COMMANDS
from desktop_app.formats import FORMATS
from desktop_app.language import RULES

from .conftest import Call


@pytest.mark.parametrize(
    ("name", "key", "ids"),
    [
        ("formats", "id", [known.id for known in FORMATS]),
        ("rules", "code", [known.code for known in RULES]),
        ("commands", "id", [known.id for known in COMMANDS]),
    ],
)
def test_a_table_lists_every_row(call: Call, name: str, key: str, ids: list[str]) -> None:
    assert [row[key] for row in json.loads(call(name, "--json").stdout)] == ids
    lines = call(name).stdout.splitlines()
    assert len(lines) == len(ids)
    assert all(f" {shown} " in line for shown, line in zip(ids, lines, strict=True))


def test_the_grammar_is_printed(call: Call) -> None:
    etree.RelaxNG(etree.fromstring(call("schema").stdout_bytes))
    assert call("schema", "--compact").stdout.count("statement")


def test_its_documentation_is_a_page(call: Call) -> None:
    page = call("schema", "--html").stdout
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "urn:bayan:statement:1" in page
