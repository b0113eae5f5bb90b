"""The second wall: whatever the checker lets through comes out inert."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from methodica.render.prose import ProseRenderer
from methodica.text.markdown import parser
from methodica.text.passage import passage


def render(text: str) -> str:
    renderer = ProseRenderer(
        named=lambda id, begins: ("Name" if begins else "name", None),
        address=lambda id: f"../{id}/",
        numbers={"hoerl-1970": 1},
    )
    return str(renderer.write(passage(parser().parse(text))))


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        '[x](https://a.b/"onmouseover=alert(1))',
        "[[a|<b onclick=alert(1)>]]",
        '[@hoerl-1970"><script>]',
        "<!-- --!><script>alert(1)</script>",
        "{{ 7 * 7 }} {% raw %}",
        "# x {onclick=alert(1)}",
        "$\\href{javascript:alert(1)}{x}$",
    ],
)
def test_hostile_prose_comes_out_inert(hostile: str) -> None:
    page = LexborHTMLParser(render(hostile))
    assert page.css("script, img, iframe, object, embed, form, style") == []
    for one in page.css("*"):
        assert not [name for name in one.attributes if name.startswith("on")]
        href = one.attributes.get("href")
        assert href is None or href.startswith(("https://", "http://", "../", "#"))


def test_a_method_s_name_is_lowered_inside_a_sentence() -> None:
    assert ">Name</a> is like <a" in render("[[a]] is like [[b]].")
    assert "name</a>. <a" in render("See [[a]]. [[b]] too.").replace("\n", "")


def test_citations_are_numbered_links() -> None:
    assert '<a href="#source-hoerl-1970">1</a>' in render("So it is [@hoerl-1970].")


def test_formulas_become_mathml() -> None:
    assert "<math" in render("$x$") and 'class="m-formula"' in render("$$\nx\n$$")
