"""The wheel of example_kernels/flash_attention.py against float64, over random shapes. Run with ``pytest -m gpu -s``.

Everything that PyTorch allocates without a value is NaN here: an element that no kernel writes shows.
"""

from __future__ import annotations

import importlib
import itertools
import random
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore:.*determinis:UserWarning")]  # of the references

FORWARD_ERROR = 2**-6
"""bfloat16 rounds to 2**-9: the weights once and the result once, each some standard deviations."""
GRADIENT_ERROR = 2**-4
"""The weights and their gradients are rounded before they are multiplied, and a gradient of a weight is about
sqrt(head_dim). Up to 0.038 was seen."""
GRADIENT = 0.5
"""What gradients of normal inputs are about. Those of few keys are smaller, differences of larger numbers: with one key
that of q is 0. How wrong they are depends on these."""

KINDS = list(itertools.product((64, 128), (1, 4), (False, True)))
IDS = [f"dim{dim}-group{group}{'-causal' if causal else ''}" for dim, group, causal in KINDS]


@pytest.fixture(scope="module")
def torch() -> ModuleType:
    return importlib.import_module("torch")


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    return importlib.import_module("attention_reference")


@pytest.fixture(scope="module")
def wheel() -> ModuleType:
    return importlib.import_module("flash_attention")


@pytest.fixture(autouse=True)
def poisoned(torch: ModuleType) -> Iterator[None]:
    before = torch.are_deterministic_algorithms_enabled()
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.utils.deterministic.fill_uninitialized_memory = True
    assert torch.empty(64, device="cuda").isnan().all()
    yield
    torch.use_deterministic_algorithms(before)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("head_dim, group, causal", KINDS, ids=IDS)
def test_forward(reference: ModuleType, wheel: ModuleType, head_dim: int, group: int, causal: bool, seed: int) -> None:
    worst = 0.0
    for case in reference.cases(random.Random(seed), count=8, head_dim=head_dim, group=group, causal=causal):
        q, k, v, _ = reference.tensors(case, seed)
        error = reference.error(wheel.flash_attention(q, k, v, causal), reference.attention(q, k, v, causal=causal))
        assert error <= FORWARD_ERROR, case
        worst = max(worst, error)
    print(f"8 shapes, largest error {worst:.1e} (accepted {FORWARD_ERROR:.1e})")


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("head_dim, group, causal", KINDS, ids=IDS)
def test_gradients(
    torch: ModuleType, reference: ModuleType, wheel: ModuleType, head_dim: int, group: int, causal: bool, seed: int
) -> None:
    worst = 0.0
    for case in reference.cases(random.Random(100 + seed), count=6, head_dim=head_dim, group=group, causal=causal):
        q, k, v, dout = reference.tensors(case, seed)
        leaves = tuple(tensor.requires_grad_() for tensor in (q, k, v))
        out = wheel.flash_attention(*leaves, causal, 0.2)
        found = (out, *torch.autograd.grad(out, leaves, dout))
        expected = (
            reference.attention(q, k, v, causal=causal, scale=0.2).detach(),
            *reference.gradients(q, k, v, dout, causal=causal, scale=0.2),
        )
        for name, one, other in zip(("out", "dq", "dk", "dv"), found, expected, strict=True):
            error = reference.error(one, other, least=GRADIENT)
            assert error <= GRADIENT_ERROR, (name, case)
            worst = max(worst, error)
    print(f"6 shapes, largest error {worst:.1e} (accepted {GRADIENT_ERROR:.1e})")


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("head_dim, group, causal", KINDS, ids=IDS)
def test_sequences_of_any_lengths(
    torch: ModuleType, reference: ModuleType, wheel: ModuleType, head_dim: int, group: int, causal: bool, seed: int
) -> None:
    random_ = random.Random(200 + seed)
    lengths = [(random_.randint(0, 300), random_.randint(1, 300)) for _ in range(random_.randint(1, 6))]
    lengths += [(1, 1), (0, 5), (129, 128)]
    heads_kv = random_.randint(1, 3)
    ends = [list(itertools.accumulate((pair[side] for pair in lengths), initial=0)) for side in (0, 1)]
    case = reference.Case(batch=1, length_q=ends[0][-1], length_k=ends[1][-1], heads_kv=heads_kv, group=group,
                          head_dim=head_dim, causal=causal)  # fmt: skip
    q, k, v, dout = (tensor[0] for tensor in reference.tensors(case, seed))
    device_ends = [torch.tensor(each, dtype=torch.int32, device="cuda") for each in ends]
    without = wheel.flash_attention_varlen(q, k, v, *device_ends, causal)
    leaves = tuple(tensor.requires_grad_() for tensor in (q, k, v))
    out = wheel.flash_attention_varlen(*leaves, *device_ends, causal)
    assert torch.equal(out, without)
    grads = torch.autograd.grad(out, leaves, dout)
    for index in range(len(lengths)):
        of_q, of_k = (slice(each[index], each[index + 1]) for each in ends)
        one = tuple(tensor[None, part] for tensor, part in ((q, of_q), (k, of_k), (v, of_k), (dout, of_q)))
        expected = reference.attention(*one[:3], causal=causal).detach()
        assert reference.error(out[None, of_q], expected) <= FORWARD_ERROR, (index, lengths)
        wanted = reference.gradients(*one, causal=causal)
        for name, found, part, right in zip(("dq", "dk", "dv"), grads, (of_q, of_k, of_k), wanted, strict=True):
            assert reference.error(found[None, part], right, least=GRADIENT) <= GRADIENT_ERROR, (name, index, lengths)


