"""Small programs with every kind of argument, launch and tensor map; none computes anything useful.

Kernels take the values to be looked at as parameters: what is compared is how they are launched, not what they do.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import cutlass
import cutlass.cute as cute
from cutlass import (
    BFloat16,
    Boolean,
    Float16,
    Float32,
    Float64,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
)
from cutlass.cute.nvgpu import cpasync
from cutlass.cute.runtime import make_fake_compact_tensor

import aot_pack
from aot_pack.arch import KNOWN_ARCHS

WITH_CLUSTERS = [arch for arch in KNOWN_ARCHS if not arch.startswith("sm_8")]

THREADS = 128


@cute.kernel
def _fill_kernel(x: cute.Tensor, value: Float32):
    i = cute.arch.block_idx()[0] * THREADS + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        x[i] = value


@cute.kernel
def _see_kernel(values: tuple[Any, ...]):
    """Takes any values as parameters."""


def _vector(dtype: Any = Float32) -> Any:
    return aot_pack.tensor(dtype, (aot_pack.dim(),), align=16)


# -- scalars


@cute.jit
def _integers(
    x: cute.Tensor, a: Int8, b: Int16, c: Int32, d: Int64, e: Uint8, f: Uint16, g: Uint32, h: Uint64, i: Boolean, stream
):
    _see_kernel((x, a, b, c, d, e, f, g, h, i)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def integers():
    return aot_pack.entry(
        _integers, x=_vector(), a=Int8, b=Int16, c=Int32, d=Int64, e=Uint8, f=Uint16, g=Uint32, h=Uint64, i=Boolean,
        stream=aot_pack.stream(),
    )  # fmt: skip


@cute.jit
def _floats(x: cute.Tensor, a: Float16, b: Float32, c: Float64, stream):
    _see_kernel((x, a, b, c)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def floats():
    return aot_pack.entry(_floats, x=_vector(), a=Float16, b=Float32, c=Float64, stream=aot_pack.stream())


@cute.jit
def _divisible(x: cute.Tensor, n, m, sizes, stream):
    _see_kernel((x, n, m, sizes)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def divisible():
    n, m = aot_pack.dim(divisibility=8), aot_pack.dim(divisibility=12, bits=64)
    return aot_pack.entry(
        _divisible, x=_vector(), n=n, m=m, sizes=(aot_pack.dim(divisibility=3), n), stream=aot_pack.stream()
    )


@cute.jit
def _constants(x: cute.Tensor, size: cutlass.Constexpr, scale: cutlass.Constexpr, a: Int32, stream):
    if cutlass.const_expr(size > 2):
        _see_kernel((a,)).launch(grid=[size, 1, 1], block=[32, 1, 1], stream=stream)
    _fill_kernel(x, Float32(scale)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def constants():
    return aot_pack.entry(_constants, x=_vector(), size=3, scale=0.5, a=Int32, stream=aot_pack.stream())


# -- tuples


class Pair(NamedTuple):
    """A tensor and a number."""

    data: cute.Tensor
    count: Int32


@dataclass(frozen=True)
class Settings:
    """Fields of all kinds."""

    data: cute.Tensor
    scale: Float32
    rows: Int32
    causal: cutlass.Constexpr[bool] = True
    depth: cutlass.Constexpr[int] = 4
    ratio: cutlass.Constexpr[float] = 0.25


@cute.jit
def _tuples(pair: tuple[cute.Tensor, Int32], nested: tuple[tuple[Float32, Boolean], tuple[cute.Tensor]], stream):
    x, count = pair
    (scale, flag), (y,) = nested
    _see_kernel((x, y, count, scale, flag)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def tuples():
    x = _vector()
    return aot_pack.entry(_tuples, pair=(x, Int32), nested=((Float32, Boolean), (x,)), stream=aot_pack.stream())


@cute.jit
def _named(first: Pair, second: Pair, stream):
    _see_kernel((first.data, first.count, second.data, second.count)).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def named_tuples():
    return aot_pack.entry(
        _named, first=Pair(_vector(), Int32), second=Pair(_vector(Float16), Int32), stream=aot_pack.stream()
    )


@cute.jit
def _settings(settings: Settings, stream):
    blocks = 2 if cutlass.const_expr(settings.causal) else 1
    _see_kernel((settings.data, settings.scale, settings.rows)).launch(
        grid=[blocks, 1, 1], block=[settings.depth * 32, 1, 1], stream=stream
    )


@aot_pack.export
def dataclasses():
    settings = Settings(data=_vector(), scale=Float32, rows=Int32)
    return aot_pack.entry(_settings, settings=settings, stream=aot_pack.stream())


@cute.jit
def _optional(x: cute.Tensor, bias: cute.Tensor | None, mask: cute.Tensor | None, scale: Float32 | None, stream):
    if cutlass.const_expr(bias is None):
        _see_kernel((x, mask)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)
    else:
        _see_kernel((x, bias)).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)


@aot_pack.export
def optional_without():
    return aot_pack.entry(_optional, x=_vector(), bias=None, mask=_vector(Uint8), scale=None, stream=aot_pack.stream())


@aot_pack.export
def optional_with():
    return aot_pack.entry(_optional, x=_vector(), bias=_vector(), mask=None, scale=Float32, stream=aot_pack.stream())


# -- tensors


@cute.jit
def _all_dtypes(tensors: tuple[cute.Tensor, ...], stream):
    _see_kernel(tensors).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


_WIDE = (Int8, Int16, Int32, Int64, Uint8, Uint16, Uint32, Uint64, Float16, BFloat16, Float32, Float64, Boolean)
_NARROW = (cutlass.Float8E4M3FN, cutlass.Float8E5M2, cutlass.Float8E8M0FNU)


@cute.jit
def _dtypes(
    a: cute.Tensor, b: cute.Tensor, c: cute.Tensor, d: cute.Tensor, e: cute.Tensor, f: cute.Tensor, g: cute.Tensor,
    h: cute.Tensor, i: cute.Tensor, j: cute.Tensor, k: cute.Tensor, m: cute.Tensor, n: cute.Tensor, stream,
):  # fmt: skip
    _see_kernel((a, b, c, d, e, f, g, h, i, j, k, m, n)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def dtypes():
    tensors: dict[str, Any] = {
        name: aot_pack.tensor(dtype, (aot_pack.dim(),)) for name, dtype in zip("abcdefghijkmn", _WIDE, strict=True)
    }
    return aot_pack.entry(_dtypes, **tensors, stream=aot_pack.stream())


@cute.jit
def _narrow_dtypes(a: cute.Tensor, b: cute.Tensor, c: cute.Tensor, d: cute.Tensor, stream):
    _see_kernel((a, b, c, d)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def narrow_dtypes():
    tensors: dict[str, Any] = {
        name: aot_pack.tensor(dtype, (aot_pack.dim(), 16)) for name, dtype in zip("abc", _NARROW, strict=True)
    }
    packed = aot_pack.tensor(cutlass.Float4E2M1FN, (aot_pack.dim(), aot_pack.dim(divisibility=16)), align=16)
    return aot_pack.entry(_narrow_dtypes, **tensors, d=packed, stream=aot_pack.stream())


@cute.jit
def _layouts(x: cute.Tensor, y: cute.Tensor, z: cute.Tensor, w: cute.Tensor, stream):
    m, n = x.shape
    _see_kernel((x, y, z, w, m, n)).launch(
        grid=[cute.ceil_div(m, 16), cute.ceil_div(n, 8), 2], block=[16, 8, 1], stream=stream
    )


@aot_pack.export
def layouts():
    m, n = aot_pack.dim(), aot_pack.dim(divisibility=4)
    return aot_pack.entry(
        _layouts,
        x=aot_pack.tensor(Float32, (m, n), order=(0, 1), align=16),  # column-major
        y=aot_pack.tensor(Float16, (n, m, 3), stride=(aot_pack.dim(bits=64), 3, 1)),
        z=aot_pack.tensor(Float32, (4, m, 8), order=(1, 2, 0)),
        w=aot_pack.tensor(Int64, (2, 3), stride=(3, 1), align=32),  # all static
        stream=aot_pack.stream(),
    )


@cute.jit
def _wide_sizes(x: cute.Tensor, y: cute.Tensor, stream):
    rows = cute.size(x, mode=[0])
    _see_kernel((x, y, rows, rows * 3)).launch(
        grid=[(cutlass.min(rows, 1 << 20) + 1).to(Int32), 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def wide_sizes():
    rows, pitch = aot_pack.dim(bits=64, divisibility=2), aot_pack.dim(bits=64, divisibility=16)
    return aot_pack.entry(
        _wide_sizes,
        x=aot_pack.tensor(Float16, (rows, 64), stride=(pitch, 1), align=16),
        y=aot_pack.tensor(Float16, (rows, pitch), stride=(pitch, 1), align=64),  # a stride that is a size
        stream=aot_pack.stream(),
    )


@cute.jit
def _shapes(x: cute.Tensor, shape: cute.Shape, offset: cute.Coord, static: cute.Shape, stream):
    _see_kernel((x, shape, offset, static)).launch(grid=[1, shape[0], 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def shapes():
    return aot_pack.entry(
        _shapes, x=_vector(), shape=(Int32, 8), offset=(3, Int64, Int32), static=(2, 4), stream=aot_pack.stream()
    )


@cute.jit
def _nested_shapes(x: cute.Tensor, shape: cute.Shape, stream):
    _see_kernel((x, shape)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def nested_shapes():
    return aot_pack.entry(_nested_shapes, x=_vector(), shape=(Int32, (4, Int64)), stream=aot_pack.stream())


# -- pointers and streams


@cute.jit
def _pointers(p: cute.Pointer, q: cute.Pointer, n: Int32, stream):
    x = cute.make_tensor(p, cute.make_layout((n,)))
    _see_kernel((x, q, n)).launch(grid=[cute.ceil_div(n, THREADS), 1, 1], block=[THREADS, 1, 1], stream=stream)


@aot_pack.export
def pointers():
    return aot_pack.entry(
        _pointers, p=aot_pack.pointer(Float32, align=16), q=aot_pack.pointer(Int8), n=Int32,
        stream=aot_pack.stream(explicit=True),
    )  # fmt: skip


@cute.jit
def _two_streams(x: cute.Tensor, first, second):
    _fill_kernel(x, Float32(1.0)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=second)
    _fill_kernel(x, Float32(2.0)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=first)


@aot_pack.export
def two_streams():
    return aot_pack.entry(
        _two_streams, x=_vector(), first=aot_pack.stream(explicit=True), second=aot_pack.stream(explicit=True)
    )


@cute.jit
def _no_stream(x: cute.Tensor, value: Float32):
    _fill_kernel(x, value).launch(grid=[cute.ceil_div(cute.size(x), THREADS), 1, 1], block=[THREADS, 1, 1])


@aot_pack.export
def no_stream():
    return aot_pack.entry(_no_stream, x=_vector(), value=Float32)


# -- launches


@cute.jit
def _attributes(x: cute.Tensor, n: Int32, stream):
    blocks = cutlass.max(cutlass.min(n, 64), 1) * 4
    _fill_kernel(x, Float32(0.0)).launch(
        grid=[blocks, 1, 1], block=[32, 1, 1], cluster=[2, 1, 1], stream=stream, use_pdl=True
    )
    _fill_kernel(x, Float32(1.0)).launch(
        grid=[4, 4, 1], block=[32, 1, 1], cluster=[1, 4, 1], smem=100_000, stream=stream
    )
    _fill_kernel(x, Float32(2.0)).launch(grid=[8, 1, 1], block=[32, 1, 1], cooperative=True, stream=stream)
    _fill_kernel(x, Float32(3.0)).launch(
        grid=[8, 1, 1], block=[32, 1, 1], cluster=[4, 1, 1], fallback_cluster=[2, 1, 1], stream=stream
    )


@aot_pack.export(archs=WITH_CLUSTERS)
def attributes():
    return aot_pack.entry(_attributes, x=_vector(), n=Int32, stream=aot_pack.stream())


@cute.jit
def _dynamic_launch(x: cute.Tensor, smem: Int32, threads: Int32, pdl: Boolean, stream):
    _fill_kernel(x, Float32(0.0)).launch(grid=[1, 1, 1], block=[threads, 1, 1], smem=smem, use_pdl=pdl, stream=stream)


@aot_pack.export
def dynamic_launch():
    return aot_pack.entry(
        _dynamic_launch, x=_vector(), smem=Int32, threads=Int32, pdl=Boolean, stream=aot_pack.stream()
    )


@cute.kernel
def _static_memory_kernel(x: cute.Tensor):
    shared = cute.make_tensor(cute.arch.alloc_smem(Float32, 512), cute.make_layout(512))
    thread, _, _ = cute.arch.thread_idx()
    shared[thread] = x[thread]
    cute.arch.sync_threads()
    x[thread] = shared[31 - thread]


@cute.jit
def _static_memory(x: cute.Tensor, stream):
    _static_memory_kernel(x).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def static_memory():
    """Its kernel can have that much less dynamic shared memory."""
    return aot_pack.entry(_static_memory, x=_vector(), stream=aot_pack.stream())


@cute.jit
def _dynamic_attributes(x: cute.Tensor, n: Int32, flag: Boolean, stream):
    ranks = cutlass.max(cutlass.min(n, 8), 1)
    _fill_kernel(x, Float32(0.0)).launch(
        grid=[ranks * 2, 1, 1], block=[32, 1, 1], cluster=[ranks, 1, 1], cooperative=flag, stream=stream
    )
    _fill_kernel(x, Float32(1.0)).launch(
        grid=[1, 1, 1], block=[32, 1, 1], preferred_smem_carveout=50, max_number_threads=[128, 1, 1], stream=stream
    )
    _static_memory_kernel(x).launch(grid=[1, 1, 1], block=[32, 1, 1], min_blocks_per_mp=4, stream=stream)


@aot_pack.export(archs=WITH_CLUSTERS)
def dynamic_attributes():
    return aot_pack.entry(_dynamic_attributes, x=_vector(), n=Int32, flag=Boolean, stream=aot_pack.stream())


@cute.jit
def _printing(x: cute.Tensor, n: Int32, a: Float32, stream):
    cute.printf("n = %d, a = %f", n, a)
    if n > 3:
        cute.printf("more than 3: {}", n)
    _fill_kernel(x, a).launch(grid=[cutlass.max(cutlass.min(n, 4), 1), 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def printing():
    return aot_pack.entry(_printing, x=_vector(), n=Int32, a=Float32, stream=aot_pack.stream())


# -- tensor maps


@cute.kernel
def _tma_kernel(atom: cute.CopyAtom, coordinates: cute.Tensor):
    cpasync.prefetch_descriptor(atom)


@cute.jit
def _inline_maps(a: cute.Tensor, b: cute.Tensor, c: cute.Tensor, stream):
    for x in (a, b, c):
        rank = cute.rank(x)
        tile = (8, 32) + (1,) * (rank - 2)
        layout = cute.make_layout(tile[:2])
        atom, coordinates = cpasync.make_tiled_tma_atom(cpasync.CopyBulkTensorTileG2SOp(), x, layout, tile[:2])
        _tma_kernel(atom, coordinates).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export(archs=WITH_CLUSTERS)
def inline_maps():
    def dims(count: int) -> tuple[Any, ...]:
        return tuple(aot_pack.dim(divisibility=16) for _ in range(count))

    return aot_pack.entry(
        _inline_maps,
        a=aot_pack.tensor(Float16, dims(2), order=(0, 1), align=16),
        b=aot_pack.tensor(Uint8, dims(3), order=(0, 1, 2), align=16),
        c=aot_pack.tensor(Float32, dims(5), order=(0, 1, 2, 3, 4), align=128),
        stream=aot_pack.stream(),
    )


# -- variants


@cute.jit
def _variants(x: cute.Tensor, y: cute.Tensor | None, alpha: Float32, blocks: cutlass.Constexpr, stream):
    _see_kernel((x, y, alpha)).launch(grid=[blocks, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export(dtype=[Float16, BFloat16, Float32], width=[None, 64])
def by_arguments(dtype, width):
    """Told apart by the dtype and by a size; 64 columns fit both widths, and the fixed one must be taken."""
    x = aot_pack.tensor(dtype, (aot_pack.dim(), width or aot_pack.dim()), stride=(aot_pack.dim(bits=64), 1))
    return aot_pack.entry(_variants, x=x, y=None, alpha=Float32, blocks=width or 1, stream=aot_pack.stream())


@aot_pack.export(causal=[False, True], mode=["fast", "exact"], depth=[1, 2])
def by_keywords(causal, mode, depth):
    """Told apart by keyword arguments alone."""
    blocks = 1 + 2 * causal + 4 * (mode == "fast") + 8 * depth
    return aot_pack.entry(_variants, x=_vector(), y=None, alpha=Float32, blocks=blocks, stream=aot_pack.stream())


@aot_pack.export(
    variants=[
        {"align": 16, "divisibility": 8, "biased": False},
        {"align": 4, "divisibility": 1, "biased": False},
        {"align": 4, "divisibility": 4, "biased": False},
        {"align": 16, "divisibility": 8, "biased": True},
    ]
)
def by_alignment(align, divisibility, biased):
    """Ranges that lie in one another: the narrowest that fits must be taken."""
    x = aot_pack.tensor(Float32, (aot_pack.dim(divisibility=divisibility),), align=align)
    y = _vector() if biased else None
    return aot_pack.entry(_variants, x=x, y=y, alpha=Float32, blocks=align + divisibility, stream=aot_pack.stream())


@aot_pack.export(layout=["row", "column"])
def by_order(layout):
    """Row-major and column-major; where a size is 1, both fit."""
    order = (1, 0) if layout == "row" else (0, 1)
    x = aot_pack.tensor(Float32, (aot_pack.dim(), aot_pack.dim()), order=order)
    return aot_pack.entry(_variants, x=x, y=None, alpha=Float32, blocks=1 + order[0], stream=aot_pack.stream())


# -- functions that the builder compiles itself


@aot_pack.export
def compiled_by_hand():
    x = make_fake_compact_tensor(Float32, (cute.sym_int(divisibility=4),), assumed_align=16)
    return cute.compile(_no_stream, x, Float32(0.0), options="--enable-tvm-ffi")
