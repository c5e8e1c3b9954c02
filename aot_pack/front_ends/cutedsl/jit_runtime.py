"""The modules of ``templates/package/_jit``. A build makes keys with the same code that finds them in a service."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from aot_pack.native.toolchain import find_templates

_NAME = "aot_pack_jit"


@functools.cache
def jit_module(name: str) -> Any:
    """The module ``name`` of ``templates/package/_jit``."""
    if _NAME not in sys.modules:
        folder = jit_folder()
        spec = importlib.util.spec_from_file_location(
            _NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        assert spec is not None
        assert spec.loader is not None
        package: ModuleType = importlib.util.module_from_spec(spec)
        sys.modules[_NAME] = package
        spec.loader.exec_module(package)
    return importlib.import_module(f"{_NAME}.{name}")


def jit_folder() -> Path:
    """The folder of the modules: in the installed aot-pack, or in its repository."""
    return find_templates() / "package" / "_jit"
