"""Regular expressions: Python's `re` on the text, or on its folded form; and what a replacement says of their groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.editing.finding.query import Found, Query, stored_span, word_edges
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.folding import Folded, fold, folded
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Spans = tuple[tuple[int, int], ...]
"""One match: start and end of the whole and of each group; (-1, -1) for a group that took no part."""

WRONG = (
    ("missing )", message("A “)” is missing in the pattern.")),
    ("unbalanced", message("The pattern has a “)” without its “(”.")),
    ("unterminated character set", message("A “]” is missing in the pattern.")),
    ("repeat", message("Nothing to repeat stands before “*”, “+”, “?” or “{{”.")),
    ("bad escape", message("The letter after “\\” means nothing there.")),
    ("range", message("A range runs backwards, like “9-0”.")),
)
"""What a person is told of a mistake, by a word of Python's own sentence."""
OTHERWISE = message("This pattern can’t be used.")
_PIECE = re.compile(r"\\(?:g<(?P<name>\w+)>|(?P<number>[1-9]\d?)|(?P<letter>.))", re.DOTALL)
_LETTERS = {"n": SOFT_BREAK, "t": "\t", "\\": "\\"}


def compiled(query: Query) -> re.Pattern[str]:
    """The expression, ready. Raises Refusal with a sentence on what is wrong with it."""
    try:
        return re.compile(query.text, re.MULTILINE) if query.exact else re.compile(_folded(query.text), re.IGNORECASE | re.MULTILINE)
    except (re.error, RecursionError, OverflowError) as error:
        told = str(error)
        raise Refusal(next((sentence for word, sentence in WRONG if word in told), OTHERWISE)) from None


def tried_on(query: Query, text: str) -> str:
    """The text that the expression is tried on."""
    return text if query.exact else folded(text)


def matches(pattern: re.Pattern[str], text: str) -> tuple[Spans, ...]:
    """All matches in a text that hold at least one letter. It may take for ever: see `aside`."""
    return tuple(match.regs for match in pattern.finditer(text) if match.end() > match.start())


def found_by(query: Query, names: dict[str, int], text: str, tried: tuple[Spans, ...]) -> Iterator[Found]:
    """The matches as places of the text. `names`: the numbers of named groups."""
    form = Folded(text, tuple(range(len(text) + 1))) if query.exact else fold(text)
    edges = word_edges(text) if query.whole_words else None
    for spans in tried:
        place = stored_span(form, text, *spans[0], extends=not query.exact)
        if place is None or not (edges is None or edges.whole(*place)):
            continue
        said = [(str(number), _said(form, text, span, extends=not query.exact)) for number, span in enumerate(spans)]
        named = [(name, said[number][1]) for name, number in names.items()]
        yield Found(*place, (*said, *named))


def expanded(template: str, groups: tuple[tuple[str, str], ...]) -> str:
    """A replacement with the groups filled in: \\1, \\g<name>; \\n is a soft break, \\t a tab. Raises Refusal for an unknown group."""
    known = dict(groups)

    def piece(match: re.Match[str]) -> str:
        name = match["name"] or match["number"]
        if name is None:
            return _LETTERS.get(match["letter"], match[0])
        if name not in known:
            raise Refusal(message("The pattern has no group {name}."), name=name)
        return known[name]

    return _PIECE.sub(piece, template)


def _said(form: Folded, text: str, span: tuple[int, int], *, extends: bool) -> str:
    """The letters of the text behind a group."""
    start, end = span
    if start >= end:
        return ""
    place = stored_span(form, text, start, end, extends=extends)
    return text[slice(*(place or form.range(start, end)))]


def _folded(expression: str) -> str:
    """The expression for folded texts: its own letters folded too; what follows a backslash, and ASCII, stays (case is ignored)."""
    done: list[str] = []
    inside = escaped = False
    for letter in expression:
        if escaped or letter.isascii():
            done.append(letter)
            inside = (letter == "[" or (inside and letter != "]")) if not escaped else inside
            escaped = letter == "\\" and not escaped
        else:
            done.append(_literal(letter, inside=inside))
    return "".join(done)


def _literal(letter: str, *, inside: bool) -> str:
    form = folded(letter)
    if len(form) == 1:
        return form
    if inside:
        return letter
    return f"(?:{re.escape(form)})"
