"""Requests, as if a program with a library had been recorded."""

from __future__ import annotations

from dataclasses import replace

from aot_pack.requests.model import Object, Record, Request, Scalar, Spec, Stream, Symbol, Tensor, Type, layout_of
from aot_pack.requests.needs import Asker, Gpu, Need, Needs

BFLOAT16 = Type(module="cutlass", name="BFloat16")
H100 = Gpu(name="NVIDIA H100 80GB HBM3", sm_count=132, l2_bytes=50 << 20, memory_bytes=None)


def symbol(number: int, bits: int = 32, divisor: int = 1) -> Symbol:
    """A size that each call has."""
    return Symbol(number=number, bits=bits, divisor=divisor)


def rows(number: int, columns: int, dtype: str = "Float16") -> Tensor:
    """A described tensor; its rows are the variable 0."""
    return Tensor(
        dtype=dtype, layout=layout_of((symbol(0), columns), (symbol(number, 64, 8), 1)), align=16, space="gmem",
        device="", passed="",
    )  # fmt: skip


def norm(columns: int, *, arch: str = "sm_90a", **attributes: Spec) -> Request:
    """A row-wise function for a fixed number of columns."""
    fields: dict[str, Spec] = {"dtype": Type(module="cutlass", name="Float16"), "n": columns, **attributes}
    return Request(
        function=Object(module="library.norm", name="RowNorm", fields=tuple(sorted(fields.items()))),
        positional=(("x", rows(1, columns)), ("bias", None), ("y", rows(2, columns)), ("eps", Scalar(type="Float32"))),
        keywords=(("stream", Stream(current=True)),),
        options=("--enable-tvm-ffi",),
        tvm_ffi=True,
        arch=arch,
        made_with=tuple(fields.items()),
    )


def attention(head_dim: int, *, causal: bool = True, ends: bool = False, arch: str = "sm_90a") -> Request:
    """A function whose class rounds head_dim up, so that no attribute has it."""
    tensor = Tensor(
        dtype="BFloat16", layout=layout_of(tuple(map(symbol, range(4))), (*(symbol(4 + n, 64) for n in range(3)), 1)),
        align=16, space="gmem", device="cuda", passed="bfloat16",
    )  # fmt: skip
    lengths = Tensor(
        dtype="Int32", layout=layout_of((symbol(7),), (1,)), align=4, space="gmem", device="cuda", passed="int32"
    )
    fields: tuple[tuple[str, Spec], ...] = (
        ("dtype", BFLOAT16), ("is_causal", causal), ("tile_hdim", -(-head_dim // 16) * 16),
        ("tile_m", 128 if head_dim > 64 else 192),
    )  # fmt: skip
    auxiliary = Record(module="library.attention", name="Auxiliary", fields=(("tensors", None), ("scale", 2)))
    return Request(
        function=Object(module="library.attention", name="AttentionForwardSm90", fields=fields),
        positional=(
            ("q", tensor), ("softmax_scale", Scalar(type="float")), ("mEnds", lengths if ends else None),
            ("auxiliary", auxiliary), ("stream", Stream(current=False)),
        ),
        keywords=(),
        options=("--enable-tvm-ffi",),
        tvm_ffi=True,
        arch=arch,
        made_with=(
            ("tile_m", 128 if head_dim > 64 else 192), ("dtype", BFLOAT16), ("head_dim", head_dim),
            ("is_causal", causal),
        ),
    )  # fmt: skip


def need(request: Request, *, times: int = 1, seconds: float = 1.5, line: int = 7, gpus: tuple[Gpu, ...] = ()) -> Need:
    """A need that a function of the library asked for."""
    asker = Asker(module="library.interface", function="forward", line=line)
    return Need(request=request, askers=(asker,), times=times, failures=0, seconds=seconds, gpus=gpus)


def needs_of(*requests: Request | Need) -> Needs:
    """A recording."""
    found = tuple(each if isinstance(each, Need) else need(each) for each in requests)
    return Needs(compilers=("nvidia-cutlass-dsl 4.8.1",), compiled=True, needs=found)


def failed(each: Need) -> Need:
    """A need on which the compiler raised an exception each time."""
    return replace(each, failures=each.times)
