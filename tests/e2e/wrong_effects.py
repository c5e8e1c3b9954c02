"""Functions that do not do what they declare, for the tests of guard bytes. Each does one thing wrong."""

import cutlass
import cutlass.cute as cute

import aot_pack

THREADS = 256


@cute.kernel
def _double_kernel(x: cute.Tensor, y: cute.Tensor, wrong: cutlass.Constexpr):
    i = cute.arch.block_idx()[0] * THREADS + cute.arch.thread_idx()[0]
    size = cute.size(y)
    written = size // 2 if cutlass.const_expr(wrong == "partial") else size
    if i < written:
        y[i] = x[i] * 2.0
    changed = {"input": 3}.get(wrong, -1)
    if i == changed:
        x[i] = x[i] + 1.0
    beyond = {"outside": 0}.get(wrong, -1)
    if i == beyond:
        y[size + 1] = cutlass.Float32(7.0)


@cute.jit
def _double(x: cute.Tensor, y: cute.Tensor, wrong: cutlass.Constexpr, stream):
    grid = [cute.ceil_div(cute.size(x), THREADS), 1, 1]
    _double_kernel(x, y, wrong).launch(grid=grid, block=[THREADS, 1, 1], stream=stream)


def _entry(wrong):
    n = aot_pack.dim()
    return aot_pack.entry(
        _double,
        x=aot_pack.tensor(cutlass.Float32, (n,)),
        y=aot_pack.output(cutlass.Float32, (n,)),
        wrong=wrong,
        stream=aot_pack.stream(),
    )


@aot_pack.export
def right():
    """y = 2 * x."""
    return _entry("")


@aot_pack.export
def writes_an_input():
    """y = 2 * x, and x[3] changes."""
    return _entry("input")


@aot_pack.export
def writes_half_of_its_output():
    """y = 2 * x, in the first half."""
    return _entry("partial")


@aot_pack.export
def writes_outside_of_its_output():
    """y = 2 * x, and a float follows after one that stays."""
    return _entry("outside")
