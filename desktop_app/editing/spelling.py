"""Spelling beside the window: the dictionaries live in a child process, for they hold the interpreter while they load and suggest."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from desktop_app.language.passages import passages_of
from desktop_app.language.spelling.bare import bare
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.language.spelling.spelled import language_of, spelled
from desktop_app.language.spelling.speller import Dictionaries
from desktop_app.language.verdict import Verdict
from desktop_app.statement.nodes import Statement

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_RESTING = 20
"""Passages that one slice looks through: less than a millisecond."""
Key = tuple[str, str]
"""A bare word and its language."""


class Spelling:
    """Is a `house.Speller` that knows what was asked for with `lacking` and `ask`. A child that dies leaves words unjudged."""

    def __init__(self, languages: Iterable[str], learnt: tuple[Learnt, ...] = ()) -> None:
        import multiprocessing  # noqa: PLC0415 - the start of the program does without

        self.languages = frozenset(languages)
        self._known: dict[Key, Verdict] = {}
        self._offered: dict[Key, tuple[str, ...]] = {}
        self._wanted: list[Key] = []
        self._turn = Lock()
        context = multiprocessing.get_context("spawn")
        self._judge, judging = context.Pipe()
        self._advise, advising = context.Pipe()
        self._child = context.Process(target=serve, args=(judging, advising, tuple(self.languages), learnt), daemon=True)
        self._child.start()
        judging.close()
        advising.close()
        self.stands = False

    def ready(self) -> bool:
        """Whether the dictionaries are loaded."""
        with suppress(EOFError, OSError):
            self.stands = self.stands or (self._judge.poll() and self._judge.recv() is True)
        return self.stands

    def __call__(self, word: str, language: str) -> Verdict | None:
        """What is known of the bare form of a word; None where nobody asked yet."""
        return self._known.get((word, language))

    def lacking(self, statement: Statement) -> Generator[tuple[()], None, tuple[Key, ...]]:
        """The words of a statement that nothing is known of, in slices of a millisecond."""
        wanted: dict[Key, None] = {}
        for number, passage in enumerate(passages_of(statement), 1):
            language = language_of(passage)
            if language in self.languages:
                for each in spelled(passage):
                    for word in _with_adjective(each.bare):
                        if (word, language) not in self._known:
                            wanted[word, language] = None
            if number % _RESTING == 0:
                yield ()
        return tuple(wanted)

    def ask(self, words: tuple[Key, ...]) -> None:
        """Asks the child, and waits for its answer without the interpreter lock."""
        with self._turn, suppress(EOFError, OSError):
            if not self.stands:
                self.stands = self._judge.recv() is True
            self._judge.send(words)
            self._known.update(zip(words, self._judge.recv(), strict=True))

    def wonder(self, word: str, language: str) -> None:
        """Asks what a word may be meant for; `offered` gives the answer when it is there."""
        key = bare(word, language), language
        if key not in self._offered and key not in self._wanted:
            with suppress(OSError):
                self._advise.send(key)
                self._wanted.append(key)

    def offered(self, word: str, language: str, patience: float = 0.0) -> tuple[str, ...] | None:
        """Words that may be meant, at the latest after so many seconds; None: the answer is not there yet."""
        with suppress(EOFError, OSError):
            while self._wanted and self._advise.poll(patience):
                self._offered[self._wanted.pop(0)] = self._advise.recv()
        return self._offered.get((bare(word, language), language))

    def close(self) -> None:
        """Ends the child."""
        self._judge.close()
        self._advise.close()
        self._child.terminate()
        self._child.join()


def _with_adjective(word: str) -> tuple[str, ...]:
    """The word, and with it what it may be a slip for where it is known itself (see `slips.letters`)."""
    return (word, word[:-1] + "ة") if word.endswith("ه") and word.startswith("ال") else (word,)


def serve(judging: Connection, advising: Connection, languages: tuple[str, ...], learnt: tuple[Learnt, ...]) -> None:
    """The child's work: says True when all dictionaries are loaded, then answers until nobody asks any more."""
    from multiprocessing.connection import wait  # noqa: PLC0415 - see above

    known = Dictionaries(languages, learnt)
    for language in languages:
        known.of(language)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        judging.send(True)
        while True:
            for asking in wait([judging, advising]):
                if asking is judging:
                    judging.send([known(word, language) for word, language in judging.recv()])
                elif asking is advising:
                    word, language = advising.recv()
                    book = known.of(language)
                    advising.send(book.suggestions(word) or book.far_suggestions(word))
