"""AOTInductor packages whose programs call operators, in a C++ process without Python."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver

from torch_operators.package import PACKAGE

torch = pytest.importorskip("torch")
pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("default")]


def test_a_packaged_program_runs_without_python(package: Any, folder: Path, driver: FakeDriver, tmp_path: Path) -> None:
    import tvm_ffi.libinfo

    cpp = importlib.import_module("torch_operators.cpp_program")

    def called(x: Any, y: Any) -> tuple[Any, Any]:
        z = torch.empty_like(x)
        package.scale(x + y, 3.0, z)
        return package.scale(z * 2), z

    packaged = cpp.package(called, "ff", "cpu", tmp_path / "called.pt2")
    library = folder / PACKAGE / f"lib{PACKAGE}.so"
    arguments = ["cpu", packaged, Path(tvm_ffi.libinfo.find_libtvm_ffi()), library, "ff", driver.library]
    found = cpp.run(cpp.build_program(tmp_path), arguments, driver.environment())
    x, y = cpp.inputs("ff", "cpu")
    z = (x + y) * 3
    for one, other in zip(found, (z * 2 * 2, z), strict=True):
        assert torch.equal(one, other.double())
