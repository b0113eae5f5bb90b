"""Views written down as HTML, through the templates in `theme/pages`.

Knows Jinja and the renderer of prose, and nothing of MkDocs: what comes out is the body of a
page, its title, its description and where its other languages are.
"""

from methodica.render.document import Documents
from methodica.render.page import Heading, Rendered
from methodica.render.site import ONLY, PagePlan, Site

__all__ = ["ONLY", "Documents", "Heading", "PagePlan", "Rendered", "Site"]
