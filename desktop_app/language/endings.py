"""The rule of the mark that a paragraph of prose ends with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import RESTING_PLACE, passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.quoting import PROSE
from desktop_app.language.rule import Hit, InStatement, Repair, Rule
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message

_ENDED = re.compile(r"[.!?؟…:،؛,;][»”›\"’')\]]*$|[.!?؟…][»”›\"’')\]]*[.،]?$|[/|*#>»=–-]$")
_OPEN_ENDED = re.compile(r"[»”›\"’')\]]+$")
_VERSE = re.compile(r"\*\*\*| \.\.\. |[ \u00a0]{4,}|\t|\u2028")
_RELATIVE = re.compile(r"(?:الذي|التي|الذين|اللذين|which|who)\b")
_HOLDING = "\u200e\u200f\u061c\u202c\u2069"
_LINE = 8
_WORDS, _SURE_WORDS = 12, 20
_OTHERS, _SHARE = 2, 0.6
_SURE_OTHERS, _SURE_SHARE = 3, 0.75


def missing_end(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Long paragraphs of running text without a mark at their end, in a statement whose other paragraphs have one."""
    ended, before = 0, None
    open_: list[Passage] = []
    for count, passage in enumerate(passages_of(statement), 1):
        if count % RESTING_PLACE == 0:
            yield None
        if before is not None and any(one is before for one in open_[-1:]) and _goes_on_in(passage):
            open_.pop()
        before = passage
        if _is_prose(passage):
            if _is_ended(passage):
                ended += 1
            else:
                open_.append(passage)
    if ended < _OTHERS or ended < _SHARE * (ended + len(open_)):
        return
    habit = ended >= _SURE_OTHERS and ended >= _SURE_SHARE * (ended + len(open_))
    for passage in open_:
        text = _printed(passage)
        quoted = _OPEN_ENDED.search(text) if passage.language.startswith("en") else None
        at = quoted.start() if quoted and quoted[0] != ")" else len(text)
        repair = Repair(_STOP, ((at, at, "."),), habit and len(text.split()) >= _SURE_WORDS)
        last = text.rfind(" ") + 1
        yield problem_at(_CODE, "hint", _HERE, passage, Hit(last, len(text), (repair,), (("words", text[last:]),)))


def _goes_on_in(passage: Passage) -> bool:
    """Whether a passage is a line that the sentence before it goes on in: the name of the deceased, a verse."""
    text = passage.text.strip()
    return passage.role in PROSE and (_RELATIVE.match(text) is not None or (len(text.split()) < _LINE and not _ENDED.search(text)))


@by_identity
def _is_ended(passage: Passage) -> bool:
    return _ENDED.search(_printed(passage)) is not None


def _printed(passage: Passage) -> str:
    """The text to its last letter that is seen: behind it there may be what holds the order of a line together."""
    return passage.text.rstrip().rstrip(_HOLDING).rstrip()


@by_identity
def _is_prose(passage: Passage) -> bool:
    text = passage.text
    if passage.role not in PROSE or passage.style != "normal" or passage.label or len(text.split()) < _WORDS:
        return False
    return not _VERSE.search(text.strip()) and not text.lstrip().startswith(("(", "*", "-", "•")) and not passage.is_protected(0, 1)


_CODE = "missing-end"
_HERE = message("The paragraph ends with “{words}” and no mark.")
_STOP = message("Put a full stop there")

ENDINGS = (
    Rule(
        _CODE, message("A paragraph without an end"), _HERE,
        message("Without a mark readers do not know whether the sentence is complete or a piece of it was lost."),
        ("وأثنى الحاضرون على جهود المتطوّعين", "وأثنى الحاضرون على جهود المتطوّعين."), InStatement(missing_end), _STOP, safe=True,
        severity="hint", source="Usage of Arabic, Kurdish and English print",
    ),
)  # fmt: skip
"""The rule of the end of a paragraph."""
