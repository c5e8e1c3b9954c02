"""A TileLang program as it was asked for. Nothing is compiled for the machine that builds.

Seen in tilelang 0.1.15: ``tilelang.engine.param.KernelParam.from_buffer(buffer).torch_dtype()``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tilelang import tvm
from tilelang.engine.param import KernelParam
from tvm import tirx

from aot_pack.arch import Arch
from aot_pack.author.captures import Unit, current_survey, end_block, entered_captures
from aot_pack.author.spec_checks import check_names
from aot_pack.errors import CompileError
from aot_pack.front_ends.tilelang.backends import Backend, choose_backend, is_rewritten, lower


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """What ``tilelang.compile`` and a function decorated with ``@tilelang.jit`` return while aot-pack builds: what was
    asked for. It is not compiled for this machine.

    A call of it returns the program. Inside of ``capture()``, a call returns outputs without elements, like the kernel
    itself would. ``prim_func``, ``out_idx`` and ``get_kernel_source`` are those of a ``tilelang.JITKernel``.
    """

    function: Any
    """The ``PrimFunc``."""
    outputs: tuple[int, ...]
    """Which parameters are outputs; negative ones count from the end."""
    pass_configs: Mapping[str, Any]
    compile_flags: tuple[str, ...]
    arch: Arch
    """What aot-pack compiles for."""
    target: Any = None
    """What the author says that it is for: text, a dict or TVM's ``Target``."""
    execution_backend: str | None = None
    """What the author says that launches it, which tells a back end as well."""
    mutated: tuple[str, ...] = ()
    """Names of the parameters that the program reads and writes."""
    written: tuple[Backend, Any] | None = None
    """TileLang's artifact, if it was made when the program was asked for, and the back end that made it."""

    def __call__(self, *args: object, **_: object) -> Any:
        return self._called(args) if entered_captures() else self

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(
            f"this TileLang program has no {name!r}: aot-pack takes programs as they are, and compiles none for this "
            "machine"
        )

    def mutates(self, *names: str) -> Program:
        """Returns a copy that says which parameters the program reads and writes, such as a cache."""
        check_names("mutates()", names)
        return replace(self, mutated=(*self.mutated, *names))

    @property
    def prim_func(self) -> Any:
        return self.function

    @property
    def out_idx(self) -> list[int]:
        return list(self.outputs)

    @property
    def backend(self) -> Backend:
        """What writes the kernels.

        Raises:
            CompileError: the author asks for other devices, or for two back ends.
        """
        return choose_backend(self.target, self.execution_backend)

    def get_kernel_source(self, *_: object, **__: object) -> str:
        """The kernels that TileLang writes, in CuTeDSL or CUDA C++."""
        return str(self.lowered(self.arch).kernel_source)

    def lowered(self, arch: Arch) -> Any:
        """TileLang's artifact for its back end: host module, device module and the text of the kernels.

        Raises:
            Exception: whatever TileLang raises.
        """
        if self.written is not None and self.written[0] is self.backend and arch == self.arch:
            return self.written[1]
        return lower(self.function, self.pass_configs, self.backend, arch)

    def with_rewritten_kernels(self) -> Program:
        """The program with its kernels as the author's code rewrites them now. It may rewrite others later.

        Raises:
            Exception: whatever TileLang or the author's code raises.
        """
        if not any(map(is_rewritten, Backend)):
            return self
        return replace(self, written=(self.backend, self.lowered(self.arch))) if is_rewritten(self.backend) else self

    def _called(self, args: Sequence[object]) -> Any:
        """The outputs of a call: PyTorch's tensors, which have no elements in a capture; as TileLang returns them."""
        buffers = [self.function.buffer_map.get(param) for param in self.function.params]
        chosen = [index % len(buffers) for index in self.outputs]
        inputs = [index for index in range(len(buffers)) if index not in chosen]
        values: dict[Any, Any] = {}
        for index, value in zip(inputs, args, strict=False):
            if buffers[index] is None:
                values[self.function.params[index]] = value
                continue
            dims = zip(buffers[index].shape, getattr(value, "shape", ()), strict=False)
            values.update({dim: int(size) for dim, size in dims if isinstance(dim, tirx.Var)})
        made = [_empty(buffers[index], values) for index in chosen]
        return made[0] if len(made) == 1 else made or None


def _empty(buffer: Any, values: Mapping[Any, Any]) -> Any:
    """A tensor of PyTorch on the GPU for an output.

    Args:
        values: of variables.

    Raises:
        CompileError: a size of it depends on another variable.
    """
    known = {variable: tirx.IntImm(variable.dtype, int(value)) for variable, value in values.items()}
    shape = [
        tvm.arith.Analyzer().simplify(tirx.stmt_functor.substitute(size, known) if known else size)
        for size in buffer.shape
    ]
    if any(not isinstance(size, tirx.IntImm) for size in shape):
        raise CompileError(
            f"a captured program is called, but no size of an input tells the shape {list(shape)} of its output "
            f"{buffer.name!r}"
        )
    dtype = KernelParam.from_buffer(buffer).torch_dtype()
    return sys.modules["torch"].empty([int(size) for size in shape], dtype=dtype, device="cuda")


def captured(program: Program, name: str) -> None:
    """Hands a program to the running captures that want it.

    Args:
        name: module and name of the function that made it, or the program's own.
    """
    captures = [capture for capture in entered_captures() if capture.wants(name)]
    unit, survey = Unit(program, name), current_survey()
    if survey is not None:
        survey.seen.append((unit, bool(captures)))
    for capture in captures:
        capture.append(unit)
    end_block(captures)
