"""Words that a person taught Bayan: a file of his own, one word a line, with the word that it is inflected like."""

from __future__ import annotations

from pathlib import Path

from desktop_app.editing.settings import settings_path
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.storage.saving import save
from desktop_app.text.refusal import Refusal


def learnt_path(settings: Path | None = None) -> Path:
    """Where the words are kept: beside the settings, whose file may be named."""
    return (settings or settings_path()).with_name("words.txt")


def learnt_words(path: Path) -> tuple[Learnt, ...]:
    """The words of the file; none where it is missing or can't be read. A line is: language, word, model, parted by tabs."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple(dict.fromkeys(Learnt(row[0], row[1], row[2] if len(row) > 2 else "") for row in rows if len(row) > 1))


def keep_words(words: tuple[Learnt, ...], path: Path) -> bool:
    """Writes the words; False when that can't be done."""
    text = "".join(f"{one.language}\t{one.word}\t{one.model}\n" for one in words)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, text.encode())
    except (OSError, Refusal):
        return False
    return True
