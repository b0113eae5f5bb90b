"""MkDocs adapter: what MkDocs writes goes into the site's folder by the same door as our files.

So what lies there already stays, whoever wrote it, and what nobody writes any more goes.
"""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig

from methodica.export.keeper import Keeper

OWN = (utils.clean_directory, utils.copy_file, utils.write_file)
"""MkDocs' ways to change a folder, for every folder but the site's."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take MkDocs' ways into the site's folder, once a build."""
    if config.plugins["i18n"].building:
        return config
    keeper: Keeper = config.extra["methodica_keeper"]
    target = keeper.target
    clean, copy, write = OWN

    def inside(path: str) -> str:
        """Return a path from the site's folder, or nothing for one that leads out of it."""
        way = os.path.relpath(path, target.root).replace(os.sep, "/")
        return "" if way.startswith("..") else way

    def clean_directory(directory: str) -> None:
        if inside(directory) == ".":
            target.begin(keeper.store)
        else:
            clean(directory)

    def copy_file(source_path: str, output_path: str) -> None:
        if name := inside(output_path):
            target.copy(Path(source_path), name)
        else:
            copy(source_path, output_path)

    def write_file(content: bytes, output_path: str) -> None:
        if name := inside(output_path):
            target.write(name, content)
        else:
            write(content, output_path)

    utils.clean_directory, utils.copy_file, utils.write_file = (
        clean_directory, copy_file, write_file)
    return config
