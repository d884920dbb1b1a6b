"""The two columns as a web page that stands alone: to keep, to print, to send."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape

from desktop_app.editing.columns.bits import Bit, Bits, bits
from desktop_app.editing.columns.folding import Fold, entries, told
from desktop_app.editing.columns.row import BREAK, Columns, Row, Side
from desktop_app.editing.columns.wording import above
from desktop_app.resource import resource
from desktop_app.statement.directions import language_direction
from desktop_app.text.message import Message, Translate, filled, message

SIDES = ("old", "new")
CLASSES = {"differs": "differs", "spelling": "spelling", "format": "format"}
OPEN = {"in": "open-in", "out": "open-out"}


def page(columns: Columns, names: tuple[str, str], when: datetime, translate: Translate, language: str) -> bytes:
    """Both columns in the language of the interface, UTF-8; what is the same is folded. `names`: what the two texts are called."""
    head = translate(message("Comparison"))
    sheets = "\n".join(resource(f"theme/{each}.css").read_text("utf-8").strip() for each in ("statement", "columns"))
    title = f"{head} · {names[0]} · {names[1]}"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{language_direction(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f'<style>\n{sheets}\n</style>\n</head>\n<body>\n<article class="columns">\n<h1>{escape(head)}</h1>\n'
        f"{''.join(_body(columns, names, when, translate))}</article>\n</body>\n</html>\n"
    ).encode()


def _body(columns: Columns, names: tuple[str, str], when: datetime, translate: Translate) -> Iterator[str]:
    count = filled(translate, message("Differences: {total}"), {"total": columns.differences})
    spelled = len(columns.spelled)
    alone = filled(translate, message("of the spelling alone: {count}"), {"count": spelled})
    yield f'<p class="under">{escape(f"{count} ({alone})" if spelled else count)} · <time dir="ltr">{when:%Y-%m-%d %H:%M}</time></p>\n'
    if any(columns.suggestions):
        yield f'<p class="under">{escape(translate(message("Suggestions that nobody decided are compared as they are.")))}</p>\n'
    if not columns.differences:
        yield f"<p>{escape(translate(message('Text and fields are the same')))}</p>\n"
    yield '<table>\n<colgroup><col class="number"><col><col></colgroup>\n<thead><tr><th></th>'
    yield "".join(f'<th scope="col"><bdi>{escape(name)}</bdi></th>' for name in names) + "</tr></thead>\n<tbody>\n"
    for entry in entries(columns, spelling=True, folds=True):
        if isinstance(entry, Fold):
            words = told(columns, entry)
            yield f'<tr class="fold"><td></td><td colspan="2">{escape(filled(translate, words.source, words.arguments))}</td></tr>\n'
        else:
            yield _row(columns, entry, translate)
    yield "</tbody>\n</table>\n"


def _row(columns: Columns, number: int, translate: Translate) -> str:
    row = columns.rows[number]
    if row.title is not None:
        return f'<tr class="head"><th></th><th colspan="2" scope="rowgroup">{escape(_said(row.title, translate))}</th></tr>\n'
    found = bits(columns, number, translate)
    cells = "".join(_cell(row, side, each, translate) for side, each in zip(SIDES, found, strict=True))
    return f'<tr class="{row.kind}"><td class="number">{row.stop or ""}</td>{cells}</tr>\n'


def _cell(row: Row, side: str, found: Bits, translate: Translate) -> str:
    own: Side | None = row.old if side == "old" else row.new
    if own is None:
        return '<td class="none"></td>'
    said = "".join(f"<small>{escape(each)}</small>" for each in (_said(words, translate) for words in above(row, side)))
    text = "".join(_bit(each, side) for each in found)
    strong = ' class="strong"' if own.strong else ""
    way = "" if own.rtl is None else ' dir="rtl"' if own.rtl else ' dir="ltr"'
    return f'<td class="{side}">{said}<p{way}{strong}>{text}</p></td>'


def _bit(bit: Bit, side: str) -> str:
    text = escape(bit.text).replace(BREAK, "\u00b6<br>").replace("\u2028", "<br>")
    names = " ".join(filter(None, (CLASSES.get(bit.state, ""), OPEN.get(bit.open, ""))))
    if not names:
        return text
    tag = "span" if bit.state != "differs" else "del" if side == "old" else "ins"
    return f'<{tag} class="{names}">{text}</{tag}>'


def _said(words: Message, translate: Translate) -> str:
    return filled(translate, words.source, words.arguments)
