"""T508: a link to something that is not a plain http or https address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import hidden_characters, mixed_words
from methodica.text.mentions import URL

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_PUBLIC = "write the whole public address, beginning with https://"


def check(data: Data) -> Iterator[Problem]:
    """Report addresses as Markdown decodes them, so that no disguise helps."""
    fault_of = cache(_fault)  # a long address is slow to judge
    for _, text in data.texts():
        for mention, place in text.mentions(URL, lambda address: fault_of(address) is not None):
            fault = fault_of(mention.target)
            if fault:
                yield Problem("T508", place.on(mention.target), *fault)


def _fault(address: str) -> tuple[str, str] | None:
    plain = unquote(address)
    hidden = next(hidden_characters(plain), None)
    if hidden or any(char in plain for char in "\t\n\\"):
        name = hidden[1] if hidden else "a tab, line end or backslash"
        return f"{name} in an address", "copy the address again, without it"
    scheme = _SCHEME.match(plain)
    if scheme and scheme.group(1).lower() not in ("http", "https"):
        return f'"{scheme.group(1)}:" is not http or https', _PUBLIC
    if address.startswith("//"):
        return "an address without https:", f'write "https:{address}"'
    if not scheme:
        return ("a relative address" if address else "a link without an address",
                f"{_PUBLIC}; another method is linked as [[its-id]]")
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
        name = " ".join(_decoded(label) for label in host.split("."))
    except ValueError:
        return "this is not an address", "copy it again from the browser"
    if "@" in unquote(parts.netloc):
        return "an address with a user name", "delete the part before the @"
    if any(mixed_words(name)):
        return f'look-alike letters in "{name.replace(" ", ".")}"', "copy the address again"
    return None if host else ("an address without a host", _PUBLIC)


def _decoded(label: str) -> str:
    return label[4:].encode().decode("punycode") if label.startswith("xn--") else label
