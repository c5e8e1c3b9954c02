from __future__ import annotations

from golden.cases import FOLDER
from golden.write import flow, memory, ops

for module in (ops, memory, flow):
    for name, make in module.cases().items():
        (FOLDER / "cases" / f"{name}.mlir").write_text(make().text())
