"""Files that are made again only when what they rest on has changed.

Pages and records alike are units: some files that are made together of what they ask the
catalogue for. A unit whose answers are the same is taken from the store; if its files lie in
the target already, they are not even read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from methodica.catalogue.watched import Watch, written
from methodica.export.store import Kept, Store, seal_of
from methodica.export.target import Target


@dataclass(frozen=True, slots=True)
class Made:
    """Content of each file by its path, and what the build must know besides."""

    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()


class Keeper:
    """Lays units into the target, from the store where it can."""

    def __init__(self, watch: Watch, store: Store, target: Target) -> None:
        self.watch = watch
        self.store = store
        self.target = target

    def lay(self, name: str, basis: str, make: Callable[[], Made]) -> tuple[str, ...]:
        """Let the files of a unit lie in the target, and return its notes.

        `basis` says what the unit rests on besides the catalogue.
        """
        kept = self._kept(name, basis)
        if kept and self._is_laid(kept):
            return kept.notes
        made, seals = self._made(name, basis, make)
        for path, content in made.files.items():
            self.target.write(path, content, seals[path])
        return made.notes

    def take(self, name: str, basis: str, make: Callable[[], Made]) -> Mapping[str, bytes]:
        """Return the files of a unit that is no part of the site itself."""
        if kept := self._kept(name, basis):
            contents = {path: self.store.content(seal) for path, seal in kept.files.items()}
            found = {path: one for path, one in contents.items() if one is not None}
            if len(found) == len(contents):
                return found
        return self._made(name, basis, make)[0].files

    def seals(self, name: str, basis: str, make: Callable[[], Made]) -> Mapping[str, str]:
        """Return the seals of the files of such a unit, without reading them."""
        kept = self._kept(name, basis)
        return kept.files if kept else self._made(name, basis, make)[1]

    def _kept(self, name: str, basis: str) -> Kept | None:
        kept = self.store.get(name, basis)
        return kept if kept and self.watch.said(kept.questions) == kept.said else None

    def _is_laid(self, kept: Kept) -> bool:
        """Lay the files of a kept unit; False where a content is gone."""
        for path, seal in kept.files.items():
            if not self.target.has(path, seal):
                content = self.store.content(seal)
                if content is None:
                    return False
                self.target.write(path, content, seal)
        return True

    def _made(
        self, name: str, basis: str, make: Callable[[], Made]
    ) -> tuple[Made, Mapping[str, str]]:
        """Make a unit and keep it; return it with the seals of its files."""
        with self.watch.listening() as asked:
            made = make()
        seals = {path: seal_of(content) for path, content in made.files.items()}
        questions = written(asked)
        kept = Kept(questions, self.watch.said(questions), made.notes, seals)
        self.store.put(name, basis, kept, {seals[path]: one for path, one in made.files.items()})
        return made, seals
