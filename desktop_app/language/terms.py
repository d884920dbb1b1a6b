"""Terms: what an office calls people, bodies and places, and what it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.text.folding import folded

TermKind = Literal["person", "organisation", "place", "event", "title", "other"]
TERM_KINDS: tuple[TermKind, ...] = ("person", "organisation", "place", "event", "title", "other")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing and its name: `approved`: language and form, one of each language at most; `rejected`: language and form, in the order
    in which they were noted. `safe`: a rejected form may be mended without a human eye."""

    approved: tuple[tuple[str, str], ...] = ()
    rejected: tuple[tuple[str, str], ...] = ()
    kind: TermKind = "other"
    note: str = ""
    safe: bool = False

    def form(self, language: str) -> str:
        """The approved form in a language; empty where there is none."""
        return dict(self.approved).get(language.partition("-")[0], "")

    def wrong(self, language: str) -> tuple[str, ...]:
        """The rejected forms of a language."""
        return tuple(form for of, form in self.rejected if of == language.partition("-")[0])

    def with_form(self, language: str, form: str) -> Term:
        """With another approved form in a language; an empty one takes it away."""
        others = tuple((of, said) for of, said in self.approved if of != language)
        return replace(self, approved=(*others, (language, form.strip())) if form.strip() else others)

    def with_wrong(self, language: str, forms: Iterable[str]) -> Term:
        """With other rejected forms in a language; each once, the approved one never."""
        clean = [form for form in dict.fromkeys(form.strip() for form in forms) if form and form != self.form(language)]
        others = tuple((of, said) for of, said in self.rejected if of != language)
        return replace(self, rejected=(*others, *((language, form) for form in clean)))

    @property
    def name(self) -> str:
        """The first approved form, else the first rejected one: by it a list shows the term."""
        return next((form for _, form in (*self.approved, *self.rejected)), "")


Terms = tuple[Term, ...]


def found_terms(terms: Terms, words: str) -> Iterator[Term]:
    """The terms of which a form or the note has these words, however their letters are typed; all for none."""
    wanted = folded(words).strip()
    for term in terms:
        said = (*(form for _, form in term.approved), *(form for _, form in term.rejected), term.note)
        if any(wanted in folded(each) for each in said):
            yield term


def joined(first: Terms, second: Terms) -> Terms:
    """Both glossaries as one; of two terms with an approved form in common the first one's forms count, and the other adds to it what it
    lacks."""
    done = list(first)
    known = {form: at for at, term in enumerate(done) for form in term.approved}
    for term in second:
        at = next((known[form] for form in term.approved if form in known), None)
        if at is None:
            known |= dict.fromkeys(term.approved, len(done))
            done.append(term)
        else:
            done[at] = _merged(done[at], term)
    return tuple(done)


def _merged(one: Term, other: Term) -> Term:
    languages = {language for language, _ in one.approved}
    approved = (*one.approved, *(each for each in other.approved if each[0] not in languages))
    rejected = (*one.rejected, *(each for each in other.rejected if each not in one.rejected and each not in approved))
    return replace(one, approved=approved, rejected=rejected, note=one.note or other.note, safe=one.safe)
