"""The open document: the one door, its history, what follows from a change. Knows no Qt."""
