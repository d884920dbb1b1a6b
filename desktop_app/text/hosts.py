"""Hosts: where an address really leads, said so that a look-alike shows itself."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_PLAIN = re.compile("[a-z0-9-]+")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f0-9\u0660-\u0669\u06f0-\u06f9-]+")
_LATIN = re.compile("[a-z0-9\u00df-\u00f6\u00f8-\u00ffışğĞİŞ-]+")
_WEB = re.compile(r"https?:[/\\]*", re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}


def true_host(address: str) -> str:
    """The host that a web address leads to, with its port where that is unusual; of a mail address the whole mailbox.

    Never what stands before an @, never a path. Labels in Arabic letters, or in Latin ones of Europe, are shown as written; every other
    one, and one that mixes scripts, as punycode. Empty where the address names none.
    """
    scheme, _, rest = address.partition(":")
    if scheme.lower() == "mailto":
        mailbox = unquote(rest.partition("?")[0])
        name, _, domain = mailbox.rpartition("@")
        return f"{_visible(name)}@{_safe(domain)}" if domain else ""
    if not _WEB.match(address):
        return ""
    authority = re.split(r"[/\\?#]", _WEB.sub("", address, count=1), maxsplit=1)[0]
    host, colon, port = (
        unquote(authority.rpartition("@")[2]).partition(":") if "[" not in authority else (authority.rpartition("@")[2], "", "")
    )
    unusual = f":{_visible(port)}" if colon and port and f":{port}" != _PORTS[scheme.lower()] else ""
    return _safe(host) + unusual if host else ""


def _safe(host: str) -> str:
    return ".".join(map(_label, re.split("[.\u3002\uff0e\uff61]", unicodedata.normalize("NFKC", host).casefold())))


def _label(label: str) -> str:
    if _PLAIN.fullmatch(label) and not label.startswith("xn--"):
        return label
    try:
        coded = label if label.startswith("xn--") else label.encode("idna").decode("ascii")
        letters = coded.encode("ascii").decode("idna")
    except UnicodeError:
        return _visible(label)
    return letters if _ARABIC.fullmatch(letters) or _LATIN.fullmatch(letters) else coded


def _visible(text: str) -> str:
    """Printable ASCII as it is, every other character by its number."""
    return "".join(each if " " < each <= "~" else f"%{ord(each):X}" for each in text)
