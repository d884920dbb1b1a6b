"""Keys of a keyboard: what a person means by them on any layout, and which keys run which command."""
