"""MkDocs adapter: read and check all data before anything is built.

Bad data stop the build with every problem, before MkDocs touches the site folder.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Watch
from methodica.export.keeper import Keeper
from methodica.export.remembered import Remembered
from methodica.export.store import Store, world_of
from methodica.export.target import Target
from methodica.load import Scope
from methodica.model import Site as SiteModel
from methodica.problems import render
from methodica.render import ONLY, Documents, Site
from methodica.rules import check, errors
from methodica.text import MissingToolError

log = logging.getLogger("mkdocs.methodica")
serving = False
remembered = Remembered()
target: Target | None = None


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `mkdocs serve`, which may do less and differently."""
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data once a build: static-i18n runs this event again for every language."""
    if config.plugins["i18n"].building:
        return config
    base = Path(config.config_file_path).parent
    if serving:
        gc.collect()  # what the former build left
    try:
        store = _store(base / ".cache")
        data, problems = check(Scope(base / "data", Path.cwd(), remembered))
    except MissingToolError as error:
        raise Abort(str(error)) from error
    finally:
        gc.freeze()
    if errors(problems):
        print(render(problems, "text"), file=sys.stderr)
        raise Abort("Nothing was built: mend the data first, as said above")
    if problems:
        log.info("%d notes on the data; `methodica check` shows them", len(problems))
    if not serving:  # which will read changed files alone
        data.let_go_of_places()
    site = SiteModel(url=config.site_url.rstrip("/") + "/",
                     repository=config.extra["repository"].rstrip("/") + "/")
    catalogue, templates = Catalogue.of(data), base / "theme" / "pages"
    watch, store.world = Watch(catalogue), world_of(catalogue, site, templates)
    config.extra["methodica_documents"] = Documents(
        Site(watch.catalogue, site, templates, os.environ.get(ONLY, "")))
    config.extra["methodica_serving"] = serving
    config.extra["methodica_keeper"] = Keeper(watch, store, _target(Path(config.site_dir)))
    return config


def _store(cache: Path) -> Store:
    """Return what former builds have made; what is served has other addresses in it."""
    if remembered.store:
        remembered.store.close()  # a build of `mkdocs serve` that failed has left it open
    remembered.store = Store(cache / ("served.sqlite" if serving else "pages.sqlite"))
    return remembered.store


def _target(folder: Path) -> Target:
    """Return the folder that is built into; `mkdocs serve` has one and the same to its end."""
    global target
    if target is None or target.root != folder:
        target = Target(folder)
    return target
