"""MkDocs adapter: garbage is looked for only among what is new, and not at the end.

Nearly all that a build makes stays until its end, from the modules to the pages. To look through it
time and again as it grows would take a tenth of the build; so this is the first hook to be read.
To free it piece by piece when the program ends would take a fifteenth.
"""

from __future__ import annotations

import gc

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

YOUNG, NEVER = 10_000, 1_000_000_000
AFTER_ALL = -300

gc.set_threshold(YOUNG, NEVER, NEVER)
built: list[object] = []


@event_priority(AFTER_ALL)
def on_post_build(config: MkDocsConfig) -> None:
    """Hold what was built, once all of it is written."""
    if not config.plugins["i18n"].building and not config.extra["methodica_serving"]:
        built[:] = [config, built]


def on_shutdown() -> None:
    """Let the system take the memory back at once: what holds itself and is frozen is not freed."""
    gc.freeze()
