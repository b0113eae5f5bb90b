"""One question to one host: does this address lead somewhere?

Asks for the head, and for the page only where a host refuses that; never reads the page.
A DOI is looked up in the register itself, for publishers turn programs away.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from methodica.network.answer import GONE, HERE, Answer, of_error, of_status

_DOI, _REGISTER = "https://doi.org/10.", "https://doi.org/api/handles/10."
TOO_MANY = "429"
_KEPT = "/:?#[]@!$&'()*+,;=%~"


@dataclass(frozen=True, slots=True)
class Manners:
    """How patiently and how politely to ask."""

    timeout: float = 20
    tries: int = 3
    wait: float = 2
    """Seconds before the second try; doubled before each further one."""
    longest_wait: float = 60
    between: float = 1
    """Seconds between two questions to the same host."""
    hosts_at_once: int = 8
    agent: str = "Methodica-links/1 (checks once a night whether links still work)"
    pause: Callable[[float], None] = time.sleep


def ask(address: str, manners: Manners) -> Answer:
    """Ask until the answer is clear or patience ends. Never raises."""
    answer, wait = _try(address, manners), manners.wait
    for _ in range(manners.tries - 1):
        if not answer[0].again:
            break
        manners.pause(min(max(wait, answer[1]), manners.longest_wait))
        answer, wait = _try(address, manners), wait * 2
    return answer[0]


def _try(address: str, manners: Manners) -> tuple[Answer, float]:
    """Return the answer and the seconds that the host asks to wait."""
    try:
        target = encoded(registered(address))
    except (ValueError, UnicodeError):
        return Answer(GONE, "not an address"), 0
    answer, wait = _send("HEAD", target, manners)
    if answer.why.isdigit() and answer.why != TOO_MANY and answer.verdict != HERE:
        answer, wait = _send("GET", target, manners)
    return answer, wait


def _send(verb: str, target: str, manners: Manners) -> tuple[Answer, float]:
    request = Request(target, method=verb, headers={"User-Agent": manners.agent, "Accept": "*/*"})
    try:
        with _opener().open(request, timeout=manners.timeout) as reply:
            return of_status(reply.status), 0
    except HTTPError as error:
        error.close()
        return of_status(error.code), _seconds(error.headers.get("Retry-After", ""))
    except (OSError, HTTPException, ValueError) as error:
        return of_error(error), 0


def _opener() -> OpenerDirector:
    """Return an opener that knows http and https alone, wherever a redirect may point."""
    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler(), HTTPRedirectHandler(),
                    HTTPDefaultErrorHandler(), HTTPErrorProcessor(), UnknownHandler()):
        opener.add_handler(handler)
    return opener


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def registered(address: str) -> str:
    """Return where to ask about an address: for a DOI the register, else the address."""
    return address.replace(_DOI, _REGISTER, 1) if address.startswith(_DOI) else address


def encoded(address: str) -> str:
    """Return an http address as it goes over the wire; raises ValueError for anything else."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(address)
    host = parts.hostname.encode("idna").decode("ascii")
    host = f"[{host}]" if ":" in host else host
    where = f"{host}:{parts.port}" if parts.port else host
    return urlunsplit((parts.scheme, where, quote(parts.path, safe=_KEPT),
                       quote(parts.query, safe=_KEPT), ""))
