"""Texts of the interface: a phrase is one text or one per plural category.

Placeholders are written `{name}`; nothing else in a text is special.
"""

from __future__ import annotations

from collections.abc import Mapping

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's names for plural forms."""

Phrase = str | Mapping[str, str]
"""A text, or texts by plural category with at least `other`."""
