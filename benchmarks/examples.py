"""The sources in example_kernels, for what compiles them here. The wheels of the same names are something else."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def example(stem: str) -> ModuleType:
    """Runs ``example_kernels/<stem>.py``. Needs cutlass; aot_pack comes from this repository."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    name = f"example_kernels_{stem}"
    spec = importlib.util.spec_from_file_location(name, ROOT / "example_kernels" / f"{stem}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def packed_image(package: ModuleType, function: str) -> tuple[bytes, str]:
    """The cubin of a wheel's function that has one kernel, and the kernel's symbol."""
    folder = Path(str(package.__file__)).parent
    manifest = json.loads((folder / "manifest.json").read_text())
    (target,) = (target for target in manifest["targets"] if target["function"] == function)
    (kernel,) = target["kernels"]
    return (folder / target["image"]).read_bytes(), kernel["symbol"]
