"""What a template may ask for on one page: texts, names, ways to other pages, prose."""

from __future__ import annotations

from markupsafe import Markup

from methodica.catalogue import Catalogue
from methodica.model import Language
from methodica.render.prose import ProseRenderer
from methodica.text.markdown import parser
from methodica.text.passage import Passage, passage
from methodica.views import Addresses, Shown, relative
from methodica.views.addresses import contribute_path, method_path
from methodica.views.section import SectionView, words_of
from methodica.views.shown import name, namer


class Frame:
    """One page in one language."""

    def __init__(
        self, catalogue: Catalogue, addresses: Addresses, language: str, path: str
    ) -> None:
        self.catalogue = catalogue
        self.addresses = addresses
        self.language = language
        self.page = path
        self.path = addresses.path(language, path)
        self.ui = catalogue.phrases[language]
        self._writer: ProseRenderer | None = None

    @property
    def languages(self) -> tuple[Language, ...]:
        """All languages in site order."""
        return self.catalogue.languages.languages

    def to(self, page: str, language: str | None = None) -> str:
        """Return the way from this page to another one, in this language or the given one."""
        page, _, anchor = page.partition("#")
        way = relative(self.path, self.addresses.path(language or self.language, page))
        return f"{way}#{anchor}" if anchor else way

    def asset(self, path: str) -> str:
        """Return the way to a file at the site's root."""
        return relative(self.path, path)

    def to_method(self, id: str) -> str:
        """Return the way to a method's page."""
        return self.to(method_path(id))

    def contribute(self, form: str, **query: str) -> str:
        """Return the way to a form, filled in, for readers of this language."""
        return self.to(contribute_path(form, **query, lang=self.language))

    def name(self, id: str) -> Shown:
        """Return a method's name as this page shows it."""
        return name(id, self.language, self.catalogue)

    def name_inside(self, id: str) -> Shown:
        """Return a method's name as it stands inside a sentence or title."""
        text, lang = namer(self.catalogue, self.language)(id, False)
        return Shown(text, lang)

    def url(self) -> str:
        """Return the full public address of this page."""
        return self.addresses.site.url + self.path

    def prose(self, section: SectionView) -> Markup:
        """Return a section of prose as HTML."""
        text = section.text
        part = text.prose.section(section.id)
        if self._writer is None or self._writer.numbers is not section.numbers:
            named = namer(self.catalogue, text.language)
            self._writer = ProseRenderer(named, self.to_method, section.numbers)
        return self._writer.write(part.passage if part else Passage(""))

    def plain(self, summary: SectionView) -> str:
        """Return a summary as words without marks."""
        return words_of(summary, self.catalogue)

    def markdown(self, text: str) -> Markup:
        """Return trusted Markdown of the program's own help texts as HTML."""
        renderer = ProseRenderer(namer(self.catalogue, self.language), self.to_method, {})
        return renderer.write(passage(parser().parse(text)))
