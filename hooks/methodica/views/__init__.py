"""What each page shows, as plain frozen data: no HTML, no files, no clock.

The same catalogue gives the same views, byte for byte. Templates write them down.
"""

from methodica.views.addresses import Addresses, relative
from methodica.views.contrasts import ComparePage, ContrastPage, compare_page, contrast_page
from methodica.views.contribute import ContributePage, contribute_page
from methodica.views.help import HelpIndex, HelpPage, help_index, help_page
from methodica.views.home import HomePage, home_page
from methodica.views.matrix import MatrixPage, matrix_page
from methodica.views.method import MethodPage, method_page
from methodica.views.methods import MethodsPage, methods_page
from methodica.views.search import SearchPage, search_page
from methodica.views.shown import Shown
from methodica.views.status import StatusPage, status_page

__all__ = [
    "Addresses",
    "ComparePage",
    "ContrastPage",
    "ContributePage",
    "HelpIndex",
    "HelpPage",
    "HomePage",
    "MatrixPage",
    "MethodPage",
    "MethodsPage",
    "SearchPage",
    "Shown",
    "StatusPage",
    "compare_page",
    "contrast_page",
    "contribute_page",
    "help_index",
    "help_page",
    "home_page",
    "matrix_page",
    "method_page",
    "methods_page",
    "relative",
    "search_page",
    "status_page",
]
