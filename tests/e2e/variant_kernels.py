"""Variants of all kinds, for the tests: by dtype, by keyword, by size, by architecture, and without a tensor."""

import dataclasses
import enum

import cutlass
import cutlass.cute as cute

import aot_pack


@cute.kernel
def _scale_kernel(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32, offset: cutlass.Constexpr):
    i = cute.arch.block_idx()[0] * 256 + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        y[i] = (x[i].to(cutlass.Float32) * alpha + offset).to(y.element_type)


@cute.jit
def _scale(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32, offset: cutlass.Constexpr, stream):
    grid = [cute.ceil_div(cute.size(x), 256), 1, 1]
    _scale_kernel(x, y, alpha, offset).launch(grid=grid, block=[256, 1, 1], stream=stream)


def _entry(dtype, size, offset, align=16):
    vector = aot_pack.tensor(dtype, (size,), align=align)
    return aot_pack.entry(
        _scale, x=vector, y=vector, alpha=cutlass.Float32, offset=float(offset), stream=aot_pack.stream()
    )


@aot_pack.export(dtype=[cutlass.Float16, cutlass.BFloat16, cutlass.Float32])
def scale(dtype):
    """y = alpha * x, for three dtypes."""
    return _entry(dtype, aot_pack.dim(divisibility=8), 0)


@aot_pack.export(
    dtype=[cutlass.Float16, cutlass.Float32],
    shift=[False, True],
    mode=["fast", "exact"],
    when=lambda dtype, shift, mode: not (shift and mode == "exact"),
)
def shifted(dtype, shift=False, mode="fast"):
    """y = alpha * x + offset, with keywords that the arguments don't tell."""
    return _entry(dtype, aot_pack.dim(divisibility=8), 1 + shift + 2 * (mode == "exact"))


@aot_pack.export(n=[64, 128, 256, None])
def sized(n):
    """A static size, or any."""
    return _entry(cutlass.Float32, aot_pack.dim() if n is None else n, n or 0, align=4)


@aot_pack.export(variants=[{"kind": "hopper", "archs": ["sm_90a"]}, {"kind": "other", "archs": ["sm_80", "sm_120"]}])
def tuned(kind):
    """One function, other code for Hopper than elsewhere; none for sm_100."""
    return _entry(cutlass.Float32, aot_pack.dim(), len(kind))


class Rounding(enum.Enum):
    """How sums are rounded; told by its name."""

    NEAREST = "rn"
    ZERO = "rz"


@dataclasses.dataclass(frozen=True)
class Tile:
    """A tuple for callers."""

    shape: tuple[int, int]
    rounding: Rounding


TILES = [Tile((64, 32), Rounding.NEAREST), Tile((64, 64), Rounding.NEAREST), Tile((64, 32), Rounding.ZERO)]


@aot_pack.export(functions={"raised": "y = alpha * x + 100 and more.", "lowered": ""}, tile=TILES)
def both(tile):
    """y = alpha * x - 100 and less."""
    vector = aot_pack.dim()
    return {
        name: _entry(cutlass.Float32, vector, sign * (100 + TILES.index(tile)), align=4)
        for name, sign in (("lowered", -1), ("raised", 1))
    }


@cute.kernel
def _fill_kernel(out: cute.Pointer, value: cutlass.Int32):
    cute.make_tensor(out, cute.make_layout(1))[0] = value


@cute.jit
def _fill(out: cute.Pointer, value: cutlass.Int32, stream):
    _fill_kernel(out, value).launch(grid=[1, 1, 1], block=[1, 1, 1], stream=stream)


@aot_pack.export
def fill():
    """*out = value, by address and on a stream that is passed."""
    return aot_pack.entry(
        _fill, out=aot_pack.pointer(cutlass.Int32, align=4), value=cutlass.Int32, stream=aot_pack.stream(explicit=True)
    )
