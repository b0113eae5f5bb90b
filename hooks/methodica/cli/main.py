"""Choose the command; every command adds itself to the parser and returns its exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from methodica.cli import (
    check,
    diff,
    find,
    fmt,
    fresh,
    github,
    links,
    new,
    preview,
    report,
    schema,
    status,
)
from methodica.cli.paths import UsageError
from methodica.cli.sound import UnsoundError
from methodica.problems import render, visible
from methodica.text import MissingToolError

CLEAN, PROBLEMS, USAGE = 0, 1, 2
COMMANDS = (new, check, fmt, preview, status, diff, find, fresh, schema, github, links, report)


def parser() -> argparse.ArgumentParser:
    """Return the parser with all commands."""
    top = argparse.ArgumentParser(
        prog="methodica",
        description="Check and look after the data of Methodica.",
        epilog="Exit status: 0 clean, 1 problems, 2 wrong usage.",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except (MissingToolError, UsageError) as error:
        print(f"methodica: {visible(str(error))}", file=sys.stderr)
        return USAGE
    except UnsoundError as error:
        print(render(error.problems, "text"), end="", file=sys.stderr)
        return PROBLEMS
    except BrokenPipeError:
        sys.stderr.close()
        return CLEAN


if __name__ == "__main__":
    sys.exit(main())
