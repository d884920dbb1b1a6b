"""The Metadata pane: the statement's fields as a form."""

from desktop_app.ui.panes.metadata.pane import MetadataPane

__all__ = ["MetadataPane"]
