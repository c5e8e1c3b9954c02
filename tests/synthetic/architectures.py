"""A package with a function for each architecture, such as ``sm_90a``, and ``best``, which has an image for each.

All launch a kernel of one name; the image that was loaded tells which was taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fake_driver.cubin_writer import FakeKernel, write_cubin

from aot_pack.arch import KNOWN_ARCHS, Arch
from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import KernelHandle
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.signature import Signature, StreamParam
from synthetic import host_function, lift, tensor
from synthetic.packages import build_package

PACKAGE = "architectures"
BASELINE = tuple(name for name in KNOWN_ARCHS if name[-1].isdigit())
ARCHS = (*KNOWN_ARCHS, *(f"compute_{name.removeprefix('sm_')}" for name in BASELINE))
_SIGNATURE = Signature(params=(tensor("x", "float32"), StreamParam(name="stream")))


def build_architectures(folder: Path, machine: Machine, toolchain: Toolchain) -> Path:
    """Builds the package into ``folder`` and returns the library's path. ``jetson`` has sm_80, sm_87 and compute_80."""
    functions = [(arch, [_units(arch, (arch,))]) for arch in ARCHS]
    functions.append(("best", [_units("best", ARCHS)]))
    functions.append(("jetson", [_units("jetson", ("sm_80", "sm_87", "compute_80"))]))
    return build_package(folder, PACKAGE, functions, machine, toolchain).library


def _units(name: str, archs: Sequence[str]) -> list[LiftedUnit]:
    units = []
    for arch in archs:
        f, (x, size, stream) = host_function(_SIGNATURE)
        f.launch(f.config(stream=stream), "kernel", x, size)
        f.ret()
        kernels = [KernelHandle(symbol="kernel")]
        units.append(lift(name, arch, _SIGNATURE, f, kernels=kernels, image=image_of(arch)))
    return units


def image_of(name: str) -> bytes:
    """An image whose bytes name the architecture."""
    arch = Arch.parse(name)
    if not arch.ptx:
        return write_cubin([FakeKernel(symbol="kernel", parameters=(8, 4), code=name.encode().ljust(128))], name)
    lines = [f"// {name}", ".version 8.0", f".target {arch.compiler_name}", ".address_size 64"]
    params = ".param .align 8 .b8 p0[8], .param .align 4 .b8 p1[4]"
    return "\n".join([*lines, f".entry kernel ({params})\n{{ ret; }}", ""]).encode()
