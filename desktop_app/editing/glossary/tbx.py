"""A glossary as TBX-Basic (ISO 30042): what translators' programs exchange. Older TBX with `termEntry` is read too."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop_app.language.terms import TERM_KINDS, Term, TermKind, Terms
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS = "administrativeStatus"
_PREFERRED, _DEPRECATED = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"
_REJECTED = frozenset({"deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm", "deprecated", "obsolete"})
_ENTRIES, _SECTIONS = frozenset({"conceptEntry", "termEntry"}), frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_MOST = 100_000
"""Elements of a file that is read."""


def write_tbx(terms: Terms) -> bytes:
    """The terms as a TBX-Basic file. Whether a repair is safe has no place in it."""
    root = etree.fromstring(f'<tbx xmlns="{_NAMESPACE}" type="TBX-Basic" style="dca" xml:lang="en"/>')
    source = _add(_add(_add(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _add(source, "p", "Glossary of Bayan")
    body = _add(_add(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        entry = _add(body, "conceptEntry", id=f"c{number}")
        _add(entry, "descrip", term.kind, type="subjectField")
        if term.note:
            _add(entry, "note", term.note)
        for language in dict.fromkeys(of for of, _ in (*term.approved, *term.rejected)):
            section = _add(entry, "langSec", **{_LANGUAGE: language})
            forms = [(term.form(language), _PREFERRED)] if term.form(language) else []
            for form, status in (*forms, *((wrong, _DEPRECATED) for wrong in term.wrong(language))):
                one = _add(section, "termSec")
                _add(one, "term", form)
                _add(one, "termNote", status, type=_STATUS)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def read_tbx(data: bytes, name: str) -> Terms:
    """The terms of a TBX file; of several forms of a language that none rejects the first is the approved one. Raises Refusal."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(message("{name} is no TBX file: it can't be read as XML."), str(error), name=name) from None
    if etree.QName(root).localname not in ("tbx", "martif") or sum(1 for _ in root.iter()) > _MOST:
        raise Refusal(message("{name} is no TBX file, or too large to be a glossary."), name=name)
    return tuple(term for entry in _all(root, _ENTRIES) if (term := _term(entry)).name)


def _term(entry: etree._Element) -> Term:
    said = [_words(each) for each in entry.iter() if _local(each) == "descrip" and each.get("type") == "subjectField"]
    kind: TermKind = next((each for each in TERM_KINDS if said and each == said[0].lower()), "other")
    note = next((_words(each) for each in entry if _local(each) == "note"), "")
    term = Term((), (), kind, note)
    for section in _all(entry, _SECTIONS):
        language = (section.get(_LANGUAGE) or section.get("lang") or "").partition("-")[0].lower()
        forms = [(_words(form), _is_rejected(one)) for one in _all(section, _TERMS) for form in _all(one, frozenset({"term"}))]
        right = next((form for form, rejected in forms if not rejected), "")
        if language:
            term = term.with_form(language, right).with_wrong(language, [form for form, rejected in forms if rejected])
    return term


def _is_rejected(one: etree._Element) -> bool:
    return any(each.get("type") == _STATUS and _words(each) in _REJECTED for each in one.iter() if _local(each) == "termNote")


def _all(parent: etree._Element, names: frozenset[str]) -> Iterator[etree._Element]:
    return (each for each in parent.iter() if _local(each) in names)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
    child.text = text or None
    return child
