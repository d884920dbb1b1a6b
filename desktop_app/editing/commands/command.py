"""What a command is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from desktop_app.editing.selection import Selection
from desktop_app.statement import Change, Ids, Statement
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Need = Literal["", "document", "selection", "paragraph", "item", "problem", "suggestion", "comment"]
Scope = Literal["window", "text", "agenda"]


@dataclass(frozen=True, slots=True)
class Context:
    """What an edit may read: the value, what is selected, and the world as arguments.

    `now` carries its time zone; `arguments` are those of `bayan run COMMAND:JSON` or of a menu entry.
    """

    statement: Statement
    selection: Selection
    ids: Ids
    now: datetime
    author: str = ""
    arguments: Mapping[str, object] = field(default_factory=dict)


EditFunction = Callable[[Context], Change | None]


@dataclass(frozen=True, slots=True)
class Edit:
    """An act on the value. The function's None is the disabled state, so enablement cannot disagree with effect.

    `review`: a decision or a comment. It goes in as it is, also while somebody suggests.
    """

    function: EditFunction
    review: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """An act of the window; the window knows it by the command's id. `alone`: what `bayan run` does in its place; None: nothing."""

    alone: EditFunction | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table that menus, toolbar, shortcuts, `bayan commands` and the tests read.

    `title` and `purpose` are source texts of `message()`. `keys`: portable key sequences, the first is shown.
    `place`: "MENU/GROUP" in order of the table, empty: no menu. `scope`: where its keys work. `needs`: what must be there,
    cheaper to ask than the function. `icon`: a name of resources/icons; `tool`: the toolbar's group, empty: not there.
    `checked`: whether it is on for the context; None: it is no switch. `arguments`: those that an edit can't do without: no menu has it.
    """

    id: str
    title: str
    purpose: str
    act: Edit | Window
    keys: tuple[str, ...] = ()
    place: str = ""
    scope: Scope = "window"
    needs: Need = ""
    icon: str = ""
    tool: str = ""
    checked: Callable[[Context], bool] | None = None
    arguments: tuple[str, ...] = ()


def text_argument(context: Context, name: str) -> str:
    """The argument of this name; raises Refusal where it is missing, or is no text."""
    value = context.arguments.get(name)
    if not isinstance(value, str):
        raise Refusal(message('The command needs the argument “{name}”, a text. Give it as {{"{name}": "…"}}.'), name=name)
    return value
