"""The security headers in the forms that hosts read; hosts without headers have the pages' own.

HTTPS alone (Strict-Transport-Security) is for the owner of the domain to decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from methodica.render.policy import headers

OPEN = ("Access-Control-Allow-Origin", "*")
"""The data are for programs on other sites too."""


def header_files(api: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file; `api` is the folder of the data."""
    sent = list(headers())
    yield "_headers", "\n".join([  # Netlify, Cloudflare Pages
        "/*", *(f"  {name}: {value}" for name, value in sent),
        f"/{api}/*", f"  {OPEN[0]}: {OPEN[1]}", ""])
    yield ".htaccess", "\n".join([  # Apache
        "<IfModule mod_headers.c>",
        *(f'Header always set {name} "{value}"' for name, value in sent),
        f'Header always set {OPEN[0]} "{OPEN[1]}" "expr=%{{REQUEST_URI}} =~ m#/{api}/#"',
        "</IfModule>", ""])
    yield "headers.nginx.conf", "\n".join([
        "# Put `include …/headers.nginx.conf;` into the `server` block.",
        *(f'add_header {name} "{value}" always;' for name, value in sent), ""])
