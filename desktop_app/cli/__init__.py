"""The command line: the same functions without a window. One module a subcommand, imported when it is asked for."""
