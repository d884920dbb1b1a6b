"""Writing HTML: one file that stands alone, with its styles inside, as the statement reads on a web page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from desktop_app.formats.html.inline import attributes, inline, words
from desktop_app.resource import resource
from desktop_app.statement.directions import language_direction
from desktop_app.statement.nodes import Section, Statement
from desktop_app.statement.printing import Piece, Printed, printed
from desktop_app.statement.walking import title

ELEMENTS: dict[Section, str] = {"front": "header", "lead": "section", "body": "section", "agenda": "section", "closing": "footer"}
DEEPEST = 6


def write(statement: Statement, *, wrappers: bool = False) -> bytes:
    """The page as UTF-8, as `page` makes it."""
    return page(statement, printed(statement, wrappers=wrappers)).encode()


def page(statement: Statement, lines: tuple[Printed, ...]) -> str:
    """The lines as a whole page. Paragraphs keep their ids, roles and kinds of names are classes; language and direction stand
    where they differ from the page's."""
    way = language_direction(statement.language)
    name = escape(" ".join(title(statement).split()), quote=False)
    head = "".join(
        f"<meta{attributes(name=kind, content=content)}>\n"
        for kind, content in (("author", statement.metadata.issuer), ("keywords", ", ".join(statement.metadata.keywords)))
        if content
    )
    sheet = resource("theme/statement.css").read_text("utf-8").strip()
    return (
        f'<!DOCTYPE html>\n<html{attributes(lang=statement.language, dir=way)}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{name}</title>\n{head}'
        f"<style>\n{sheet}\n</style>\n</head>\n<body>\n<article{attributes(id=statement.id, class_=statement.metadata.kind)}>\n"
        f"{''.join(sections(statement.language, lines))}</article>\n</body>\n</html>\n"
    )


def sections(language: str, lines: tuple[Printed, ...]) -> Iterator[str]:
    """Each section's element with its blocks; `language`: that of the page around."""
    for section, group in groupby(lines, lambda line: line.section):
        element = ELEMENTS[section]
        yield f"<{element}{attributes(class_=section)}>\n{blocks(language, tuple(group))}</{element}>\n"


def blocks(language: str, lines: tuple[Printed, ...]) -> str:
    """The lines as blocks, list items of one list together; `language`: that of the page around."""
    done = []
    for style, group in groupby(lines, lambda line: line.style):
        together = tuple(group)
        if style == "list-item":
            done.append(_list(language, together))
        elif style == "quotation":
            done.append(f"<blockquote>\n{''.join(_block(language, line, 'p') for line in together)}</blockquote>\n")
        else:
            done += [_block(language, line, _tag(line)) for line in together]
    return "".join(done)


def _list(language: str, lines: tuple[Printed, ...]) -> str:
    """Items nested by their levels. Labels are typed text, so the list itself draws none."""
    done, depth = "", 0
    for number, line in enumerate(lines):
        level = max(1, min(line.level, depth + 1))
        if level > depth:
            done += '<ul style="list-style:none">\n'
        else:
            done += "</li>\n" + "</ul>\n</li>\n" * (depth - level)
        depth = level
        done += _block(language, line, "li", open_=True) + ("\n" if number + 1 < len(lines) and lines[number + 1].level > level else "")
    return done + "</li>\n</ul>\n" * depth


def _block(language: str, line: Printed, tag: str, *, open_: bool = False) -> str:
    classes = " ".join(filter(None, ("" if line.role == "none" else line.role, "labelled" if line.label.strip() else "")))
    around = language_direction(language)
    given = attributes(
        id=line.pieces[0].node,
        class_=classes,
        lang="" if line.language == language else line.language,
        dir="" if line.direction == around else line.direction,
    )
    label = f'<span class="label">{words(line.label)}</span>' if line.label else ""
    whole = f"<{tag}{given}>{label}{''.join(_piece(piece, first=not number) for number, piece in enumerate(line.pieces))}"
    return whole if open_ else f"{whole}</{tag}>\n"


def _piece(piece: Piece, *, first: bool) -> str:
    letters = inline(piece.runs)
    return letters if first or not piece.node else f"<span{attributes(id=piece.node)}>{letters}</span>"


def _tag(line: Printed) -> str:
    if line.role == "headline":
        return "h1"
    return f"h{min(max(line.level, 1) + 1, DEEPEST)}" if line.style == "heading" else "p"
