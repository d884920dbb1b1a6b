"""A paragraph as XML: one line, marks as nested elements, commented ranges as pairs of empty elements."""

from __future__ import annotations

from functools import lru_cache

from desktop_app.formats.xml.escaping import attribute, escaped, filled_attribute
from desktop_app.formats.xml.vocabulary import MARK_ELEMENTS, MARK_VALUES
from desktop_app.statement.marks import Mark
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph
from desktop_app.statement.presence import Presence
from desktop_app.statement.runs import Runs
from desktop_app.text.characters import SOFT_BREAK


@by_identity
def paragraph_xml(paragraph: Paragraph) -> str:
    """The paragraph as one line of XML, without indentation. Remembered for as long as the paragraph lives."""
    return (
        "<p"
        + attribute("xml:id", paragraph.id)
        + filled_attribute("style", paragraph.style, "normal")
        + (f' level="{paragraph.level}"' if paragraph.level else "")
        + filled_attribute("label", paragraph.label)
        + filled_attribute("role", paragraph.role, "none")
        + attribute("xml:lang", paragraph.language)
        + filled_attribute("dir", paragraph.direction, "auto")
        + (' run-in="true"' if paragraph.run_in else "")
        + presence_xml(paragraph.break_change, "break-")
        + presence_xml(paragraph.presence)
        + f">{inline(paragraph.runs)}</p>"
    )


def presence_xml(presence: Presence | None, prefix: str = "") -> str:
    """The attributes for a suggested insertion or deletion."""
    if presence is None:
        return ""
    changes = attribute(f"{prefix}inserted", presence.inserted) + attribute(f"{prefix}deleted", presence.deleted)
    return changes + (attribute(f"{prefix}behind", presence.behind) if prefix else "")


def inline(runs: Runs) -> str:
    """Canonical runs as XML. Marks that adjacent runs share from the outside in share an element."""
    done: list[str] = []
    marks: tuple[Mark, ...] = ()
    for run in runs:
        if run.marks != marks:
            done.append(_seam(marks, run.marks))
            marks = run.marks
        done.append(escaped(run.text) if SOFT_BREAK not in run.text else "<br/>".join(map(escaped, run.text.split(SOFT_BREAK))))
    if marks:
        done.append(_seam(marks, ()))
    return "".join(done)


@lru_cache(maxsize=1024)
def _seam(before: tuple[Mark, ...], after: tuple[Mark, ...]) -> str:
    """What is written between letters with the marks `before` and letters with the marks `after`."""
    closing, opening = _elements(before), _elements(after)
    shared = _shared(closing, opening)
    commented, comments = _comments(before), _comments(after)
    return "".join((
        *(f"</{MARK_ELEMENTS[mark.kind]}>" for mark in reversed(closing[shared:])),
        *(f"<comment-end{attribute('comment', comment)}/>" for comment in commented if comment not in comments),
        *(f"<comment-start{attribute('comment', comment)}/>" for comment in comments if comment not in commented),
        *map(_opened, opening[shared:]),
    ))  # fmt: skip


def _elements(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.kind != "commented")


def _comments(marks: tuple[Mark, ...]) -> tuple[str, ...]:
    return tuple(mark.value for mark in marks if mark.kind == "commented")


def _shared(before: tuple[Mark, ...], now: tuple[Mark, ...]) -> int:
    count = 0
    while count < min(len(before), len(now)) and before[count] == now[count]:
        count += 1
    return count


def _opened(mark: Mark) -> str:
    value = attribute(MARK_VALUES[mark.kind], mark.value) if mark.kind in MARK_VALUES else ""
    was = "".join(f"{_opened(old)[:-1]}/>" for old in mark.before if old.kind in MARK_ELEMENTS)
    return f"<{MARK_ELEMENTS[mark.kind]}{value}>" + (f"<was>{was}</was>" if was else "")
