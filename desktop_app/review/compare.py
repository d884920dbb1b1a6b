"""Compare: what one statement says otherwise than another, as suggestions on that."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop_app.review.aligning import aligned
from desktop_app.review.renaming import renamed
from desktop_app.review.threads import joined_threads
from desktop_app.review.track import as_suggestions
from desktop_app.statement import Ids, Statement


def compare(old: Statement, new: Statement, author: str, when: datetime, ids: Ids) -> Statement:
    """`old` with what `new` says otherwise as suggestions of `author`, each place one of its own; `old` itself where both say the same.

    Paragraphs are the same by id, else by what they say; words differ as wholes. Suggestions and comments that either holds already
    stay, with their authors. `ids` must give ids that neither statement has. Rejecting all that is suggested gives `old`.
    """
    theirs = renamed(new, aligned(old, new, ids))
    theirs = replace(theirs, comments=joined_threads(old.comments, theirs.comments), milestones=old.milestones, extensions=old.extensions)
    metadata = replace(theirs.metadata, status=old.metadata.status, relations=old.metadata.relations)
    return as_suggestions(old, replace(theirs, metadata=metadata, sources=old.sources, ignored=old.ignored), author, when, ids)
