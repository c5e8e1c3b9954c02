"""Writes packages that answer the call of ``kernels.py``, without a library: ``build_table.py FOLDER [NAME ...]``."""

import sys
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.compile import worker
from aot_pack.jit.table import answering_units, table_text
from aot_pack.model import Target
from aot_pack.native.toolchain import find_templates
from aot_pack.package.jit_module import jit_files


def main(folder: Path, names: list[str]) -> None:
    """Compiles in this process, as a worker does."""
    worker.start_worker("sm_90a", jit=True)
    source = Path(__file__).with_name("kernels.py")
    (export,) = worker.collect(source).exports
    target = Target(export=export.name, variant=export.variants[0], arch=Arch.parse("sm_90a"))
    unit = worker.compile_here(source, target)
    assert unit.jit is not None
    print(*unit.jit.doubts, sep="\n", file=sys.stderr)
    table = table_text(answering_units([unit]))
    for name in names:
        for file in jit_files(find_templates(), package=name, table=table):
            path = folder / name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        (folder / name / "__init__.py").write_text("def _aot_function(name): return print\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["packed"])
