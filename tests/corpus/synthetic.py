"""Host programs of our own: control flow that chooses and repeats launches, arithmetic in all types, printing."""

import cutlass
import cutlass.cute as cute
from cutlass import BFloat16, Boolean, Float16, Float32, Float64, Int8, Int32, Int64, Uint8

import aot_pack
from aot_pack.arch import KNOWN_ARCHS


@cute.kernel
def _scale_kernel(a: cute.Tensor, n: Int32, s: Float32):
    i = cute.arch.block_idx()[0] * 256 + cute.arch.thread_idx()[0]
    if i < n:
        a[i] = a[i] * s


@cute.kernel
def _fill_kernel(a: cute.Tensor, n: Int32):
    i = cute.arch.block_idx()[0] * 128 + cute.arch.thread_idx()[0]
    if i < n:
        a[i] = 0.0


@cute.jit
def _host_control(a: cute.Tensor, steps: Int32, flag: Boolean, x: Int64, s1, s2, cluster: cutlass.Constexpr):
    n = cute.size(a)
    if flag:
        _fill_kernel(a, n).launch(grid=[cute.ceil_div(n, 128), 1, 1], block=[128, 1, 1], stream=s1)
    else:
        _scale_kernel(a, n, Float32(0.5)).launch(grid=[cute.ceil_div(n, 256), 1, 1], block=[256, 1, 1], stream=s2)
    for i in cutlass.range(steps):
        _scale_kernel(a, n, Float32(i) + 1.0).launch(
            grid=[2 * cute.ceil_div(n, 512), 1, 1], block=[256, 1, 1], stream=s1, cluster=cluster, use_pdl=True
        )
    y = x
    while y > 1:
        _fill_kernel(a, Int32(y)).launch(grid=[1, 1, 1], block=[128, 1, 1], stream=s1)
        y = y // 2


def _host_control_entry(cluster):
    return aot_pack.entry(
        _host_control, a=aot_pack.tensor(Float32, (aot_pack.dim(),)), steps=Int32, flag=Boolean, x=Int64,
        s1=aot_pack.stream(explicit=True), s2=aot_pack.stream(explicit=True), cluster=cluster,
    )  # fmt: skip


@aot_pack.export
def host_control():
    """A branch, a loop of launches, a loop that ends by a value, two streams."""
    return _host_control_entry([1, 1, 1])


@aot_pack.export(archs=[arch for arch in KNOWN_ARCHS if not arch.startswith("sm_8")])
def host_control_in_clusters():
    """The same, where blocks form clusters."""
    return _host_control_entry([2, 1, 1])


@cute.kernel
def _sum_kernel(
    a: cute.Tensor, n: Int32, f1: Float32, f2: Float64, h: Float16, b: BFloat16, u: Uint8, q: Int64, flag: Boolean
):
    i = cute.arch.block_idx()[0] * 256 + cute.arch.thread_idx()[0]
    if i < n:
        a[i] = f1 + Float32(f2) + Float32(h) + Float32(b) + Float32(u) + Float32(q)
        if flag:
            a[i] = 1.0


@cute.jit
def _host_math(
    a: cute.Tensor, x: Float32, d: Float64, h: Float16, b: BFloat16, u: Uint8, i8: Int8, q: Int64, flag: Boolean, s
):
    n = cute.size(a)
    y = cute.math.sqrt(x) + cute.math.log2(x) * cute.math.exp(x) + cute.math.sin(x) / (x + 1.0)
    y = y + cute.math.rsqrt(x) + cute.math.tanh(x) + cute.math.exp2(x)
    z = d * d / (d + 1.0)
    w = (n // 7) % 5 + cutlass.min(n, 100) + cutlass.max(n, 3)
    half = h * h + Float16(1.0)
    bits = (q << 3) ^ (q >> 1) | 5
    either = (flag and (n > 5)) or (x < 2.0)
    cute.printf("n={} y={}\n", n, y)
    _sum_kernel(a, w - n + Int32(i8), y, z, half, b, u, bits, either).launch(
        grid=[cute.ceil_div(n, 256), 1, 1], block=[256, 1, 1], stream=s
    )


@aot_pack.export
def host_math():
    """Functions of floats, division and remainder, shifts, scalars of all types, and a message that is not printed."""
    return aot_pack.entry(
        _host_math, a=aot_pack.tensor(Float32, (aot_pack.dim(),)), x=Float32, d=Float64, h=Float16, b=BFloat16,
        u=Uint8, i8=Int8, q=Int64, flag=Boolean, s=aot_pack.stream(),
    )  # fmt: skip
