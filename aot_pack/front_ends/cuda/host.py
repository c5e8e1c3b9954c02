"""The host program of kernels in CUDA C++: tensor maps and launches, as a ``HostDescription``.

The compiled kernels tell how many bytes each parameter has. A size is passed in that many; anything else must fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from aot_pack.author.cuda_kernels import CudaKernel, KernelLaunch
from aot_pack.author.structs import StructSpec, TypedSize
from aot_pack.author.tensor_maps import Im2col, TensorMapSpec
from aot_pack.cubin import KernelInfo
from aot_pack.dtypes import DTypeKind
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.signature import Sizes, compact_strides, strides_of
from aot_pack.front_ends.cuda.structs import StructLayout, lay_out, layout_checks
from aot_pack.front_ends.cuda.types import dtype_of, kernel_name
from aot_pack.gpus.limits import MAX_PORTABLE_CLUSTER
from aot_pack.hostir.description import (
    Argument,
    DescribedLaunch,
    Formula,
    HostDescription,
    Number,
    Operation,
    Passed,
    PassedMap,
    PassedValue,
    TensorMap,
)
from aot_pack.launcher.arguments import scalar_type
from aot_pack.model import DynamicSmem, KernelHandle
from aot_pack.signature import EnvStreamParam, PointerParam, ScalarParam, Signature, StreamParam, TensorParam

_MAP_TYPES = {
    "uint8": 0, "int8": 0, "bool": 0, "float8_e4m3fn": 0, "float8_e5m2": 0, "float8_e8m0fnu": 0,
    "uint16": 1, "int16": 1, "uint32": 2, "int32": 3, "uint64": 4, "int64": 5,
    "float16": 6, "float32": 7, "float64": 8, "bfloat16": 9,
}  # fmt: skip
"""``CUtensorMapDataType`` (cuda.h) by the data type of a tensor. Integers of 8 and 16 bits have unsigned ones only."""
_ALWAYS_ALLOWED_SMEM = 48 * 1024
"""Bytes of dynamic shared memory that every kernel may have (CUDA C++ Programming Guide, "Shared Memory")."""


@dataclass(slots=True)
class HostWriter:
    """Gathers the launches of one function."""

    signature: Signature
    sizes: Sizes
    maps: list[TensorMap] = field(default_factory=list)

    def description(self, kernels: Sequence[tuple[CudaKernel, KernelInfo]]) -> HostDescription:
        """The host program.

        Args:
            kernels: the launches in order, each with its compiled kernel.

        Raises:
            CompileError: a launch does not fit its kernel.
        """
        launches = tuple(self._launch(kernel, info) for kernel, info in kernels)
        stream = next(param.name for param in self.signature.params if isinstance(param, (StreamParam, EnvStreamParam)))
        return HostDescription(launches=launches, tensor_maps=tuple(self.maps), stream=stream)

    def checks(self, kernels: Sequence[CudaKernel]) -> str:
        """C++ that checks the structs that kernels take; empty if they take none. It belongs below the source.

        Raises:
            CompileError: a field can't be passed.
        """
        specs = [each for kernel in kernels for each in kernel.parameters if isinstance(each, StructSpec)]
        return layout_checks([self._struct(spec) for spec in specs])

    def _struct(self, spec: StructSpec) -> StructLayout:
        return lay_out(spec, self._field)

    def _field(self, given: Any, what: str) -> PassedValue:
        """What a field of a struct gets.

        Args:
            what: the field, in words.
        """
        if isinstance(given, str):
            return self._named(given)
        size = given.size if isinstance(given, TypedSize) else given
        bits = given.bits if isinstance(given, TypedSize) else self.sizes.bits(size, what)
        value = self.sizes.formula(size, what)
        if isinstance(value, Number) and not -(1 << (bits - 1)) <= value.value < 1 << bits:
            raise CompileError(
                f"{what} has {bits // 8} bytes, which {value.value} does not fit into",
                hint="say a wider type, as in (cutlass.Int64, n)",
            )
        return PassedValue(value=value, type=f"i{bits}")

    def _launch(self, kernel: CudaKernel, info: KernelInfo) -> DescribedLaunch:
        name, launch = kernel_name(kernel.name, kernel.template), kernel.launch
        check_shape(launch, name, info)
        grid_x, grid_y, grid_z = (self._formula(size, "the grid", name) for size in launch.grid)
        block_x, block_y, block_z = (self._formula(size, "the block", name) for size in launch.block)
        return DescribedLaunch(
            kernel=info.symbol,
            grid=(grid_x, grid_y, grid_z),
            block=(block_x, block_y, block_z),
            arguments=tuple(self._arguments(kernel, name, info)),
            smem=self._formula(launch.smem, "the shared memory", name),
            cluster=launch.cluster,
            cooperative=launch.cooperative,
            programmatic=launch.programmatic,
            priority=launch.priority,
        )

    def _formula(self, size: Any, what: str, kernel: str) -> Formula:
        return self.sizes.formula(size, f"{what} of kernel {kernel!r}")

    def _arguments(self, kernel: CudaKernel, name: str, info: KernelInfo) -> Iterator[Passed]:
        taken = [parameter.size_bytes for parameter in info.parameters]
        if len(taken) != len(kernel.parameters):
            raise CompileError(
                f"kernel {name!r} takes {_count(len(taken))}, but its launch passes {len(kernel.parameters)}: "
                f"{', '.join(map(_shown, kernel.parameters)) or 'none'}",
                hint="parameters= must list what the kernel takes, in order; by default it is all arguments",
            )
        for index, (given, size_bytes) in enumerate(zip(kernel.parameters, taken, strict=True)):
            passed = self._argument(given, size_bytes, name, index)
            if passed.size_bytes != size_bytes:
                raise CompileError(
                    f"parameter {index + 1} of kernel {name!r} has {size_bytes} bytes, but {_shown(given)} has "
                    f"{passed.size_bytes}",
                    hint=_size_hint(given, self.signature),
                )
            yield passed

    def _argument(self, given: Any, size_bytes: int, kernel: str, index: int) -> Passed:
        if isinstance(given, TensorMapSpec):
            self.maps.append(self._map(given))
            return PassedMap(index=len(self.maps) - 1)
        if isinstance(given, StructSpec):
            return self._struct(given).passed
        if not isinstance(given, str):
            value = self._formula(given, f"parameter {index + 1}", kernel)
            return PassedValue(value=value, type="i32" if size_bytes == 4 else "i64")
        return self._named(given)

    def _named(self, name: str) -> PassedValue:
        """An argument, as it is."""
        param = next(param for param in self.signature.params if param.name == name)
        if isinstance(param, (TensorParam, PointerParam)):
            return PassedValue(value=Argument(name=name), type="ptr")
        assert isinstance(param, ScalarParam), "cuda_kernel() refuses the others"
        return PassedValue(value=Argument(name=name, signed=not param.dtype.is_unsigned), type=_scalar_type(param))

    def _map(self, spec: TensorMapSpec) -> TensorMap:
        what = f"the tensor map of {spec.tensor!r}"
        tensor = self.sizes.tensors[spec.tensor]
        dtype = dtype_of(tensor.dtype, spec.tensor)
        shape = tensor.shape if spec.shape is None else spec.shape
        strides = spec.stride or (strides_of(tensor) if spec.shape is None else None)
        strides = strides or compact_strides(shape, tuple(reversed(range(len(shape)))))
        if len(shape) != len(spec.element_strides):
            raise CompileError(
                f"{what} has {len(spec.element_strides)} dimensions, but the tensor has {len(shape)}",
                hint="give one size of the box for each dimension, or another shape=",
            )
        if strides[-1] != 1 or isinstance(strides[-1], bool):
            raise CompileError(
                f"{what} needs stride 1 in the last dimension, and the tensor does not promise it",
                hint="give the tensor stride=(..., 1), or leave stride and order out",
            )
        element_bytes = dtype.bits // 8
        boxes = {"box": _numbers(spec.box)} if spec.im2col is None else _im2col(spec.im2col)
        return TensorMap(
            data_type=_MAP_TYPES[dtype.name],
            address=Argument(name=spec.tensor),
            dims=tuple(self.sizes.formula(size, what) for size in reversed(shape)),
            strides=tuple(self._bytes(stride, element_bytes, what) for stride in reversed(strides[:-1])),
            element_strides=_numbers(spec.element_strides),
            **boxes,
            interleave=spec.interleave,
            swizzle=spec.swizzle,
            l2_promotion=spec.l2_promotion,
            fill=int(spec.nan_fill),
        )

    def _bytes(self, stride: Any, element_bytes: int, what: str) -> Formula:
        elements = self.sizes.formula(stride, what)
        if isinstance(elements, Number):
            return Number(value=elements.value * element_bytes)
        return (
            elements if element_bytes == 1 else Operation(name="mul", left=elements, right=Number(value=element_bytes))
        )


def _numbers(values: Sequence[int]) -> tuple[Number, ...]:
    """Constants in the driver's order of dimensions."""
    return tuple(Number(value=value) for value in reversed(values))


