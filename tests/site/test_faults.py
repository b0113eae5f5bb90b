"""What happens when texts are missing, data are bad or a text is borrowed."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import Build, mkdocs_build


def test_a_missing_text_is_borrowed_under_a_banner_and_marked(project: Path, build: Build) -> None:
    (project / "data/methods/multi-task-learning/da.md").unlink()
    site = build(project)
    page = site.page("da/methods/multi-task-learning/")
    assert page.css_first('[data-banner="missing"]') is not None
    assert page.css_first("#summary").attributes["lang"] == "en"
    assert page.css_first("h1").text() == "Multitask-læring"
    assert all(
        part.css_first("div").attributes["lang"] == "en"
        for part in page.css(".m-body section")
        if part.css_first("h2#idea")
    )
    written = [one.attributes["hreflang"] for one in page.css('link[rel="alternate"][hreflang]')]
    assert "da" not in written and "en" in written
    new_file = page.css_first('.m-banner a[href*="/new/"]').attributes["href"] or ""
    assert page.css_first('.m-banner a[href*="form=translation"]') is not None
    assert "filename=data%2Fmethods%2Fmulti-task-learning%2Fda.md" in new_file


def test_a_stale_text_says_so(project: Path, build: Build) -> None:
    path = project / "data/methods/multi-task-learning/en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    site = build(project)
    assert site.page("da/methods/multi-task-learning/").css_first('[data-banner="stale"]')
    assert site.page("methods/multi-task-learning/").css_first("[data-banner]") is None


def test_an_entry_without_any_text_is_a_page_of_facts(project: Path, build: Build) -> None:
    for path in (project / "data/methods/domain-adaptation").glob("*.md"):
        path.unlink()
    site = build(project)
    for prefix in ("", "da/", "zh/", "tr/"):
        page = site.page(f"{prefix}methods/domain-adaptation/")
        assert page.css_first('[data-banner="missing"]') is not None
        assert page.css_first(".m-facts") is not None


def test_a_hand_written_page_falls_back_with_a_mark(project: Path, build: Build) -> None:
    (project / "docs/about.tr.md").unlink()
    site = build(project)
    page = site.page("tr/about/")
    assert page.css_first('[data-banner="missing"]') is not None
    assert page.css_first('.m-page div[lang="en"]') is not None


def test_bad_data_stop_the_build_with_all_problems_and_leave_the_former_site(
    project: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("former", encoding="utf-8")
    for id in ("fine-tuning", "transfer-learning"):
        path = project / "data/methods" / id / "method.yml"
        path.write_text(
            path.read_text(encoding="utf-8").replace("\nkind: ", "\nknid: ", 1), encoding="utf-8"
        )
    result = mkdocs_build(project, site)
    assert result.returncode != 0
    assert "data/methods/fine-tuning/method.yml:" in result.stderr
    assert "data/methods/transfer-learning/method.yml:" in result.stderr
    assert 'did you mean "kind"?' in result.stderr
    assert "Traceback" not in result.stderr
    assert (site / "index.html").read_text(encoding="utf-8") == "former"


def test_a_former_id_leads_to_the_present_page(project: Path, build: Build) -> None:
    path = project / "data/methods/fine-tuning/method.yml"
    path.write_text(
        path.read_text(encoding="utf-8") + 'formerly:\n  - "finetuning"\n', encoding="utf-8"
    )
    site = build(project)
    for prefix in ("", "da/"):
        text = (site.folder / f"{prefix}methods/finetuning/index.html").read_text(encoding="utf-8")
        assert "url=../fine-tuning/" in text
