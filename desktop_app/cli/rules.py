"""`bayan rules`: the table of language rules."""

from __future__ import annotations

import click

from desktop_app.cli.speech import language_option, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.language import RULES
from desktop_app.language.families import FAMILIES


@click.command()
@json_option
@language_option
def rules(*, as_json: bool) -> None:
    """List the rules that `bayan check` knows beside the schema; those marked with * have a safe fix."""
    translate = spoken()
    families = {rule.code: family for family in FAMILIES for rule in family.rules}
    in_order = [(families[rule.code], rule) for rule in RULES]
    if as_json:
        write_json([
            {
                "code": rule.code, "family": translate(family.title), "title": translate(rule.title),
                "message": translate(rule.message), "why": translate(rule.why), "example": list(rule.example),
                "severity": rule.severity, "fix": translate(rule.fix) if rule.fix else None, "safe": rule.safe,
                "languages": list(rule.languages), "source": rule.source,
            }
            for family, rule in in_order
        ])  # fmt: skip
        return
    for rule in RULES:
        click.echo(f"{'*' if rule.safe else ' '} {rule.code}  {translate(rule.title)} – {translate(rule.why)}")
