"""Where the glossary is kept: a table of one's own beside the settings, and the file of the office, which is only read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.editing.glossary.table import read_table, write_table
from desktop_app.editing.glossary.tbx import read_tbx, write_tbx
from desktop_app.editing.settings import settings_path
from desktop_app.language.terms import Terms, joined
from desktop_app.storage.reading import read_bytes
from desktop_app.storage.saving import save
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Glossary:
    """`own`: what this person keeps. `office`: of the shared file. `refused`: why one of the files could not be read; what could is
    there all the same."""

    own: Terms = ()
    office: Terms = ()
    refused: tuple[Refusal, ...] = ()

    @property
    def terms(self) -> Terms:
        """All terms; where both know one, the office's form counts."""
        return joined(self.office, self.own)


def glossary_path(settings: Path | None = None) -> Path:
    """Where one's own glossary is kept: beside the settings, whose file may be named."""
    return (settings or settings_path()).with_name("glossary.csv")


def load_glossary(own: Path | None, office: str = "") -> Glossary:
    """The glossary of these files; one's own may be missing (None: there is none), the office's not: somebody named it."""
    refused: list[Refusal] = []
    mine: Terms = ()
    shared: Terms = ()
    if own is not None and own.exists():
        try:
            mine = read_terms(own)
        except (OSError, Refusal) as error:
            refused.append(_refusal(own, error))
    if office:
        try:
            shared = read_terms(Path(office))
        except (OSError, Refusal) as error:
            refused.append(_refusal(Path(office), error))
    return Glossary(mine, shared, tuple(refused))


def read_terms(path: Path) -> Terms:
    """The terms of a table or a TBX file, told apart by what is in it. Raises Refusal."""
    data = read_bytes(path)
    name = path.name
    is_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return read_tbx(data, name) if is_xml else read_table(data, name)


def write_terms(terms: Terms, path: Path) -> None:
    """Writes the terms, as TBX where the name ends so, else as a table. Raises Refusal."""
    save(path, write_tbx(terms) if path.suffix.lower() in (".tbx", ".xml") else write_table(terms))


def keep_terms(terms: Terms, path: Path) -> None:
    """Keeps one's own glossary. Raises Refusal."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, write_table(terms))


def _refusal(path: Path, error: OSError | Refusal) -> Refusal:
    if isinstance(error, Refusal):
        return error
    return Refusal(message("The glossary {name} can't be read. Bayan goes on without it."), str(error), name=path.name)
