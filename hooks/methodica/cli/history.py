"""Former states of the data, from git: read by object, never checked out, never through a shell.

Former files were written by others. They become plain files of bounded size in a folder of
their own, and the ordinary loader reads them like any others.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from methodica.cli.paths import UsageError
from methodica.source.document import MAX_BYTES

WORDS = ("languages.yml", "release.yml", "vocabulary")
"""What entries are read with."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file at some commit: its object and its path below the data folder."""

    object: str
    path: str
    size: int


class Repository:
    """The git history of a data folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def commit(self, revision: str) -> str:
        """Return the commit that a revision names; raises UsageError where there is none."""
        if not self._says("rev-parse", "--git-dir"):
            raise UsageError("there is no git history here, so nothing to compare with")
        found = self._says("rev-parse", "--verify", "--quiet", "--end-of-options",
                           f"{revision}^{{commit}}")
        if not found:
            raise UsageError(f'git knows no revision "{revision}"')
        return found

    @property
    def is_shallow(self) -> bool:
        """Whether older commits were left out of this clone."""
        return self._says("rev-parse", "--is-shallow-repository") == "true"

    def changed(self, commit: str) -> set[str]:
        """Return the paths that differ between a commit and the files of today."""
        known = self._run("diff", "--no-ext-diff", "--no-renames", "--relative", "--name-only",
                          "-z", commit, "--", ".")
        new = self._run("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        return {os.fsdecode(path) for path in (known + new).split(b"\0") if path}

    def write(self, commit: str, paths: Iterable[str], target: Path) -> None:
        """Write the files under `paths` as they were at a commit into a folder."""
        blobs = list(self._blobs(commit, paths))
        for blob, content in zip(blobs, self._contents(blobs), strict=True):
            file = target / blob.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def versions(self, path: str) -> Iterator[tuple[str, bytes]]:
        """Yield commit and content of every version of a file, the newest first."""
        log = self._says("log", "--format=%H", "HEAD", "--", path)
        for commit in log.split():
            blobs = list(self._blobs(commit, (path,)))
            if blobs:
                yield commit, self._contents(blobs)[0]

    def _blobs(self, commit: str, paths: Iterable[str]) -> Iterator[Blob]:
        """Yield the ordinary files under `paths`; links and modules are passed over."""
        out = self._run("ls-tree", "-r", "-l", "-z", commit, "--", *paths)
        for line in out.split(b"\0"):
            about, _, path = line.partition(b"\t")
            if not about:
                continue
            mode, _, name, size = about.split()
            pure = PurePosixPath(os.fsdecode(path))
            inside = not pure.is_absolute() and ".." not in pure.parts
            if mode.startswith(b"100") and inside:
                yield Blob(name.decode(), str(pure), int(size))

    def _contents(self, blobs: list[Blob]) -> list[bytes]:
        """Return the contents; one that is too large comes out as too large, and unread."""
        small = [blob for blob in blobs if blob.size <= MAX_BYTES]
        asked = "".join(f"{blob.object}\n" for blob in small).encode()
        out = self._run("cat-file", "--batch", input=asked) if small else b""
        found, at = {}, 0
        for blob in small:
            start = out.index(b"\n", at) + 1
            found[blob.object] = out[start : start + blob.size]
            at = start + blob.size + 1
        return [found.get(blob.object, bytes(MAX_BYTES + 1)) for blob in blobs]

    def _says(self, *arguments: str) -> str:
        """Return what git answers, without the line end; nothing where it refuses."""
        try:
            return os.fsdecode(self._run(*arguments)).strip()
        except UsageError:
            return ""

    def _run(self, *arguments: str, input: bytes = b"") -> bytes:
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0",
                       "GIT_LITERAL_PATHSPECS": "1"}
        try:
            done = subprocess.run(["git", *arguments], cwd=self.root, env=environment, input=input,
                                  capture_output=True, check=False)
        except OSError as error:
            raise UsageError("git cannot be run, and without it there is no history") from error
        if done.returncode:
            words = os.fsdecode(done.stderr).strip().splitlines()
            raise UsageError(f"git: {words[-1] if words else 'failed'}")
        return done.stdout
