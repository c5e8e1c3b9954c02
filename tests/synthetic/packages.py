"""Builds packages of units: their library, their images, and their Python."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fake_driver.cubin_writer import FakeKernel, write_cubin

from aot_pack.hostir.types import layout
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.package import LiftedUnit, image_of, write_package
from aot_pack.model import Export, KernelHandle, LauncherSource, Variant
from aot_pack.names import PackageName
from aot_pack.native.build import build_library
from aot_pack.native.toolchain import Machine, Toolchain, find_templates
from aot_pack.operators import Operators
from aot_pack.package.c_header import c_files
from aot_pack.package.covers import covers_files
from aot_pack.package.stub import init_py, stub_functions
from aot_pack.package.stub_model import StubFunction
from aot_pack.signature import Signature
from synthetic import host_function, lift

Functions = Sequence[tuple[str, Sequence[Sequence[LiftedUnit]]]]
"""The name of each function, and the units of each of its variants."""


def passing_unit(
    name: str, signature: Signature, *, kernel: str = "", threads: int = 32, variant: Variant | None = None
) -> LiftedUnit:
    """A function that passes all its arguments, with the sizes and strides of tensors, to one kernel.

    Args:
        signature: its last parameter is a stream.
        kernel: name of the kernel; default: the function's.
        threads: size of the block.
    """
    kernel = kernel or name
    f, arguments = host_function(signature)
    f.launch(f.config(block=[f.number(threads)], stream=arguments[-1]), kernel, *arguments)
    f.ret()
    sizes = [layout(argument.type)[0] for argument in host_arguments(signature)]
    image = write_cubin([FakeKernel(symbol=kernel, parameters=sizes)], "sm_90a")
    kernels = [KernelHandle(symbol=kernel)]
    return lift(name, "sm_90a", signature, f, kernels=kernels, image=image, variant=variant)


def single(units: Mapping[str, LiftedUnit]) -> Functions:
    """Functions that have one variant, with one unit."""
    return [(name, [[unit]]) for name, unit in units.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPackage:
    """A package in a folder."""

    name: str
    folder: Path
    library: Path
    source: LauncherSource
    functions: Functions

    @property
    def stubs(self) -> tuple[StubFunction, ...]:
        """The functions of ``__init__.py``."""
        return write_stub(self.functions)

    def init_py(self, operators: Operators | None = None) -> str:
        """The text of ``__init__.py``."""
        return init_py(
            find_templates(),
            package=self.name,
            version="1.0",
            identity=self.source.identity,
            doc="A package for tests.",
            functions=self.stubs,
            operators=() if operators is None else operators.by_name,
        )

    def write_python(self, operators: Operators | None = None) -> None:
        """Writes ``__init__.py``, and what ``covers()`` needs."""
        (self.folder / "__init__.py").write_text(self.init_py(operators))
        for file in covers_files(find_templates(), ()):
            (self.folder / file.path).write_bytes(file.data)

    def write_headers(self) -> Path:
        """Writes the headers for C and C++, and returns their folder."""
        files = c_files(
            find_templates(),
            PackageName.parse(self.name),
            "1.0",
            identity=self.source.identity,
            doc="A package for tests.",
            functions=self.stubs,
        )
        for file in files:
            (self.folder / file.path).parent.mkdir(exist_ok=True)
            (self.folder / file.path).write_bytes(file.data)
        return self.folder / "include"


def build_package(
    folder: Path,
    name: str,
    functions: Functions,
    machine: Machine,
    toolchain: Toolchain,
    *,
    extra_flags: Sequence[str] = (),
) -> BuiltPackage:
    """Builds the library and writes the images of a package into ``folder``. Its Python is not written."""
    source = write_package(name, functions, docs={each: f"Launches {each}." for each, _ in functions})
    built = build_library(
        source, folder=folder / "project", toolchain=toolchain, machine=machine, jobs=2, extra_flags=extra_flags
    )
    (folder / "cubins").mkdir(parents=True)
    for image in {image_of(each.unit) for _, variants in functions for units in variants for each in units}:
        (folder / "cubins" / image.file_name).write_bytes(image.data)
    library = Path(shutil.copy(built.path, folder))
    return BuiltPackage(name=name, folder=folder, library=library, source=source, functions=functions)


def write_stub(functions: Functions) -> tuple[StubFunction, ...]:
    """The functions of ``__init__.py``."""
    exports = [Export(name=name, doc="", variants=(), line=1) for name, _ in functions]
    return stub_functions(exports, [one.unit for _, variants in functions for units in variants for one in units])
