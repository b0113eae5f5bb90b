"""Pages that send readers of a former id to the present one."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.model import is_id
from methodica.render import Site
from methodica.views.addresses import method_path
from methodica.views.contrasts import contrast_path, pair


def redirects(site: Site) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of redirects in each language.

    From each former id, and from each contrast asked for the other way round.
    """
    for code in site.catalogue.languages.codes:
        for former, present, id in _moved(site):
            path = site.addresses.path(code, former) + "index.html"
            yield path, site.redirect(code, former, present, id)


def _moved(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield the path left, the path to go to, and the method after which it is called."""
    for id in site.catalogue.contrasts:
        first, second = pair(id).methods
        yield contrast_path(second, first), pair(id).path, first
    for id, entry in site.catalogue.entries.items():
        for former in filter(is_id, entry.method.formerly):  # no other leaves its folder
            yield method_path(former), method_path(id), id
