"""The module of a package that has the author's gradients: ``_gradients.py``.

It has the text of each gradient as the author wrote it, and the table ``GRADIENTS``. PyTorch's and JAX's modules of the
package read the table. The names of a gradient's parameters say what it needs (``inspect.signature``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aot_pack.model import Export
from aot_pack.package.escape import python_docstring, python_literal

TABLE = "GRADIENTS"


def gradients_py(package: str, exports: Sequence[Export]) -> str | None:
    """The text of ``_gradients.py``; None if no function has a gradient.

    Args:
        package: import name of the package.
    """
    declared = [(export.name, export.gradient) for export in exports if export.gradient is not None]
    if not declared:
        return None
    head = python_docstring(f"The gradients that the author of {package} declared.")
    texts = dict.fromkeys(gradient.source for _, gradient in declared)
    table = table_text((name, gradient.name) for name, gradient in declared)
    return "\n\n".join([f"{head}\n\nfrom __future__ import annotations\n", *texts, table])


def table_text(gradients: Iterable[tuple[str, str]]) -> str:
    """The text of the table, at the end of the module.

    Args:
        gradients: each function, and the name of its gradient.
    """
    lines = (f"    {python_literal(function)}: {name},\n" for function, name in gradients)
    return f"{TABLE} = {{\n{''.join(lines)}}}\n"
