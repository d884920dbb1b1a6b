"""Addresses that a statement may link to."""

from __future__ import annotations

from desktop_app.text.characters import storable


def web_address(target: str | None) -> str | None:
    """The address where it is one that a statement may link to; None else."""
    address = (target or "").strip()
    fine = address.lower().startswith(("http://", "https://", "mailto:")) and not any(one.isspace() for one in address)
    return address if fine and storable(address) == address else None
