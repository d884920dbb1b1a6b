"""`bayan fix`."""

import random
from pathlib import Path

from desktop_app.cli.fix import mended
from desktop_app.formats.xml.read import read
from desktop_app.language import check, safe_fixes
from desktop_app.statement import fresh_ids

from .conftest import Call


def test_after_it_no_safe_fix_is_left(call: Call, document: Path) -> None:
    fixed = read(call("fix", document).stdout_bytes)
    assert safe_fixes(check(fixed)) == ()


def test_a_clean_statement_is_itself(call: Call, document: Path) -> None:
    statement = read(call("fix", document).stdout_bytes)
    assert mended(statement, fresh_ids(random.Random(1)), set()) is statement


def test_a_dry_run_prints_the_difference_and_changes_nothing(call: Call, document: Path) -> None:
    before, after = document.read_text("utf-8"), call("fix", document).stdout
    shown = call("fix", document, "--dry-run").stdout
    assert (shown == "") == (before == after)
    assert document.read_text("utf-8") == before


def test_rules_can_be_chosen(call: Call, document: Path) -> None:
    assert call("fix", document, "--only", "schema/newer,schema/level-style").stdout_bytes == document.read_bytes()
    refused = call("fix", document, "--only", "no-such-rule")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "double-space" in refused.stderr
