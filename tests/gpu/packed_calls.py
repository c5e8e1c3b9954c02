"""Arguments of each function of each example and recipe, for tests of how a call behaves.

``calls(name)`` has the calls of one function. Its first call has all arguments, outputs included. Nothing imports
PyTorch until a call is made, so tests can be collected without it.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.manifest import FILE_NAME, Manifest, read_manifest
from aot_pack.signature import Signature

if TYPE_CHECKING:
    from torch import Tensor

FUNCTIONS = {
    "elementwise": ("scale", "add", "silu_mul", "silu_mul_backward"),
    "rmsnorm": ("rmsnorm_bf16", "rmsnorm_f16", "rmsnorm_bf16_backward", "rmsnorm_f16_backward"),
    "softmax_two_pass": ("softmax",),
    "hopper_gemm": ("gemm",),
    "launch_modes": ("square_add", "unit_norm", "transpose"),
    "quack_ops": (
        "rmsnorm", "rmsnorm_residual", "rmsnorm_backward", "layernorm", "layernorm_backward", "softmax",
        "softmax_backward", "cross_entropy", "cross_entropy_backward", "topk", "linear", "linear_activation",
    ),
    "flash_attention": (
        "forward", "forward_with_lse", "backward_before", "backward", "backward_after_q", "backward_after_kv",
        "combine",
    ),
    "cuda_ops": ("axpy", "row_sum", "transpose"),
    "tilelang_ops": ("gemm", "gemm_rows", "convolution", "attention", "gemm_split_k"),
}  # fmt: skip
"""The functions that have an image for sm_90a, by package."""

NAMES = [f"{package}.{function}" for package, functions in FUNCTIONS.items() for function in functions]

VARYING = frozenset({"flash_attention.backward"})
"""Functions whose results differ from call to call in the last bits: they add with atomics."""

VARYING_GRADIENTS = frozenset({"flash_attention.forward_with_lse"})
"""Functions with such a gradient."""

_SHAPES: dict[str, tuple[tuple[int, ...], ...]] = {
    "elementwise.add": ((4100,),),
    "elementwise": ((8200,),),
    "rmsnorm": ((33, 4096, 0), (3, 4104, 16)),
    "softmax_two_pass": ((9, 4100, 3, 0, 0), (3, 516, 2, 4, 8)),
    "hopper_gemm": ((385, 520, 320, 0), (127, 248, 56, 8)),
    "launch_modes.square_add": ((4100,),),
    "launch_modes.unit_norm": ((4100, 3),),
    "launch_modes.transpose": ((300, 200, 0), (127, 129, 5)),
    "quack_ops.linear": ((128, 192, 64, 0), (127, 248, 56, 1)),
    "quack_ops.linear_activation": ((128, 192, 64, 0), (127, 248, 56, 1)),
    "quack_ops": ((5, 0, 1), (3, 1, 3)),
}
"""For ``reference.py`` and ``quack_reference.py``, by function or package. Later shapes have gaps between the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedCall:
    """One call of a packed function."""

    name: str
    """Package and function."""
    detail: str
    """What tells it from other calls of the function."""
    make: Callable[[], Mapping[str, Any]]
    """Makes the arguments, by name."""

    def __str__(self) -> str:
        return f"{self.name}[{self.detail}]"

    @property
    def function(self) -> Callable[..., Any]:
        return packed(self.name)

    def without_outputs(self) -> PackedCall:
        """The same call, for which the package allocates the outputs."""
        outputs = output_names(self.name)

        def make() -> Mapping[str, Any]:
            return {name: value for name, value in self.make().items() if name not in outputs}

        return PackedCall(name=self.name, detail=f"{self.detail}, allocates", make=make)


def packed(name: str) -> Callable[..., Any]:
    """The function of an installed wheel."""
    package, function = name.split(".")
    found: Callable[..., Any] = getattr(importlib.import_module(package), function)
    return found


@cache
def manifest(package: str) -> Manifest:
    """The manifest of an installed wheel."""
    spec = importlib.util.find_spec(package)
    assert spec is not None, f"{package} is not installed"
    assert spec.origin is not None
    return read_manifest(Path(spec.origin).with_name(FILE_NAME).read_text())


@cache
def signatures(name: str) -> tuple[Signature, ...]:
    """The different signatures of the function's variants."""
    package, function = name.split(".")
    targets = manifest(package).targets
    return tuple(dict.fromkeys(target.signature for target in targets if target.function == function))


def output_names(name: str) -> frozenset[str]:
    """The outputs of a function."""
    return frozenset(output.name for output in signatures(name)[0].outputs)


