"""Web pages and what other programs put on the clipboard as HTML."""
