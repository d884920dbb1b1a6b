"""Finding and replacing: what is sought, where it stands in the statement, and what is put there. No Qt."""
