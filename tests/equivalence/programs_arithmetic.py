"""Small programs whose host functions compute: control flow, integers of every width, floats, conversions, layouts.

Kernels take the values to be looked at as parameters. What LLVM leaves undefined is kept out: shifts by the width,
floats that fit no integer, approximations that fast-math allows.
"""

from typing import Any

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

import aot_pack

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


def _entry(function: Any, **arguments: Any) -> Any:
    return aot_pack.entry(function, x=_vector(), **arguments, stream=aot_pack.stream())


# -- control flow


@cute.jit
def _branches(x: cute.Tensor, flag: Boolean, mode: Int32, stream):
    n = cute.size(x)
    if flag:
        _fill_kernel(x, Float32(1.0)).launch(
            grid=[cute.ceil_div(n, THREADS), 1, 1], block=[THREADS, 1, 1], stream=stream
        )
    elif mode > 3:
        _fill_kernel(x, Float32(mode)).launch(grid=[mode, 1, 1], block=[32, 1, 1], stream=stream)
    else:
        if n > 100 and mode != 0:
            _fill_kernel(x, Float32(2.0)).launch(grid=[2, 1, 1], block=[64, 1, 1], stream=stream)
    blocks = Int32(1)
    if n > 1000:
        blocks = cutlass.min(n // 1000, 7)
    elif n < 10:
        blocks = Int32(3)
    _see_kernel((blocks, n)).launch(grid=[blocks, 1, 1], block=[1, 1, 1], stream=stream)


@aot_pack.export
def branches():
    return aot_pack.entry(_branches, x=_vector(), flag=Boolean, mode=Int32, stream=aot_pack.stream())


@cute.jit
def _loops(x: cute.Tensor, steps: Int32, start: Int64, stream):
    total = Int32(0)
    for i in cutlass.range(cutlass.min(steps, 5)):
        total = total + i * i
        if i % 2 == 1:
            _see_kernel((i, total)).launch(grid=[i + 1, 1, 1], block=[32, 1, 1], stream=stream)
        for j in cutlass.range(i):
            total = total ^ j
    value = start
    count = Int32(0)
    while value > 1 and count < 20:
        value = value // 3
        count = count + 1
    _fill_kernel(x, Float32(total)).launch(grid=[count + 1, 1, 1], block=[THREADS, 1, 1], stream=stream)
    _see_kernel((value, count, total)).launch(grid=[1, 1, 1], block=[1, 1, 1], stream=stream)


@aot_pack.export
def loops():
    return aot_pack.entry(_loops, x=_vector(), steps=Int32, start=Int64, stream=aot_pack.stream())


@cute.jit
def _carried(x: cute.Tensor, n: Int32, a: Float32, stream):
    total, last, wide = Float32(0.0), Int32(-1), Int64(1)
    for i in cutlass.range(0, cutlass.min(n, 20), 3):
        total = total * 0.5 + a
        last, wide = i, wide * 3 + Int64(last)
        if i > 6:
            total = total + 1.0
            if wide > 100:
                wide = wide // 2
    rest = n
    while rest > 0 and total < 100.0:
        rest = rest - 1 - rest // 2
        total = total + 2.0
    _see_kernel((total, last, wide, rest)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def carried():
    return _entry(_carried, n=Int32, a=Float32)


@cute.jit
def _selects(x: cute.Tensor, n: Int32, m: Int64, stream):
    size = cute.size(x)
    grid = Int32(1)
    if n > 10:
        grid = Int32(2)
    if n > 100:
        grid = grid * 2
    kind = n & 3
    width = Int32(32)
    if kind == 0:
        width = Int32(64)
    elif kind == 1:
        width = Int32(96)
    elif kind == 2:
        width = Int32(128)
    larger = m if m > Int64(n) else Int64(n)
    _see_kernel((larger, kind, cute.round_up(size, 16), size // 2 if size > 7 else size)).launch(
        grid=[grid, 1, 1], block=[width, 1, 1], stream=stream
    )


@aot_pack.export
def selects():
    return _entry(_selects, n=Int32, m=Int64)


# -- integers


@cute.jit
def _integer_math(x: cute.Tensor, a: Int32, b: Int64, c: Uint32, d: Int8, e: Uint16, stream):
    n = cute.size(x)
    narrow = Int16(a) + Int16(d)
    wide = (b << 3) ^ (b >> 1) | 5
    signed = (a // 7) * 3 + a % 5 - (-a) // 3 + (b % 11).to(Int32)
    unsigned = (c // 7) ^ (c % 5) + (c >> 2) & Uint32(0xFFFF)
    mixed = Int64(d) * Int64(e) + Int64(c)
    least = cutlass.min(cutlass.max(a, n), 1000)
    _see_kernel((narrow, wide, signed, unsigned, mixed, least, -a, ~a, abs(a), a < 3, c > 5)).launch(
        grid=[cute.ceil_div(n, THREADS), 1, 1], block=[THREADS, 1, 1], stream=stream
    )


@aot_pack.export
def integer_math():
    return _entry(_integer_math, a=Int32, b=Int64, c=Uint32, d=Int8, e=Uint16)


@cute.jit
def _shifts(x: cute.Tensor, a: Int32, b: Int64, c: Uint32, n: Int32, stream):
    few, many, bits = n & 31, Int64(n & 63), Uint32(n & 31)
    _see_kernel((a << few, a >> few, b << many, b >> many, c << bits, c >> bits)).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def shifts():
    return _entry(_shifts, a=Int32, b=Int64, c=Uint32, n=Int32)


@cute.jit
def _divisions(x: cute.Tensor, a: Int32, b: Int32, c: Int64, d: Int64, e: Uint32, f: Uint64, stream):
    _see_kernel((a // b, a % b, c // d, c % d, e // Uint32(b), f % Uint64(d), (a // 8) * 8, a // -3, a % -3)).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel((cute.ceil_div(a, b), cute.ceil_div(c, 7))).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def divisions():
    return _entry(_divisions, a=Int32, b=Int32, c=Int64, d=Int64, e=Uint32, f=Uint64)


@cute.jit
def _narrow(x: cute.Tensor, a: Int8, b: Int16, c: Uint8, d: Uint16, stream):
    _see_kernel((a + a, a * a, -a, a // Int8(3), b * b, b - Int16(7), ~a, a < Int8(0), Int8(b), Int64(b))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel(
        (c + c, c * c, c // Uint8(3), c % Uint8(5), d * d, d >> Uint16(3), ~c, c > Uint8(200), Uint8(d))
    ).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def narrow():
    return _entry(_narrow, a=Int8, b=Int16, c=Uint8, d=Uint16)


@cute.jit
def _extremes(x: cute.Tensor, a: Float32, b: Float32, c: Int32, d: Int32, e: Uint32, f: Uint32, g: Int64, stream):
    _see_kernel((cutlass.min(a, b), cutlass.max(a, b), cutlass.min(a, 1.0))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel((cutlass.min(c, d), cutlass.max(c, d), cutlass.min(e, f), cutlass.max(e, f), abs(c), abs(g))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def extremes():
    return _entry(_extremes, a=Float32, b=Float32, c=Int32, d=Int32, e=Uint32, f=Uint32, g=Int64)


@cute.jit
def _divisors(x: cute.Tensor, n: Int32, stream):
    divisor = cute.FastDivmodDivisor(cutlass.max(n, 1))
    _see_kernel((x, divisor, n)).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def divisors():
    return aot_pack.entry(_divisors, x=_vector(), n=Int32, stream=aot_pack.stream())


# -- floats


@cute.jit
def _float_math(x: cute.Tensor, a: Float32, b: Float64, c: Float16, n: Int32, stream):
    first = cute.math.sqrt(a) + cute.math.log2(a) * cute.math.exp(a) + cute.math.sin(a) / (a + 1.0)
    second = cute.math.rsqrt(a) + cute.math.tanh(a) + cute.math.exp2(a) - cute.math.cos(a) * cute.math.log(a)
    third = b * b / (b + 1.0) - Float64(a)
    half = c * c + Float16(1.0)
    kept = Float32(2.0) if a > 0.5 else Float32(n)
    # a + 1: with a denormal float NVIDIA's object depends on the CPU (AVX512_BF16 takes it for zero).
    _see_kernel(
        (first, second, third, half, kept, Float32(b), Float16(a), Float64(c), Int32(n), BFloat16(a + 1.0))
    ).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def float_math():
    return aot_pack.entry(_float_math, x=_vector(), a=Float32, b=Float64, c=Float16, n=Int32, stream=aot_pack.stream())


@cute.jit
def _comparisons(x: cute.Tensor, a: Float32, b: Float32, c: Int32, d: Int32, e: Uint32, f: Uint32, g: Float64, stream):
    _see_kernel((a < b, a <= b, a > b, a >= b, a == b, a != b, c < d, c >= d, e < f, e >= f, g < Float64(a))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel((Int32(a < b) + Int32(c < d), (a < b) and (c < d), (a < b) or (c > d), not (a < b))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def comparisons():
    return _entry(_comparisons, a=Float32, b=Float32, c=Int32, d=Int32, e=Uint32, f=Uint32, g=Float64)


@cute.jit
def _conversions(x: cute.Tensor, a: Float32, b: Float64, c: Int32, d: Int64, e: Uint32, f: Uint64, g: Float16, stream):
    near, wide = Float32(3.75), Float64(-3.75)
    if a > 0.0 and a < 100.0:
        near = a
    if b > -1e9 and b < 1e9:
        wide = b
    _see_kernel((Int32(near), Int64(near), Uint32(near), Uint64(near), Int8(near), Int32(wide), Int64(wide))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel(
        (Float32(c), Float64(c), Float32(d), Float64(d), Float32(e), Float32(f), Float64(f), Float16(c))
    ).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)
    _see_kernel((Float16(d), Float32(g), Float64(g), Float16(b), Float32(b))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def conversions():
    return _entry(_conversions, a=Float32, b=Float64, c=Int32, d=Int64, e=Uint32, f=Uint64, g=Float16)


@cute.jit
def _halves(x: cute.Tensor, a: Float16, b: Float16, c: Float32, stream):
    p = BFloat16(c + 1.0)
    _see_kernel((a + b, a - b, a * b, a / b, -a, a < b, cute.math.sqrt(a), Float16(p))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel((p + p, p * p, p / (p + p), -p, Float32(p), p < BFloat16(a + Float16(2.0)))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def halves():
    return _entry(_halves, a=Float16, b=Float16, c=Float32)


@cute.jit
def _functions(x: cute.Tensor, a: Float32, b: Float32, stream):
    math = cute.math
    _see_kernel(
        (math.sqrt(a), math.rsqrt(a), math.exp(a), math.exp2(a), math.log(a), math.log2(a), math.log10(a))
    ).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)
    _see_kernel((math.sin(a), math.cos(a), math.tan(a), math.tanh(a), a**b, a % b, a // b, a / b)).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )
    _see_kernel((math.floor(a), math.ceil(a), math.absf(a), math.fma(a, b, a))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def functions():
    return _entry(_functions, a=Float32, b=Float32)


@cute.jit
def _functions_of_doubles(x: cute.Tensor, a: Float64, b: Float64, stream):
    math = cute.math
    _see_kernel(
        (math.sqrt(a), math.exp(a), math.log(a), math.sin(a), math.cos(a), math.tanh(a), a / b, a**b, a % b)
    ).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def functions_of_doubles():
    return _entry(_functions_of_doubles, a=Float64, b=Float64)


# -- layouts


@cute.jit
def _layouts(x: cute.Tensor, m: Int32, n: Int32, stream):
    plain = cute.make_layout((m, n), stride=(n, 1))
    nested = cute.make_layout((m, (n, 4)), stride=(1, (m, m * n)))
    tensor = cute.make_tensor(x.iterator, plain)
    tile, divided = cute.local_tile(tensor, (16, 8), (0, 0)), cute.flat_divide(tensor, (4, 4))
    _see_kernel((plain, nested, tensor, tile, divided, cute.size(plain), cute.cosize(nested), plain((1, 2)))).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream
    )


@aot_pack.export
def layouts_as_parameters():
    return _entry(_layouts, m=Int32, n=Int32)
