"""Codes of problems, as a person names them on the command line."""

from __future__ import annotations

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


def known_codes(named: tuple[str, ...]) -> set[str]:
    """The codes in words with commas between them; none where nothing was named. Raises Refusal for a code that no problem has."""
    wanted = {code.strip() for codes in named for code in codes.split(",")}
    if wanted:
        known = all_codes()
        alien = sorted(wanted.difference(known))
        if alien:
            raise Refusal(message('There is no rule "{code}". The rules are: {known}'), code=alien[0], known=", ".join(known))
    return wanted


def all_codes() -> tuple[str, ...]:
    """The code of every problem that a statement can have: those of the language, then those of the format."""
    from desktop_app.formats.xml.fault_wording import STRUCTURE, VALUES  # noqa: PLC0415 - only where codes were named
    from desktop_app.formats.xml.rule_wording import WORDINGS  # noqa: PLC0415
    from desktop_app.language import RULES  # noqa: PLC0415 - the schema alone must come at once

    return (*(rule.code for rule in RULES), *(f"schema/{code}" for code in dict.fromkeys((*VALUES, *STRUCTURE, *WORDINGS, "newer"))))
