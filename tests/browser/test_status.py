"""The status page: filters in the address, on a phone, without scripts."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit


@pytest.mark.parametrize("prefix", ["", "da/", "zh/", "tr/"])
def test_it_fits_a_phone_and_complains_of_nothing(phone: Visit, prefix: str) -> None:
    page = phone.open(f"{prefix}status/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for cell in page.locator(".m-status td a").all()[:8]:
        box = cell.bounding_box()
        assert box and box["height"] >= 44
    assert phone.faults == []


def test_filters_live_in_the_address(visit: Visit) -> None:
    page = visit.open("status/")
    everything = page.locator(".m-status tr[data-id]:visible").count()
    page.locator("select[name=lang]").focus()
    page.keyboard.type("Dansk")
    page.wait_for_url("**?lang=da")
    assert page.locator(".m-status tbody td[data-lang=en]:visible").count() == 0
    assert page.locator(".m-status tbody td[data-lang=da]:visible").count() == everything
    page.select_option("select[name=show]", "stale")
    page.wait_for_url("**?lang=da&show=stale")
    stale = page.locator(".m-status td[data-lang=da][data-status=stale]").count()
    assert page.locator(".m-status tr[data-id]:visible").count() == stale
    page.go_back()
    assert page.locator(".m-status tr[data-id]:visible").count() == everything
    page.reload(wait_until="networkidle")
    assert page.input_value("select[name=lang]") == "da"
    assert page.locator("[data-count]").inner_text().endswith(str(everything))
    visit.open("status/?lang=xx&show=%22")
    assert page.locator(".m-status tr[data-id]:visible").count() == everything
    assert visit.faults == []


def test_without_scripts_the_whole_table_is_there(plain: Visit) -> None:
    page = plain.open("zh/status/")
    assert not page.locator("[data-filters]").is_visible()
    first = page.locator(".m-status tr[data-id]").first
    assert first.locator("td a:visible").count() == 4
