"""MkDocs adapter: the theme writes the shells; hand-written pages are put into theirs."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from methodica.export.keeper import Keeper, Made
from methodica.render import Documents, Heading, Rendered, Site
from methodica.render.head import Escaped, ShellView, material_text
from methodica.render.policy import policy, serving_policy
from methodica.render.shell import gap
from methodica.text.normal import digest


class Compiled(BytecodeCache):
    """Compiled templates: there is an environment for each language, and ours for each build."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that was compiled before, if its source is the same."""
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.code[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


class Visible(FileSystemLoader):
    """The theme's templates; a list of them leaves out Material's 15,000 hidden icons."""

    def list_templates(self) -> list[str]:
        """Return the names of all files for which MkDocs asks, for it copies no hidden ones."""
        found = set()
        for top in self.searchpath:
            for folder, below, files in os.walk(top, followlinks=self.followlinks):
                below[:] = [one for one in below if not one.startswith(".")]
                way = os.path.relpath(folder, top).replace(os.sep, "/")
                found.update(posixpath.normpath(f"{way}/{one}") for one in files)
        return sorted(found)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let MkDocs, which lists the theme's files for every language, list fewer."""
    theme = config.theme

    def get_env() -> Environment:
        environment = type(theme).get_env(theme)
        environment.loader = Visible(theme.dirs)
        return environment

    vars(theme)["get_env"] = get_env
    return config


WHOLE = "whole.html"
"""A template that is nothing but a page that is written already."""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give Material's templates, which escape nothing, our texts in the language being built."""
    documents: Documents = config.extra["methodica_documents"]
    ui = documents.site.catalogue.phrases[config.plugins["i18n"].current_language]
    env.globals["ui"] = Escaped(ui)
    env.globals["material_text"] = lambda key: escape(material_text(ui, key))
    env.globals["policy"] = serving_policy() if config.extra["methodica_serving"] else policy()
    env.globals["offline"] = not config.extra["methodica_serving"]
    env.globals["gap"] = gap
    env.bytecode_cache = documents.site.environment.bytecode_cache = COMPILED
    documents.begin(lambda view: _shell(view, env, config))
    return env


def _shell(view: ShellView, env: Environment, config: MkDocsConfig) -> str:
    """Let Material write a shell as it would write a page that lies there."""
    if view.kind == "missing":
        page, base = None, urlsplit(config.site_url).path
    else:
        page = SimpleNamespace(url=view.address, toc=[{"url": "#content"}], meta={})
        base = get_relative_url(".", view.address)
    context = get_context(None, [], config, base_url=base)
    return env.get_template("main.html").render({**context, "page": page, "head": view})


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let a hand-written page be written by us."""
    page.meta["template"] = WHOLE
    return html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Put a hand-written page into its shell."""
    documents: Documents = config.extra["methodica_documents"]
    site = documents.site
    language = config.plugins["i18n"].current_language
    is_home = page.file.norm_src_uri == "index.md"
    default = site.catalogue.languages.default.code
    path = page.url if language == default else page.url.removeprefix(f"{language}/")
    html = page.content
    if page.file.locale != language:
        html = site.borrowed(language, page.file.locale, html)
    context["whole"] = documents.write(language, "" if is_home else path, Rendered(
        title=str(page.meta.get("title") or page.title),
        description=str(page.meta.get("description", "")),
        html=_home(language, html, config) if is_home else html,
        headings=tuple(Heading(one.id, one.title)
                       for top in page.toc for one in top.children),
        alternates=_translations(page, config, site),
        kind="home" if is_home else "text",
    ))
    return context


def _home(language: str, prose: str, config: MkDocsConfig) -> str:
    """Return the body of the home page, kept as the generated pages are."""
    keeper: Keeper = config.extra["methodica_keeper"]
    documents: Documents = config.extra["methodica_documents"]
    name = f"home page in {language}"
    body = keeper.take(name, digest(prose), lambda: Made(
        {name: documents.site.home(language, prose).encode("utf-8")}))
    return body[name].decode("utf-8")


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
    """Write the 404 page, once: its body has all languages."""
    i18n = config.plugins["i18n"]
    if template_name == "404.html" and i18n.current_language == i18n.default_language:
        documents: Documents = config.extra["methodica_documents"]
        context["whole"] = documents.write(
            i18n.current_language, "404.html", documents.site.missing(i18n.current_language))
    return context
