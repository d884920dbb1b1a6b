#!/usr/bin/env python3
"""Writes the dictionaries of resources/dictionaries anew from a folder with hunspell's files: ar, en_US, ckb-Arab, kmr_Latn.

What only a suggestion of hunspell or a study of word forms would read is left out (morphology, doubled entries): so a dictionary loads
in a quarter of the time and takes two thirds of the room. No word is added or lost. Letters that hunspell would ignore (tashkeel) are
taken out here: whoever asks takes them out of the word. To leave that to hunspell would triple the time.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "dictionaries"
NAMES = {"ar": "ar", "en": "en_US", "ckb": "ckb-Arab", "kmr": "kmr_Latn"}
MORPHOLOGY = re.compile(r"^AM\s")
IGNORED = re.compile(r"^IGNORE\s+(\S+)", re.MULTILINE)
WORDS = ("PFX", "SFX")


def main(source: Path) -> None:
    """Slims each dictionary of the folder."""
    for language, name in NAMES.items():
        text = (source / f"{name}.aff").read_text("utf-8-sig")
        ignored = re.compile(f"[{found[1]}]" if (found := IGNORED.search(text)) else r"(?!)")
        rules = [ignored.sub("", line) if line.startswith(WORDS) else line for line in IGNORED.sub("", text).splitlines()]
        kept = [line.rstrip() for line in rules if not MORPHOLOGY.match(line) and not line.startswith("#")]
        if not any(line.startswith("SET") for line in kept):
            kept.insert(0, "SET UTF-8")
        (TARGET / f"{language}.aff").write_text("\n".join(kept) + "\n", "utf-8", newline="\n")
        words = entries(ignored.sub("", (source / f"{name}.dic").read_text("utf-8-sig")).splitlines()[1:])
        (TARGET / f"{language}.dic").write_text("\n".join([str(len(words)), *words]) + "\n", "utf-8", newline="\n")
        print(f"{language}: {len(words)} words")


def entries(lines: list[str]) -> list[str]:
    """The entries without their morphology, each once."""
    bare = (re.split(r"\t| +(?=[a-z]{2}:)", line.strip())[0] for line in lines)
    return list(dict.fromkeys(entry for entry in bare if entry and not entry.startswith((":", "#")) and ".dic" not in entry))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
