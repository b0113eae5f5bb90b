"""MkDocs adapter: declare the generated pages and give them their content.

static-i18n crashes on generated files and empties them, so they are declared before it as
files that are not on disk, and become generated files after it. Only the current language's
are declared: the switch and hreflang are ours and need no others.
"""

from __future__ import annotations

from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from methodica.render import PagePlan, Rendered, Site

BEFORE_I18N, AFTER_I18N = 0, -200


def source(plan: PagePlan, language: str) -> str:
    """Return the Markdown path under which MkDocs knows a generated page."""
    return f"{plan.path}index.{language}.md"


@event_priority(BEFORE_I18N)
def _declare(files: Files, config: MkDocsConfig) -> Files:
    language = config.plugins["i18n"].current_language
    for plan in config.extra["methodica"].plans:
        file = File.generated(config, source(plan, language), content="",
                              inclusion=InclusionLevel.NOT_IN_NAV)
        file.abs_src_path = str(Path(config.docs_dir) / file.src_uri)
        files.append(file)
    return files


@event_priority(AFTER_I18N)
def _fill(files: Files, config: MkDocsConfig) -> Files:
    site: Site = config.extra["methodica"]
    language = config.plugins["i18n"].current_language
    for plan in site.plans:
        file = files.get_file_from_path(source(plan, language))
        assert file is not None, plan.path
        file.content_string = ""
        file.plan = plan
    return files


on_files = CombinedEvent(_declare, _fill)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Render a generated page; Python-Markdown then gets an empty text."""
    plan = getattr(page.file, "plan", None)
    if plan:
        language = config.plugins["i18n"].current_language
        page.rendered = config.extra["methodica"].render(plan, language)
        page.meta["title"] = page.rendered.title
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the rendered body and its table of contents in place."""
    site: Site = config.extra["methodica"]
    language = config.plugins["i18n"].current_language
    rendered: Rendered | None = getattr(page, "rendered", None)
    if rendered:
        page.toc = contents(rendered)
        return rendered.html
    if page.file.locale != language:
        html = site.borrowed(language, page.file.locale, html)
    return site.home(language, html) if is_home(page) else html


def is_home(page: Page) -> bool:
    """Tell whether this is the home page; MkDocs knows only that of the default language."""
    return bool(page.file.norm_src_uri == "index.md")


def contents(rendered: Rendered) -> TableOfContents:
    """Return a table of contents with the title above the headings."""
    top = AnchorLink(escape(rendered.title), "content", 1)  # Material escapes none of them
    top.children = [AnchorLink(escape(one.title), escape(one.id), 2) for one in rendered.headings]
    return TableOfContents([top])
