"""The import dialog: what was recognised in a text, to be looked at before it becomes a statement."""

from desktop_app.ui.dialogs.import_.dialog import ImportDialog

__all__ = ["ImportDialog"]
