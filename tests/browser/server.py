"""A server of this machine for built sites, as GitHub Pages serves them."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class PagesHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log, and a site's /404.html for what is missing."""

    said = ""
    """What browsers are told of keeping answers; without it, they guess from a file's age."""

    def end_headers(self) -> None:
        if self.said:
            self.send_header("Cache-Control", self.said)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = next(Path(self.directory).glob("*/404.html")).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class PagesServer(http.server.ThreadingHTTPServer):
    """Serves each request by itself; a browser that leaves while it is answered is no fault."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, cache_control: str = "") -> Iterator[str]:
    """Serve a folder and give its address."""
    kind = type("Handler", (PagesHandler,), {"said": cache_control})
    handler = functools.partial(kind, directory=str(folder))
    with PagesServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
