"""A number with its noun."""

from __future__ import annotations

from desktop_app.text.message import Message


def plural(count: int, one: str, two: str, few: str, many: str, **arguments: object) -> Message:
    """A number with its noun, by the classes that Arabic tells apart: one, two, three to ten, eleven and more.

    All four are source texts; `{count}` is filled in. English uses the same text for the last three.
    """
    words = one if count == 1 else two if count == 2 else few if 3 <= count % 100 <= 10 else many
    return Message(words, (("count", count), *arguments.items()))
