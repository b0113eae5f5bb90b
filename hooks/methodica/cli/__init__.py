"""The command `methodica`: arguments in, exit codes out. One module a command."""

from methodica.cli.main import main

__all__ = ["main"]
