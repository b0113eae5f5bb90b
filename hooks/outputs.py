"""MkDocs adapter: files beside the pages: data for programs, sitemap, one 404 page."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from methodica.export import offline
from methodica.export.files import write_all
from methodica.export.fulltext import lay_index
from methodica.export.keeper import Keeper
from methodica.export.vendor import copy_vendor
from methodica.load import remembered_names
from methodica.render import Documents

AFTER_ALL_LANGUAGES = -200
FULLTEXT = "METHODICA_FULLTEXT"
"""Set to `off`, it leaves the full-text index out, as `mkdocs serve` does."""


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the 404 page of the default language, and write the sitemap ourselves."""
    i18n = config.plugins["i18n"]
    is_default = i18n.current_language == i18n.default_language
    if template_name == "sitemap.xml" or (template_name == "404.html" and not is_default):
        return ""
    return output


@event_priority(AFTER_ALL_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the data once, when the last language has been built."""
    if config.plugins["i18n"].building:
        return
    written: Documents = config.extra["methodica_documents"]
    keeper: Keeper = config.extra["methodica_keeper"]
    modules = Path(config.config_file_path).parent / "node_modules"
    copy_vendor(modules, keeper.target)
    keeper.target.write(offline.NAME, offline.worker(modules.parent / "theme").encode())
    if not written.site.only:
        write_all(written.site, written.built, keeper)
        if not config.extra["methodica_serving"] and os.environ.get(FULLTEXT) != "off":
            lay_index(keeper, written.site, modules)
        keeper.store.forget(frozenset(remembered_names(written.site.catalogue.owners)))
    keeper.target.end(keeper.store)
    keeper.store.close()
