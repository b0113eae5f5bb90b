"""Pages that send readers of a former id to the present one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from methodica.catalogue import Catalogue
from methodica.views import Addresses
from methodica.views.addresses import method_path
from methodica.views.contrasts import contrast_path, pair


def redirects(catalogue: Catalogue, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of redirects in each language.

    From each former id, and from each contrast asked for the other way round.
    """
    for id in catalogue.contrasts:
        first, second = pair(id).methods
        for code in catalogue.languages.codes:
            path = addresses.path(code, contrast_path(second, first)) + "index.html"
            name, _ = catalogue.named(first, code)
            canonical = addresses.url(code, pair(id).path)
            yield path, _page(code, f"../{first}-vs-{second}/", canonical, name)
    for id, entry in catalogue.entries.items():
        for former in entry.method.formerly:
            for code in catalogue.languages.codes:
                name, _ = catalogue.named(id, code)
                path = addresses.path(code, method_path(former)) + "index.html"
                yield path, _page(code, f"../{id}/", addresses.url(code, method_path(id)), name)


def _page(language: str, way: str, canonical: str, name: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(name)}</title>"
        f'<link rel="canonical" href="{escape(canonical)}">'
        f'<meta http-equiv="refresh" content="0; url={escape(way)}"></head>'
        f'<body><a href="{escape(way)}">{escape(name)}</a></body></html>\n'
    )
