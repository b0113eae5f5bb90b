"""What `make bench` measures: a project of more methods than ours, and the same texts for stock."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from methodica.load import Data, Scope
from methodica.rules import check, errors
from tests.bench.corpus import ROOT, write_project
from tests.bench.stock import write_stock

SIZE = len(list((ROOT / "data/methods").iterdir())) + 3
LINK = re.compile(r"\]\(([^):]+\.md)\)")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Data]:
    """A project with a few methods more than ours, and its data."""
    project = tmp_path_factory.mktemp("bench") / "ours"
    write_project(project, SIZE)
    data, problems = check(Scope(project / "data", project))
    assert not errors(problems)
    return project, data


@pytest.fixture(scope="module")
def docs(ours: tuple[Path, Data]) -> Path:
    """The pages of the same texts for stock."""
    target = ours[0].with_name("stock")
    write_stock(ours[0], target)
    return target / "docs"


def pages(docs: Path) -> list[Path]:
    """Return the pages of methods and contrasts."""
    return [path for folder in ("methods", "compare") for path in (docs / folder).iterdir()]


def test_a_project_has_the_methods_that_were_asked_for(ours: tuple[Path, Data]) -> None:
    assert len(ours[1].entries) == SIZE
    assert ours[1].contrasts


def test_stock_has_a_page_for_each_text(ours: tuple[Path, Data], docs: Path) -> None:
    data = ours[1]
    codes = data.languages.codes
    assert {path.relative_to(docs).as_posix() for path in pages(docs)} == {
        *(f"methods/{id}.{code}.md" for id in data.entries for code in codes),
        *(f"compare/{id}.{code}.md" for id in data.contrasts for code in codes)}
    for owner, text in data.texts():
        folder = "methods" if owner.id in data.entries else "compare"
        page = (docs / folder / f"{owner.id}.{text.language}.md").read_text(encoding="utf-8")
        written = [line for line in text.body.splitlines() if "[[" not in line]
        assert set(written) <= set(page.splitlines())


def test_links_of_stock_lead_to_its_pages(docs: Path) -> None:
    links = [(path, link) for path in pages(docs)
             for link in LINK.findall(path.read_text(encoding="utf-8"))]
    assert links
    for path, link in links:
        assert (path.parent / link).with_suffix(".en.md").exists(), (path, link)


def test_a_contrast_of_stock_has_the_whole_table(docs: Path) -> None:
    for path in (docs / "compare").iterdir():
        rows = [line for line in path.read_text(encoding="utf-8").splitlines()
                if line.startswith("| ")]
        assert len(rows) > 20
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}, path
