"""The XML format: the file in which Bayan keeps a statement, its schema and its validation."""
