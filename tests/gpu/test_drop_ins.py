"""The functions of include/*_drop_in.py against those of the libraries: flash-attn-4 4.0.0b36 and quack 0.6.5.

Run with ``pytest -m gpu``. It needs the wheels of flash_attention.py and quack_functions.py, the libraries and the
compiler, since the libraries compile their kernels here. Memory that PyTorch allocates without a value is NaN.

The same kernels give the same bits. Only the gradients that flash-attn-4 adds in no fixed order have other ones. A case
whose kernels are not in the wheel is skipped. The kernels for softcap, learnable_sink, pages, float16 and the head
dimensions 96 and 192 are there if the lists at the top of flash_attention.py name them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.filterwarnings("ignore:.*determinis:UserWarning"),
    pytest.mark.filterwarnings("default::DeprecationWarning", "default::FutureWarning", "default::UserWarning"),
]

SUM_ERROR = 2**-6
"""The largest error of a sum in another order, rounded to 16 bits, relative to itself plus its root mean square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """A call of flash_attn_func, or of flash_attn_varlen_func."""

    head_dim: int
    group: int
    keywords: dict[str, Any] = field(default_factory=dict)
    dtype: str = "bfloat16"
    varlen: bool = False
    gradients: bool = True
    sink: bool = False
    paged: bool = False


ATTENTION = {
    "causal": Attention(head_dim=128, group=4, keywords={"causal": True}),
    "causal-inference": Attention(head_dim=128, group=4, keywords={"causal": True}, gradients=False),
    "lse": Attention(head_dim=64, group=1, keywords={"return_lse": True, "softmax_scale": 0.2}),
    "window": Attention(head_dim=128, group=1, keywords={"window_size": (100, 7), "return_lse": True}, dtype="float16"),
    "window-left": Attention(head_dim=128, group=1, keywords={"window_size": (50, None)}, dtype="float16"),
    "varlen": Attention(head_dim=128, group=4, keywords={"causal": True, "return_lse": True}, varlen=True),
    "varlen-96": Attention(head_dim=96, group=4, keywords={"causal": True, "window_size": (64, -1)}, varlen=True),
    "deepseek": Attention(head_dim=192, group=1, keywords={"causal": True, "return_lse": True}),
    "sink": Attention(head_dim=64, group=4, keywords={"window_size": (127, 0)}, gradients=False, sink=True),
    "softcap": Attention(head_dim=128, group=4, keywords={"causal": True, "softcap": 50.0}, gradients=False),
    "paged": Attention(
        head_dim=128, group=4, keywords={"causal": True}, varlen=True, gradients=False, paged=True
    ),
}  # fmt: skip
LENGTHS = [(77, 300), (1, 45), (513, 513), (128, 129)]
"""Queries and keys of the sequences of a call with variable lengths; else the first of them, three times."""


@pytest.fixture(autouse=True)
def poisoned(torch: ModuleType) -> Iterator[None]:
    before = torch.are_deterministic_algorithms_enabled()
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.utils.deterministic.fill_uninitialized_memory = True
    assert torch.empty(64, device="cuda").isnan().all()
    yield
    torch.use_deterministic_algorithms(before)


def packed(call: Callable[[], Any]) -> Any:
    """The results of a function of ours; skips the test if its kernel is not in the wheel."""
    try:
        return call()
    except NotImplementedError as error:
        if "no kernel is packed" not in str(error) and "build again" not in str(error):
            raise
        pytest.skip(str(error))


def error(result: Any, expected: Any) -> float:
    """The largest abs(result - expected) / (abs(expected) + root mean square), infinite where one is NaN."""
    result, expected = result.double(), expected.double()
    worst = (result - expected).abs() / (expected.abs() + expected.square().mean().sqrt())
    return float(worst.nan_to_num(nan=float("inf")).max().item())


