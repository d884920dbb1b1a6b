"""The text editor: small verbs, and one thin widget that wires them."""
