"""Who I am: from the account, until the person says it."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from desktop_app.editing import identity
from desktop_app.editing.settings import Settings
from desktop_app.text.initials import Person


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "account_name", lambda: "Leyla Hesen")


def test_the_account_is_the_preset(account: None) -> None:
    assert identity.me(Settings()) == Person("Leyla Hesen", "LH")
    assert not identity.is_known(Settings())


def test_an_account_that_is_named_after_no_one_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("root", "Administrator", "user"):
        monkeypatch.setattr(identity, "account_name", lambda name=name: name)
        assert identity.preset(Settings()) == Person("", "")
    assert identity.preset(Settings(author="User")).name == "User"


def test_a_person_says_the_name(account: None) -> None:
    settings = identity.introduced(Settings(), "  ليلى   الخطيب\n")
    assert identity.is_known(settings)
    assert identity.me(settings) == Person("ليلى الخطيب", "ل.خ")
    assert identity.me(identity.introduced(settings, "ليلى الخطيب", "ل ك")) == Person("ليلى الخطيب", "ل ك")
    assert identity.introduced(settings, "ليلى الخطيب", "ل.خ").author_initials == ""  # they follow the name
    assert identity.introduced(Settings(), "  ").author == "Leyla Hesen"


@pytest.mark.skipif(sys.platform == "win32", reason="the accounts of Unix")
@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("Leyla Hesen,Room 3,,", "Leyla Hesen"),
        ("ليلى حسن", "ليلى حسن"),
        ("& Hesen", "Leyla Hesen"),
        ("", "leyla"),
        (" , ", "leyla"),
        ("12", "leyla"),
    ],
)
def test_the_name_of_an_account(monkeypatch: pytest.MonkeyPatch, described: str, name: str) -> None:
    monkeypatch.setattr("pwd.getpwuid", lambda _number: SimpleNamespace(pw_gecos=described, pw_name="leyla"))
    monkeypatch.setattr("getpass.getuser", lambda: "leyla")
    assert identity.account_name.__wrapped__() == name


@pytest.mark.skipif(sys.platform == "win32", reason="the accounts of Unix")
def test_a_machine_without_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object) -> str:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.setattr("getpass.getuser", nobody)
    assert identity.account_name.__wrapped__() == "Bayan"
