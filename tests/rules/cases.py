"""The cases of a rule as its file tells them.

One case a paragraph, one line a word of it:

    language: ar                 of this case and those after it
    wrong: the text              the rule must object
    right: the text              after its repair; one line for each repair, in order. Several places: one line, all put right
    right: -                     only a person can decide
    left alone: the text         the rule must say nothing
    field: event.starts = 2020-01-27 from 26/1/2020      a field and the words of the text that it was read from, if any; more: " ; "
    right: event.starts = 2020-01-26                     after a repair of the field

[[double brackets]] hold scripture; <<2->> before a text is its label, <headline> its role (<item>: it stands in the agenda);
" | " parts the pieces of a run-in chain, " / " parts paragraphs; \\t and \\N stand for a tab and U+00A0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass
class Case:
    text: str
    language: str
    wrong: bool
    right: list[str] = field(default_factory=list)
    field: str = ""


def cases(code: str) -> list[Case]:
    """The cases of the rule's file; a FileNotFoundError where it has none."""
    done: list[Case] = []
    language, said = "ar", ""
    for line in (FOLDER / f"{code}.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        word, _, rest = line.partition(": ")
        rest = rest.replace("\\t", "\t").replace("\\N", "\u00a0")
        rest = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), rest)
        match word:
            case "language":
                language = rest
            case "field":
                said = rest
            case "wrong" | "left alone":
                done.append(Case(rest, language, word == "wrong", field=said))
                said = ""
            case "right":
                done[-1].right.append(rest)
            case _:
                raise ValueError(line)
    return done