@pytest.mark.parametrize("num_splits", [2, 3, 8, 32])
@pytest.mark.parametrize("head_dim, group", [(64, 1), (64, 4), (128, 1), (128, 4)])
def test_keys_in_parts(reference: ModuleType, wheel: ModuleType, head_dim: int, group: int, num_splits: int) -> None:
    random_ = random.Random(num_splits)
    for length_q in (1, random_.randint(2, 40)):
        case = reference.Case(batch=random_.randint(1, 3), length_q=length_q, length_k=random_.randint(32, 5000),
                              heads_kv=2, group=group, head_dim=head_dim, causal=False)  # fmt: skip
        q, k, v, _ = reference.tensors(case, num_splits)
        out = wheel.flash_attention(q, k, v, causal=length_q == 1, num_splits=num_splits)
        assert reference.error(out, reference.attention(q, k, v, causal=False)) <= 2 * FORWARD_ERROR, case


def test_combine_of_float32_parts(torch: ModuleType, reference: ModuleType, wheel: ModuleType) -> None:
    for head_dim, splits in ((64, 3), (128, 17)):
        parts = torch.randn(splits, 2, 50, 6, head_dim, device="cuda")
        lse = torch.randn(splits, 2, 6, 50, device="cuda")
        out = torch.empty(2, 50, 6, head_dim, device="cuda", dtype=torch.bfloat16)
        total = torch.empty(2, 6, 50, device="cuda")
        wheel.combine(parts, lse.transpose(-1, -2), out=out, lse=total.transpose(-1, -2))
        weights = lse.double().softmax(0).transpose(-1, -2)[..., None]
        assert reference.error(out, (weights * parts.double()).sum(0)) <= FORWARD_ERROR
        assert reference.error(total, lse.double().logsumexp(0)) <= 1e-5


def test_nothing_is_written_outside(torch: ModuleType, reference: ModuleType, wheel: ModuleType) -> None:
    case = reference.Case(batch=2, length_q=77, length_k=300, heads_kv=2, group=4, head_dim=128, causal=True)
    q, k, v, _ = reference.tensors(case, 5)
    buffer = torch.full((q.numel() + 2048,), float("nan"), device="cuda", dtype=q.dtype)
    rows = torch.full((2 * 8 * 77 + 64,), float("nan"), device="cuda")
    out, lse = buffer[1024:-1024].view(q.shape), rows[32:-32].view(2, 8, 77)
    kinds = {"head_dim": 128, "group": 4, "causal": True}
    wheel.forward_with_lse(q, k, v, softmax_scale=0.1, out=out, lse=lse, **kinds)
    assert reference.error(out, reference.attention(q, k, v, causal=True, scale=0.1)) <= FORWARD_ERROR
    assert not lse.isnan().any()
    assert buffer[:1024].isnan().all()
    assert buffer[-1024:].isnan().all()
    assert rows[:32].isnan().all()
    assert rows[-32:].isnan().all()


def test_other_strides(torch: ModuleType, reference: ModuleType, wheel: ModuleType) -> None:
    packed = torch.randn(2, 200, 3, 4, 64, device="cuda").bfloat16()
    q, k, v = packed.unbind(2)
    expected = reference.attention(q, k, v, causal=True)
    assert reference.error(wheel.flash_attention(q, k, v, True), expected) <= FORWARD_ERROR
    heads_first = [tensor.transpose(1, 2).contiguous().transpose(1, 2) for tensor in (q, k, v)]
    assert reference.error(wheel.flash_attention(*heads_first, True), expected) <= FORWARD_ERROR
    columns = [tensor.transpose(1, 3).contiguous().transpose(1, 3) for tensor in (q, k, v)]
    assert reference.error(wheel.flash_attention(*columns, True), expected) <= FORWARD_ERROR
    leaves = [tensor.detach().requires_grad_() for tensor in (q, k, v)]
    wheel.flash_attention(*leaves, True).sum().backward()  # its gradient has strides of 0
    wanted = reference.gradients(q, k, v, torch.ones_like(q), causal=True)
    for leaf, right in zip(leaves, wanted, strict=True):
        assert reference.error(leaf.grad, right, least=GRADIENT) <= GRADIENT_ERROR


