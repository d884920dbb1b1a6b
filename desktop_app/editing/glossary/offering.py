"""What the glossary offers while one types: approved forms that go on from the letters before the caret."""

from __future__ import annotations

from desktop_app.language.terms import Terms
from desktop_app.text.folding import ARTICLES, folded

MOST = 8
_LONGEST = 40
"""Code points before the caret that may be the beginning of a form."""


def forms_for(terms: Terms, typed: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What a field is offered: the values that are known, then approved forms of any language that begin with what is typed."""
    wanted = folded(typed).strip()
    said = {folded(value) for value in known} | {wanted}
    more: list[str] = []
    for term in terms if wanted else ():
        for _, form in term.approved:
            begins = any(folded(form).startswith(way + wanted) for way in ("", *ARTICLES))
            if begins and folded(form) not in said:
                said.add(folded(form))
                more.append(form)
    return (*known, *more)[:MOST]


def continuations(terms: Terms, before: str, language: str) -> tuple[tuple[int, str], ...]:
    """Approved forms of the language that begin as the text before the caret ends, each with how many of its letters it takes the place
    of; the longest beginning first. The article may be missing. Nothing for a caret behind a space."""
    tail = before[-_LONGEST:]
    starts = [at for at in range(len(tail)) if tail[at].isalnum() and (at == 0 or not tail[at - 1].isalnum())]
    done: dict[str, int] = {}
    for at in starts:
        typed = folded(tail[at:])
        if len(typed.strip()) < 1 or tail[-1:].isspace():
            continue
        for term in terms:
            form = term.form(language)
            known = folded(form)
            if form and form not in done and form != tail[at:] and any(known.startswith(way + typed) for way in ("", *ARTICLES)):
                done[form] = len(tail) - at
    return tuple((taken, form) for form, taken in list(done.items())[:MOST])
