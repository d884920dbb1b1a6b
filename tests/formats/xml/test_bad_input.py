"""What cannot be read is refused: at once, in little memory, with one sentence that says where and what to do."""

from __future__ import annotations

import codecs
import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.formats.xml.read import newer_minor, read
from desktop_app.formats.xml.validate import problems_of
from desktop_app.formats.xml.write import write
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.text.refusal import Refusal
from tests.schema.arabic import in_arabic

ROOT = Path(__file__).parents[3]
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
OPEN = b'<statement xmlns="urn:bayan:statement:1" version="1.0" xml:id="st-1" xml:lang="ar">'
END = b"<metadata><kind>other</kind><status>draft</status></metadata></statement>"
WHOLE = write(Statement("st-1", body=(Paragraph("p-1", (Run("عقد المجلس اجتماعه."),)), Paragraph("p-2", (Run("ثم انفضّ."),)))))
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))

BAD: dict[str, tuple[bytes, str, dict[str, object]]] = {
    "empty": (b"", "is empty", {}),
    "blank": (b" \n\t\r\n", "is empty", {}),
    "a mark of byte order alone": (codecs.BOM_UTF8, "is empty", {}),
    "a text": ("بيان إلى الرأي العام".encode(), "is not XML", {}),
    "JSON": (b'{"title": "x"}', "is not XML", {}),
    "truncated in a tag": (WHOLE[: WHOLE.index(b"<kind") + 3], "breaks off", {"line": 4}),
    "truncated in a text": (WHOLE[: WHOLE.index("المجلس".encode()) + 4], "breaks off", {"line": 8}),
    "truncated after an element": (WHOLE[: WHOLE.index(b"</body>")], "breaks off", {"line": 10}),
    "truncated in a value": (WHOLE[: WHOLE.index(b"st-1") + 2], "breaks off", {"line": 2}),
    "truncated in a letter": (WHOLE[: WHOLE.index("ا".encode()) + 1], "are not UTF-8", {"line": 8, "column": 25}),
    "crossed tags": (WHOLE.replace(b"</body>", b"</lead>"), "damaged", {"line": 10}),
    "twice": (WHOLE + WHOLE, "damaged", {}),
    "a bare ampersand": (WHOLE.replace("عقد".encode(), b"A & B"), "bare", {"line": 8}),
    "an unknown entity": (WHOLE.replace("عقد".encode(), b"&nbsp;"), "abbreviation", {"line": 8}),
    "wrong root": (b"<html><body/></html>", "begins with “html”", {}),
    "wrong root of the namespace": (b'<p xmlns="urn:bayan:statement:1"/>', "begins with “p”", {}),
    "no namespace": (b"<statement/>", "no Bayan statement", {}),
    "newer major version": (HEAD + OPEN.replace(b'"1.0"', b'"2.0"') + END, "newer version", {}),
    "newer namespace": (HEAD + OPEN.replace(b"statement:1", b"statement:2") + END, "newer version", {}),
    "a document type": (HEAD + b"<!-- x -->\n<!DOCTYPE statement>\n" + OPEN + END, "document type", {"line": 3}),
    "an external document type": (HEAD + b'<!DOCTYPE statement SYSTEM "http://x.invalid/">' + OPEN + END, "document type", {"line": 2}),
    "an external entity": (
        HEAD + b'<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + OPEN + b"<body><p>&e;</p></body>" + END, "document type", {},
    ),
    "an entity of its own": (HEAD + b'<!DOCTYPE s [<!ENTITY e "x">]>' + OPEN + b"<body><p>a&e;b</p></body>" + END, "document type", {}),
    "billion laughs": (b'<!DOCTYPE s [<!ENTITY l0 "ha">' + LAUGHS + b"]>" + OPEN + b"&l9;</statement>", "document type", {}),
    "gzip": (gzip.compress(WHOLE), "packed", {}),
    "a Word document": (b"PK\x03\x04" + bytes(100), "packed", {}),
    "nested 10,000 deep": (HEAD + OPEN + b"<body>" * 10_000 + b"</body>" * 10_000 + END, "too deep", {"line": 2}),
    "nested 10,000 deep and open": (HEAD + OPEN + b"<body>" * 10_000, "too deep", {"line": 2}),
    "a NUL": (WHOLE.replace("عقد".encode(), b"\x00"), "U+0000", {"line": 8, "column": 21}),
    "a control character": (WHOLE.replace("عقد".encode(), b"\x1b"), "U+001B", {"line": 8}),
    "a reference to a control character": (WHOLE.replace("عقد".encode(), b"&#1;"), "damaged", {"line": 8}),
    "a noncharacter": (WHOLE.replace("عقد".encode(), "\uffff".encode()), "U+FFFF", {"line": 8}),
    "another encoding than it says": (WHOLE.decode().encode("windows-1256"), "are not UTF-8", {"line": 8}),
    "mixed encodings": (WHOLE.replace("انفضّ".encode(), "انفض".encode("windows-1256")), "are not UTF-8", {"line": 9, "column": 24}),
    "an encoding that nobody knows": (WHOLE.replace(b'"UTF-8"', b'"klingon"'), "“klingon”", {}),
    "an encoding that is none": (WHOLE.replace(b'"UTF-8"', b'"rot13"'), "“rot13”", {}),
    "seven bits": (WHOLE.replace(b'"UTF-8"', b'"UTF-7"'), "“UTF-7”", {}),
    "half a pair": (codecs.BOM_UTF16_LE + "<a>".encode("utf-16-le") + b"\x00\xd8<\x00", "UTF-16", {"line": 1, "column": 4}),
    "odd bytes of sixteen bits": (WHOLE.decode().encode("utf-16")[:-1], "are not UTF-16", {}),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_in_one_sentence(name: str) -> None:
    data, words, place = BAD[name]
    with pytest.raises(Refusal) as caught:
        read(data)
    refusal = caught.value
    assert words in str(refusal)
    assert "\n" not in str(refusal)
    arguments = dict(refusal.arguments)
    assert {key: arguments.get(key) for key in place} == place
    assert refusal.sentence(in_arabic) != str(refusal)
    for other in (problems_of, newer_minor):
        with pytest.raises(Refusal, match=r".") as again:
            other(data)
        assert str(again.value) == str(refusal)


MEASURED = """
import json, sys, time
from pathlib import Path
from desktop_app.formats.xml.read import read
from desktop_app.storage.reading import read_bytes
from desktop_app.text.refusal import Refusal
started = time.process_time()
try:
    read(read_bytes(Path(sys.argv[1])))
    said = ""
except Refusal as refusal:
    said = str(refusal)
seconds = time.process_time() - started
status = Path("/proc/self/status")
most = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.exists() else ["0"]
print(json.dumps({"said": said, "seconds": seconds, "megabytes": int(most[0]) // 1024}))
"""


def repeated(piece: bytes, times: int) -> Iterator[bytes]:
    yield HEAD + OPEN
    yield from (piece * 1000 for _ in range(times // 1000))
    yield END


def attributes(count: int) -> Iterator[bytes]:
    yield HEAD + OPEN + b"<x "
    yield from (b" ".join(b'a%d="1"' % number for number in range(start, start + 1000)) + b" " for start in range(0, count, 1000))
    yield b"/>" + END


LARGE: dict[str, tuple[Callable[[], Iterator[bytes]], str]] = {
    "3 million elements": (lambda: repeated(b"<x>1</x>\n", 3_000_000), "larger than 16 MB"),
    "elements up to the limit of size": (lambda: repeated(b"<x>1</x>\n", 1_800_000), "more parts than any statement"),
    "300 MB of attributes": (lambda: iter((HEAD, OPEN, b"<x ", *[b'a="1" ' * 100_000] * 500, b"/>", END)), "larger than 16 MB"),
    "attributes up to the limit of size": (lambda: attributes(1_200_000), "more parts than any statement"),
    "attributes that are just let through": (lambda: attributes(390_000), ""),
    "one attribute": (lambda: iter((HEAD, OPEN, b'<x a="', b"x" * (15 << 20), b'"/>', END)), "too deep or holds one too long"),
    "one text": (lambda: iter((HEAD, OPEN, b"<body><p>", b"x" * (15 << 20), b"</p></body>", END)), "too deep or holds one too long"),
    "equals signs": (lambda: iter((HEAD, OPEN, b"<body><p>", b"=" * (9 << 20), b"</p></body>", END)), ""),
    "blanks before a document type": (lambda: iter((b" " * (15 << 20), b"<!DOCTYPE x>")), "document type"),
    "comments": (lambda: repeated(b"<!---->", 2_000_000), "more parts than any statement"),
}


@pytest.mark.parametrize("name", LARGE)
def test_masses_are_refused_within_two_seconds_and_300_megabytes(name: str, tmp_path: Path) -> None:
    make, words = LARGE[name]
    path = tmp_path / "large.bayan"
    with path.open("wb") as file:
        file.writelines(make())
    before = path.stat()
    done = subprocess.run([sys.executable, "-c", MEASURED, str(path)], capture_output=True, check=True, cwd=ROOT)
    measured = json.loads(done.stdout)
    assert words in measured["said"]
    assert bool(words) == bool(measured["said"])
    assert measured["megabytes"] < 300
    if words:
        assert measured["seconds"] < 2
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    path.unlink()
