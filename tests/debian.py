"""What the tests need of a system, from Debian's packages where they may be installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable


def found_or_installed(package: str, find: Callable[[], object]) -> bool:
    """Tell whether something is there, if need be after its package was installed; as root."""
    if not find() and shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-qq"], ["install", "-y", "-qq", package]):
            subprocess.run(["apt-get", *command], check=True, stdin=subprocess.DEVNULL,
                           env=environment)
    return bool(find())
