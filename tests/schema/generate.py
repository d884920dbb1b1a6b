"""Generates what is generated of the schema: the grammar as XML, and the rules as XSLT. `python -m tests.schema.generate` writes both."""

import rnc2rng
from lxml import etree, isoschematron

from desktop_app.formats.xml import schema

FIRED = "{http://purl.oclc.org/dsdl/svrl}fired-rule"
"""A report tells each rule that was tried at each element: a sixth of the time of a check, and of no use to anybody."""


def grammar() -> bytes:
    text = rnc2rng.dumps(rnc2rng.load(str(schema.grammar_source())))
    return f"{text}\n".encode()


def rules() -> bytes:
    source = etree.parse(str(schema.rules_source()), etree.XMLParser(remove_comments=True))
    expanded = isoschematron.iso_abstract_expand(isoschematron.iso_dsdl_include(source))
    sheet = isoschematron.iso_svrl_for_xslt1(expanded)
    etree.strip_elements(sheet, FIRED, with_tail=False)
    return etree.tostring(sheet, pretty_print=True, encoding="UTF-8", xml_declaration=True)


if __name__ == "__main__":
    schema.grammar_file().write_bytes(grammar())
    schema.rules_file().write_bytes(rules())
