"""Pure edits: each takes a statement and returns a Change, or None where it does not apply or alters nothing."""
