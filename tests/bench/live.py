"""CPU seconds of what `mkdocs serve` does after one edit; run in a project's folder.

    python -m tests.bench.live

It is MkDocs' own command with its settings. In place of waiting for changes and readers, the
server makes one edit and builds again, in the same process.
"""

from __future__ import annotations

import logging
import time
from pathlib import Path

from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer

SAYS = "CPU seconds of the second build:"
EDITED = Path("data/methods/multi-task-learning/en.md")


def edit(project: Path) -> None:
    """Add one sentence to one text."""
    path = project / EDITED
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


class Server(LiveReloadServer):
    """A server that serves nobody."""

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Edit, build and say what the build cost."""
        edit(Path.cwd())
        start = time.process_time()
        self.builder()
        print(SAYS, time.process_time() - start, flush=True)

    def shutdown(self, wait: bool = False) -> None:
        """Do nothing: nothing was begun."""


def main() -> None:
    """Let `mkdocs serve` run with this server."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    serve.LiveReloadServer = Server  # type: ignore[misc]
    serve.serve()


if __name__ == "__main__":
    main()
