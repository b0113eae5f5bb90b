"""The Content-Security-Policy of every page, and the headers that say the same and more.

All scripts and styles are files of the site, so no hash and no `unsafe-inline` is needed: a script
that slipped through both walls, checker and renderer, would still not run. Trusted Types stay
out, for Material's bundle writes HTML of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the full-text search is WebAssembly
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's icons are data in its style sheets
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
}
"""What a page may load, and from where: nowhere but its own site."""

BARE: Mapping[str, str] = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
"""For pages that are nothing but text."""

HEADER_ONLY = "frame-ancestors 'none'"
"""Browsers heed it in a header alone, not in a page."""

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def policy(directives: Mapping[str, str] = DIRECTIVES) -> str:
    """Return the policy as one line, for `<meta http-equiv>`."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def serving_policy() -> str:
    """Return the policy under `mkdocs serve`, which writes a script of its own into each page."""
    return policy({**DIRECTIVES, "script-src": f"{DIRECTIVES['script-src']} 'unsafe-inline'"})


def headers() -> Iterator[tuple[str, str]]:
    """Yield name and value of each header that a host should send with every file."""
    yield "Content-Security-Policy", f"{policy()}; {HEADER_ONLY}"
    yield from HEADERS.items()
