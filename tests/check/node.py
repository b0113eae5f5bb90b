"""The browser's modules run by Node: what is asked and answered is JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def run(script: str, asked: object) -> Any:
    """Run a module that reads `asked` and prints its answer; `MODULES` is the scripts' folder."""
    node = shutil.which("node")
    assert node, "node is missing: run `make install`, which puts it into .venv/bin"
    modules = (ROOT / "theme/assets/js").as_uri()
    result = subprocess.run(
        [node, "--input-type=module", "-e", f'const MODULES = "{modules}";\n{script}'],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)
