"""Commands as rows that can be searched: the palette, and the pages of help and shortcuts."""