def bound(name: str, arguments: Iterable[Any], keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    """The arguments of a call by name."""
    return inspect.signature(packed(name)).bind(*arguments, **keywords).arguments


def calls(name: str, device: str = "cuda") -> list[PackedCall]:
    """The calls of one function: of each variant, and of several shapes."""
    package, function = name.split(".")
    if package == "flash_attention":
        return list(_attention_calls(function, device))
    if package == "tilelang_ops":
        return list(_tilelang_calls(function, device))
    if package == "cuda_ops":
        return list(_cuda_calls(function, device))
    module = importlib.import_module("quack_reference" if package == "quack_ops" else "reference")
    references = module.REFERENCES.values() if package == "quack_ops" else module.REFERENCES
    cases = [case for case in references if (case.package, case.function) == (package, function)]
    assert cases, f"there is no reference for {name}"
    return [
        _of_reference(name, case, shape, device) for case in cases for shape in _SHAPES.get(name) or _SHAPES[package]
    ]


def _of_reference(name: str, case: Any, shape: tuple[int, ...], device: str) -> PackedCall:
    def make() -> Mapping[str, Any]:
        call = importlib.import_module("checks").make_call(case, shape, 3, device)
        return bound(name, call.arguments, call.keywords)

    return PackedCall(name=name, detail=f"{case.variant or 'only'}, {shape}", make=make)


# -- flash_attention


def _attention_calls(function: str, device: str) -> Iterator[PackedCall]:
    if function == "combine":
        for head_dim in (128, 64):
            make = partial(_combine_arguments, head_dim, device)
            yield PackedCall(name="flash_attention.combine", detail=f"head_dim={head_dim}", make=make)
        return
    for head_dim, group, causal, varlen in itertools.product((128, 64), (4, 1), (True, False), (False, True)):
        if function == "backward_after_kv" and (group == 1 or causal):
            continue
        make = partial(_attention_arguments, function, head_dim, group, causal, varlen, device)
        detail = f"head_dim={head_dim}, group={group}, causal={causal}, varlen={varlen}"
        yield PackedCall(name=f"flash_attention.{function}", detail=detail, make=make)


_QUERIES_IN_BLOCK = {(64, False): 128, (64, True): 128, (128, False): 80, (128, True): 64}
"""By (head_dim, causal), on Hopper: as example_kernels/include/attention.py has it."""
_KEYS_IN_BLOCK = 128
_BATCH, _QUERIES, _KEYS, _HEADS_KV = 2, 77, 300, 2


def _attention_arguments(
    function: str, head_dim: int, group: int, causal: bool, varlen: bool, device: str
) -> Mapping[str, Any]:
    """Runs all functions before the wanted one, as example_kernels/include/attention.py does."""
    import torch

    package = importlib.import_module("flash_attention")
    generator = torch.Generator(device).manual_seed(head_dim + group)
    heads, scale = group * _HEADS_KV, head_dim**-0.5
    sizes = [(_QUERIES, heads), (_KEYS, _HEADS_KV), (_KEYS, _HEADS_KV), (_QUERIES, heads)]
    q, k, v, dout = (
        torch.randn(_BATCH, *size, head_dim, generator=generator, device=device).bfloat16() for size in sizes
    )
    ends: dict[str, Tensor] = {}
    if varlen:
        q, k, v, dout = (each.flatten(0, 1) for each in (q, k, v, dout))
        starts = torch.arange(_BATCH + 1, dtype=torch.int32, device=device)
        ends = {"cu_seqlens_q": starts * _QUERIES, "cu_seqlens_k": starts * _KEYS}

    def floats(*shape: int) -> Tensor:
        return torch.zeros(*(() if varlen else (_BATCH,)), *shape, device=device)

    def rows_of(length: int, block: int) -> int:
        """Rows of memory in which each sequence begins at a multiple of the block."""
        return (_BATCH * length + (_BATCH + 1) * block - 1 if varlen else length + block - 1) // block * block

    out, lse = torch.zeros_like(q), floats(heads, _BATCH * _QUERIES if varlen else _QUERIES)
    kind = {"head_dim": head_dim, "causal": causal}
    forward = {"q": q, "k": k, "v": v, "out": out, "softmax_scale": scale, **ends, "group": group, **kind}
    if function == "forward":
        return forward
    forward["lse"] = lse
    if function == "forward_with_lse":
        return forward
    package.forward_with_lse(**forward)
    rows = rows_of(_QUERIES, _QUERIES_IN_BLOCK[head_dim, causal])
    dpsum, lse_log2, dq_accum = floats(heads, rows), floats(heads, rows), floats(heads, rows * head_dim)
    before = {"out": out, "dout": dout, "dpsum": dpsum, "lse": lse, "lse_log2": lse_log2, "dq_accum": dq_accum}
    before["dlse"] = floats(*lse.shape[0 if varlen else 1 :])
    before |= {"cu_seqlens_q": ends.get("cu_seqlens_q"), "softmax_scale": scale, **kind}
    if function == "backward_before":
        return before
    package.backward_before(**before)
    dk, dv = torch.zeros_like(k), torch.zeros_like(v)
    if group != 1:
        dk, dv = (floats(_HEADS_KV, rows_of(_KEYS, _KEYS_IN_BLOCK) * head_dim) for _ in range(2))
    backward = {"q": q, "k": k, "v": v, "dout": dout, "lse_log2": lse_log2, "dpsum": dpsum, "dq_accum": dq_accum}
    backward |= {"dk": dk, "dv": dv, "softmax_scale": scale, **ends, "group": group, **kind}
    if function == "backward":
        return backward
    package.backward(**backward)
    if function == "backward_after_q":
        after = {"accum": dq_accum, "grad": torch.zeros_like(q), "scale": scale, **kind}
        return {**after, **({"cu_seqlens": ends["cu_seqlens_q"]} if varlen else {})}
    after = {"accum": dk, "grad": torch.zeros_like(k), "scale": scale, "head_dim": head_dim}
    return {**after, **({"cu_seqlens": ends["cu_seqlens_k"]} if varlen else {})}


def _combine_arguments(head_dim: int, device: str) -> Mapping[str, Any]:
    import torch

    generator = torch.Generator(device).manual_seed(head_dim)
    parts = torch.randn(5, 2, 70, 8, head_dim, generator=generator, device=device)
    lse_partial = torch.randn(5, 2, 8, 70, generator=generator, device=device).transpose(-1, -2)
    out = torch.zeros(2, 70, 8, head_dim, device=device, dtype=torch.bfloat16)
    lse = torch.zeros(2, 8, 70, device=device).transpose(-1, -2)
    return {"out_partial": parts, "lse_partial": lse_partial, "out": out, "lse": lse}


# -- cuda_ops


def _cuda_calls(function: str, device: str) -> Iterator[PackedCall]:
    for index in range(3 if function == "axpy" else 1):
        make = partial(_cuda_arguments, function, index, device)
        yield PackedCall(name=f"cuda_ops.{function}", detail=f"{index}", make=make)


def _cuda_arguments(function: str, index: int, device: str) -> Mapping[str, Any]:
    import torch

    generator = torch.Generator(device).manual_seed(11)
    if function == "axpy":
        dtype = (torch.float16, torch.bfloat16, torch.float32)[index]
        x, y = (torch.randn(8200, generator=generator, device=device).to(dtype) for _ in range(2))
        return {"a": 0.75, "x": x, "y": y, "out": torch.zeros_like(x)}
    x = torch.randn(70, 40, generator=generator, device=device)
    if function == "row_sum":
        return {"x": x, "sums": torch.zeros(70, device=device)}
    return {"x": x, "out": torch.zeros(40, 70, device=device)}


# -- tilelang_ops


def _tilelang_calls(function: str, device: str) -> Iterator[PackedCall]:
    for index in range(2 if function in ("gemm", "gemm_rows", "attention") else 1):
        make = partial(_tilelang_arguments, function, index, device)
        yield PackedCall(name=f"tilelang_ops.{function}", detail=f"{index}", make=make)


def _tilelang_arguments(function: str, index: int, device: str) -> Mapping[str, Any]:
    import torch

    generator = torch.Generator(device).manual_seed(7)

    def random_(*shape: int, dtype: Any = torch.float16) -> Tensor:
        return torch.randn(shape, generator=generator, device=device).to(dtype)

    def empty(*shape: int, dtype: Any = torch.float16) -> Tensor:
        return torch.zeros(shape, device=device, dtype=dtype)

    if function == "gemm":
        dtype = (torch.float16, torch.bfloat16)[index]
        a, b = (random_(1024, 1024, dtype=dtype) for _ in range(2))
        return {"a": a, "b": b, "c": empty(1024, 1024, dtype=dtype)}
    if function == "gemm_rows":
        rows = (129, 1000)[index]
        return {"a": random_(rows, 256), "b": random_(256, 512), "c": empty(rows, 512)}
    if function == "convolution":
        image = (2, 32, 32, 128)
        return {"data": random_(*image), "weight": random_(3, 3, 128, 128), "out": empty(*image)}
    if function == "attention":
        shape = (2, 512, 8, 64)
        q, k, v = (random_(*shape) for _ in range(3))
        return {"q": q, "k": k, "v": v, "out": empty(*shape), "causal": bool(index)}
    work = empty(4, 256, 256, dtype=torch.float32)
    return {"a": random_(256, 4096), "b": random_(4096, 256), "work": work, "c": empty(256, 256)}
