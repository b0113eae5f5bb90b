"""F403: an address that is not a plain http or https address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from methodica.load import Data
from methodica.problems import Problem
from methodica.source.node import Key

RUNS = ("javascript", "vbscript", "data", "blob")
LOCAL = ("file", "about", "chrome")
_BARE_HOST = re.compile(r"(//)?[\w-]+(\.[\w-]+)+(/\S*)?")
_ELSEWHERE = "write the public address, beginning with https://"


def check(data: Data) -> Iterator[Problem]:
    """Report addresses of sources and implementations that a page must not link to."""
    for entry in data.entries.values():
        addresses: list[tuple[str, tuple[Key, ...]]] = [
            *((source.url, ("sources", key, "url"))
              for key, source in entry.method.sources.items() if source.url),
            *((one.url, ("implementations", index, "url"))
              for index, one in enumerate(entry.method.implementations)),
        ]
        for address, path in addresses:
            fault = _fault(address)
            if fault:
                yield Problem("F403", entry.place(*path), *fault)


def _fault(address: str) -> tuple[str, str] | None:
    if len(address.split()) != 1 or address != address.strip():
        better = address.strip()
        return "an address with blanks", (f'write "{better}"' if len(better.split()) == 1
                                          else "write %20 for each blank inside it")
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return f'"{address}" is not an address', "copy it again from the browser"
    if parts.scheme in RUNS:
        return (f'"{parts.scheme}:" runs code or carries data, and no page links to it',
                _ELSEWHERE)
    if parts.scheme in LOCAL:
        return f'"{parts.scheme}:" works on one computer only', _ELSEWHERE
    if parts.scheme not in ("http", "https"):
        bare = not parts.scheme and _BARE_HOST.fullmatch(address)
        return ("an address that does not begin with https:// or http://",
                f'write "https://{address.removeprefix("//")}"' if bare else _ELSEWHERE)
    if not host:
        return "an address without a host", "write it as https://host/path"
    if parts.username is not None:
        return ("an address with a user name or password",
                "delete the part before the @; if the password is real, change it")
    return None
