"""Texts and addresses as values between the braces of a BibTeX field.

The browser escapes by the same table (`theme/assets/js/takeaway/citation.js`); the tests hold
both to the same cases.
"""

from __future__ import annotations

_SIGNS = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&#$_"},
})
"""Braces by name: BibTeX counts them even behind a backslash."""

_IN_ADDRESSES = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


def bibtex_text(text: str) -> str:
    """Return a text for a BibTeX field; letters of all languages stay as they are."""
    return " ".join(text.split()).translate(_SIGNS)


def bibtex_address(address: str) -> str:
    """Return an address or a DOI for a BibTeX field, which styles take verbatim."""
    return address.translate(_IN_ADDRESSES)
