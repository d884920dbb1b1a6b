"""Finding, replacing, going to a paragraph."""

from __future__ import annotations

from desktop_app.ui.find.paragraphs import go_to_paragraph

FIND_ACTS = {
    "edit.find": lambda window: window.finding.open(),
    "edit.find-replace": lambda window: window.finding.open(replacing=True),
    "edit.find-next": lambda window: window.finding.step(1),
    "edit.find-previous": lambda window: window.finding.step(-1),
    "edit.go-to-paragraph": go_to_paragraph,
}
