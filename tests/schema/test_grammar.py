"""The grammar: generated files are what their sources give, every name is documented by an example that is right, and the way in which
all faults are found judges as RELAX NG does."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop_app.formats.xml import faults as judging
from desktop_app.formats.xml import schema
from desktop_app.formats.xml.documentation import entries
from desktop_app.formats.xml.fault_wording import STRUCTURE, VALUES
from desktop_app.formats.xml.intake import parsed
from desktop_app.formats.xml.part_names import PARTS, PROPERTIES
from desktop_app.formats.xml.rule_wording import WORDINGS
from desktop_app.formats.xml.shapes import RNG, TEXT, shapes
from desktop_app.formats.xml.vocabulary import NAMESPACE, attribute_name, own
from desktop_app.formats.xml.write import write
from desktop_app.statement import Statement
from tests.schema import generate
from tests.strategies import statements

INLINE = {
    "br",
    "comment-start",
    "comment-end",
    "ins",
    "del",
    "restyle",
    "was",
    "scripture",
    "part",
    "foreign",
    "name",
    "link",
    "strong",
    "em",
}


def test_the_generated_files_are_those_of_their_sources() -> None:
    assert schema.grammar_file().read_bytes() == generate.grammar()
    assert schema.rules_file().read_bytes() == generate.rules()


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_every_element_and_attribute_is_documented_by_a_right_example(entry: Any) -> None:
    assert entry.purpose.endswith((".", "…"))
    validator = _starting_at(entry.name)
    example = etree.fromstring(_in_namespace(entry.example))
    assert etree.QName(example).localname == entry.name
    assert validator.validate(example), validator.error_log
    for attribute in entry.attributes:
        assert attribute.purpose.endswith(".")
        assert attribute.example.startswith(f'{attribute.name}="')
        name, _, value = attribute.example.partition("=")
        written = etree.fromstring(_in_namespace(entry.example))
        written.set(name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}"), value.strip('"'))
        assert validator.validate(written), attribute.example


def _in_namespace(example: str) -> str:
    return example if f'xmlns="{NAMESPACE}"' in example else re.sub(r"^<[^\s/>]+", rf'\g<0> xmlns="{NAMESPACE}"', example)


def _starting_at(name: str) -> etree.RelaxNG:
    tree = etree.fromstring(schema.grammar_file().read_bytes())
    start = tree.find(f"{RNG}start/{RNG}ref")
    start.set("name", name)
    return etree.RelaxNG(tree)


def test_every_fault_and_rule_has_its_words() -> None:
    types = {kind for shape in shapes().values() for kind, _required in shape.attributes.values()} | {
        shape.type for shape in shapes().values()
    }
    assert types - {TEXT} == set(VALUES)
    ids = {rule.get("id") for rule in etree.parse(str(schema.rules_source())).iter("{http://purl.oclc.org/dsdl/schematron}assert")}
    assert ids == set(WORDINGS)
    assert "value" not in STRUCTURE
    assert set(shapes()) - {"statement"} - INLINE == set(PARTS)
    named = {
        attribute_name(name)
        for shape in shapes().values()
        for name, (kind, required) in shape.attributes.items()
        if kind != TEXT or required
    }
    assert named - set(PROPERTIES) == set()


def _mutated(root: etree._Element, choices: Any) -> None:
    """One thing of the tree is made otherwise, often wrong."""
    elements = [element for element in root.iter(etree.Element) if element is not root and not _extended(element)] or [root]
    element = choices.choice(elements)
    match choices.randrange(8):
        case 0:
            element.text = choices.choice(["", " ", "نص", "2024-02-30", "12", "draft"])
        case 1:
            element.tail = choices.choice(["", "\n ", "نص"])
        case 2 if element.attrib:
            del element.attrib[choices.choice(sorted(element.attrib))]
        case 3:
            names = sorted({name for shape in shapes().values() for name in shape.attributes})
            element.set(choices.choice([*names, "colour"]), choices.choice(["", "1", "-1", "p-1", "true", "ar", "نص", " 1 "]))
        case 4:
            element.tag = own(choices.choice([*sorted(shapes()), "blink"]))
        case 5:
            element.getparent().remove(element) if element is not root else None
        case 6:
            etree.SubElement(element, choices.choice([own(choices.choice(sorted(shapes()))), "{urn:other}x"]))
        case _:
            parent = element.getparent()
            if parent is not None:
                parent.insert(choices.randrange(len(parent)), element)


def _extended(element: etree._Element) -> bool:
    return any(above.tag == own("extensions") for above in element.iterancestors())


@settings(max_examples=150)
@given(statements(), st.randoms(use_true_random=False), st.integers(1, 3))
def test_faults_are_found_exactly_where_the_grammar_refuses(statement: Statement, choices: Any, times: int) -> None:
    root = parsed(write(statement))
    for _ in range(times):
        _mutated(root, choices)
    root = etree.fromstring(etree.tostring(root), etree.XMLParser(collect_ids=False))
    assert schema.grammar().validate(root) == (not any(judging._walk(root))), etree.tostring(root, encoding="unicode")
