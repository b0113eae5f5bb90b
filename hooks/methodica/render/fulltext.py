"""The texts as the full-text search reads them: plain pages with headings and filters.

Only prose is indexed; names have their own look-up. A text that is shown in another language
is indexed for the readers it is shown to, and says which language it is in.
"""

from __future__ import annotations

from methodica.render.site import PagePlan, Site
from methodica.views import contrast_page, method_page


def document_plans(site: Site) -> tuple[PagePlan, ...]:
    """Return the pages whose texts are searched."""
    return tuple(plan for plan in site.plans if plan.kind in ("method", "contrast"))


def document(site: Site, language: str, plan: PagePlan) -> str | None:
    """Return the text of a page as a document, or None where there is none."""
    show = method_page if plan.kind == "method" else contrast_page
    page = show(site.catalogue, site.addresses, plan.about, language)
    if page.text is None:
        return None
    frame = site.frame(language, plan.path)
    ids = (plan.about,) if plan.kind == "method" else page.pair.methods  # type: ignore[union-attr]
    methods = [site.catalogue.entries[id].method for id in ids]
    return site.environment.get_template("fulltext.html").render(
        frame=frame, ui=frame.ui, page=page, kind=plan.kind, ids=ids,
        families=sorted({one.family for one in methods}),
        fields=sorted({one.field for one in methods}),
    )
