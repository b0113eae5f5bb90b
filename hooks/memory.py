"""MkDocs adapter: garbage is looked for only among what is new.

Nearly all that a build makes stays until its end, from the modules to the pages. To look through it
time and again as it grows would take a tenth of the build; so this is the first hook to be read.
"""

from __future__ import annotations

import gc

YOUNG, NEVER = 10_000, 1_000_000_000

gc.set_threshold(YOUNG, NEVER, NEVER)
