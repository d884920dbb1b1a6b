"""What is written is read back as it was, and what Bayan wrote is written again byte for byte."""

from __future__ import annotations

from hypothesis import given

from desktop_app.formats.xml.intake import parsed
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.verdict import judged
from desktop_app.formats.xml.write import write
from desktop_app.statement import Statement
from tests.strategies import statements


@given(statements())
def test_a_statement_survives_its_file(statement: Statement) -> None:
    written = write(statement)
    assert read(written) == statement
    assert write(read(written)) == written


@given(statements())
def test_what_is_written_keeps_the_grammar(statement: Statement) -> None:
    assert judged(parsed(write(statement))).accepted
