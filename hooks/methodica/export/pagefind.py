"""The full-text index, by Pagefind: chunks of which a reader loads only what a query needs.

Pagefind stems Danish, Turkish and English and segments Chinese, in the index and in queries. It
gets pages in their order through its own protocol: read from a folder, they would be numbered in
the order in which the file system lists them, and no two machines would make the same index.
"""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import IO, Any

from methodica.text import MissingToolError

MISSING = (
    "Pagefind is missing: run `make install`. The lock file has it for Linux; elsewhere run "
    "`npm install --no-save @pagefind/SYSTEM@1.6.0` too, such as @pagefind/darwin-arm64."
)
IGNORED = "math,.m-cite"
"""Elements that are not words."""

FORMULA = re.compile(r"(<math\b[^>]*>).*?(</math>)", re.DOTALL)
"""Emptied, for Pagefind would parse hundreds of elements only to leave them out."""

PROGRAM = ("pagefind.js", "pagefind-worker.js", "wasm.*")
"""Files that ask an index in the browser, the same for all indexes of a language."""

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Parts of Pagefind that this site replaces by its own."""

Request = Mapping[str, object]
Answer = Mapping[str, Any]


def program(modules: Path) -> Path:
    """Return the Pagefind program that npm installed for this system."""
    names = ("pagefind_extended", "pagefind_extended.exe")
    found = (one for one in sorted(modules.glob("@pagefind/*/bin/*")) if one.name in names)
    path = next(found, None)
    if path is None:
        raise MissingToolError(MISSING)
    return path


def pagefind_version(modules: Path) -> str:
    """Return the description of the installed program, with its version."""
    return (program(modules).parents[1] / "package.json").read_text(encoding="utf-8")


def index_files(
    documents: Iterable[tuple[str, str]], modules: Path, unused: Iterable[str] = UNUSED
) -> dict[str, bytes]:
    """Return the files of the index of one language's documents (path and HTML) by their names.

    `unused` are patterns of names that are left out. Pagefind keeps everything in memory until
    its process ends.
    """
    *_, made = _serve(program(modules), _requests(documents))
    return {one["path"]: b64decode(one["content"]) for one in made["files"]
            if not any(fnmatch(one["path"], pattern) for pattern in unused)}


def _requests(documents: Iterable[tuple[str, str]]) -> Iterator[Request]:
    yield {"type": "NewIndex", "config": {"exclude_selectors": IGNORED.split(",")}}
    for path, html in documents:
        yield {"type": "AddFile", "index_id": 0, "file_path": path,
               "file_contents": FORMULA.sub(r"\1\2", html)}
    yield {"type": "GetFiles", "index_id": 0}


def _serve(program: Path, requests: Iterable[Request]) -> list[Answer]:
    """Let Pagefind do one thing after the other; raises its own words where it cannot."""
    command = [str(program), "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        count = 0
        for count, request in enumerate(requests, start=1):
            message = json.dumps({"message_id": count, "payload": request}).encode()
            process.stdin.write(b64encode(message) + b",")
        process.stdin.flush()
        answers = [json.loads(b64decode(one))["payload"]
                   for one in _read(process.stdout, count).split(b",")[:-1]]
        process.stdin.close()
    faults = [one["message"] for one in answers if one["type"] == "Error"]
    if faults or len(answers) < count:
        raise RuntimeError(f"Pagefind: {faults[0] if faults else 'stopped before it was done'}")
    return answers


def _read(stream: IO[bytes], count: int) -> bytes:
    """Read until so many answers have come or the program ends, which it does not by itself."""
    parts: list[bytes] = []
    while count > 0 and (part := stream.read1(1 << 20)):  # type: ignore[attr-defined]
        parts.append(part)
        count -= part.count(b",")
    return b"".join(parts)
