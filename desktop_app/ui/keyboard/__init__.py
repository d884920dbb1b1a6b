"""The keyboard at the window: physical keys, regions, and the recording of new keys."""
