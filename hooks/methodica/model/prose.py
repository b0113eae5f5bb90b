"""The shape of a text: its front matter and its fixed sections.

Section ids are the same in every language; the reader sees the interface's heading.
"""

from __future__ import annotations

from typing import Annotated, Literal

from methodica.model.base import Frozen, Str, form

SUMMARY = "summary"
"""Id of the first paragraph, which stands before any heading."""

SECTIONS = (
    "idea",
    "how-it-works",
    "data",
    "when-to-use",
    "when-not-to-use",
    "strengths-and-limits",
    "in-practice",
)
"""Ids of the sections in their order; each is a heading `## <id>` in the file."""

CONTRAST_SECTIONS = ("difference", "data", "which")
"""Ids of the sections of a contrast: how the two differ, what each asks of the data, when to
take which."""

ORIGINAL = "original"
FOLLOWS_PATTERN = r"^(original|[a-z]{2,3}(-[A-Za-z]+)?@[0-9a-f]{8})$"


class TextHead(Frozen):
    """Front matter of `<lang>.md`, written by machine."""

    follows: Annotated[Str, form(FOLLOWS_PATTERN, "original, or a language and a fingerprint")]
    """`original`, or the text this one follows, as in `en@3f9c2a71`."""
    written: Literal["human", "machine"]
    """Who wrote the text."""
    reviewed: tuple[Str, ...] = ()
    """GitHub handles of the people who read and checked the text."""
