"""Compiles the functions of a kernels.py to object files of CuTeDSL's own, to compare with.

    python benchmarks/export_nvidia.py KERNELS.py ARCH DIR [--gpu MODEL] [--select PATTERN]

writes ``DIR/<stem>.<function>.o`` for each function, ``DIR/<stem>.<function>.<number>.o`` for each variant of one that
has several, and ``DIR/<stem>.json``, which says for each what is in it and what its arguments are called, in its
order and in that of our function. The compiler
reads ARCH when it is imported, and libraries ask for MODEL's figures: one process for each.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from equivalence.compile_both import compile_both

from aot_pack.arch import Arch
from aot_pack.compile import worker
from aot_pack.compile.isolate import in_fork
from aot_pack.gpus import choose_models
from aot_pack.model import Target
from aot_pack.plan import make_plan
from aot_pack.select import select_targets
from aot_pack.signature import EnvStreamParam


def main() -> None:
    """Exports what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernels", type=Path)
    parser.add_argument("arch", type=Arch.parse)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gpu", action="append", default=[])
    parser.add_argument("--select", action="append", default=[])
    options = parser.parse_args()
    kernels, gpus = options.kernels.resolve(), choose_models(options.gpu, [], [options.arch])
    worker.start_worker(str(options.arch), gpu=gpus[0] if gpus else None)
    from aot_pack.front_ends.cutedsl.recorder import recorder  # imports the compiler

    recorder()  # before kernels.py compiles anything
    plan = make_plan(worker.collect(kernels), [options.arch], gpus=gpus)
    plan = select_targets(plan, options.select)
    entries = []
    for target in plan.targets:
        library = f"{kernels.stem}.{target.export}"
        if len([other for other in plan.targets if other.export == target.export]) > 1:
            library += f".{target.variant.index}"
        # A fork each, as aot-pack does: a library compiles a thing once a process.
        names = in_fork(partial(_export, kernels, target, options.folder / f"{library}.o"))
        entries.append({"function": target.export, "variant": target.variant.key, "library": library, **names})
    (options.folder / f"{kernels.stem}.json").write_text(json.dumps(entries, indent=1) + "\n")


def _export(kernels: Path, target: Target, path: Path) -> dict[str, list[str]]:
    """Writes one object; returns the names of its ``arguments``, and those of our function (``ours``), in order."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)  # libraries keep programs there
        tempfile.tempdir = None
        unit = compile_both(kernels, target, path, target.export)
    signature = unit.signature
    theirs = [param.name for param in signature.params if not isinstance(param, EnvStreamParam)]
    return {"arguments": theirs, "ours": [param.name for param in signature.arguments]}


if __name__ == "__main__":
    main()
