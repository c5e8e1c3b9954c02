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
import shutil
import subprocess
import sys
from pathlib import Path

from fake_driver.cubin_writer import FakeKernel, write_cubin
from synthetic import DTYPES, host_function, lift
from synthetic.service import build_service, write_stub

from aot_pack.hostir.types import layout
from aot_pack.launcher.decode import host_arguments
from aot_pack.launcher.package import LiftedUnit, image_of, write_package
from aot_pack.model import KernelHandle
from aot_pack.native.build import build_library
from aot_pack.native.toolchain import Machine, Toolchain, find_machine, find_templates, find_toolchain
from aot_pack.outputs import with_effects
from aot_pack.package.stub import init_py
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
    signature = with_effects(Signature(params=(*params, EnvStreamParam(name="stream"))), outputs)
    f, arguments = host_function(signature)
    f.launch(f.config(block=[f.number(32)], stream=arguments[-1]), name, *arguments)
    f.ret()
    sizes = [layout(argument.type)[0] for argument in host_arguments(signature)]
    image = write_cubin([FakeKernel(symbol=name, parameters=sizes)], "sm_90a")
    return lift(name, "sm_90a", signature, f, kernels=[KernelHandle(symbol=name)], image=image)


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
    units = narrow_units()
    functions = [(name, [[each]]) for name, each in units.items()]
    source = write_package("narrow", functions)
    built = build_library(source, folder=folder / "project", toolchain=toolchain, machine=machine, jobs=2)
    (folder / "cubins").mkdir()
    for image in (image_of(each.unit) for each in units.values()):
        (folder / "cubins" / image.file_name).write_bytes(image.data)
    shutil.copy(built.path, folder)
    stub = init_py(
        find_templates(), package="narrow", version="1.0", identity=source.identity, doc="A package for tests.",
        functions=write_stub(functions),
    )  # fmt: skip
    (folder / "__init__.py").write_text(stub)


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
