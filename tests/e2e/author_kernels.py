"""Every form that a jit function and its arguments may have; what was compiled is seen in the launch.

``_launch`` has ``tile`` threads in a block, and ``stages`` blocks.
"""

import functools
from dataclasses import dataclass
from typing import NamedTuple

import cuda.bindings.driver as cuda
import cutlass
import cutlass.cute as cute
from cutlass import Boolean, Float32, Int32, Uint64

import aot_pack

V = aot_pack.tensor(Float32, (aot_pack.dim(),))
STREAM = aot_pack.stream()
HALF_MORE = Float32(1.5)
MOST = Uint64(2**64 - 1)
YES = Boolean(True)


@cute.kernel
def _fill(x: cute.Tensor, value: Float32) -> None:
    x[cute.arch.thread_idx()[0]] = value


@cute.kernel
def _count(x: cute.Tensor, count: Uint64, flag: Boolean) -> None:
    if flag:
        x[0] = Float32(count)


@cute.jit
def _function(
    x: cute.Tensor,
    bias: cute.Tensor | None = None,
    tile: cutlass.Constexpr = 128,
    stages: cutlass.Constexpr[int] = 2,
    scale: Float32 = HALF_MORE,
    *,
    extra: cutlass.Constexpr = 0,
    stream: cuda.CUstream,
) -> None:
    if cutlass.const_expr(bias is not None):
        _fill(bias, scale).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)
    _fill(x, scale).launch(grid=[stages + extra, 1, 1], block=[tile, 1, 1], stream=stream)


@cute.jit
def _flagged(x: cute.Tensor, count: Uint64 = MOST, flag: Boolean = YES, *, stream: cuda.CUstream) -> None:
    _count(x, count, flag).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@cute.jit
def _positional_only(
    x: cute.Tensor, tile: cutlass.Constexpr = 128, stages: cutlass.Constexpr = 2, /, stream=None
) -> None:
    _fill(x, 0.0).launch(grid=[stages, 1, 1], block=[tile, 1, 1], stream=stream)


@cute.jit
def _any_number(stream, tile: cutlass.Constexpr, *tensors: cute.Tensor, stages: cutlass.Constexpr = 2) -> None:
    _fill(tensors[0], 0.0).launch(grid=[stages, 1, 1], block=[tile, 1, 1], stream=stream)
    _fill(tensors[1], 0.0).launch(grid=[1, 1, 1], block=[tile, 1, 1], stream=stream)


@cute.jit
def _keywords(x: cute.Tensor, stream, **more) -> None:
    _fill(more["y"], more["value"]).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


class Operator:
    """A jit function as an object, and as methods."""

    scale = 3

    def __init__(self, stages: int) -> None:
        self.stages = stages

    @cute.jit
    def __call__(self, x: cute.Tensor, tile: cutlass.Constexpr = 128, more: cutlass.Constexpr = 0, *, stream) -> None:
        _fill(x, 0.0).launch(grid=[self.stages + more, 1, 1], block=[tile, 1, 1], stream=stream)

    @cute.jit
    def method(self, x: cute.Tensor, tile: cutlass.Constexpr = 128, more: cutlass.Constexpr = 0, stream=None) -> None:
        _fill(x, 0.0).launch(grid=[self.stages + more, 1, 1], block=[tile, 1, 1], stream=stream)

    @classmethod
    @cute.jit
    def of_class(
        cls: cutlass.Constexpr, x: cute.Tensor, tile: cutlass.Constexpr = 128, more: cutlass.Constexpr = 0, stream=None
    ) -> None:
        _fill(x, 0.0).launch(grid=[cls.scale + more, 1, 1], block=[tile, 1, 1], stream=stream)

    @staticmethod
    @cute.jit
    def static(x: cute.Tensor, tile: cutlass.Constexpr = 128, stages: cutlass.Constexpr = 2, stream=None) -> None:
        _fill(x, 0.0).launch(grid=[stages, 1, 1], block=[tile, 1, 1], stream=stream)


@aot_pack.export
def left_out():
    """tile and bias are left out: 4 blocks of 128."""
    return aot_pack.entry(_function, x=V, stages=4, stream=STREAM)


@aot_pack.export
def scalar_left_out():
    """scale is left out, and an argument of the call with a default; 2 + 5 blocks of 64."""
    return aot_pack.entry(_function, stream=STREAM, extra=5, tile=64, x=V)


