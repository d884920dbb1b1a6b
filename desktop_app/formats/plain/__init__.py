"""Plain text: reading with a guess at the encoding, joining hard-wrapped lines, writing."""
