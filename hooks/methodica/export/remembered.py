"""What former builds have learned of files, as far as the same code has learned it."""

from __future__ import annotations

from methodica.export.store import Store, program


class Remembered:
    """A memory in the store that is open. There is one in a process: what stays read knows it."""

    def __init__(self) -> None:
        self.store: Store | None = None

    def recall(self, name: str, basis: str) -> str | None:
        """Return what was kept by a name, or None where there is nothing on this basis."""
        return self.store.said(name, program() + basis) if self.store else None

    def keep(self, name: str, basis: str, said: str) -> None:
        """Keep something by a name."""
        if self.store:
            self.store.say(name, program() + basis, said)
