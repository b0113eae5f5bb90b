"""How every command introduces itself: what it does, its options, examples."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


def add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str,
    about: str | None, examples: Sequence[tuple[str, str]] = (),
) -> argparse.ArgumentParser:
    """Add a command with its help; examples are command and meaning."""
    width = max((len(line) for line, _ in examples), default=0)
    epilog = "\n".join(["examples:", *(f"  {line:<{width}}  {what}" for line, what in examples)])
    return commands.add_parser(
        name, help=help, description=about, epilog=epilog if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter)