@aot_pack.export
def flagged():
    """An integer of 64 bits and a bool with defaults."""
    return aot_pack.entry(_flagged, x=V, stream=STREAM)


@aot_pack.export
def with_bias():
    """bias is a tensor: two launches."""
    return aot_pack.entry(_function, V, V, scale=Float32, stages=3, stream=STREAM)


@aot_pack.export
def positional_only():
    """A positional-only parameter by its name: 7 blocks of 128."""
    return aot_pack.entry(_positional_only, x=V, stages=7, stream=STREAM)


@aot_pack.export
def any_number():
    """Two tensors for *tensors."""
    return aot_pack.entry(_any_number, STREAM, 96, V, V)


@aot_pack.export
def keywords():
    """y and value for **more."""
    return aot_pack.entry(_keywords, x=V, stream=STREAM, y=V, value=Float32)


@aot_pack.export
def an_object():
    """5 + 1 blocks of 128."""
    return aot_pack.entry(Operator(5), x=V, more=1, stream=STREAM)


@aot_pack.export
def a_method():
    """6 + 1 blocks of 128."""
    return aot_pack.entry(Operator(6).method, x=V, more=1, stream=STREAM)


@aot_pack.export
def a_classmethod():
    """3 + 1 blocks of 128."""
    return aot_pack.entry(Operator.of_class, x=V, more=1, stream=STREAM)


@aot_pack.export
def a_staticmethod():
    """9 blocks of 128."""
    return aot_pack.entry(Operator.static, x=V, stages=9, stream=STREAM)


@aot_pack.export
def a_partial():
    """4 blocks of 256."""
    return aot_pack.entry(functools.partial(_function, tile=256, stages=9), x=V, stages=4, stream=STREAM)


# -- arguments with fields


@dataclass
class Inner:
    """A dataclass in a dataclass."""

    rows: Int32
    mask: cute.Tensor | None


@dataclass
class Settings:
    """Fields of every kind."""

    inner: Inner
    scale: Float32
    y: cute.Tensor
    depth: cutlass.Constexpr = 3


class Pair(NamedTuple):
    """A NamedTuple."""

    y: cute.Tensor
    scale: Float32


@cute.jit
def _with_fields(x: cute.Tensor, settings: Settings, pair: Pair, stream) -> None:
    _fill(settings.y, settings.scale).launch(grid=[settings.inner.rows, 1, 1], block=[32, 1, 1], stream=stream)
    _fill(pair.y, pair.scale).launch(grid=[settings.depth, 1, 1], block=[64, 1, 1], stream=stream)


@aot_pack.export
def with_fields():
    """Two launches, whose tensors and values are in fields."""
    settings = Settings(inner=Inner(Int32, None), scale=Float32, y=V, depth=3)
    return aot_pack.entry(_with_fields, x=V, settings=settings, pair=Pair(V, Float32), stream=STREAM)


# -- events


@cute.jit
def _completion(x: cute.Tensor, event: cuda.CUevent, stream) -> None:
    _fill(x, 0.0).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream, launch_completion_event=event)


@cute.jit
def _programmatic(x: cute.Tensor, event, stream) -> None:
    _fill(x, 0.0).launch(
        grid=[1, 1, 1], block=[32, 1, 1], stream=stream, programmatic_event=event, programmatic_event_flags=1
    )


@dataclass
class Events:
    """An event in a dataclass."""

    done: cuda.CUevent


@cute.jit
def _in_fields(x: cute.Tensor, events: Events, stream) -> None:
    _fill(x, 0.0).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream, launch_completion_event=events.done)


@aot_pack.export
def completion():
    """Launch attribute 12."""
    return aot_pack.entry(_completion, x=V, event=aot_pack.event(), stream=STREAM)


@aot_pack.export
def programmatic():
    """Launch attribute 7."""
    return aot_pack.entry(_programmatic, x=V, event=aot_pack.event(), stream=STREAM)


@aot_pack.export
def event_of_cuda_python():
    """An event of cuda-python describes one as well."""
    return aot_pack.entry(_completion, x=V, event=cuda.CUevent(16), stream=STREAM)


@aot_pack.export
def event_in_fields():
    """An event in a dataclass."""
    return aot_pack.entry(_in_fields, x=V, events=Events(aot_pack.event()), stream=STREAM)
