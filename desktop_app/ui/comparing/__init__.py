"""Two statements side by side: the window that compares."""
