"""What need not be read: known from a former build, or not asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Memory(Hashable, Protocol):
    """Knows what former builds have learned, as far as the same code has learned it."""

    def recall(self, name: str, basis: str) -> str | None:
        """Return what was kept by a name, or None where there is nothing on this basis."""

    def keep(self, name: str, basis: str, said: str) -> None:
        """Keep something by a name, in place of what was kept by it."""


class Later(Generic[T]):
    """A value that is made when it is first asked for, and again after it was let go of."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], T], made: T | None = None) -> None:
        self._make = make
        self._made = made

    def __call__(self) -> T:
        """Return the value."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def let_go(self) -> None:
        """Forget the value."""
        self._made = None
