"""Where a text is edited or, where there is none yet, begun with its headings filled in."""

from __future__ import annotations

from methodica.catalogue import Catalogue
from methodica.load import Contrast, Entry
from methodica.model import CONTRAST_SECTIONS, SECTIONS, TextHead
from methodica.model.prose import ORIGINAL
from methodica.source import write_front_matter
from methodica.views.addresses import Addresses


def edit_text(
    catalogue: Catalogue, addresses: Addresses, owner: Entry | Contrast, language: str
) -> str:
    """Return the address at which the text of an entry or contrast is edited or begun."""
    kind = "contrasts" if isinstance(owner, Contrast) else "methods"
    path = f"data/{kind}/{owner.id}/{language}.md"
    if language in owner.texts:
        return addresses.file(path)
    return addresses.new_file(path, new_text(catalogue, owner))


def new_text(catalogue: Catalogue, owner: Entry | Contrast) -> str:
    """Return the bare bones of a new text: front matter and the headings to write under."""
    original = catalogue.shown_text(owner, "")
    follows = f"{original}@{owner.texts[original].fingerprint}" if original else ORIGINAL
    sections = CONTRAST_SECTIONS if isinstance(owner, Contrast) else SECTIONS
    headings = "".join(f"## {section}\n\n" for section in sections)
    head = write_front_matter(TextHead(follows=follows, written="human"))
    return f"{head}\n\n{headings}"
