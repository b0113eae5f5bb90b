"""Files under `.github` that follow from the data: who reviews what, and the issue forms.

The words of the forms are those of the interface; their ids are fixed, for links fill them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from methodica.catalogue import Catalogue
from methodica.model import Language, Languages
from methodica.text import Phrases
from methodica.views import Addresses

OWNERS = "CODEOWNERS"
FORMS = "ISSUE_TEMPLATE"
LANGUAGES_MARK = "# From data/languages.yml by `methodica github`; write other lines above."
MADE = "# Made from data/interface by `methodica github`; change it there.\n"


@dataclass(frozen=True, slots=True)
class Form:
    """An issue form: its name and its fields, each with whether it must be filled in."""

    name: str
    fields: Mapping[str, bool]

    @property
    def key(self) -> str:
        """The name as a part of interface keys."""
        return self.name.replace("-", "_")


ISSUE_FORMS = (
    Form("missing-method", {"name": True, "language": False, "what": True, "source": True}),
    Form("translation", {"method": True, "language": True, "what": False, "right": True}),
    Form("alias", {"method": True, "language": True, "name": True, "source": False}),
    Form("correction", {"method": True, "language": False, "what": True, "right": True,
                        "source": False}),
)
LONG = ("what", "right", "source")
"""Fields of several lines."""


def github_files(catalogue: Catalogue, addresses: Addresses, owners: str) -> dict[str, str]:
    """Return the files by path under `.github`; `owners` is CODEOWNERS as it is written now."""
    files = {OWNERS: code_owners(owners, catalogue.languages),
             f"{FORMS}/config.yml": _config(catalogue, addresses)}
    for code, ui in catalogue.phrases.items():
        for form in ISSUE_FORMS:
            files[f"{FORMS}/{form.name}.{code}.yml"] = issue_form(
                form, ui, addresses.url(code, "contribute/"))
    return files


def code_owners(written: str, languages: Languages) -> str:
    """Return CODEOWNERS with the lines below the mark written anew; the last match counts."""
    lines = [written.partition(LANGUAGES_MARK)[0].rstrip("\n"), "", LANGUAGES_MARK]
    for language in languages.languages:
        lines.append(f"# {language.english}" if language.reviewers
                     else f"# {language.english}: nobody yet")
        if language.reviewers:
            handles = " ".join(f"@{one}" for one in language.reviewers)
            lines += [f"{path} {handles}" for path in _paths(language, languages)]
    return "\n".join(lines) + "\n"


def _paths(language: Language, languages: Languages) -> tuple[str, ...]:
    """Return what is written in a language; pages of the default one carry no code."""
    code = language.code
    pages = "/docs/**/*.md" if code == languages.default.code else f"/docs/**/*.{code}.md"
    return (f"/data/methods/*/{code}.md", f"/data/contrasts/*/{code}.md",
            f"/data/interface/{code}.yml", pages)


def issue_form(form: Form, ui: Phrases, site_form: str) -> str:
    """Return an issue form in one language."""
    title = ui("punctuation.label", text=ui(f"issue.{form.key}_title"))
    welcome = {"type": "markdown", "attributes": {"value": ui("issue.welcome", url=site_form)}}
    return _as_yaml({
        "name": ui(f"issue.{form.key}_heading"),
        "description": ui(f"issue.{form.key}_about"),
        "title": f"{title} " if title.endswith(":") else title,
        "labels": [form.name, f"lang-{ui.language.code}"],
        "body": [welcome, *(_field(form, id, must, ui) for id, must in form.fields.items())],
    })


def _field(form: Form, id: str, must: bool, ui: Phrases) -> dict[str, Any]:
    own = f"issue.{form.key}_{id}"
    label = own if ui.has(own) else f"issue.{id}"
    attributes = {"label": ui(label)}
    if ui.has(f"{label}_hint"):
        attributes["description"] = ui(f"{label}_hint")
    return {"type": "textarea" if id in LONG else "input", "id": id, "attributes": attributes,
            "validations": {"required": must}}


def _config(catalogue: Catalogue, addresses: Addresses) -> str:
    links = [{"name": ui("issue.site_form"), "url": addresses.url(code, "contribute/"),
              "about": ui("issue.site_form_about")} for code, ui in catalogue.phrases.items()]
    return _as_yaml({"blank_issues_enabled": True, "contact_links": links})


def _as_yaml(value: Mapping[str, Any]) -> str:
    return MADE + str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000))
