"""What a screen reader meets: every control has a name, a role and a state; regions are read in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import colours
from desktop_app.ui.theme.contrast import LEGIBLE, contrast
from desktop_app.ui.theme.tokens import THEMES
from tests.officer import Officer
from tests.window.statements import CRAFTS

ROLE = QAccessible.Role
NAMED = frozenset({
    ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.List, ROLE.ListItem, ROLE.Tree,
    ROLE.TreeItem, ROLE.MenuItem, ROLE.PageTab, ROLE.Table, ROLE.SpinBox, ROLE.Slider,
})  # fmt: skip
"""Roles that say nothing to a person without a name."""

DEEPEST = 40


@dataclass(frozen=True)
class Met:
    """Something that a screen reader meets."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    widget: str


def met(interface: QAccessibleInterface | None, depth: int = 0) -> Iterator[Met]:
    if interface is None or not interface.isValid() or depth > DEEPEST or interface.state().invisible:
        return
    object_ = interface.object()
    yield Met(
        interface.role(),
        interface.text(QAccessible.Text.Name).strip(),
        interface.text(QAccessible.Text.Description),
        bool(interface.state().focusable),
        type(object_).__name__ if object_ is not None else "",
    )
    for number in range(interface.childCount()):
        yield from met(interface.child(number), depth + 1)


def everything(widget: QWidget) -> list[Met]:
    return list(met(QAccessible.queryAccessibleInterface(widget)))


@pytest.mark.parametrize("spoken", ["ar", "en"])
@pytest.mark.parametrize("pane", ["metadata", "body", "agenda", "closing", "welcome"])
def test_every_control_has_a_name(officer: Officer, pane: str, spoken: str) -> None:
    officer.speaks(spoken)
    if pane != "welcome":
        officer.works_on(CRAFTS)
        officer.goes_to(pane)
    found = everything(officer.window)
    assert len(found) > 20
    nameless = [(one.role, one.widget) for one in found if not one.name and (one.role in NAMED or one.focusable)]
    officer.speaks("ar")
    assert not nameless


def test_painted_widgets_say_what_they_are(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("agenda")
    officer.rests()
    tab = next(one for one in everything(officer.window.switcher) if one.widget == "Tab" and one.name == "النص")
    assert tab.role == QAccessible.Role.CheckBox or tab.role in NAMED
    assert "مشكل" in tab.description or tab.description == ""
    names = [one.name for one in everything(officer.window.panes["agenda"])]
    for item in CRAFTS.agenda:
        assert any(item.title in name for name in names), item.title


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_text_is_legible_on_its_ground(theme: str) -> None:
    from PySide6.QtGui import QColor

    tokens = THEMES[theme]
    severities, sections = ("error", "warning", "hint", "ok"), ("title", "lead", "body", "opening", "agenda", "closing")
    pairs = [(text, ground) for text in ("ink", "ink2", "ink3", "accent", *severities) for ground in ("page", "chrome", "raised")]
    pairs += [(text, f"{text}_soft") for text in ("accent", *severities)]
    pairs += [("on_accent", "accent"), ("ink", "selection"), ("ink", "comment_ground"), ("ink", "hover"), ("page", "ink")]
    pairs += [(f"sec_{name}", ground) for name in sections for ground in ("page", "chrome")]
    weak = [(text, ground) for text, ground in pairs if contrast(QColor(tokens[text]), QColor(tokens[ground])) < LEGIBLE]
    assert not weak
    assert colours()
    edges = [ground for ground in ("page", "chrome") if contrast(QColor(tokens["edge"]), QColor(tokens[ground])) < 3]
    assert not edges


def test_the_focus_walks_through_every_control_and_comes_back(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    for pane in officer.window.panes:
        officer.goes_to(pane)
        start, seen = officer.focus, []
        for _ in range(400):
            officer.presses("Tab")
            seen.append(officer.focus)
            if officer.focus is start:
                break
        assert officer.focus is start, f"no way back to {start} in {pane}: a trap at {seen[-1]}"
        assert len(set(seen)) > 8
