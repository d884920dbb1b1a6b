"""Paper: the statement on pages, for the printer and for the eye."""
