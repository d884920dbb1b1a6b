#!/usr/bin/env python3
"""The catalogues of resources/translations/: collects every sentence of the code, keeps LANGUAGE.po in step, compiles LANGUAGE.mo.

    .venv/bin/python packaging/translations.py              after sentences were added, changed or taken away
    .venv/bin/python packaging/translations.py add fr       an empty catalogue of a new language

LANGUAGE.po is what a translator edits; LANGUAGE.mo is what the program reads. Sentences may also be handed in as
parts/NAME.LANGUAGE.toml (table `messages`, source = translation); they are moved into the catalogue.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
MARKERS = {"message", "tr", "said", "counted"}
"""Functions whose literal arguments are sentences for people."""

FIXED = datetime(2026, 1, 1, tzinfo=UTC)  # a date of making would change the files at each run


def main() -> int:
    """Brings all catalogues up to date and says what still lacks a translation."""
    if sys.argv[1:2] == ["add"] and len(sys.argv) == 3:
        write(fresh(sys.argv[2]), FOLDER / f"{sys.argv[2]}.po")
    found = sources(ROOT / "desktop_app")
    lacking = sum(update(path, found) for path in sorted(FOLDER.glob("*.po")))
    return 1 if lacking else 0


def update(path: Path, found: dict[str, set[str]]) -> int:
    """Brings one catalogue up to date; gives the number of sentences without a translation."""
    known = translations(path) | parts(path.stem)
    catalogue = fresh(path.stem)
    for source in sorted(found):
        catalogue.add(source, known.get(source, ""), locations=[(place, 0) for place in sorted(found[source])], flags=())
    write(catalogue, path)
    with path.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
    lacking = [source for source in sorted(found) if not known.get(source)]
    print(f"{path.name}: {len(found)} sentences, {len(lacking)} without a translation")
    print("".join(f"  {source!r}\n" for source in lacking), end="")
    return len(lacking)


def translations(path: Path) -> dict[str, str]:
    """Source → translation of a .po file; empty where it is not translated."""
    with path.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file, locale=path.stem) if entry.id}


def parts(language: str) -> dict[str, str]:
    """What was handed in for a language; the files are taken away, since the catalogue holds it from now on."""
    handed: dict[str, str] = {}
    for path in sorted((FOLDER / "parts").glob(f"*.{language}.toml")):
        handed_in = tomllib.loads(path.read_text("utf-8"))
        given = handed_in.get("messages", handed_in)
        for source in sorted(given.keys() & handed.keys()):
            if given[source] != handed[source]:
                print(f"{path.name}: {source!r} is {given[source]!r} here and {handed[source]!r} elsewhere; the former is kept")
        handed |= given
        path.unlink()
    return handed


def fresh(language: str) -> Catalog:
    """A catalogue that holds its header alone."""
    header = "# Sentences of Bayan. `packaging/translations.py` keeps this file in step with the code."
    return Catalog(
        locale=language, project="Bayan", version="1", header_comment=header, fuzzy=False, creation_date=FIXED, revision_date=FIXED,
        last_translator="Bayan contributors", language_team="Bayan contributors",
    )  # fmt: skip


def write(catalogue: Catalog, path: Path) -> None:
    """Writes a .po file: sorted, with the modules that use a sentence but no line numbers, so that differences read well."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False)


def sources(folder: Path) -> dict[str, set[str]]:
    """Every sentence of the code with the modules that use it."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*.py")):
        for source in sentences(ast.parse(path.read_text("utf-8"))):
            found.setdefault(source, set()).add(path.relative_to(folder.parent).as_posix())
    return found


def sentences(tree: ast.AST) -> Iterator[str]:
    """The literal arguments of the marking functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in MARKERS:
            yield from (word.value for word in node.args if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value)


def called(call: ast.Call) -> str:
    """The name of the function that is called, without what stands before its last dot."""
    function = call.func
    return function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""


if __name__ == "__main__":
    raise SystemExit(main())
