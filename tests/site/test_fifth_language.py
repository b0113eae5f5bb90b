"""A fifth language is files and one line in mkdocs.yml; no code is touched."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.conftest import Build

CODE = "qa"


def invent(text: str) -> str:
    """Write a text in the made-up language."""
    return f"qa-{text}"


def add_language(project: Path) -> None:
    """Add the language as a contributor would: data and one line of settings."""
    languages = project / "data/languages.yml"
    languages.write_text(
        languages.read_text(encoding="utf-8")
        + f'  - code: {CODE}\n    endonym: "Qaqa"\n    english: "Qaqa"\n    locale: en_US\n'
        '    alphabet: "z y x w v u t s r q p o n m l k j i h g f e d c b a"\n',
        encoding="utf-8",
    )
    english = (project / "data/interface/en.yml").read_text(encoding="utf-8")
    (project / f"data/interface/{CODE}.yml").write_text(
        re.sub(r': "(.*)"$', lambda m: f': "{invent(m[1])}"', english, flags=re.MULTILINE),
        encoding="utf-8",
    )
    for path in (project / "data/vocabulary").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(
                r'^( *)en: "(.*)"$',
                lambda m: f'{m[0]}\n{m[1]}{CODE}: "{invent(m[2])}"',
                text,
                flags=re.MULTILINE,
            ),
            encoding="utf-8",
        )
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    line = "        - {locale: tr, name: Türkçe}\n"
    assert line in text
    settings.write_text(
        text.replace(line, f"{line}        - {{locale: {CODE}, name: Qaqa}}\n"), encoding="utf-8"
    )


def test_a_fifth_language_needs_no_code(project: Path, build: Build) -> None:
    add_language(project)
    site = build(project)
    page = site.page(f"{CODE}/methods/fine-tuning/")
    assert page.css_first("html").attributes["lang"] == CODE
    assert page.css_first("#facts").text().startswith("qa-")
    assert page.css_first("[data-row=family] td").text().strip().startswith("qa-")
    assert page.css_first('[data-banner="missing"]') is not None
    assert page.css_first("h1").attributes["lang"] == "en"
    assert [a.attributes["hreflang"] for a in site.page("").css(".m-languages a")][-1] == CODE
    letters = [one.text() for one in site.page(f"{CODE}/methods/").css(".m-letters a")]
    assert letters == sorted(letters, reverse=True)
