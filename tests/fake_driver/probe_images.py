"""Compiles probe.cu for the architectures that contract.py asks about: needs CUDA's nvcc and ptxas.

python -m fake_driver.probe_images DIR
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from fake_driver.cubin_writer import FakeGlobal, FakeKernel, Parameter, write_cubin

ARCHS = ("sm_75", "sm_80", "sm_86", "sm_89", "sm_90", "sm_90a", "sm_100", "sm_100a", "sm_103a", "sm_120", "sm_120a")


# The kernels of probe.cu as nvcc 13.0 compiled them for sm_90.
KERNELS = (
    FakeKernel(symbol="empty", registers=4),
    FakeKernel(symbol="plain", parameters=(8, 4, 1), registers=10),
    FakeKernel(symbol="static_smem", parameters=(8,), registers=10, static_smem_bytes=4096),
    FakeKernel(symbol="dynamic_smem", parameters=(8,), registers=10),
    FakeKernel(symbol="bounded", parameters=(8,), registers=10, max_threads=128),
    FakeKernel(symbol="clustered", parameters=(8,), registers=10, cluster=(2, 1, 1)),
    FakeKernel(
        symbol="mixed",
        parameters=tuple(Parameter(offset=at, size=size) for at, size in ((0, 12), (48, 128), (176, 1), (184, 8))),
        registers=12,
    ),
    FakeKernel(symbol="sized", parameters=(8,), registers=10, required_block=(128, 1, 1)),
    FakeKernel(symbol="wild", parameters=(8,), registers=8),
)


def write_probe_images(folder: Path) -> None:
    """Write `probe.<arch>.cubin` for every architecture."""
    for arch in ARCHS:
        image = write_cubin(KERNELS, arch, variables=[FakeGlobal(symbol="counter", data=b"\7\0\0\0")])
        (folder / f"probe.{arch}.cubin").write_bytes(image)


def build_probe_image(arch: str, folder: Path) -> Path:
    """Compile the probe kernels to `probe.<arch>.cubin`; `sized` gets a required block size of 128."""
    source = Path(__file__).with_name("probe.cu")
    ptx, image = folder / f"probe.{arch}.ptx", folder / f"probe.{arch}.cubin"
    virtual = arch.replace("sm_", "compute_")
    subprocess.run(["nvcc", "-std=c++17", "-ptx", f"-arch={virtual}", "-o", ptx, source], check=True)
    text, changed = re.subn(r"(\.entry sized\([^)]*\)\n)", r"\1.reqntid 128, 1, 1\n", ptx.read_text())
    if changed != 1:
        raise RuntimeError(f"{ptx}: found {changed} entries named sized, expected 1")
    ptx.write_text(text)
    subprocess.run(["ptxas", f"-arch={arch}", "-o", image, ptx], check=True)
    return image


def main() -> None:
    """Compile for every architecture."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for arch in ARCHS:
        build_probe_image(arch, folder)


if __name__ == "__main__":
    main()
