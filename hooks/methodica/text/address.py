"""Addresses that texts and data lead to: plain public ones, or none at all.

The second wall behind the rules F403 and T508.
"""

from __future__ import annotations

SCHEMES = ("https://", "http://")


def public(address: str | None) -> str | None:
    """Return an address that a page may lead to, or None."""
    return address if address and address.lower().startswith(SCHEMES) else None
