"""The page of forms and the doors that lead to it."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from methodica.model import Implementation, Source
from methodica.views.contribute import WHERE
from tests.site.conftest import BuiltSite

PREFIXES = {"en": "", "da": "da/", "zh": "zh/", "tr": "tr/"}


def asked(href: str | None) -> dict[str, str]:
    return {key: value for key, [value] in parse_qs(urlsplit(href or "").query).items()}


@pytest.mark.parametrize("code", PREFIXES)
def test_a_method_leads_to_its_correction_and_to_another_name(site: BuiltSite, code: str) -> None:
    page = site.page(f"{PREFIXES[code]}methods/lasso/")
    found = [asked(one.attributes["href"]) for one in page.css(".m-actions a[href*='contribute/']")]
    assert found == [{"form": form, "method": "lasso", "lang": code}
                     for form in ("correction", "alias")]  # fmt: skip
    assert page.css_first(".m-footer a[href$='contribute/']")


@pytest.mark.parametrize("code", PREFIXES)
def test_every_question_of_the_model_has_a_field(site: BuiltSite, code: str) -> None:
    page = site.page(f"{PREFIXES[code]}contribute/")
    names = {one.attributes["name"] for one in page.css("form[data-form=method] [name]")}
    expected = {f"sources.0.{key}" for key in {*Source.model_fields, "where"} - {*WHERE, "role"}}
    assert {name for name in names if name and name.startswith("sources.0.")} == expected
    template = page.css_first("[data-rows=implementations]").html or ""
    assert all(f'name="implementations.__N__.{key}"' in template
               for key in Implementation.model_fields)  # fmt: skip
    vocabulary = json.loads((site.folder / "api/v1/vocabulary.json").read_text(encoding="utf-8"))
    for row in vocabulary["properties"]:
        assert f"properties.{row['id']}" in names


def test_the_page_and_what_it_loads_stay_small(site: BuiltSite) -> None:
    """Bytes before compression, about a fifth after it."""
    assert (site.folder / "tr/contribute/index.html").stat().st_size < 160_000
    assert (site.folder / "assets/form/check.json").stat().st_size < 60_000


def test_every_text_is_there_for_translators_and_programs(site: BuiltSite) -> None:
    methods = json.loads((site.folder / "api/v1/methods.json").read_text(encoding="utf-8"))
    for method in methods["methods"]:
        path = site.folder / f"api/v1/texts/{method['id']}.json"
        texts = json.loads(path.read_text(encoding="utf-8"))["texts"]
        written = {code for code, text in method["texts"].items() if text["written"]}
        assert set(texts) == written
        for code in texts:
            assert texts[code]["fingerprint"] == method["texts"][code]["fingerprint"]
            assert texts[code]["sections"]["summary"]
