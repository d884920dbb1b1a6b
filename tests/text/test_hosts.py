"""Where an address really leads."""

from __future__ import annotations

import pytest

from desktop_app.text.hosts import true_host


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/", "example.org"),
        ("HTTPS://News.Example.ORG/path?x=1#y", "news.example.org"),
        ("https://example.org:443/", "example.org"),
        ("http://example.org:8080/", "example.org:8080"),
        ("https://bank.example@evil.example/login", "evil.example"),
        ("https://bank.example%2F@evil.example/", "evil.example"),
        ("https://bank.example\\@evil.example/", "bank.example"),
        ("https:\\\\evil.example/bank.example", "evil.example"),
        ("https://bank.example/@evil.example", "bank.example"),
        ("https://bank.example?@evil.example", "bank.example"),
        ("https://ex%61mple.org/", "example.org"),
        ("https://\u0430pple.example/", "xn--pple-43d.example"),
        ("https://xn--pple-43d.example/", "xn--pple-43d.example"),
        ("https://\u0430\u0440\u0440\u04cf\u0435.example/", "xn--80ak6aa92e.example"),
        ("https://\u0645\u062b\u0627\u0644.example/", "\u0645\u062b\u0627\u0644.example"),
        ("https://xn--mgbh0fb.example/", "\u0645\u062b\u0627\u0644.example"),
        ("https://b\u00fccher.example/", "b\u00fccher.example"),
        ("https://example\uff0eorg/", "example.org"),
        ("https://ex\u202eample.org/", "ex%202Eample.org"),
        ("https://user:pw@[2001:db8::1]/", "[2001:db8::1]"),
        ("mailto:press@example.org?subject=x", "press@example.org"),
        ("mailto:press@bank.example,x@evil.example", "press@bank.example,x@evil.example"),
        ("https://", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_hosts(address: str, host: str) -> None:
    assert true_host(address) == host