def _im2col(spec: Im2col) -> dict[str, Any]:
    """The fields of a tensor map in im2col mode."""
    return {
        "im2col": True,
        "lower_corner": _numbers(spec.lower),
        "upper_corner": _numbers(spec.upper),
        "channels": Number(value=spec.channels),
        "pixels": Number(value=spec.pixels),
    }


def check_shape(launch: KernelLaunch, name: str, info: KernelInfo) -> None:
    """Checks constants of a launch against what the kernel was compiled for.

    Raises:
        CompileError: no launch of this form can work.
    """
    block = launch.block if all(isinstance(size, int) for size in launch.block) else None
    if block is not None and info.required_threads not in (None, block):
        raise CompileError(
            f"kernel {name!r} is launched with blocks of {block} threads, but is compiled for {info.required_threads}",
            hint="change block=, or __block_size__ of the kernel",
        )
    if block is not None and info.max_threads is not None and math.prod(block) > math.prod(info.max_threads):
        raise CompileError(
            f"kernel {name!r} is launched with {math.prod(block)} threads in a block, but is compiled for at most "
            f"{math.prod(info.max_threads)}",
            hint="change block=, or __launch_bounds__ of the kernel",
        )
    if launch.cluster is not None and info.cluster not in (None, launch.cluster):
        raise CompileError(
            f"kernel {name!r} is launched with clusters of {launch.cluster}, but is compiled for {info.cluster}",
            hint="change cluster=, or __cluster_dims__ of the kernel",
        )


