"""Bytes and files: reading with a limit, saving whole or not at all. Knows no XML."""