@pytest.mark.filterwarnings("ignore:.*torch.jit.script_method.*:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:.*LeafSpec.*:FutureWarning")
@pytest.mark.parametrize("varlen", [False, True])
@pytest.mark.parametrize("group", [1, 4])
def test_training_compiles_without_a_graph_break(
    torch: ModuleType, reference: ModuleType, wheel: ModuleType, group: int, varlen: bool
) -> None:
    """The result has the bits of an eager call. The kernel adds the gradient of q in no fixed order."""
    torch._dynamo.reset()
    case = reference.Case(batch=2, length_q=300, length_k=500, heads_kv=2, group=group, head_dim=128, causal=True)
    q, k, v, dout = reference.tensors(case, 9)
    expected = reference.gradients(q, k, v, dout, causal=True, scale=0.2)
    ends = [torch.arange(3, dtype=torch.int32, device="cuda") * length for length in (300, 500)]
    if varlen:
        q, k, v, dout = (tensor.flatten(0, 1) for tensor in (q, k, v, dout))

    def attend(*tensors: Any) -> Any:
        if varlen:
            return wheel.flash_attention_varlen(*tensors, *ends, True, 0.2)
        return wheel.flash_attention(*tensors, True, 0.2)

    leaves = tuple(tensor.detach().requires_grad_() for tensor in (q, k, v))
    out = torch.compile(attend, fullgraph=True)(*leaves)
    assert torch.equal(out, attend(*leaves))
    for found, right in zip(torch.autograd.grad(out, leaves, dout), expected, strict=True):
        assert reference.error(found.view(right.shape), right, least=GRADIENT) <= GRADIENT_ERROR


def test_transforms_of_torch_func(torch: ModuleType, reference: ModuleType, wheel: ModuleType) -> None:
    case = reference.Case(batch=6, length_q=77, length_k=300, heads_kv=2, group=1, head_dim=64, causal=False)
    q, k, v, dout = reference.tensors(case, 10)
    out, pullback = torch.func.vjp(wheel.flash_attention, q, k, v)
    for found, right in zip(pullback(dout), reference.gradients(q, k, v, dout, causal=False), strict=True):
        assert reference.error(found, right, least=GRADIENT) <= GRADIENT_ERROR
    parts = (tensor.unflatten(0, (3, 2)) for tensor in (q, k, v))
    assert torch.equal(torch.func.vmap(wheel.flash_attention)(*parts).flatten(0, 1), out)


def test_nothing_to_attend_to(torch: ModuleType, wheel: ModuleType) -> None:
    q, k = (torch.randn(2, length, 4, 64, device="cuda").bfloat16().requires_grad_() for length in (7, 0))
    out = wheel.flash_attention(q, k, k)
    assert not out.any()
    out.sum().backward()
    assert not q.grad.any()
    assert wheel.flash_attention(k, q, q).shape == (2, 0, 4, 64)


def test_the_same_bits_twice_and_in_a_graph(torch: ModuleType, reference: ModuleType, wheel: ModuleType) -> None:
    case = reference.Case(batch=2, length_q=500, length_k=500, heads_kv=2, group=4, head_dim=128, causal=True)
    q, k, v, _ = reference.tensors(case, 6)
    first = wheel.flash_attention(q, k, v, True)
    assert torch.equal(first, wheel.flash_attention(q, k, v, True))
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        captured = wheel.flash_attention(q, k, v, True)
    captured.zero_()
    graph.replay()
    assert torch.equal(first, captured)


@pytest.mark.parametrize(
    "shapes, message",
    [
        (((1, 8, 4, 64), (1, 8, 3, 64), (1, 8, 3, 64)), "a multiple of their heads"),
        (((1, 8, 4, 64), (2, 8, 4, 64), (2, 8, 4, 64)), "same batch and head_dim"),
        (((1, 8, 4, 64), (1, 8, 4, 64), (1, 9, 4, 64)), "k and v must have the same shape"),
        (((8, 4, 64), (8, 4, 64), (8, 4, 64)), "each must be .batch, length, heads, head_dim."),
        (((1, 8, 4, 96), (1, 8, 4, 96), (1, 8, 4, 96)), "argument 'head_dim': expected one of 64, 128, got 96"),
        (((1, 8, 6, 64), (1, 8, 2, 64), (1, 8, 2, 64)), "argument 'group': expected one of 1, 4, got 3"),
    ],
)
def test_what_does_not_fit_is_refused(
    torch: ModuleType, wheel: ModuleType, shapes: tuple[tuple[int, ...], ...], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        wheel.flash_attention(*(torch.zeros(shape, device="cuda", dtype=torch.bfloat16) for shape in shapes))


def test_it_needs_neither_the_compiler_nor_the_library() -> None:
    script = """import sys, torch, flash_attention
x = torch.zeros(1, 8, 4, 64, device="cuda", dtype=torch.bfloat16)
flash_attention.flash_attention(x, x, x)
loaded = [name for name in ("cutlass", "flash_attn", "quack", "aot_pack") if name in sys.modules]
print(loaded or "none of them")"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "none of them"