def attention_inputs(torch: ModuleType, case: Attention) -> tuple[list[Any], dict[str, Any]]:
    """q, k and v, and the keywords."""
    generator = torch.Generator("cuda").manual_seed(11)
    heads_kv, value_dim = 2, 128 if case.head_dim == 192 else case.head_dim
    lengths = LENGTHS if case.varlen else [LENGTHS[0]]
    totals = [sum(pair[side] for pair in lengths) for side in (0, 1)]
    tokens = [(total,) if case.varlen else (3, total) for total in totals]
    shapes = [(*tokens[0], heads_kv * case.group, case.head_dim), (*tokens[1], heads_kv, case.head_dim),
              (*tokens[1], heads_kv, value_dim)]  # fmt: skip
    dtype = getattr(torch, case.dtype)
    tensors = [torch.randn(shape, generator=generator, device="cuda").to(dtype) for shape in shapes]
    keywords = dict(case.keywords)
    if case.varlen:
        for side, name in enumerate(("q", "k")):
            ends = torch.tensor([0, *(pair[side] for pair in lengths)], device="cuda").cumsum(0)
            keywords |= {f"cu_seqlens_{name}": ends.int(), f"max_seqlen_{name}": max(pair[side] for pair in lengths)}
    if case.sink:
        keywords["learnable_sink"] = torch.randn(heads_kv * case.group, generator=generator, device="cuda").bfloat16()
    if case.paged:
        page = 16
        pages = [-(-pair[1] // page) for pair in lengths]
        order = torch.randperm(sum(pages) + 3, generator=generator, device="cuda").int()
        table = torch.zeros(len(pages), max(pages), dtype=torch.int32, device="cuda")
        for row, count in enumerate(pages):
            table[row, :count] = order[sum(pages[:row]) :][:count]
        del keywords["cu_seqlens_k"]
        keywords |= {"page_table": table, "seqused_k": torch.tensor([pair[1] for pair in lengths], device="cuda").int()}
        tensors[1:] = [torch.randn(len(order), page, *each.shape[1:], generator=generator, device="cuda").to(each.dtype)
                       for each in tensors[1:]]  # fmt: skip
    return [each.requires_grad_(case.gradients) for each in tensors], keywords


@pytest.mark.parametrize("case", ATTENTION.values(), ids=ATTENTION)
def test_attention(torch: ModuleType, case: Attention) -> None:
    name = "flash_attn_varlen_func" if case.varlen else "flash_attn_func"
    tensors, keywords = attention_inputs(torch, case)
    ours = packed(lambda: getattr(importlib.import_module("flash_attention"), name)(*tensors, **keywords))
    theirs = getattr(importlib.import_module("flash_attn.cute"), name)(*tensors, **keywords)
    assert torch.equal(ours[0], theirs[0])
    assert (ours[1] is None) == (theirs[1] is None)
    if ours[1] is not None:
        assert torch.equal(ours[1], theirs[1])
    if not case.gradients:
        return
    generator = torch.Generator("cuda").manual_seed(12)
    wanted = theirs[: 2 if keywords.get("return_lse") else 1]
    weights = [torch.randn(each.shape, generator=generator, device="cuda").to(each.dtype) for each in wanted]
    weights = [weight.where(each.isfinite(), 0) for weight, each in zip(weights, wanted, strict=True)]
    found = [torch.autograd.grad(results[: len(weights)], tensors, weights) for results in (ours, theirs)]
    for which, one, other in zip("qkv", *found, strict=True):
        worst = error(one, other)
        assert worst <= SUM_ERROR, which
        exact = torch.equal(one, other)
        print(f"d{which}: {'the same bits' if exact else f'at most {worst:.1e} off'}")
        assert exact or which == "q" or case.group != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A call of rmsnorm."""

    dtype: str
    shape: tuple[int, ...]
    weight: str | None
    bias: bool = False
    residual: bool = False
    prenorm: bool = False
    weight_offset: float = 0.0
    """With one, ours is the kernel for a float32 weight, which adds in another order."""


NORMS = {
    "weight": Norm(dtype="bfloat16", shape=(2, 257, 4096), weight="bfloat16"),
    "float32-weight": Norm(dtype="bfloat16", shape=(515, 4096), weight="float32"),
    "no-weight": Norm(dtype="bfloat16", shape=(515, 4096), weight=None),
    "bias": Norm(dtype="bfloat16", shape=(515, 4096), weight="bfloat16", bias=True),
    "residual": Norm(dtype="bfloat16", shape=(515, 4096), weight="bfloat16", residual=True),
    "prenorm": Norm(dtype="bfloat16", shape=(515, 4096), weight="bfloat16", residual=True, prenorm=True),
    "heads": Norm(dtype="float32", shape=(9, 32, 128), weight="float32"),
    "all": Norm(dtype="float16", shape=(515, 2048), weight="float16", residual=True, prenorm=True, bias=True),
    "offset": Norm(dtype="bfloat16", shape=(515, 4096), weight="bfloat16", weight_offset=1.0),
}


def random(torch: ModuleType, seed: int, *shape: int, dtype: str = "float32") -> Any:
    generator = torch.Generator("cuda").manual_seed(seed)
    return torch.randn(*shape, generator=generator, device="cuda").to(getattr(torch, dtype)).requires_grad_()


def check_same(torch: ModuleType, ours: Any, theirs: Any, leaves: list[Any], worst: float = 0.0) -> None:
    """Compares results and gradients: their bits, unless an error of ``worst`` is accepted."""
    ours, theirs = (each if isinstance(each, tuple) else (each,) for each in (ours, theirs))
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        assert one.dtype == other.dtype
        assert torch.equal(one, other) or error(one, other) <= worst
    weights = [random(torch, 9, *each.shape, 1).detach()[..., 0].to(each.dtype) for each in theirs]
    grads = [torch.autograd.grad(results, leaves, weights) for results in (ours, theirs)]
    for leaf, one, other in zip(leaves, *grads, strict=True):
        assert one.dtype == other.dtype == leaf.dtype
        assert torch.equal(one, other) or error(one, other) <= worst, f"gradient of {tuple(leaf.shape)}"


@pytest.mark.parametrize("case", NORMS.values(), ids=NORMS)
def test_rmsnorm(torch: ModuleType, case: Norm) -> None:
    columns = case.shape[-1]
    tensors = {"x": random(torch, 1, *case.shape, dtype=case.dtype)}
    if case.weight is not None:
        tensors["weight"] = random(torch, 2, columns, dtype=case.weight)
    if case.bias:
        tensors["bias"] = random(torch, 3, columns, dtype=case.dtype)
    if case.residual:
        tensors["residual"] = random(torch, 4, *case.shape, dtype=case.dtype)
    keywords = {**tensors, "eps": 1e-5, "prenorm": case.prenorm, "weight_offset": case.weight_offset}
    ours = packed(lambda: importlib.import_module("quack_functions").rmsnorm(**keywords))
    theirs = importlib.import_module("quack").rmsnorm(**keywords)
    check_same(torch, ours, theirs, list(tensors.values()), SUM_ERROR if case.weight_offset else 0.0)


@pytest.mark.parametrize("dtype, columns", [("bfloat16", 4096), ("float32", 1024)])
def test_softmax(torch: ModuleType, dtype: str, columns: int) -> None:
    x = random(torch, 1, 515, columns, dtype=dtype)
    ours = packed(lambda: importlib.import_module("quack_functions").softmax(x))
    check_same(torch, ours, importlib.import_module("quack").softmax(x), [x])


@pytest.mark.parametrize("reduction", ["mean", "sum", "none"])
@pytest.mark.parametrize("dtype, columns", [("bfloat16", 128256), ("float32", 32000)])
def test_cross_entropy(torch: ModuleType, dtype: str, columns: int, reduction: str) -> None:
    x = random(torch, 1, 129, columns, dtype=dtype)
    target = torch.randint(0, columns, (129,), device="cuda")
    target[::5] = -100
    ours = packed(lambda: importlib.import_module("quack_functions").cross_entropy(x, target, reduction=reduction))
    check_same(torch, ours, importlib.import_module("quack").cross_entropy(x, target, reduction=reduction), [x])


@pytest.mark.parametrize("with_bias", [False, True])
def test_layernorm(torch: ModuleType, with_bias: bool) -> None:
    x, weight, bias = random(torch, 1, 515, 4096, dtype="bfloat16"), random(torch, 2, 4096), random(torch, 3, 4096)
    ours, theirs = (importlib.import_module(name) for name in ("quack_functions", "quack.rmsnorm"))
    given = [x, weight, bias if with_bias else None]
    forward = [(lambda library=library: library.layernorm_fwd(*given, return_rstd=True, return_mean=True))
               for library in (ours, theirs)]  # fmt: skip
    found, (out, rstd, mean) = packed(forward[0]), forward[1]()
    assert all(torch.equal(one, other) for one, other in zip(found, (out, rstd, mean), strict=True))
    dout = random(torch, 4, 515, 4096, dtype="bfloat16").detach()
    saved = [each.detach() for each in (x, weight, dout, rstd, mean)]
    grads = [library.layernorm_bwd(*saved, has_bias=with_bias) for library in (ours, theirs)]
    for one, other in zip(*grads, strict=True):
        assert (one is None and other is None) or torch.equal(one, other)
    leaves = given if with_bias else given[:2]
    for one, other in zip(torch.autograd.grad(found[0], leaves, dout), grads[1], strict=False):
        assert torch.equal(one, other)  # the library's layernorm_fwd has no gradient of its own


@pytest.mark.filterwarnings("ignore:.*torch.jit.script_method.*:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:.*LeafSpec.*:FutureWarning")
def test_training_compiles_without_a_graph_break(torch: ModuleType) -> None:
    """An attention layer of the drop-ins: the result has the bits of eager calls."""
    attention, quack = importlib.import_module("flash_attention"), importlib.import_module("quack_functions")
    torch._dynamo.reset()
    x, weight = random(torch, 1, 2, 300, 4096, dtype="bfloat16"), random(torch, 2, 4096, dtype="bfloat16")

    def layer(x: Any, weight: Any) -> Any:
        y, total = quack.rmsnorm(x, weight, residual=x, prenorm=True)
        q, k, v = y[..., :3072].unflatten(-1, (-1, 128)).split([16, 4, 4], dim=2)
        out, lse = attention.flash_attn_func(q, k, v, causal=True, return_lse=True)
        return quack.softmax((out.flatten(2).repeat(1, 1, 2) + total).flatten(0, 1)), lse

    eager = packed(lambda: layer(x, weight))
    compiled = torch.compile(layer, fullgraph=True, backend="aot_eager")(x, weight)
    assert all(torch.equal(one, other) for one, other in zip(compiled, eager, strict=True))
    grads = [torch.autograd.grad(results, (x, weight), [torch.ones_like(each).cos() for each in results])
             for results in (compiled, eager)]  # fmt: skip
    for one, other in zip(*grads, strict=True):
        assert error(one, other) <= 4 * SUM_ERROR


def test_torch_func(torch: ModuleType) -> None:
    """vjp, and vmap over it, give the gradients of autograd."""
    quack = importlib.import_module("quack_functions")
    x, weight = random(torch, 1, 515, 4096, dtype="bfloat16"), random(torch, 2, 4096, dtype="bfloat16")
    out = packed(lambda: quack.rmsnorm(x, weight))
    dout = random(torch, 3, 515, 4096, dtype="bfloat16").detach()
    wanted = torch.autograd.grad(out, (x, weight), dout)
    found, pullback = torch.func.vjp(quack.rmsnorm, x.detach(), weight.detach())
    assert torch.equal(found, out)
    assert all(torch.equal(one, other) for one, other in zip(pullback(dout), wanted, strict=True))
    rows = torch.vmap(lambda each: quack.rmsnorm(each, weight.detach()))(x.detach().view(5, 103, 4096))
    assert torch.equal(rows.view(515, 4096), out)
