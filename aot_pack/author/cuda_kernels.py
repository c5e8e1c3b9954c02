"""Kernels in CUDA C++: the source, the launch, and what each parameter gets. They are plain data.

``front_ends/cuda/`` compiles them. This module imports no compiler.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aot_pack.author.batches import check_batch
from aot_pack.author.descriptions import PointerSpec, StreamSpec, TensorSpec, is_description
from aot_pack.author.dims import SizeOf, SymbolicDim, is_symbol
from aot_pack.author.mistakes import MistakeError, authors_folder, authors_lines
from aot_pack.author.structs import StructSpec
from aot_pack.author.tensor_maps import TensorMapSpec
from aot_pack.values import is_numeric_type, shown

SOURCE_ENDS = (".cu", ".cuh", ".cpp", ".h", ".hpp")
"""The ends of file names. Any other text is a source itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelSource:
    """A source in CUDA C++."""

    text: str
    file: str
    """Its name in errors."""
    include: tuple[Path, ...]
    """The folders of its headers."""
    options: tuple[str, ...]
    """Options of NVRTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelLaunch:
    """How a kernel is launched. Sizes are ints, sizes of arguments, or formulas."""

    grid: tuple[Any, Any, Any]
    block: tuple[Any, Any, Any]
    smem: Any
    cluster: tuple[int, int, int] | None
    cooperative: bool
    programmatic: bool
    priority: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CudaKernel:
    """See :func:`cuda_kernel`."""

    source: KernelSource
    name: str
    template: tuple[Any, ...]
    launch: KernelLaunch
    arguments: Mapping[str, Any]
    parameters: tuple[Any, ...]
    where: str = field(default="", compare=False, repr=False)
    """The author's lines that made it, for errors in later stages."""


def cuda_kernel(
    source: str | Path,
    name: str,
    *,
    grid: Any,
    block: Any,
    arguments: Mapping[str, Any],
    parameters: Sequence[Any] | None = None,
    template: Sequence[Any] = (),
    smem: Any = 0,
    cluster: Sequence[int] | None = None,
    cooperative: bool = False,
    programmatic: bool = False,
    priority: int | None = None,
    include: Sequence[str | Path] = (),
    options: str = "",
) -> CudaKernel:
    """A kernel in CUDA C++ and its launch. A builder returns one, or a list that is launched in order.

    Args:
        source: the text, or the path of a file. Paths begin in the folder of the file that calls this function.
        name: ``add``, ``ns::add``, or ``add<float, 4>`` for a template.
        grid: the number of blocks: an int, a ``dim()``, a formula like ``ceil_div(n, 256)``, or up to three of these,
            x first. A grid of no blocks launches nothing.
        block: the number of threads, in the same form.
        arguments: what calls pass, by name: a ``tensor()``, ``output()``, ``inout()`` or ``pointer()``; a type such as
            ``cutlass.Float32`` for a scalar; a ``dim()`` for an integer that formulas use; or a ``stream()``, if it is
            not the caller's current one.
        parameters: what the kernel takes, in order: names of arguments, sizes and formulas as integers, structs
            (:func:`struct`) and tensor maps (:func:`tensor_map`, :func:`im2col_map`). Default: all arguments but the
            stream.
        template: arguments of a template: types such as ``cutlass.Float16``, ints, bools, or C++ as text.
        smem: bytes of dynamic shared memory: an int or a formula.
        cluster: the number of blocks in a cluster, up to three ints.
        cooperative: whether all blocks run at once, for ``cooperative_groups::this_grid()``.
        programmatic: whether the kernel may begin before the previous one in the stream ends.
        priority: the priority of the launch; a lower number is more urgent.
        include: more folders of headers. The source's own folder is the first.
        options: options of NVRTC, such as ``"-std=c++20 --use_fast_math -DWIDTH=4"``.

    Raises:
        MistakeError: an argument has another form, or the file can't be read.
    """
    return CudaKernel(
        source=_source(source, authors_folder(), include, options),
        name=_name(name),
        template=_template(template),
        launch=_launch(grid, block, smem, cluster, cooperative, programmatic, priority),
        arguments=_arguments(arguments),
        parameters=_parameters(parameters, arguments),
        where=authors_lines(),
    )


def _mistake(problem: str, hint: str) -> MistakeError:
    return MistakeError(f"cuda_kernel(): {problem}", hint=hint)


def _name(name: object) -> str:
    if not isinstance(name, str) or not name.strip():
        raise _mistake(f"name must be the name of a kernel, not {shown(name)}", 'name it as in C++: "add<float, 4>"')
    return name.strip()


def _source(source: object, folder: Path, include: object, options: object) -> KernelSource:
    """The source that an author gives.

    Args:
        folder: the folder in which paths begin.
    """
    if not isinstance(options, str):
        raise _mistake(f"options must be a text, not {shown(options)}", 'write options="--use_fast_math -DWIDTH=4"')
    if not isinstance(include, (tuple, list)) or not all(isinstance(each, (str, os.PathLike)) for each in include):
        raise _mistake(f"include must be a list of folders, not {shown(include)}", 'write include=["headers"]')
    text, file, beside = _text(source, folder)
    folders = tuple(dict.fromkeys((beside, *(folder / each for each in include))))
    return KernelSource(text=text, file=file, include=folders, options=tuple(shlex.split(options)))


