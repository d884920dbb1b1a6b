"""The comments of a document as remarks of a copy."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop_app.formats.docx.copies.copy import Point, Remark
from desktop_app.formats.docx.copies.tracking import key_of
from desktop_app.formats.docx.names import attribute, local
from desktop_app.formats.docx.package import Package
from desktop_app.text.characters import SOFT_BREAK, storable


def remarks_of(package: Package, opened: dict[str, Point], closed: dict[str, Point], lost: dict[str, str]) -> tuple[Remark, ...]:
    """The comments in the order of the part, answers with the number of what they answer; `lost`: words of places that are none."""
    found = [one for name in package.related("comments") for one in package.part(name) if local(one) == "comment"]  # type: ignore[union-attr]
    threads = dict(_threads(package))
    paragraphs = [_last_paragraph(one) for one in found]
    numbers = {name: number for number, name in enumerate(paragraphs) if name}
    done = []
    for comment, name in zip(found, paragraphs, strict=True):
        parent, resolved = threads.get(name, ("", False))
        identity = attribute(comment, "id") or ""
        start = opened.get(identity)
        end = closed.get(identity, start)
        done.append(Remark(key_of(comment), _text(comment), start, end, numbers.get(parent), resolved, lost.get(identity, "")))
    return tuple(done)


def _threads(package: Package) -> Iterator[tuple[str, tuple[str, bool]]]:
    """By the number of a comment's last paragraph: that of the comment that it answers, and whether it is done."""
    for name in package.related("commentsExtended"):
        root = package.part(name)
        for one in () if root is None else root:
            said = {str(key).rpartition("}")[2]: str(value) for key, value in one.attrib.items()}
            yield said.get("paraId", ""), (said.get("paraIdParent", ""), said.get("done") in ("1", "true", "on"))


def _last_paragraph(comment: etree._Element) -> str:
    names = [value for one in comment.iter() if local(one) == "p" for key, value in one.attrib.items() if str(key).endswith("}paraId")]
    return str(names[-1]) if names else ""


def _text(comment: etree._Element) -> str:
    lines = ("".join(_letters(one)) for one in comment.iter() if local(one) == "p")
    return storable(SOFT_BREAK.join(lines))


def _letters(paragraph: etree._Element) -> Iterator[str]:
    for one in paragraph.iter():
        match local(one):
            case "t":
                yield one.text or ""
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield SOFT_BREAK
