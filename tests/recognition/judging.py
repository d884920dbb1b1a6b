"""What a gold file asks of a recognised statement: rows of (what was asked, whether it is right, what was found)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Any

from desktop_app.text.folding import folded

Row = tuple[str, bool, object]
ALIKE = 0.75
"""Names are the same where so much of their words is."""


def words(text: object) -> list[str]:
    return re.findall(r"\w+", folded(joined(text)))


def joined(value: object) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(joined(part) for part in value) if isinstance(value, list | tuple) else ""


def within(part: str, whole: object) -> bool:
    return f" {' '.join(words(part))} ".strip() in " ".join(words(whole))


def alike(want: str, got: object) -> bool:
    one, two = words(want), words(got)
    same = sum(block.size for block in difflib.SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks())
    return bool(one and two) and 2 * same / (len(one) + len(two)) >= ALIKE


def asked(gold: dict[str, Any], got: dict[str, Any]) -> Iterator[Row]:
    """Every question of the gold file; what it leaves out or holds as null is not asked."""
    closing = got["closing"] or {}
    for key in ("language", "kind", "issued"):
        if gold.get(key):
            yield key, gold[key] == got[key], got[key]
    if gold.get("title"):
        yield "title", words(gold["title"]) == words(got["title"]), got["title"]
    if gold.get("issuer"):
        yield "issuer", alike(gold["issuer"], got["issuer"]), got["issuer"]
    yield from _event(gold.get("event") or {}, got["event"] or {})
    yield from _names("attendance", gold.get("attendance"), got["attendance"])
    if gold.get("agenda") is not None:
        yield from _agenda(gold["agenda"], got["agenda"])
    yield from _closing(gold, closing)
    yield from _names("signatory", gold.get("signatories") or [one for one in [gold.get("signatory")] if one], closing.get("signatories"))
    yield from _paragraphs(gold, got["paragraphs"])
    for path in gold.get("absent") or []:
        value: Any = got
        for step in path.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        yield f"absent: {path}", not value, value


def _event(gold: dict[str, Any], got: dict[str, Any]) -> Iterator[Row]:
    for key in ("ordinal", "starts", "ends"):
        if gold.get(key) is not None:
            yield f"event.{key}", gold[key] == got.get(key), got.get(key)
    for key in ("name", "venue", "region"):
        if gold.get(key):
            yield f"event.{key}", alike(gold[key], got.get(key)), got.get(key)


def _names(what: str, gold: list[str] | None, got: list[str] | None) -> Iterator[Row]:
    if not gold:
        return
    left = list(got or [])
    yield f"{what}: not more than there are", len(left) <= max(len(gold) + 1, round(1.5 * len(gold))), left
    for name in gold:
        hit = next((one for one in left if alike(name, one)), None)
        yield f"{what}: {name}", hit is not None, left
        if hit is not None:
            left.remove(hit)


def _agenda(gold: list[dict[str, Any]], got: list[dict[str, Any]]) -> Iterator[Row]:
    yield "agenda.length", len(gold) == len(got), len(got)
    left = list(got)
    for number, want in enumerate(gold):
        hit = next((item for item in left if " ".join(want["contains"].split()) in " ".join(joined(item["text"]).split())), None)
        yield f"agenda[{number}].text", hit is not None, want["contains"]
        found = hit or {}
        if hit is not None:
            left.remove(hit)
        for key in ("kind", "outcome"):
            if want.get(key) and want[key] != "other":
                yield f"agenda[{number}].{key}", found.get(key) == want[key], found.get(key)
        for key, value in (want.get("vote") or {}).items():
            if key in ("method", "for", "against", "abstained"):
                yield f"agenda[{number}].vote.{key}", (found.get("vote") or {}).get(key) == value, found.get("vote")


def _closing(gold: dict[str, Any], got: dict[str, Any]) -> Iterator[Row]:
    if want := gold.get("closing_starts"):
        text = " ".join(words(got.get("text")))
        yield "closing.starts", text.startswith(" ".join(words(want))), text[:60]
    for key in ("thanks", "pledge"):
        if want := gold.get(f"{key}_contains"):
            part = joined(got.get(key))
            yield f"closing.{key}", within(want, part) and len(part) <= max(400, 4 * len(want)), part
    if gold.get("place"):
        yield "closing.place", alike(gold["place"], got.get("place")), got.get("place")


def _paragraphs(gold: dict[str, Any], got: list[dict[str, Any]]) -> Iterator[Row]:
    asks: list[tuple[str, str, str, str]] = []
    asks += [("lead", gold["lead_starts"], "section", "lead")] if gold.get("lead_starts") else []
    asks += [("opening", gold["opening_contains"], "role", "opening")] if gold.get("opening_contains") else []
    asks += [("slogan", phrase, "role", "slogan") for phrase in gold.get("slogans") or []]
    asks += [("wrapper", phrase, "role", "wrapper") for phrase in gold.get("not_content") or []]
    for what, phrase, key, value in asks:
        hits = [paragraph[key] for paragraph in got if within(phrase, paragraph["text"])]
        yield f"{what}: {phrase[:30]}", value in hits, hits
