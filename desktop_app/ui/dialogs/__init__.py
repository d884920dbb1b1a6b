"""Dialogs of the window. Importing this package brings no Qt: a child process does."""
