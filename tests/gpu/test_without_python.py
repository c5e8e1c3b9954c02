"""An AOTInductor package whose program calls operators of the wheels, in a C++ process without Python, on a GPU."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("default")]  # PyTorch's compiler warns of its own


def test_a_packaged_program_runs_without_python(torch: ModuleType, elementwise: ModuleType, tmp_path: Path) -> None:
    import tvm_ffi.libinfo

    if shutil.which("g++") is None:
        pytest.skip("there is no C++ compiler on this machine")
    importlib.import_module("elementwise.torch")
    cpp = importlib.import_module("torch_operators.cpp_program")

    def called(x: Any, y: Any, half: Any, gate: Any) -> tuple[Any, ...]:
        z = torch.empty_like(x)
        elementwise.add(x, y * 2, z)
        return elementwise.add(z, x), elementwise.scale(half, 3.0), elementwise.silu_mul(gate, gate + 1), z

    packaged = cpp.package(called, "ffhb", "cuda", tmp_path / "called.pt2")
    assert elementwise.__file__ is not None
    library = Path(elementwise.__file__).with_name("libelementwise.so")
    arguments = ["cuda", packaged, Path(tvm_ffi.libinfo.find_libtvm_ffi()), library, "ffhb"]
    libraries = {"LD_LIBRARY_PATH": str(Path(torch.__file__ or "").with_name("lib"))}  # the packaged program names them
    found = cpp.run(cpp.build_program(tmp_path), arguments, libraries)
    for one, other in zip(found, called(*cpp.inputs("ffhb", "cuda")), strict=True):
        assert torch.equal(one, other.double().cpu())
