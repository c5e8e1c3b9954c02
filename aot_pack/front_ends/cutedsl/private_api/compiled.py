"""One compiled function with every kind of argument, for the checks that look at it."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def replaced(owner: Any, name: str, value: object) -> Iterator[None]:
    """While it is entered, the attribute ``name`` of ``owner`` is ``value``."""
    original = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, original)


class Compiled:
    """One function with every kind of argument, and what the compiler called while it compiled it."""

    def __init__(self, **options: Any) -> None:
        import cutlass

        from aot_pack.front_ends.cutedsl.private_api import programs

        self.dsl = cutlass.cutlass_dsl.CuTeDSL._get_dsl()
        importlib.import_module("aot_pack.front_ends.cutedsl.recorder").recorder()
        self.converter: Any = importlib.import_module("cutlass.cute._tvm_ffi_args_spec_converter")
        self.conversions: list[tuple[tuple[Any, ...], Any]] = []
        original = self.converter._tvm_ffi_args_spec_converter

        def convert(*args: Any, **kwargs: Any) -> Any:
            result = original(*args, **kwargs)
            self.conversions.append((args, result))
            return result

        with replaced(self.dsl, "_tvm_ffi_args_spec_converter", convert):
            self.function = programs.compile_everything(**options)

    @property
    def params(self) -> dict[str, Any]:
        """What the converter made of each argument, by name."""
        return {param.name: param for param in self.conversions[0][1][0]}


_compiled: list[Compiled] = []


def compiled() -> Compiled:
    """The function, compiled once."""
    if not _compiled:
        _compiled.append(Compiled())
    return _compiled[0]


def features() -> Any:
    """``aot_pack.front_ends.cutedsl.features``: what this release has."""
    return importlib.import_module("aot_pack.front_ends.cutedsl.features")


def specs() -> Any:
    """``cutlass.base_dsl.tvm_ffi_builder.spec``."""
    return importlib.import_module("cutlass.base_dsl.tvm_ffi_builder.spec")


def globals_of(module: Any) -> dict[str, Any]:
    """The globals of a compiled module, by name."""
    ops = [op.operation for op in module.body.operations if op.operation.name == "llvm.mlir.global"]
    return {op.attributes["sym_name"].value: op for op in ops}