def handles(kernels: Sequence[tuple[CudaKernel, KernelInfo]]) -> tuple[KernelHandle, ...]:
    """The kernels with the attributes that their launches need, each once."""
    by_symbol: dict[str, list[KernelLaunch]] = {}
    for kernel, info in kernels:
        by_symbol.setdefault(info.symbol, []).append(kernel.launch)
    return tuple(
        KernelHandle(
            symbol=symbol,
            max_dynamic_smem=_most_smem([launch.smem for launch in launches]),
            non_portable_cluster=any(math.prod(launch.cluster or ()) > MAX_PORTABLE_CLUSTER for launch in launches),
        )
        for symbol, launches in by_symbol.items()
    )


def _most_smem(sizes: Sequence[Any]) -> int | DynamicSmem:
    if not all(isinstance(size, int) for size in sizes):
        return DynamicSmem.DEVICE_LIMIT
    most = max(sizes)
    return most if most > _ALWAYS_ALLOWED_SMEM else DynamicSmem.LEAVE


def _scalar_type(param: ScalarParam) -> str:
    if param.dtype.kind is DTypeKind.OPAQUE:
        raise CompileError(
            f"argument {param.name!r} is a scalar of {param.dtype}, which no call can pass",
            hint="give cutlass.Float32, and let the kernel convert it",
        )
    return str(scalar_type(param.dtype))


def _count(parameters: int) -> str:
    return "one parameter" if parameters == 1 else f"{parameters} parameters"


def _shown(given: Any) -> str:
    """A parameter as the author named it."""
    if isinstance(given, TensorMapSpec):
        return f"tensor_map({given.tensor!r})"
    if isinstance(given, StructSpec):
        return f"struct({given.type!r})"
    return repr(given) if isinstance(given, (str, int)) else "a size"


def _size_hint(given: Any, signature: Signature) -> str:
    if isinstance(given, TensorMapSpec):
        return "declare the parameter as: const __grid_constant__ CUtensorMap map"
    if isinstance(given, StructSpec):
        return f"declare the parameter as: {given.type} params"
    if not isinstance(given, str):
        return "a size is passed as an integer of 4 or 8 bytes: int, unsigned, long long or size_t"
    param = next(param for param in signature.params if param.name == given)
    if isinstance(param, ScalarParam):
        return f"the argument is {param.dtype}: change its type, or that of the kernel's parameter"
    return "an address is passed: declare the parameter as a pointer"
