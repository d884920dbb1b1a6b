"""The window. The only room, with `app.py`, that knows Qt."""
