"""One's own glossary while it is edited: terms, what is searched, which one is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.language.terms import Term, TermKind, Terms, found_terms, joined

PARTED = "|"
"""Between the rejected forms of one language, as a person types them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`terms`: all of them. `words`: what is searched. `at`: which one is shown, -1 for none."""

    terms: Terms = ()
    words: str = ""
    at: int = -1

    @property
    def shown(self) -> tuple[int, ...]:
        """Where the terms stand that the search leaves, and the current one."""
        wanted = {id(term) for term in found_terms(self.terms, self.words)}
        return tuple(at for at, term in enumerate(self.terms) if id(term) in wanted or at == self.at)

    @property
    def term(self) -> Term | None:
        """The current term."""
        return self.terms[self.at] if 0 <= self.at < len(self.terms) else None

    def searched(self, words: str) -> Draft:
        """With other words searched; the first term found is current."""
        found = replace(self, words=words, at=-1)
        return replace(found, at=next(iter(found.shown), -1))

    def added(self) -> Draft:
        """With a new term, which is current; nothing is searched."""
        return Draft((*self.terms, Term()), "", len(self.terms))

    def removed(self) -> Draft:
        """Without the current term; the next one is current."""
        if self.term is None:
            return self
        left = (*self.terms[: self.at], *self.terms[self.at + 1 :])
        return replace(self, terms=left, at=min(self.at, len(left) - 1))

    def brought(self, terms: Terms) -> Draft:
        """With the terms of a file; what is known keeps its forms."""
        done = joined(self.kept, terms)
        return Draft(done, "", 0 if done else -1)

    def with_form(self, language: str, form: str) -> Draft:
        """With another approved form of the current term."""
        return self if self.term is None else self._with(self.term.with_form(language, form))

    def with_wrong(self, language: str, typed: str) -> Draft:
        """With other rejected forms of the current term, as they are typed in one line."""
        return self if self.term is None else self._with(self.term.with_wrong(language, typed.split(PARTED)))

    def with_rest(self, kind: TermKind, note: str, *, safe: bool) -> Draft:
        """With the rest of the current term."""
        return self if self.term is None else self._with(replace(self.term, kind=kind, note=note.strip(), safe=safe))

    @property
    def kept(self) -> Terms:
        """The terms that say something."""
        return tuple(term for term in self.terms if term.name)

    def _with(self, term: Term) -> Draft:
        return self if term == self.term else replace(self, terms=(*self.terms[: self.at], term, *self.terms[self.at + 1 :]))


def typed_wrong(term: Term, language: str) -> str:
    """The rejected forms of a language in one line."""
    return f" {PARTED} ".join(term.wrong(language))
