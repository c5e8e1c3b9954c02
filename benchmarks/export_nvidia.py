"""Compiles every function of a kernels.py to an object file of CuTeDSL's own, to compare with.

    python benchmarks/export_nvidia.py KERNELS.py ARCH DIR

writes ``DIR/<stem>.<function>.o`` for each. The compiler reads ARCH when it is imported: one process for each.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    """Exports what the command line says."""
    kernels, arch, folder = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3])
    os.environ["CUTE_DSL_ARCH"] = arch
    os.environ["CUTE_DSL_DISABLE_FILE_CACHING"] = "1"
    from aot_pack.arch import Arch
    from aot_pack.compile import cutedsl, worker  # imports the compiler

    _, exported = worker._load(kernels)
    for builder in exported:
        (variant,) = builder.variants
        compiled = cutedsl.compile_entry(builder.builder(**variant), Arch.parse(arch))
        compiled.export_to_c(str(folder / f"{kernels.stem}.{builder.name}.o"), function_name=builder.name)


if __name__ == "__main__":
    main()
