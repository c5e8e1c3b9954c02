"""Kernels of the wheel of example_kernels/flash_attention.py against CuTeDSL's own libraries of the same: every bit.

The backward kernel itself adds in no fixed order.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import NvidiaLibraries
    from torch import Tensor

pytestmark = pytest.mark.gpu

SIZES = ((2, 77, 300), (1, 512, 512), (3, 1, 129))
"""Batches, lengths of the queries and of the keys."""


@pytest.fixture(scope="module")
def torch() -> ModuleType:
    return importlib.import_module("torch")


def compare(
    torch: ModuleType,
    nvidia_libraries: NvidiaLibraries,
    function: str,
    variant: str,
    arguments: Mapping[str, Any],
    keywords: Mapping[str, Any],
    outputs: tuple[str, ...],
) -> None:
    """Calls both with the same arguments; ``outputs`` names those that are written. They are NaN before."""
    packed = getattr(importlib.import_module("flash_attention"), function)
    theirs = nvidia_libraries.function("flash_attention", function, variant)
    given = inspect.signature(packed).parameters.values()
    defaults = {parameter.name: parameter.default for parameter in given if parameter.default is not parameter.empty}
    results = []
    for ours in (True, False):
        own = {name: torch.full_like(value, float("nan")) if name in outputs else value
               for name, value in arguments.items()}  # fmt: skip
        if ours:
            packed(**own, **keywords)
        else:  # which has no keywords, as it is the variant, and no defaults
            theirs(**{**defaults, **own})
        results.append([own[name] for name in outputs])
    for name, one, other in zip(outputs, *results, strict=True):
        kind = torch.int16 if one.element_size() == 2 else torch.int32
        assert torch.equal(one.view(kind), other.view(kind)), f"{name} of {function}[{variant}] differs"
        assert not one.isnan().all()


def random(torch: ModuleType, *shape: int, dtype: str = "bfloat16") -> Tensor:
    return torch.randn(*shape, device="cuda").to(getattr(torch, dtype))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    "head_dim, group, causal, varlen, lse",
    [
        (64, 4, True, False, True),
        (64, 4, True, True, True),
        (128, 4, True, False, True),
        (128, 4, True, True, True),
        (128, 1, False, False, False),
    ],
)
def test_forward(
    torch: ModuleType,
    nvidia_libraries: NvidiaLibraries,
    head_dim: int,
    group: int,
    causal: bool,
    varlen: bool,
    lse: bool,
    size: tuple[int, int, int],
) -> None:
    batch, length_q, length_k = size
    q = random(torch, batch, length_q, 2 * group, head_dim)
    k, v = (random(torch, batch, length_k, 2, head_dim) for _ in range(2))
    rows, ends = torch.empty(batch, 2 * group, length_q, device="cuda"), {}
    if varlen:
        q, k, v = (tensor.flatten(0, 1) for tensor in (q, k, v))
        rows = torch.empty(2 * group, batch * length_q, device="cuda")
        starts = torch.arange(batch + 1, dtype=torch.int32, device="cuda")
        ends = {"cu_seqlens_q": starts * length_q, "cu_seqlens_k": starts * length_k}
    outputs = {"out": q, "lse": rows} if lse else {"out": q}
    arguments = {"q": q, "k": k, "v": v, "softmax_scale": 0.1, **outputs, **ends}
    variant = f"bfloat16,head_dim={head_dim},group={group},causal={causal},varlen={varlen}"
    keywords = {"head_dim": head_dim, "group": group, "causal": causal}
    function = "forward_with_lse" if lse else "forward"
    compare(torch, nvidia_libraries, function, variant, arguments, keywords, tuple(outputs))


@pytest.mark.parametrize("head_dim, block", [(64, 128), (128, 80)])
def test_before_backward(torch: ModuleType, nvidia_libraries: NvidiaLibraries, head_dim: int, block: int) -> None:
    out, dout = (random(torch, 2, 300, 8, head_dim) for _ in range(2))
    rows = -(-300 // block) * block
    arguments = {
        "out": out,
        "dout": dout,
        "dpsum": torch.empty(2, 8, rows, device="cuda"),
        "lse": random(torch, 2, 8, 300, dtype="float32"),
        "lse_log2": torch.empty(2, 8, rows, device="cuda"),
        "dq_accum": torch.empty(2, 8, rows * head_dim, device="cuda"),
        **dict.fromkeys(("cu_seqlens_q", "mSeqUsedQ", "mRowMax", "mScaleP")),
        "dlse": random(torch, 2, 8, 300, dtype="float32"),
        "softmax_scale": 0.1,
    }
    variant = f"bfloat16,head_dim={head_dim},causal=False,varlen=False"
    keywords = {"head_dim": head_dim, "causal": False}
    compare(torch, nvidia_libraries, "backward_before", variant, arguments, keywords, ("dpsum", "lse_log2", "dq_accum"))


@pytest.mark.parametrize("function, causal, block", [("q", False, 80), ("q", True, 64), ("kv", None, 128)])
def test_after_backward(
    torch: ModuleType, nvidia_libraries: NvidiaLibraries, function: str, causal: bool | None, block: int
) -> None:
    rows = -(-300 // block) * block
    accum = random(torch, 2, 8, rows * 128, dtype="float32")
    arguments = {"accum": accum, "grad": random(torch, 2, 300, 8, 128), "scale": 0.1}
    chosen = {} if causal is None else {"causal": causal}
    flags = "".join(f",{name}={value}" for name, value in chosen.items())
    variant = f"bfloat16,head_dim=128{flags},varlen=False"
    compare(
        torch,
        nvidia_libraries,
        f"backward_after_{function}",
        variant,
        arguments,
        {"head_dim": 128, **chosen},
        ("grad",),
    )


@pytest.mark.parametrize("head_dim", [64, 128])
def test_combine(torch: ModuleType, nvidia_libraries: NvidiaLibraries, head_dim: int) -> None:
    arguments = {
        "out_partial": random(torch, 5, 2, 70, 8, head_dim, dtype="float32"),
        "lse_partial": random(torch, 5, 2, 8, 70, dtype="float32").transpose(-1, -2),
        "out": random(torch, 2, 70, 8, head_dim),
        "lse": torch.empty(2, 8, 70, device="cuda").transpose(-1, -2),
    }
    variant = f"bfloat16,head_dim={head_dim}"
    compare(torch, nvidia_libraries, "combine", variant, arguments, {}, ("out", "lse"))
