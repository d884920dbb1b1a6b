"""Letters of a paragraph as HTML: marks nested in their fixed order, neighbours under one element."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from desktop_app.statement.marks import Mark
from desktop_app.statement.runs import Run
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.script import direction

_LETTERS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTED = _LETTERS | str.maketrans({'"': "&quot;", "'": "&#x27;"})
"""Letters of a text and of an attribute as HTML writes them. (`html.escape` brings two thousand named letters along.)"""


def inline(runs: Iterable[Run], depth: int = 0) -> str:
    """The runs as HTML. Marks of review say nothing to a reader and are left out; `depth`: marks that stand around already."""
    done = []
    for mark, group in groupby(runs, lambda run: run.marks[depth] if len(run.marks) > depth else None):
        pieces = tuple(group)
        done.append(_wrapped(mark, pieces, depth) if mark else "".join(words(run.text) for run in pieces))
    return "".join(done)


def words(text: str) -> str:
    """Letters as HTML: soft breaks are line breaks, everything else is itself."""
    return text.translate(_LETTERS).replace(SOFT_BREAK, "<br>")


def attributes(**named: str) -> str:
    """Attributes with a space before each, in this order; those without a value are left out."""
    return "".join(f' {name.rstrip("_")}="{value.translate(_QUOTED)}"' for name, value in named.items() if value)


def _wrapped(mark: Mark, runs: tuple[Run, ...], depth: int) -> str:
    inner = inline(runs, depth + 1)
    match mark.kind:
        case "strong":
            return f"<strong>{inner}</strong>"
        case "emphasis":
            return f"<em>{inner}</em>"
        case "link":
            return f"<a{attributes(href=mark.value)}>{inner}</a>"
        case "foreign":
            way = direction("".join(run.text for run in runs)) or ""
            return f"<span{attributes(class_='foreign', lang=mark.value, dir=way)}>{inner}</span>"
        case "scripture":
            return f'<span class="scripture">{inner}</span>'
        case "name" | "part":
            return f"<span{attributes(class_=mark.value)}>{inner}</span>"
        case _:
            return inner
