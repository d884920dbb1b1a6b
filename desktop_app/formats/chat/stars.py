"""Bold in a chat: asterisks close to the words."""

from __future__ import annotations

from itertools import groupby

from desktop_app.statement.printing import Printed
from desktop_app.text.characters import SOFT_BREAK


def starred(line: Printed) -> tuple[str, int]:
    """The text of a printed line with what is bold between asterisks, and how many such stretches there are; a headline and a
    heading are bold as a whole. Line by line, and never at a blank: there the applications take an asterisk for itself."""
    if line.role == "headline" or line.style == "heading":
        return _bold(line.text)
    done, count = line.label, 0
    for strong, runs in groupby(line.runs, lambda run: any(mark.kind == "strong" for mark in run.marks)):
        text = "".join(run.text for run in runs)
        told, more = _bold(text) if strong else (text, 0)
        done, count = done + told, count + more
    return done.replace(SOFT_BREAK, "\n"), count


def _bold(text: str) -> tuple[str, int]:
    lines = text.replace(SOFT_BREAK, "\n").split("\n")
    bare = [line.strip() for line in lines]
    stars = [line.replace(words, f"*{words}*", 1) if words and "*" not in words else line for line, words in zip(lines, bare, strict=True)]
    return "\n".join(stars), sum(one != other for one, other in zip(lines, stars, strict=True))
