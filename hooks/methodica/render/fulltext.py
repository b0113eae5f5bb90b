"""The texts as the full-text search reads them: plain pages with headings and filters.

Only prose is indexed; names have their own look-up. A text that is shown in another language
is indexed for the readers it is shown to, and says which language it is in.
"""

from __future__ import annotations

from collections.abc import Iterator

from methodica.render.site import Site
from methodica.views import contrast_page, method_page


def documents(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield language, path and HTML of each document, one language after the other."""
    template = site.environment.get_template("fulltext.html")
    for language in site.catalogue.languages.codes:
        for plan in site.plans:
            if plan.kind not in ("method", "contrast"):
                continue
            show = method_page if plan.kind == "method" else contrast_page
            page = show(site.catalogue, site.addresses, plan.about, language)
            if page.text is None:
                continue
            frame = site.frame(language, plan.path)
            ids = (plan.about,) if plan.kind == "method" else page.pair.methods  # type: ignore[union-attr]
            methods = [site.catalogue.entries[id].method for id in ids]
            html = template.render(
                frame=frame, ui=frame.ui, page=page, kind=plan.kind, ids=ids,
                families=sorted({one.family for one in methods}),
                fields=sorted({one.field for one in methods}),
            )
            yield language, f"{frame.path}index.html", html
