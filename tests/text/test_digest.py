import sys
from hashlib import sha256
from subprocess import run

from desktop_app.text.digest import hex_digest


def test_it_is_the_digest_that_others_compute() -> None:
    for data in (b"", b"a" * 1000, "بيان".encode()):
        assert hex_digest(data) == sha256(data).hexdigest()


def test_no_library_of_cryptography_is_loaded_for_it() -> None:
    words = "import sys, desktop_app.text.digest; print([name for name in ('hashlib', '_hashlib', 'ssl') if name in sys.modules])"
    assert run([sys.executable, "-c", words], capture_output=True, text=True, check=True).stdout.strip() == "[]"
