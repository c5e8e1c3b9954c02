from __future__ import annotations

from golden.cases import FOLDER
from golden.write import flow, launches, memory, ops, refusals

for module in (ops, memory, flow, launches, refusals):
    for name, make in module.cases().items():
        (FOLDER / "cases" / f"{name}.mlir").write_text(make().text())
