"""Compiles functions of a kernels.py to object files of CuTeDSL's own, to compare with.

    python benchmarks/export_nvidia.py KERNELS.py ARCH DIR [--gpu MODEL] [--select PATTERN ...]

writes ``DIR/<stem>.<function>.o`` for each, or ``DIR/<stem>.<function>.<variant>.o`` where a function has variants. The
compiler reads ARCH when it is imported: one process for each.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"


def file_name(stem: str, function: str, variant: str) -> str:
    """Of a target's object, without its suffix: letters, digits, ``-``, ``_`` and ``.``."""
    return ".".join([stem, function, *([re.sub(r"[^\w]+", "-", variant)] if variant else [])])


def main() -> None:
    """Exports what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernels", type=Path)
    parser.add_argument("arch")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gpu", action="append", default=[])
    parser.add_argument("--select", action="append", default=[])
    options = parser.parse_args()

    from aot_pack.arch import parse_archs
    from aot_pack.compile import worker
    from aot_pack.compile.isolate import in_fork
    from aot_pack.gpus import choose_models
    from aot_pack.plan import make_plan
    from aot_pack.select import select_targets

    sys.path.insert(0, str(TESTS))
    from equivalence.compile_both import compile_both

    kernels = options.kernels.resolve()
    archs = parse_archs((options.arch,))
    models = choose_models(options.gpu, (), archs)
    worker.start_worker(str(archs[0]), None, next(iter(models), None))
    plan = make_plan(worker.collect(kernels), archs, gpus=models, name=None, version=None)

    from aot_pack.compile.recorder import recorder

    recorder()
    for target in select_targets(plan, tuple(options.select)).targets:
        path = options.folder / f"{file_name(kernels.stem, target.export, target.variant.key)}.o"

        def export(target=target, path=path) -> None:
            with tempfile.TemporaryDirectory() as scratch:  # libraries keep what they compiled there
                os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)
                tempfile.tempdir = None
                compile_both(kernels, target, path, target.export)

        in_fork(export)  # a library compiles a thing once a process


if __name__ == "__main__":
    main()
