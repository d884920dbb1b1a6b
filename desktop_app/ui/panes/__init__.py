"""The panes: metadata, body, agenda, closing."""
