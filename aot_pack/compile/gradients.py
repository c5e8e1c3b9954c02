"""The gradients of kernels.py as data: each belongs to one export."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from aot_pack.author.gradients import DeclaredGradient
from aot_pack.compile.kernels_file import KernelsFile
from aot_pack.compile.watch import is_local_file
from aot_pack.errors import CollectError
from aot_pack.model import Export, Gradient


def with_gradients(path: Path, exports: tuple[Export, ...], kernels: KernelsFile) -> tuple[Export, ...]:
    """The exports of a kernels.py, with the gradients that it and its modules declare.

    A gradient in a module beside kernels.py may be of an export that kernels.py does not name. An installed module may
    have gradients of any functions. Such gradients are left out.

    Raises:
        CollectError: a gradient is of no function, a function has two gradients, or two gradients have one name.
    """
    own = {name: builder for builder in kernels.exported for name, _ in builder.functions}
    passed_over = {name for builder in kernels.unnamed for name, _ in builder.functions}
    found: dict[str, DeclaredGradient] = {}
    for each in kernels.gradients:
        packed = each.function in own and (isinstance(each.of, str) or own[each.function] is each.of)
        if not packed:
            if _is_of_this_project(each) and each.function not in passed_over:
                raise _unknown(path, each, tuple(own))
            continue
        if each.function in found:
            places = " and ".join(_place(path, one) for one in (found[each.function], each))
            raise CollectError(
                f"{each.function} has two gradients, in {places}", hint="remove one: a function has one gradient"
            )
        found[each.function] = each
    _check_names(path, found)
    _check_calls(path, found, tuple(own))
    gradients = {name: _gradient(path, each) for name, each in found.items()}
    return tuple(replace(export, gradient=gradients.get(export.name)) for export in exports)


def shown_file(path: Path, file: Path) -> str:
    """The path relative to the folder of kernels.py if the file is inside that folder, else the file's name."""
    folder = path.parent
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.name


def _gradient(path: Path, each: DeclaredGradient) -> Gradient:
    source = each.source
    return Gradient(
        name=source.name, takes=source.takes, calls=source.calls, source=source.text, place=_place(path, each)
    )


def _place(path: Path, each: DeclaredGradient) -> str:
    file = _file(each)
    return f"{each.module if file is None else shown_file(path, file)}:{each.source.line}"


def _file(each: DeclaredGradient) -> Path | None:
    file = getattr(sys.modules.get(each.module), "__file__", None)
    return Path(file).resolve() if isinstance(file, str) else None


def _is_of_this_project(each: DeclaredGradient) -> bool:
    file = _file(each)
    return file is None or is_local_file(file)


def _unknown(path: Path, each: DeclaredGradient, known: tuple[str, ...]) -> CollectError:
    near = difflib.get_close_matches(each.function, known, n=1)
    name = each.source.name
    return CollectError(
        f"{_place(path, each)}: {name} is the gradient of {each.function!r}, which {path.name} does not export",
        hint=f"did you mean {near[0]!r}?" if near else f"it exports {', '.join(known)}",
    )


def _check_names(path: Path, found: dict[str, DeclaredGradient]) -> None:
    """Refuses two different gradients of one name: the package has them in one module."""
    by_name: dict[str, DeclaredGradient] = {}
    for each in found.values():
        other = by_name.setdefault(each.source.name, each)
        if other.source.text != each.source.text:
            raise CollectError(
                f"two gradients are called {each.source.name!r}, in {_place(path, other)} and {_place(path, each)}",
                hint="rename one of them",
            )


def _check_calls(path: Path, found: dict[str, DeclaredGradient], known: tuple[str, ...]) -> None:
    for each, name in _unknown_calls(found, known):
        near = difflib.get_close_matches(name, known, n=1)
        raise CollectError(
            f"{_place(path, each)}: {each.source.name} calls ops.{name}, which {path.name} does not export",
            hint=f"did you mean ops.{near[0]}?" if near else f"it exports {', '.join(known)}",
        )


def _unknown_calls(
    found: dict[str, DeclaredGradient], known: tuple[str, ...]
) -> Iterator[tuple[DeclaredGradient, str]]:
    for each in found.values():
        yield from ((each, name) for name in each.source.calls if name not in known)
