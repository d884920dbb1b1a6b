"""Docks: the outline at the leading side, the problems at the trailing one."""
