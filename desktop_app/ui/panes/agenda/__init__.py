"""The agenda pane: items as cards in order."""
