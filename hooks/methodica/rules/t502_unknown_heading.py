"""T502: a heading that is not one of the fixed sections, or one of another level."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Text, did_you_mean
from methodica.model import SUMMARY
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report headings that the site cannot show in the reader's language."""
    for _, text in data.texts():
        for section in text.prose.sections[1:]:
            place = text.place(section.line).on(section.id)
            if section.underlined:
                yield Problem("T502", place, "the line below makes a heading of this",
                              "leave a blank line between the text and the dashes")
            elif section.id not in text.sections:
                yield Problem("T502", place, f'"{section.id[:60]}" is not one of the sections',
                              _mend(section.id, text.sections))
        yield from _other_levels(text)


def _mend(id: str, sections: tuple[str, ...]) -> str:
    if id.lower() == SUMMARY:
        return "delete this heading; the first paragraph is the summary"
    near = did_you_mean("-".join(id.lower().split()), sections)
    return f"{near} The site translates the headings" if near.endswith("?") else near


def _other_levels(text: Text) -> Iterator[Problem]:
    for one in text.prose.headings:
        if one.level == 2 and not one.nested:
            continue
        what = f"a heading of level {one.level}"
        mend = "write the words as a paragraph; only the fixed sections have headings"
        if one.nested:
            what = "a heading inside a list or quotation"
        elif one.section == SUMMARY and one.level == 1:
            what = "a heading above the summary"
            mend = "delete it; the site writes the page's heading"
        if "-".join(one.words.lower().split()) in text.sections:
            mend = f'write "## {"-".join(one.words.lower().split())}"'
        yield Problem("T502", text.place(one.line).on(one.words), what, mend)