def _text(source: object, folder: Path) -> tuple[str, str, Path]:
    """The text of a source, its name, and the folder in which its own headers are."""
    if isinstance(source, str) and not source.rstrip().endswith(SOURCE_ENDS):
        return source, "kernels.cu", folder
    if not isinstance(source, (str, os.PathLike)):
        raise _mistake(
            f"expected a source in CUDA C++ or the path of a file, got {shown(source)}", 'give its text, or "add.cu"'
        )
    path = folder / source
    try:
        return path.read_text(encoding="utf-8"), path.name, path.parent
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _mistake(
            f"{path} can't be read: {reason}", "give the path from the folder of the file that calls cuda_kernel()"
        ) from None


def _launch(
    grid: object,
    block: object,
    smem: object,
    cluster: object,
    cooperative: object,
    programmatic: object,
    priority: object,
) -> KernelLaunch:
    for what, value in (("cooperative", cooperative), ("programmatic", programmatic)):
        if not isinstance(value, bool):
            raise _mistake(f"{what} must be True or False, not {shown(value)}", f"write {what}=True")
    if priority is not None and type(priority) is not int:
        raise _mistake(f"priority must be an int, not {shown(priority)}", "write priority=-1")
    return KernelLaunch(
        grid=_three("grid", grid),
        block=_three("block", block),
        smem=_size("smem", smem),
        cluster=None if cluster is None else _cluster(cluster),
        cooperative=bool(cooperative),
        programmatic=bool(programmatic),
        priority=priority,
    )


def _arguments(arguments: object) -> dict[str, Any]:
    if not isinstance(arguments, Mapping) or not all(isinstance(name, str) for name in arguments):
        raise _mistake(
            f"arguments must be a dict of names and descriptions, not {shown(arguments)}",
            'write arguments={"x": aot_pack.tensor(dtype, (n,)), "y": aot_pack.output(dtype, (n,))}',
        )
    for name, value in arguments.items():
        taken = isinstance(value, (TensorSpec, PointerSpec, StreamSpec, SymbolicDim)) or is_numeric_type(value)
        if not name.isidentifier():
            raise _mistake(f"{name!r} can't be the name of an argument", "give a valid Python identifier")
        if not taken:
            raise _mistake(
                f"argument {name!r} is {'an event' if is_description(value) else shown(value)}, which a kernel in CUDA "
                "C++ can't take",
                "give a tensor(), output(), inout(), pointer(), dim(), stream(), or a type such as cutlass.Float32",
            )
    check_batch(arguments, "cuda_kernel()")
    return dict(arguments)


def _parameters(parameters: Sequence[Any] | None, arguments: Mapping[str, Any]) -> tuple[Any, ...]:
    if parameters is None:
        return tuple(name for name, value in arguments.items() if not isinstance(value, StreamSpec))
    if isinstance(parameters, str) or not isinstance(parameters, Sequence):
        raise _mistake(f"parameters must be a list, not {shown(parameters)}", 'write parameters=["x", "y", n]')
    for each in parameters:
        if isinstance(each, TensorMapSpec):
            _check_named(each.tensor, "one a tensor map of", TensorSpec, arguments)
        elif isinstance(each, StructSpec):
            for name in each.arguments:
                _check_named(name, f"a struct {each.type!r} with", object, arguments)
        elif isinstance(each, str):
            _check_named(each, "one named", object, arguments)
        elif not _is_size(each) and (not isinstance(each, int) or isinstance(each, bool)):
            raise _mistake(
                f"parameters has {shown(each)}, which can't be passed",
                'give the name of an argument, an int, a dim(), size("x", 0), a formula, a struct(), or a tensor_map()',
            )
    return tuple(parameters)


def _check_named(name: str, what: str, kind: type, arguments: Mapping[str, Any]) -> None:
    """Checks the name of an argument in ``parameters``.

    Args:
        what: how the parameter uses the argument.
        kind: what the argument must be.
    """
    value = arguments.get(name)
    if value is None or isinstance(value, StreamSpec) or not isinstance(value, kind):
        raise _mistake(
            f"parameters has {what} {name!r}, which is no {'tensor' if kind is TensorSpec else 'argument'} that a "
            "kernel can take",
            f"its arguments are {', '.join(arguments) or 'none'}",
        )


def _template(template: object) -> tuple[Any, ...]:
    if isinstance(template, str) or not isinstance(template, Sequence):
        raise _mistake(f"template must be a list, not {shown(template)}", "write template=[cutlass.Float32, 4]")
    for each in template:
        if not isinstance(each, (int, str)) and not is_numeric_type(each):
            raise _mistake(
                f"template has {shown(each)}, which C++ can't be told",
                'give a type such as cutlass.Float32, an int, a bool, or C++ as text: "Tile<64>"',
            )
    return tuple(template)


def _is_size(value: object) -> bool:
    return is_symbol(value) or isinstance(value, SizeOf)


def _size(what: str, value: Any) -> Any:
    if _is_size(value) or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise _mistake(
        f"{what} must be an int of 0 or more or a formula of sizes, not {shown(value)}",
        f"write {what}=aot_pack.ceil_div(n, 256), or an int",
    )


def _three(what: str, value: Any) -> tuple[Any, Any, Any]:
    """Up to three sizes, x first."""
    given = tuple(value) if isinstance(value, (tuple, list)) else (value,)
    if not 1 <= len(given) <= 3:
        raise _mistake(f"{what} has {len(given)} sizes", "give one to three, x first")
    x, y, z = (*(_size(what, each) for each in given), 1, 1)[:3]
    return x, y, z


def _cluster(cluster: object) -> tuple[int, int, int]:
    x, y, z = _three("cluster", cluster)
    if not all(isinstance(each, int) and each >= 1 for each in (x, y, z)):
        raise _mistake(f"cluster must be ints of 1 or more, not {shown(cluster)}", "write cluster=(2, 1, 1)")
    return x, y, z
