"""Builds the packages that the tests call on each release of TVM FFI.

    python -m releases.build FOLDER

FOLDER then has ``service`` (``synthetic.service``), ``narrow`` (below), ``wheels`` and the file ``release``, which
names the release of TVM FFI whose headers were used.

| function of ``narrow`` | what is special                                  |
| ---------------------- | ------------------------------------------------ |
| ``low``                | tensors of 4 and 8 bits, complex and bool ones    |
| ``one``                | returns a tensor                                 |
| ``two``                | returns two tensors                              |
| ``seeded``             | a tensor, then a seed of type uint64             |
"""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

from synthetic import DTYPES
from synthetic.packages import build_package, passing_unit, single
from synthetic.service import build_service

from aot_pack.launcher.package import LiftedUnit
from aot_pack.native.toolchain import Machine, Toolchain, find_machine, find_toolchain
from aot_pack.outputs import with_effects
from aot_pack.signature import DimVar, DType, EnvStreamParam, Param, ScalarParam, Signature, TensorParam

ROOT = Path(__file__).resolve().parents[2]
N = DimVar(id=0, bits=32)
LOW = {
    "e4m3": DType(name="float8_e4m3fn", code=10, bits=8),
    "e5m2": DType(name="float8_e5m2", code=12, bits=8),
    "e8m0": DType(name="float8_e8m0fnu", code=14, bits=8),
    "e2m1": DType(name="float4_e2m1fnx2", code=17, bits=4, lanes=2),
    "truth": DTYPES["bool"],
    "unsigned": DTYPES["uint16"],
}
"""The tensors of ``low``."""


def vector(name: str, dtype: DType) -> TensorParam:
    """A tensor of n elements."""
    return TensorParam(name=name, dtype=dtype, shape=(N,), strides=(1,), align=4)


def unit(name: str, *params: Param, outputs: tuple[str, ...] = ()) -> LiftedUnit:
    """A function that passes everything to one kernel."""
    return passing_unit(name, with_effects(Signature(params=(*params, EnvStreamParam(name="stream"))), outputs))


def narrow_units() -> dict[str, LiftedUnit]:
    """The functions of ``narrow``."""
    float32, int32 = DTYPES["float32"], DTYPES["int32"]
    return {
        "low": unit("low", *(vector(name, dtype) for name, dtype in LOW.items())),
        "one": unit("one", vector("x", float32), vector("y", int32), outputs=("y",)),
        "two": unit(
            "two",
            vector("a", DTYPES["bfloat16"]),
            vector("x", float32),
            vector("b", DTYPES["bool"]),
            outputs=("a", "b"),
        ),
        "seeded": unit("seeded", vector("x", float32), ScalarParam(name="seed", dtype=DTYPES["uint64"])),
    }


def build_narrow(folder: Path, machine: Machine, toolchain: Toolchain) -> None:
    """Builds ``narrow`` into ``folder``."""
    package = build_package(folder, "narrow", single(narrow_units()), machine, toolchain)
    (folder / "__init__.py").write_text(package.init_py())


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    machine = find_machine(os.environ)
    toolchain = find_toolchain("zig", machine)
    build_service(folder / "service", machine, toolchain)
    build_narrow(folder / "narrow", machine, toolchain)
    command: list[str | Path] = [sys.executable, "-m", "aot_pack", "build", ROOT / "example_kernels/elementwise.py"]
    subprocess.run([*command, "--arch", "sm_90a", "-o", folder / "wheels", "--no-cache"], check=True)
    (folder / "release").write_text(importlib.metadata.version("apache-tvm-ffi"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
