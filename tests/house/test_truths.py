"""Things that are written in two places say the same in both."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from methodica.export.schema import as_json, method_schema
from methodica.load import Data, Scope, load
from methodica.rules import check


@pytest.fixture(scope="module")
def data(root: Path) -> Data:
    return load(Scope(root / "data", root))


def test_the_real_data_have_no_problems(root: Path) -> None:
    _, problems = check(Scope(root / "data", root))
    assert problems == []


def test_the_schema_beside_the_data_is_current(root: Path, data: Data) -> None:
    written = (root / "data/schema/method.json").read_text(encoding="utf-8")
    assert written == as_json(method_schema(data.languages, data.vocabulary)), "run `make schema`"


def test_mkdocs_knows_the_languages_of_the_data(root: Path, data: Data) -> None:
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    languages = settings["plugins"][0]["i18n"]["languages"]
    assert [one["locale"] for one in languages] == list(data.languages.codes)
    assert [one["name"] for one in languages] == [one.endonym for one in data.languages.languages]
    assert [one["locale"] for one in languages if one.get("default")] == [languages[0]["locale"]]


KEY = re.compile(r"""["\'](\{kind\}\.[^"\'\s]*|[a-z_]+\.[^"\'\s/]*)["\'](\s*~)?""")
"""A quoted text that may be the key of a phrase, and whether something is joined to it."""


def key_patterns(root: Path) -> set[str]:
    """Regular expressions for the keys that templates, scripts, adapters and program ask for."""
    sources = [*(root / "theme").rglob("*.html"), *(root / "theme/assets/js").rglob("*.js"),
               *(root / "hooks").rglob("*.py")]  # fmt: skip
    found = set()
    for path in sources:
        for key, joined in KEY.findall(path.read_text(encoding="utf-8")):
            if key.endswith((".html", ".json", ".yml", ".md", ".xml")):
                continue
            pattern = re.sub(r"\\\{[^{}]*\\\}", "[a-z_-]+", re.escape(key))
            open_end = joined or key.endswith(".")
            found.add(pattern + ("[a-z_-]+" if open_end else ""))
    return found


def test_every_text_of_the_interface_is_used(root: Path, data: Data) -> None:
    known = data.interface[data.languages.default.code].phrases
    used = re.compile("|".join(sorted(key_patterns(root))))
    assert [key for key in known if not used.fullmatch(key)] == []


def test_every_text_that_is_asked_for_exists(root: Path, data: Data) -> None:
    known = data.interface[data.languages.default.code].phrases
    groups = {key.split(".")[0] for key in known}
    asked = {one for one in key_patterns(root) if one.split("\\.")[0] in groups and "[" not in one}
    assert {one.replace("\\", "") for one in asked} - set(known) == set()


def test_the_readme_names_the_commands_that_ci_runs(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = [
        line.strip()
        for line in (root / ".ci/run").read_text(encoding="utf-8").splitlines()
        if line.startswith("make ")
    ]
    assert commands and all(command in readme for command in commands)


def test_one_version_of_the_data(root: Path, data: Data) -> None:
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert str(citation["version"]) == data.release.version
    assert citation["date-released"] == data.release.date


def test_the_makefile_bootstraps_the_locked_uv(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = next(one for one in project["dependency-groups"]["dev"] if one.startswith("uv=="))
    assert f"UV_VERSION := {pinned.removeprefix('uv==')}" in (root / "Makefile").read_text()


def test_nothing_that_builds_keep_comes_with_the_repository(root: Path) -> None:
    """A page from somebody else's cache would be shown as if it had been made of the data."""
    if not (root / ".git").exists():  # a copy without history holds no more than was in it
        return
    listed = subprocess.run(["git", "ls-files", ".cache", ".build", "site"], cwd=root,
                            capture_output=True, text=True, check=True)
    assert listed.stdout == ""
