"""The modules of a package that answer ``cute.compile`` (``--jit``).

``jit.py`` and ``jit.json`` are the package's own. ``_jit`` is the same in every package: templates/package/_jit, and
copies of ``aot_pack.requests``, which read a call as data.
"""

from __future__ import annotations

from pathlib import Path

from aot_pack import requests
from aot_pack.errors import UsageError
from aot_pack.jit.table import FILE_NAME
from aot_pack.model import Plan
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.include import lazy_names

MODULE = "jit"
_REQUESTS = ("__init__.py", "model.py", "read.py", "specs.py")


def check_jit_names(plan: Plan) -> None:
    """Refuses a plan whose package has something else with the name of the module that answers.

    Raises:
        UsageError: a function of kernels.py, an included module or a name in its ``__all__`` has that name.
    """
    if MODULE in {export.name for export in plan.exports}:
        what = f"a function of {plan.source.name}"
    elif MODULE in lazy_names(plan.included):
        what = "an included module, or a name in its __all__"
    else:
        return
    raise UsageError(f"{what} has the name {MODULE!r}, which is the module that --jit adds", hint="rename it")


def jit_files(templates: Path, *, package: str, table: str) -> tuple[ProjectFile, ...]:
    """The files, with paths relative to the package; none for a package that answers nothing.

    Args:
        package: import name of the package.
        table: the text of ``jit.json``; empty for such a package.
    """
    if not table:
        return ()
    fixed = templates / "package" / "_jit"
    own = Path(requests.__file__).parent
    return (
        ProjectFile.text("jit.py", render(templates, "package/jit.py.j2", package=package)),
        ProjectFile.text(FILE_NAME, table),
        *(
            ProjectFile(path=f"_jit/{path.relative_to(fixed).as_posix()}", data=path.read_bytes())
            for path in sorted(fixed.rglob("*.py"))
        ),
        *(
            ProjectFile.text(f"_jit/requests/{name}", _as_copy((own / name).read_text(encoding="utf-8")))
            for name in _REQUESTS
        ),
    )


def _as_copy(text: str) -> str:
    """A module of ``aot_pack.requests`` as a part of the package."""
    return text.replace("from aot_pack.requests.", "from .")
