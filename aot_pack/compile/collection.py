"""The exports of kernels.py as data: checked names, variants with stable ids, and notes on exports left out."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.author.spec import ExportedBuilder, variant_key, variant_values
from aot_pack.compile.gradients import shown_file, with_gradients
from aot_pack.compile.kernels_file import KernelsFile
from aot_pack.compile.sources import local_sources
from aot_pack.compile.watch import is_local_file
from aot_pack.errors import CollectError, UsageError
from aot_pack.model import Collection, Export, Variant
from aot_pack.names import check_function_name
from aot_pack.values import value_of


def read_collection(path: Path, kernels: KernelsFile) -> Collection:
    """The collection of a kernels.py that ran.

    Raises:
        CollectError: kernels.py exports nothing, or something that aot-pack can't pack; or a gradient is refused.
    """
    exported = kernels.exported
    notes = tuple(_unnamed_notes(path, kernels.unnamed))
    if not exported:
        raise CollectError(
            f"{path.name} exports nothing" + (f": {'; '.join(notes)}" if notes else ""),
            hint="decorate a builder with @aot_pack.export and return aot_pack.entry(...) from it"
            if not notes
            else "import a builder by its name to pack it",
        )
    seen: dict[str, ExportedBuilder] = {}
    for builder in exported:
        for name, _ in builder.functions:
            if name in seen:
                raise CollectError(
                    f"{path.name} exports two functions named {name!r}, in {_lines(path, seen[name], builder)}",
                    hint="rename one, or give it @aot_pack.export(name=...)",
                )
            seen[name] = builder
            _check_name(path, builder, name)
    return Collection(
        path=path,
        doc=(kernels.module.__doc__ or "").strip(),
        exports=with_gradients(
            path, tuple(export for builder in exported for export in _located_exports(builder)), kernels
        ),
        sources=local_sources(path, kernels.imported),
        notes=notes,
    )


def _unnamed_notes(path: Path, unnamed: Sequence[ExportedBuilder]) -> Iterator[str]:
    """Yields a line for each of the author's own modules whose exports kernels.py leaves out.

    Installed modules get no line: they export for their own packages, and kernels.py may import them for other uses.
    """
    by_module: dict[str, list[ExportedBuilder]] = {}
    for builder in unnamed:
        by_module.setdefault(builder.module, []).append(builder)
    for name, builders in by_module.items():
        file = getattr(sys.modules.get(name), "__file__", None)
        if not isinstance(file, str) or not is_local_file(Path(file).resolve()):
            continue
        names_by_id = {id(value): key for key, value in vars(sys.modules[name]).items()}
        names = [names_by_id.get(id(builder), builder.functions[0][0]) for builder in builders]
        yield (
            f"{shown_file(path, Path(file))} has exports that {path.name} does not name: {', '.join(names)}; "
            f"to pack them, write: from {name} import {', '.join(names)}"
        )


def _lines(path: Path, one: ExportedBuilder, other: ExportedBuilder) -> str:
    if one.module == other.module:
        return f"lines {one.line} and {other.line}" if one.line != other.line else f"line {one.line}"
    return f"{_place(path, one)} and {_place(path, other)}"


def _place(path: Path, builder: ExportedBuilder) -> str:
    file = getattr(sys.modules.get(builder.module), "__file__", None)
    return f"{shown_file(path, Path(file)) if file else builder.module}:{builder.line}"


def _check_name(path: Path, builder: ExportedBuilder, name: str) -> None:
    try:
        check_function_name(name)
    except UsageError as error:
        hint = error.hint or "rename it, or give it @aot_pack.export(name=...)"
        where = f"line {builder.line}"
        file = getattr(sys.modules.get(builder.module), "__file__", None)
        if isinstance(file, str) and Path(file).resolve() != path:
            where = _place(path, builder)
        raise CollectError(f"{where}: {error.message}", hint=hint) from None


def _located_exports(builder: ExportedBuilder) -> tuple[Export, ...]:
    """Calls :func:`_exports`, and adds the builder's line in kernels.py to an error."""
    try:
        return tuple(_exports(builder))
    except CollectError as error:
        place = f"{builder.name} (line {builder.line})"
        if error.message.startswith(place):
            raise
        raise CollectError(f"{place}: {error.message}", hint=error.hint) from None


def _exports(builder: ExportedBuilder) -> Iterator[Export]:
    """The functions that a builder makes."""
    variants = tuple(
        Variant(
            index=index,
            key=variant_key(variant),
            archs=_checked_archs(builder, builder.archs[index]),
            values=variant_values(variant),
        )
        for index, variant in enumerate(builder.variants)
    )
    keys = [variant.key for variant in variants]
    repeated = sorted({key for key in keys if keys.count(key) > 1})
    if repeated:
        raise CollectError(
            f"{builder.name} (line {builder.line}) has two variants named {repeated[0]!r}",
            hint="give each variant different values",
        )
    defaults = tuple(
        (parameter.name, value_of(parameter.name, parameter.default))
        for parameter in inspect.signature(builder.builder).parameters.values()
        if parameter.default is not inspect.Parameter.empty and parameter.name in builder.variants[0]
    )
    for name, doc in builder.functions:
        yield Export(
            name=name,
            doc=doc,
            variants=variants,
            line=builder.line,
            defaults=defaults,
            keywords=builder.keywords,
            together=builder.together,
        )


def _checked_archs(builder: ExportedBuilder, archs: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if archs is None:
        return None
    try:
        return tuple(str(Arch.parse(arch)) for arch in archs)
    except UsageError as error:
        raise CollectError(f"{builder.name} (line {builder.line}): {error.message}", hint=error.hint) from None
