"""Spelling by dictionaries."""
