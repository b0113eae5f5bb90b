"""What all tests share: where the project is, and the flag that rewrites golden files."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the expected outputs")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT
