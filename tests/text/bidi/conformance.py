"""Unicode's own data for the bidirectional algorithm: reading it, and `python -m tests.text.bidi.conformance [FOLDER]`, which holds all
of it against the display order (a minute; Debian's package unicode-data brings it to /usr/share/unicode)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.text.bidi.display import Base, displayed, levels_of, visual_order

ORDER, CHARACTERS = "BidiTest.txt", "BidiCharacterTest.txt"
Answer = tuple[tuple[int | None, ...], tuple[int, ...]]


def of_classes(path: Path) -> Iterator[tuple[str, Answer, Answer]]:
    """(what is asked, what is right, what comes out) of each line and base of a file like BidiTest.txt."""
    levels: tuple[int | None, ...] = ()
    order: tuple[int, ...] = ()
    for line in _told(path):
        word, _, rest = line.partition(":")
        if word == "@Levels":
            levels = _levels(rest)
        elif word == "@Reorder":
            order = tuple(map(int, rest.split()))
        elif not line.startswith("@"):
            classes, bits = line.split(";")
            bases: tuple[tuple[int, Base], ...] = ((1, None), (2, "L"), (4, "R"))
            for bit, base in bases:
                if int(bits) & bit:
                    _, got = levels_of(classes.split(), base)
                    yield f"{classes} {base}", (levels, order), (tuple(got), tuple(visual_order(got)))


def of_characters(path: Path) -> Iterator[tuple[str, Answer, Answer]]:
    """The same of a file like BidiCharacterTest.txt; a wrong base level shows in the levels."""
    for line in _told(path):
        points, base, level, levels, order = line.split(";")
        bases: dict[str, Base] = {"0": "L", "1": "R", "2": None}
        got = displayed("".join(chr(int(point, 16)) for point in points.split()), bases[base])
        right = _levels(levels), tuple(map(int, order.split()))
        yield f"{points} {base}", right, (got.levels if got.base == int(level) else (), got.order)


def _told(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as rows:
        for row in rows:
            if line := row.partition("#")[0].strip():
                yield line


def _levels(words: str) -> tuple[int | None, ...]:
    return tuple(None if word == "x" else int(word) for word in words.split())


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    wrong = 0
    for name, read in ((ORDER, of_classes), (CHARACTERS, of_characters)):
        asked = failed = 0
        for told, right, got in read(folder / name):
            asked += 1
            if got != right:
                failed += 1
                print(f"{told}: {got} instead of {right}")
        print(f"{name}: {asked - failed} of {asked} = {(asked - failed) / asked:.3%}")
        wrong += failed
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
