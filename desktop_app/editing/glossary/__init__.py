"""The glossary as files: the person's own one, the office's shared one, tables and TBX to exchange."""

from desktop_app.editing.glossary.files import Glossary, glossary_path, keep_terms, load_glossary, read_terms, write_terms
from desktop_app.editing.glossary.offering import continuations, forms_for

__all__ = ["Glossary", "continuations", "forms_for", "glossary_path", "keep_terms", "load_glossary", "read_terms", "write_terms"]
