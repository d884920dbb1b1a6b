"""The schema: where its files stand, and what is compiled of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from desktop_app.resource import resource


def grammar_source() -> Path:
    """The grammar as people read it: RELAX NG in its compact syntax."""
    return resource("schema/statement-1.rnc")


def grammar_file() -> Path:
    """The grammar as programs read it, generated from the compact one."""
    return resource("schema/statement-1.rng")


def rules_source() -> Path:
    """The Schematron rules."""
    return resource("schema/statement-1.sch")


def rules_file() -> Path:
    """The rules as an XSLT, generated from the Schematron: running it needs no Schematron library."""
    return resource("schema/statement-1.xsl")


@cache
def grammar_tree() -> etree._ElementTree:
    """The parsed grammar. Shared: do not change it."""
    return etree.parse(str(grammar_file()))


@cache
def grammar() -> etree.RelaxNG:
    """The compiled grammar."""
    return etree.RelaxNG(grammar_tree())


@cache
def rules() -> etree.XSLT:
    """The compiled rules: they give a report in SVRL."""
    return etree.XSLT(etree.parse(str(rules_file())))
