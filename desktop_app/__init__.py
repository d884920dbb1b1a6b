"""Bayan (بيان): a desktop editor for official statements, right-to-left first."""

__version__ = "0.1.0"
