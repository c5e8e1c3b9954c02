"""What a recorded process needs to know of a GPU that is only played. ``standins.py`` plays it.

It imports little, since each recorded process imports it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from aot_pack.codec import from_json
from aot_pack.requests.needs import Gpu

FILE_NAME = "gpu.json"
"""In the folder of a recording: the GPU that stands in."""


def played_gpu(folder: Path) -> Gpu | None:
    """The GPU that stands in; None if nothing does."""
    path = folder / FILE_NAME
    return from_json(Gpu, json.loads(path.read_text())["figures"]) if path.exists() else None


class NotCompiled:
    """Stands for a compiled function. A call does nothing."""

    def __init__(self, function: Any) -> None:
        self.__wrapped__ = function

    def __call__(self, *_: Any, **__: Any) -> None:
        """There is no GPU."""

    def export_to_c(self, *_: Any, **__: Any) -> None:
        """Not for a cache on disk.

        Raises:
            OSError: always; libraries go on without a cache.
        """
        raise OSError("a function that aot-pack record did not compile can't be kept in files")
