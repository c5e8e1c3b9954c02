"""Python in processes of its own, for what lasts as long as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(folder: Path, body: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs Python that may import the package."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{body}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **variables},
    )
