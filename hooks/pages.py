"""MkDocs adapter: the generated pages, as files that hand-written pages may link to.

They are no pages to MkDocs, which would parse, collect and render each of them at a cost: each
writes itself when MkDocs copies files. static-i18n, which loses generated files, never sees them.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from methodica.export.keeper import Keeper, Made
from methodica.render import Documents, PagePlan

AFTER_I18N = -200


class GeneratedPage(File):
    """A file whose content is made when it is copied."""

    def __init__(self, plan: PagePlan, language: str, config: MkDocsConfig) -> None:
        self.plan = plan
        self.language = language
        self.documents: Documents = config.extra["methodica_documents"]
        self.keeper: Keeper = config.extra["methodica_keeper"]
        path = self.documents.site.addresses.path(language, plan.path)
        super().__init__(f"{plan.path}index.md", None, config.site_dir, True,
                         dest_uri=f"{path}index.html", inclusion=InclusionLevel.NOT_IN_NAV)
        self.generated_by = "methodica"

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that there is no Markdown to render."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Write the page, if it does not lie there."""
        basis = self.documents.basis(self.language, self.plan)
        alternates = self.keeper.lay(self.dest_uri, basis, self._made)
        self.documents.note(self.language, self.plan.path, alternates)

    def _made(self) -> Made:
        html, alternates = self.documents.generated(self.language, self.plan)
        return Made({self.dest_uri: html.encode("utf-8")}, alternates)


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages of the language that is being built."""
    language = config.plugins["i18n"].current_language
    for plan in config.extra["methodica_documents"].site.plans:
        files.append(GeneratedPage(plan, language, config))
    return files
