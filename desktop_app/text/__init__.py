"""Leaf of the house: what can be said of a string without knowing of statements."""
