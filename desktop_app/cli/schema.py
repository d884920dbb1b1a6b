"""`bayan schema`: the published schema of the file format."""

from __future__ import annotations

import click

from desktop_app.cli.speech import language_option, spoken
from desktop_app.cli.streams import out_option, write_output
from desktop_app.formats.xml.schema import grammar_file, grammar_source, rules_source


@click.command()
@click.option("--html", "form", flag_value="html", help="The documentation: every element and attribute with an example.")
@click.option("--compact", "form", flag_value="compact", help="The grammar as people write it (RELAX NG compact).")
@click.option("--rules", "form", flag_value="rules", help="The rules that a grammar cannot say (Schematron).")
@out_option
@language_option
def schema(form: str | None, output: str | None) -> None:
    """Print the grammar of the file format (RELAX NG)."""
    if form == "html":
        from desktop_app.formats.xml.documentation import documentation_html  # noqa: PLC0415 - only the page needs it

        write_output(output, documentation_html(spoken()).encode())
        return
    path = {"compact": grammar_source, "rules": rules_source}.get(form or "", grammar_file)()
    write_output(output, path.read_bytes())
