"""Outside links for a terminal, for programs and for the issue that the nightly check keeps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from methodica.problems.render import visible
from methodica.render.markdown import code
from methodica.views.outside import Outside, Visited

MARK = "<!-- methodica-links -->"
MOST = 100
"""Addresses named in the issue."""


def links_text(links: Iterable[Outside]) -> str:
    """Return one line a link: its place and its address."""
    return "".join(f"{visible(one.place.file)}:{one.place.line}: {visible(one.address)}\n"
                   for one in links)


def links_json(links: Iterable[Outside]) -> str:
    """Return all links as a list for programs."""
    rows = [{"file": one.place.file, "line": one.place.line, "address": one.address}
            for one in links]
    return json.dumps({"links": rows}, ensure_ascii=False, indent=2) + "\n"


def visits_text(visits: Sequence[Visited]) -> str:
    """Return a line for each place of each address that did not answer well."""
    return "".join(
        f"{visible(place.file)}:{place.line}: {_said(one)}: {visible(one.address)}\n"
        for one in visits for place in one.places)


def visits_json(visits: Sequence[Visited]) -> str:
    """Return the addresses that did not answer well, for programs."""
    rows = [{"address": one.address, "gone": one.gone, "why": one.why,
             "places": [{"file": place.file, "line": place.line} for place in one.places]}
            for one in visits]
    return json.dumps({"visits": rows}, ensure_ascii=False, indent=2) + "\n"


def visits_markdown(visits: Sequence[Visited]) -> str:
    """Return the text of the issue: what is gone, and folded what gave no clear answer."""
    gone = [one for one in visits if one.gone]
    unclear = [one for one in visits if not one.gone]
    lines = [MARK]
    if gone:
        lines += ["These addresses in the data lead nowhere any more. Mend or remove them; this "
                  "text is written anew each night, and the issue closes when all are mended.",
                  "", *_rows(gone)]
    else:
        lines += ["No address in the data is gone."]
    if unclear:
        lines += ["", "<details>", f"<summary>{len(unclear)} without a clear answer, as some hosts "
                  "give none to programs</summary>", "", *_rows(unclear), "", "</details>"]
    return "\n".join(lines) + "\n"


def _rows(visits: Sequence[Visited]) -> list[str]:
    rows = []
    for one in visits[:MOST]:
        places = ", ".join(code(f"{place.file}:{place.line}") for place in one.places[:5])
        rows.append(f"- {code(one.address)}: {_said(one)}, in {places}")
    more = len(visits) - MOST
    return [*rows, f"- … and {more} more"] if more > 0 else rows


def _said(one: Visited) -> str:
    return f"gone ({one.why})" if one.gone else f"unclear ({one.why})"
