"""The folders under `data/`: what is missing, what is stray, and what does not cascade."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.load import Data, Scope, load

BASE = Path(__file__).parents[1] / "problems" / "base"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def loaded(folder: Path) -> Data:
    return load(Scope(folder, folder.parent))


def found(folder: Path) -> list[tuple[str, str]]:
    return sorted(
        (one.code, one.place.file.removeprefix("data/")) for one in loaded(folder).problems
    )


def test_links_keep_their_own_name_and_are_not_opened(folder: Path) -> None:
    (folder.parent / "secret.md").write_text("secret")
    method = folder / "methods" / "ridge-regression"
    (method / "tr.md").symlink_to(folder.parent / "secret.md")
    (method / "zh.md").symlink_to("zh.md")
    (folder / "methods" / "lasso").symlink_to(method)
    (folder / "interface" / "tr.yml").unlink()
    (folder / "interface" / "tr.yml").symlink_to(folder.parent / "secret.md")
    assert found(folder) == [
        ("I602", "methods/lasso"),
        ("I602", "methods/ridge-regression/tr.md"),
        ("I602", "methods/ridge-regression/zh.md"),
        ("S101", "interface/tr.yml"),
    ]
    assert all("secret" not in one.place.excerpt for one in loaded(folder).problems)


def test_a_link_instead_of_the_entry_is_one_problem(folder: Path) -> None:
    method = folder / "methods" / "ridge-regression" / "method.yml"
    method.rename(folder.parent / "method.yml")
    method.symlink_to(folder.parent / "method.yml")
    assert found(folder) == [("I602", "methods/ridge-regression/method.yml")]


@pytest.mark.parametrize("text", ["", "languages:\n", "languages: [", "languages: []", "- x"])
def test_without_languages_no_text_is_stray(folder: Path, text: str) -> None:
    (folder / "languages.yml").write_text(text)
    assert {file for _, file in found(folder)} <= {"languages.yml"}


def test_a_language_code_cannot_leave_the_folder(folder: Path) -> None:
    (folder.parent / "x.yml").write_text("secret: no\n")
    file = folder / "languages.yml"
    text = file.read_text(encoding="utf-8").replace("code: tr", "code: ../../x")
    file.write_text(text, encoding="utf-8")
    assert "../../x" not in loaded(folder).interface


def test_a_text_that_cannot_be_read_is_known_to_be_there(folder: Path) -> None:
    (folder / "methods" / "ridge-regression" / "en.md").write_bytes(b"\xff")
    entry = loaded(folder).entries["ridge-regression"]
    assert entry.unread == {"en"} and set(entry.texts) == {"da"}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: b", []),
        ("a: {one: x, other: y}", []),
        ("a: {one: 5, other: y}", ["K203"]),
        ("a: {one: {b: c}, other: y}", ["K203"]),
        ("a: 5", ["K203"]),
        ("a:", ["K203"]),
        ("a: [b]", ["K203"]),
        ('a: ""', ["K205"]),
        ("a: no", ["S107"]),
        ("a: *x", ["S105"]),
        ("- a", ["K203"]),
        ("", ["K203"]),
        ("a: [", ["S104"]),
        ("{}", []),
    ],
)
def test_texts_of_the_interface(folder: Path, text: str, problems: list[str]) -> None:
    (folder / "interface" / "da.yml").write_text(text)
    assert [code for code, _ in found(folder)] == problems


def test_every_text_of_the_interface_has_its_place(folder: Path) -> None:
    rows = [
        (key, form, place.line, place.column)
        for key, form, _, place in loaded(folder).interface["en"].texts()
    ]
    assert rows == [
        ("site.name", None, 2, 9),
        ("site.methods", "one", 4, 10),
        ("site.methods", "other", 5, 12),
    ]
