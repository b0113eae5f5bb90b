"""What somebody might commit is refused, with the place at which it stands."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from methodica.load import Scope
from methodica.problems import FORMATS, Problem, render
from methodica.rules import check, errors
from tests.hostile.payloads import ADDRESSES, ELSEWHERE, RUN

BASE = Path(__file__).parents[1] / "problems" / "base"
METHOD = "methods/ridge-regression/method.yml"
TEXT = "methods/ridge-regression/en.md"
URL = '"https://scikit-learn.org/stable/modules/generated/sklearn.linear_model.Ridge.html"'
FACTS = (BASE / METHOD).read_text(encoding="utf-8")
PROSE = (BASE / TEXT).read_text(encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "data"))


def problems_in(data: Path) -> list[Problem]:
    _, problems = check(Scope(data, data.parent))
    for form in FORMATS:
        render(problems, form)
    return errors(problems)


def refused(data: Path, file: str, text: str | bytes) -> set[tuple[str, int]]:
    """Write a file and return code and line of each problem that stands in it."""
    (data / file).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    found = [one for one in problems_in(data) if one.place.file == f"data/{file}"]
    assert all(one.place.line >= 1 and one.place.column >= 1 and one.mend for one in found)
    return {(one.code, one.place.line) for one in found}


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace(
        "\x01", "\\x01") + '"'


BAD_ADDRESSES = ADDRESSES[:18]
"""The last two are addresses like others, once their signs are escaped."""


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_an_address_that_runs_code_or_hides_where_it_leads(data: Path, address: str) -> None:
    assert ("F403", 42) in refused(data, METHOD, FACTS.replace(URL, quoted(address)))
    prose = PROSE.replace("Numeric features", f"[a link](<{address}>)")
    assert {("T508", 20), ("T507", 20)} & refused(data, TEXT, prose)


MARKUP = {
    f"<script>{RUN}</script>": "T507",
    f"<img src=x onerror='{RUN}'>": "T507",
    f"<svg onload='{RUN}'>": "T507",
    "<!-- a comment -->": "T507",
    "<?xml version='1.0'?>": "T507",
    "<![CDATA[x]]>": "T507",
    f"![a picture]({ELSEWHERE}/pixel.png)": "T509",
    f"<javascript:{RUN}>": "T508",
    f"$\\href{{javascript:{RUN}}}{{x}}$": "T510",
    f"$\\includegraphics{{{ELSEWHERE}/x.png}}$": "T510",
    f'$\\color{{red" onclick="{RUN}}}x$': "T510",
    "$\\def\\a{\\a\\a}\\a$": "T510",
    "[[../../../etc/passwd]]": "R308",
    "[@../../x]": "R307",
    f"[a](https://exаmple.org/{RUN})": "T508",
    "a\u202eb": "S108",
    "a\u200bb": "S108",
    "a\x1b[31mb": "S108",
    "pаypal": "T513",
}  # fmt: skip


@pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
def test_prose_with_more_than_words(data: Path, text: str) -> None:
    prose = PROSE.replace("Numeric features", f"{text} features")
    assert (MARKUP[text], 20) in refused(data, TEXT, prose)


YAML = {
    "bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + FACTS, "S105", 1),
    "merge key": ("<<: {a: b}\n" + FACTS, "S105", 1),
    "tag": (FACTS.replace("kind: model", "kind: !!python/object/apply:os.system [id]"), "S105", 13),
    "repeated key": (FACTS + "\nkind: model\n", "S106", 44),
    "deep": (FACTS.replace("kind: model", "kind: " + "[" * 50), "S103", 13),
    "huge": ("#" * 70_000, "S102", 1),
    "no text": (b"\x89PNG\r\n\x1a\n" + b"\xff" * 100, "S101", 1),
    "other encoding": (FACTS.encode("utf-16"), "S101", 1),
    "former id outside": (FACTS + '\nformerly:\n  - "../../x"\n', "I604", 45),
    "relation outside": (FACTS.replace("method: linear-regression", "method: ../../etc"),
                         "R304", 38),
    "source key with a quote": (FACTS.replace("hoerl-1970:", "\"x' onclick='\":"), "F415", 21),
    "look-alike": (FACTS.replace("Tikhonov", "Tikhоnov"), "A206", 8),
    "template": (FACTS.replace("Tikhonov", "${7*7}"), "A209", 8),
    "right to left": (FACTS.replace("Technometrics", "Tech\u202enometrics"), "S108", 27),
    "escaped control": (FACTS.replace("Technometrics", "Tech\\x1b[2Jnometrics"), "S108", 27),
}


@pytest.mark.parametrize("name", YAML)
def test_yaml_that_does_more_than_list_facts(data: Path, name: str) -> None:
    text, code, line = YAML[name]
    assert (code, line) in refused(data, METHOD, text)


def test_files_beside_the_entries(data: Path) -> None:
    languages = (data / "languages.yml").read_text(encoding="utf-8")
    assert refused(data, "languages.yml", languages.replace("code: da", "code: ../da"))
    assert refused(data, "release.yml", 'version: "<script>"\ndate: "<script>"\n') == {
        ("F414", 1), ("F414", 2)}
    interface = (data / "interface/en.yml").read_text(encoding="utf-8")
    assert ("V709", 2) in refused(data, "interface/en.yml",
                                  interface.replace("Methodica", "<img src=x onerror='x'>"))
    head = PROSE.replace('"someone"', '"<img src=x>"')
    assert ("T514", 5) in refused(data, TEXT, head)


NAMES = ("..x", "con", "nul", "com1", "con.txt", "index", "a b", "a.b", ".git", "A", "a_b", "-a",
         "a\\b", "a%2fb", "ａ", "ı", "<script>", "x\u202ey", "x\x1b[31my", "x\ny", "__proto__",
         "::error::x", "a" * 65, os.fsdecode(b"\xff\xfe"))  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_folder_names_that_are_no_ids(data: Path, name: str) -> None:
    shutil.copytree(data / "methods/linear-regression", data / "methods" / name)
    assert ("I603", f"data/methods/{name}/method.yml") in {
        (one.code, one.place.file) for one in problems_in(data)}


def link(path: str, target: str) -> Callable[[Path], None]:
    def act(data: Path) -> None:
        place = data / path
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
        place.symlink_to(target)

    return act


def folder(path: str) -> Callable[[Path], None]:
    def act(data: Path) -> None:
        (data / path).unlink(missing_ok=True)
        (data / path).mkdir()

    return act


def file(path: str) -> Callable[[Path], None]:
    def act(data: Path) -> None:
        shutil.rmtree(data / path)
        (data / path).write_text("x", encoding="utf-8")

    return act


def pipe(path: str) -> Callable[[Path], None]:
    def act(data: Path) -> None:
        (data / path).unlink(missing_ok=True)
        os.mkfifo(data / path)

    return act


PLACES = {
    "linked entry": (link(METHOD, "/etc/passwd"), METHOD),
    "linked text": (link(TEXT, "/etc/passwd"), TEXT),
    "linked method": (link("methods/evil", "/etc"), "methods/evil"),
    "link to itself": (link("methods/evil", "evil"), "methods/evil"),
    "linked vocabulary": (link("vocabulary", "/etc"), "vocabulary"),
    "linked interface": (link("interface", "/etc"), "interface"),
    "linked interface file": (link("interface/da.yml", "/etc/passwd"), "interface/da.yml"),
    "linked languages": (link("languages.yml", "/etc/passwd"), "languages.yml"),
    "folder for an entry": (folder(METHOD), METHOD),
    "folder for languages": (folder("languages.yml"), "languages.yml"),
    "folder for a list": (folder("vocabulary/fields.yml"), "vocabulary/fields.yml"),
    "file for all methods": (file("methods"), "methods"),
    "pipe for an entry": (pipe(METHOD), METHOD),
    "pipe for a text": (pipe("methods/linear-regression/en.md"),
                        "methods/linear-regression/en.md"),
}


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_plain_file_or_folder(data: Path, name: str) -> None:
    act, path = PLACES[name]
    act(data)
    assert f"data/{path}" in {one.place.file for one in problems_in(data)}
