"""CODEOWNERS follows the reviewers; the issue forms are valid and the same in all languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from methodica.catalogue import Catalogue
from methodica.cli.paths import project_site
from methodica.export.github import ISSUE_FORMS, LANGUAGES_MARK, code_owners, github_files
from methodica.load import Scope, load
from methodica.model import Language, Languages
from methodica.views import Addresses
from methodica.views.contribute import ISSUES

HEAD = "# Ours\n* @owner\n"


def languages(**reviewers: tuple[str, ...]) -> Languages:
    return Languages(languages=tuple(
        Language(code=code, endonym=code, english=code.upper(), locale=code,
                 reviewers=reviewers.get(code, ())) for code in ("en", "da", "tr")))


def rules(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines() if line and line[0] != "#"]


def test_without_reviewers_only_the_written_lines_count() -> None:
    assert rules(code_owners(HEAD, languages())) == [["*", "@owner"]]


def test_reviewers_own_the_files_of_their_language() -> None:
    text = code_owners(HEAD, languages(da=("freja", "bo-1")))
    assert rules(text)[1:] == [
        ["/data/methods/*/da.md", "@freja", "@bo-1"],
        ["/data/contrasts/*/da.md", "@freja", "@bo-1"],
        ["/data/interface/da.yml", "@freja", "@bo-1"],
        ["/docs/**/*.da.md", "@freja", "@bo-1"],
    ]


def test_pages_of_the_default_language_come_before_those_of_the_others() -> None:
    """The last line that matches counts, and `*.md` matches `index.da.md` too."""
    paths = [one[0] for one in rules(code_owners(HEAD, languages(en=("a",), da=("b",))))]
    assert paths.index("/docs/**/*.md") < paths.index("/docs/**/*.da.md")


def test_writing_again_changes_nothing_and_keeps_what_people_wrote() -> None:
    once = code_owners(HEAD, languages(tr=("a",)))
    assert code_owners(once, languages(tr=("a",))) == once
    assert code_owners(once, languages()).startswith(HEAD)
    assert once.count(LANGUAGES_MARK) == 1


@pytest.fixture(scope="module")
def files(root: Path) -> Mapping[str, str]:
    data = load(Scope(root / "data", root))
    addresses = Addresses(project_site(root / "data"), data.languages)
    written = (root / ".github/CODEOWNERS").read_text(encoding="utf-8")
    return github_files(Catalogue.of(data), addresses, written)


def test_what_lies_in_the_repository_is_current(root: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        assert (root / ".github" / name).read_text(encoding="utf-8") == text, (
            "run `methodica github`")
    forms = {f"ISSUE_TEMPLATE/{path.name}"
             for path in (root / ".github/ISSUE_TEMPLATE").iterdir()}
    assert forms == set(files) - {"CODEOWNERS"}


def forms_of(files: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    return {name.removeprefix("ISSUE_TEMPLATE/"): yaml.safe_load(text)
            for name, text in files.items() if name.endswith(".yml") and "config" not in name}


def test_every_language_has_every_form_with_the_same_fields(files: Mapping[str, str]) -> None:
    forms, codes = forms_of(files), ("en", "da", "zh", "tr")
    assert set(forms) == {f"{one.name}.{code}.yml" for one in ISSUE_FORMS for code in codes}
    for one in ISSUE_FORMS:
        shapes = {str([(field["type"], field.get("id"), field.get("validations"))
                       for field in forms[f"{one.name}.{code}.yml"]["body"]]) for code in codes}
        assert len(shapes) == 1


def test_forms_are_what_github_accepts(files: Mapping[str, str]) -> None:
    """https://docs.github.com/communities/using-templates: syntax for issue forms."""
    forms = forms_of(files)
    assert len({one["name"] for one in forms.values()}) == len(forms)
    for form in forms.values():
        assert set(form) == {"name", "description", "title", "labels", "body"}
        assert all(isinstance(form[key], str) and form[key]
                   for key in ("name", "description", "title"))
        questions = [field for field in form["body"] if field["type"] != "markdown"]
        ids = [field["id"] for field in questions]
        labels = [field["attributes"]["label"] for field in questions]
        assert questions and len(set(ids)) == len(ids) and len(set(labels)) == len(labels)
        assert set(ids) <= {"method", "language", "what", "right", "source", "name"}
        for field in questions:
            assert set(field) == {"type", "id", "attributes", "validations"}
            assert field["type"] in ("input", "textarea")
            assert set(field["attributes"]) <= {"label", "description"}
            assert isinstance(field["validations"]["required"], bool)


def test_the_chooser_leads_to_the_form_on_the_site_in_every_language(
    files: Mapping[str, str]
) -> None:
    links = yaml.safe_load(files["ISSUE_TEMPLATE/config.yml"])["contact_links"]
    ends = [one["url"].split("methodica/", 1)[1] for one in links]
    assert ends == ["contribute/", "da/contribute/", "zh/contribute/", "tr/contribute/"]
    assert all(one["name"] and one["about"] for one in links)


def test_the_forms_on_the_site_lead_to_forms_that_exist() -> None:
    assert set(ISSUES.values()) == {form.name for form in ISSUE_FORMS}
