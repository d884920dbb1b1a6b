"""Recognition: from lines of text to a statement. Pure."""
