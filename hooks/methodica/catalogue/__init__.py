"""All entries together: names, order, relations from both sides, freshness.

Made only of data without errors, so nothing here asks whether something is there that the
checker promises. Pure: the same data give the same catalogue.
"""

from methodica.catalogue.catalogue import Catalogue, Link
from methodica.catalogue.freshness import CURRENT, MISSING, ORIGINAL, STALE, status
from methodica.catalogue.lookup import Found, Lookup

__all__ = [
    "CURRENT",
    "MISSING",
    "ORIGINAL",
    "STALE",
    "Catalogue",
    "Found",
    "Link",
    "Lookup",
    "status",
]
