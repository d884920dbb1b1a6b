"""Language: rules that read a statement like a copy editor. Pure."""
