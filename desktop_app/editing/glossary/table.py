"""A glossary as a table: CSV that a spreadsheet opens, one term a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from desktop_app.language.terms import TERM_KINDS, Term, TermKind, Terms
from desktop_app.statement.metadata import LANGUAGES
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

PARTED = "|"
"""Between the rejected forms of one language."""
_REJECTED = "rejected-"
_YES = frozenset({"yes", "1", "true", "x"})


def write_table(terms: Terms) -> bytes:
    """The terms as CSV in UTF-8 with a mark at the head, by which spreadsheets know it."""
    languages = _languages(terms)
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\r\n")
    writer.writerow([*languages, *(_REJECTED + language for language in languages), "kind", "safe", "note"])
    for term in terms:
        wrong = (f" {PARTED} ".join(term.wrong(language)) for language in languages)
        writer.writerow([*(term.form(language) for language in languages), *wrong, term.kind, "yes" if term.safe else "", term.note])
    return rows.getvalue().encode("utf-8-sig")


def read_table(data: bytes, name: str) -> Terms:
    """The terms of a CSV file, parted by commas, semicolons or tabs. Raises Refusal for what is no such table."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(message("{name} is not in UTF-8. Save the table as “CSV UTF-8” and import it again."), name=name) from None
    head = text.partition("\n")[0]
    parted = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=parted)
    columns = [column.strip().lower() for column in rows.fieldnames or ()]
    if not set(columns) & set(LANGUAGES):
        raise Refusal(message("The first row of {name} names no language. It must have a column “ar”, “ckb”, “kmr” or “en”."), name=name)
    rows.fieldnames = columns
    try:
        return tuple(term for row in rows if (term := _term(row)).name)
    except csv.Error as error:
        raise Refusal(message("{name} can't be read as a table. Save it anew as CSV."), str(error), name=name) from None


def _term(row: dict[str, str | None]) -> Term:
    said = {column: (value or "").strip() for column, value in row.items() if isinstance(column, str) and not isinstance(value, list)}
    kind: TermKind = next((each for each in TERM_KINDS if each == said.get("kind", "").lower()), "other")
    term = Term((), (), kind, said.get("note", ""), said.get("safe", "").lower() in _YES)
    for column, value in said.items():
        if column in LANGUAGES:
            term = term.with_form(column, value)
    for column, value in said.items():
        if column.removeprefix(_REJECTED) in LANGUAGES and column.startswith(_REJECTED):
            term = term.with_wrong(column.removeprefix(_REJECTED), value.split(PARTED))
    return term


def _languages(terms: Iterable[Term]) -> tuple[str, ...]:
    others = {language for term in terms for language, _ in (*term.approved, *term.rejected)} - set(LANGUAGES)
    return (*LANGUAGES, *sorted(others))
