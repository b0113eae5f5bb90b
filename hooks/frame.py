"""MkDocs adapter: what the frame of every page shows: head, links, language switch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from methodica.render import Site
from methodica.render.head import Escaped, Head, PageFacts, head_of, material_text
from methodica.render.policy import policy, serving_policy

NAV = (
    ("home", ""),
    ("methods", "methods/"),
    ("compare", "compare/"),
    ("matrix", "matrix/"),
    ("about", "about/"),
)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give Material's templates, which escape nothing, our texts in the language being built."""
    site: Site = config.extra["methodica"]
    ui = site.catalogue.phrases[config.plugins["i18n"].current_language]
    env.globals["ui"] = Escaped(ui)
    env.globals["material_text"] = lambda key: escape(material_text(ui, key))
    env.globals["policy"] = serving_policy() if config.extra["methodica_serving"] else policy()
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Add the head of a page; see `methodica.render.head`."""
    head = _head(page, config)
    site: Site = config.extra["methodica"]
    own_field = head.kind in ("home", "search")
    context["head"] = head
    context["header_search"] = "" if own_field else site.search_field(head.language, head.path)
    return context


def _head(page: Page, config: MkDocsConfig) -> Head:
    site: Site = config.extra["methodica"]
    language = config.plugins["i18n"].current_language
    default = site.catalogue.languages.default.code
    path = page.url if language == default else page.url.removeprefix(f"{language}/")
    rendered = getattr(page, "rendered", None)
    if rendered:
        facts = PageFacts(path, rendered.kind, rendered.title, rendered.description,
                          rendered.alternates, "<math" in rendered.html)
    else:
        facts = PageFacts(
            "" if path in (".", "./") else path, "home" if path in ("", ".", "./") else "text",
            str(page.meta.get("title") or page.title), str(page.meta.get("description", "")),
            _translations(page, config, site),
        )
    config.extra["methodica_built"].append((language, facts.path, facts.alternates))
    return head_of(site, language, facts, NAV)


def _translations(page: Page, config: MkDocsConfig, site: Site) -> tuple[str, ...]:
    """Return the languages in which a hand-written page lies in `docs/`."""
    stem = page.file.norm_src_uri.removesuffix(".md")
    default = site.catalogue.languages.default.code
    docs = Path(config.docs_dir)
    return tuple(
        code for code in site.catalogue.languages.codes
        if (docs / f"{stem}.{code}.md").is_file()
        or (code == default and (docs / f"{stem}.md").is_file())
    )


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give the 404 page its head and its body in all languages."""
    if template_name == "404.html":
        site: Site = config.extra["methodica"]
        language = config.plugins["i18n"].current_language
        title = site.catalogue.phrases[language]("missing.title")
        context["head"] = head_of(site, language, PageFacts("404.html", "missing", title, "", ()),
                                  NAV)
        context["header_search"] = ""
        context["missing_body"] = site.missing()
    return context
