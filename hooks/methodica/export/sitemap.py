"""sitemap.xml: every page that really exists in its language, with its other languages.

No dates: the build's date would say that every page changed, and make two builds differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from methodica.views import Addresses

Built = tuple[str, str, tuple[str, ...]]
"""Language of a built page, its path without the language, the languages that have it."""


def sitemap(addresses: Addresses, pages: Iterable[Built]) -> str:
    """Return the sitemap of the pages that were built."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    default = addresses.languages.default.code
    for language, path, alternates in sorted(set(pages)):
        if language not in alternates:
            continue
        lines.append(f"<url><loc>{escape(addresses.url(language, path))}</loc>")
        for code, target in (*((one, one) for one in alternates), ("x-default", default)):
            href = escape(addresses.url(target, path))
            lines.append(f'<xhtml:link rel="alternate" hreflang="{escape(code)}" href="{href}"/>')
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>"]) + "\n"


def robots(addresses: Addresses) -> str:
    """Return robots.txt, which names the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {addresses.site.url}sitemap.xml\n"
