"""The JSON that the command line prints."""
