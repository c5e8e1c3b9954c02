"""FlashAttention-4's recipe without a GPU: built for sm_90a, installed where there is no library, no compiler and no
PyTorch, called over the fake driver. Needs flash-attn-4 for the build; see tests/equivalence/run_corpus.py.
"""

from __future__ import annotations

import importlib.util
import itertools
import subprocess
import sys
import types
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver, Launch

from .conftest import ROOT, Clean, build

pytestmark = pytest.mark.corpus

RECIPE = ROOT / "example_kernels/flash_attention.py"
MODULES = [
    ROOT / f"example_kernels/include/{name}.py" for name in ("attention_gradients", "flash_attn_drop_in", "attention")
]
ONE_OF_EACH = (
    "forward[*head_dim=128,group=4,causal=True,*]*",
    "forward_with_lse[*head_dim=128,group=4,causal=True,*]*",
    "backward_before[*head_dim=128,causal=True,varlen=False]*",
    "backward[*head_dim=128,group=4,causal=True,varlen=False]*",
    "backward_after_q[*head_dim=128,causal=True,varlen=False]*",
    "backward_after_kv[*head_dim=128,varlen=False]*",
    "combine[*head_dim=128]*",
)


@pytest.fixture(scope="module")
def attention_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("attention") / "dist"
    output.mkdir()
    select = [word for pattern in ONE_OF_EACH for word in ("--select", pattern)]
    include = [word for path in MODULES for word in ("--include", str(path))]
    return build(RECIPE, output, "--arch", "sm_90a", "--gpu", "h100", *include, *select)


@pytest.fixture(scope="module")
def attention_only(attention_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Clean:
    folder = tmp_path_factory.mktemp("attention_only")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", attention_wheel]
    subprocess.run(pip, check=True, capture_output=True)
    return Clean(python=python, driver=FakeDriver(FakeDriver.build()), logs=folder)


def test_every_kernel_launches(attention_only: Clean) -> None:
    script = """from fake_driver.tensors import CudaTensor as T
import flash_attention as f
q, k = T((2, 300, 8, 128), "bfloat16"), T((2, 300, 2, 128), "bfloat16")
lse, ends = T((2, 8, 300)), T((3,), "int32")
kinds = {"head_dim": 128, "causal": True}
f.forward(q, k, k, softmax_scale=0.1, out=q, group=4, **kinds)
f.forward_with_lse(q, k, k, softmax_scale=0.1, out=q, lse=lse, group=4, **kinds)
packed_q, packed_k = T((600, 8, 128), "bfloat16"), T((600, 2, 128), "bfloat16")
packed = {"softmax_scale": 0.1, "cu_seqlens_q": ends, "cu_seqlens_k": ends, "out": packed_q}
f.forward(packed_q, packed_k, packed_k, group=4, **packed, **kinds)
f.forward_with_lse(packed_q, packed_k, packed_k, lse=T((8, 600)), group=4, **packed, **kinds)
rows, sums, sums_kv = T((2, 8, 320)), T((2, 8, 320 * 128)), T((2, 2, 384 * 128))
f.backward_before(q, q, rows, lse, rows, sums, dlse=lse, softmax_scale=0.1, **kinds)
f.backward(q, k, k, q, rows, rows, sums, sums_kv, sums_kv, 0.1, group=4, **kinds)
f.backward_after_q(sums, q, 0.1, **kinds)
f.backward_after_kv(sums_kv, k, 0.1, head_dim=128)
parts = T((5, 2, 300, 8, 128))
total = T((2, 300, 8), strides=(2400, 1, 300))
f.combine(parts, T((5, 2, 300, 8), strides=(4800, 2400, 1, 300)), out=q, lse=total)
"""
    launches = [call for call in attention_only.record(script) if isinstance(call, Launch)]
    assert [launch.block for launch in launches] == [
        *[(384, 1, 1)] * 4, (256, 1, 1), (384, 1, 1), (256, 1, 1), (256, 1, 1), (256, 1, 1),
    ]  # fmt: skip
    assert launches[0].grid != (0, 0, 0)


def test_what_a_kernel_was_not_compiled_for_finds_none(attention_only: Clean) -> None:
    script = """from fake_driver.tensors import CudaTensor as T
import flash_attention as f
q = T((2, 300, 8, 128), "bfloat16")
f.forward(q, q, q, softmax_scale=0.1, out=q, head_dim=128, group=1, causal=True)
"""
    done = attention_only.run(script)
    assert "ValueError: forward(): argument 'group': expected 4, got 1" in done.err


def test_the_friendly_functions_wait_for_pytorch(attention_only: Clean) -> None:
    done = attention_only.run("import flash_attention as f; print('flash_attention' in f.__all__); f.flash_attention")
    assert done.out == "True\n"
    assert "ModuleNotFoundError: No module named 'torch'" in done.err


# -- the friendly functions, over kernels in PyTorch


@pytest.fixture
def friendly(monkeypatch: pytest.MonkeyPatch) -> Any:
    """include/attention.py as a module of a package whose kernels run on the CPU; the backward ones are not there."""
    import torch

    def forward_with_lse(  # type: ignore[no-untyped-def]
        q, k, v, *, softmax_scale, cu_seqlens_q, cu_seqlens_k, head_dim, group, causal
    ):
        out, lse = torch.empty_like(q), torch.empty(q.shape[1::-1])
        scale, ends_q, ends_k = softmax_scale, cu_seqlens_q, cu_seqlens_k
        assert (head_dim, q.shape[-2] // k.shape[-2], causal) == (q.shape[-1], group, False)
        for (start_q, end_q), (start_k, end_k) in zip(
            torch.stack([ends_q[:-1], ends_q[1:]], 1).tolist(), torch.stack([ends_k[:-1], ends_k[1:]], 1).tolist(),
            strict=True,
        ):  # fmt: skip
            heads_k, heads_v = (x[start_k:end_k].repeat_interleave(group, 1).double() for x in (k, v))
            scores = torch.einsum("qhd,khd->hqk", q[start_q:end_q].double(), heads_k) * scale
            out[start_q:end_q] = torch.einsum("hqk,khd->qhd", scores.softmax(-1), heads_v)
            lse[:, start_q:end_q] = scores.logsumexp(-1)
        return out, lse

    def combine(out_partial, lse_partial, *, out, lse):  # type: ignore[no-untyped-def]
        out.copy_((lse_partial.softmax(0)[..., None] * out_partial).sum(0))
        lse.copy_(lse_partial.logsumexp(0))

    return attention_of({"forward_with_lse": forward_with_lse, "combine": combine}, monkeypatch)


def attention_of(functions: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """include/attention.py as a module of a package with these functions; it lacks the others."""
    package = types.ModuleType("packed")
    package.__path__ = []
    absent = ("forward", "combine", "torch")
    vars(package).update({**dict.fromkeys(absent, lambda: None), **functions})
    monkeypatch.setitem(sys.modules, "packed", package)
    for path in MODULES:
        spec = importlib.util.spec_from_file_location(f"packed.{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, f"packed.{path.stem}", module)
        spec.loader.exec_module(module)
    return module


def test_keys_in_parts_are_the_same_as_keys_at_once(friendly: Any) -> None:
    import torch

    torch.manual_seed(0)
    q, k, v = (torch.randn(2, length, heads, 64) for length, heads in ((3, 8), (50, 2), (50, 2)))
    whole = torch.nn.functional.scaled_dot_product_attention(
        *(x.transpose(1, 2) for x in (q, k, v)), enable_gqa=True
    ).transpose(1, 2)  # fmt: skip
    for num_splits in (2, 7, 32):
        torch.testing.assert_close(friendly.flash_attention(q, k, v, num_splits=num_splits), whole)


@pytest.mark.parametrize(("num_splits", "causal", "grad"), [(33, False, False), (0, False, False), (2, True, False),
                                                            (2, False, True)])  # fmt: skip
def test_parts_that_are_not_possible(friendly: Any, num_splits: int, causal: bool, grad: bool) -> None:
    import torch

    q = torch.randn(2, 3, 8, 64, requires_grad=grad)
    with pytest.raises(ValueError, match=f"num_splits(=| must be 1 to 32, got ){num_splits}"):
        friendly.flash_attention(q, q, q, causal, num_splits=num_splits)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_blocks_are_those_of_the_library(friendly: Any) -> None:
    """A private function of flash-attn-4 4.0.0b36; what the backward kernels expect of their sums follows from it."""
    from flash_attn.cute.interface import _tile_size_bwd_sm90

    gradients = sys.modules["packed.attention_gradients"]
    for head_dim, causal, window in itertools.product((64, 96, 128, 192), (False, True), (False, True)):
        value_dim = 128 if head_dim == 192 else head_dim
        found = _tile_size_bwd_sm90(head_dim, value_dim, causal, window)
        queries = gradients._QUERIES_IN_BLOCK.get((head_dim, causal or window), 64)
        assert (found.m_block_size, found.n_block_size) == (queries, gradients._KEYS_IN_BLOCK.get(head_dim, 128))
        multiple = 64 if found.dKV_swapAB else 32  # else head dimensions would be rounded up
        assert head_dim % multiple == value_dim % multiple == 0


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Any:
    """include/attention.py over operators that stand in for the kernels: the gradients are 1, 2 and 3."""
    import torch

    library = torch.library.Library("packed_attention", "FRAGMENT")

    def operator(name: str, schema: str, kernel: Callable[..., Any]) -> Any:
        library.define(f"{name}{schema}")
        library.impl(name, kernel, "CompositeExplicitAutograd")
        return getattr(torch.ops.packed_attention, name)

    def values(q: Any, k: Any, v: Any, scale: float, group: int) -> tuple[Any, Any]:
        heads_k, heads_v = (x.repeat_interleave(group, 2) for x in (k, v))
        scores = torch.einsum("bqhd,bkhd->bhqk", q, heads_k) * scale
        out = torch.einsum("bhqk,bkhd->bqhd", scores.softmax(-1), heads_v)
        return out.contiguous(), scores.logsumexp(-1)

    def differentiate(q: Any, accum: Any, dk: Any, dv: Any) -> None:
        for tensor, value in ((accum, 1), (dk, 2), (dv, 3)):
            tensor.fill_(value)

    def take(accum: Any, grad: Any) -> None:
        grad.copy_(accum.flatten()[: grad.numel()].view(grad.shape))

    forward = operator("forward", "(Tensor q, Tensor k, Tensor v, float scale, SymInt n) -> (Tensor, Tensor)", values)
    backward = operator("backward", "(Tensor q, Tensor(a!) accum, Tensor(b!) dk, Tensor(c!) dv) -> ()", differentiate)
    after = operator("after", "(Tensor accum, Tensor(a!) grad) -> ()", take)

    def backward_before(out: Any, dout: Any, dpsum: Any, lse: Any, lse_log2: Any, accum: Any, **_: Any) -> Any:
        return dpsum, lse_log2, accum

    def backward_of(q: Any, k: Any, v: Any, dout: Any, lse: Any, dpsum: Any, accum: Any, dk: Any, dv: Any,
                    **_: Any) -> Any:  # fmt: skip
        backward(q, accum, dk, dv)
        return accum, dk, dv

    def after_of(accum: Any, grad: Any, scale: float, **_: Any) -> Any:
        after(accum, grad)
        return grad

    ops = types.SimpleNamespace(
        backward_before=backward_before, backward=backward_of, backward_after_q=after_of, backward_after_kv=after_of
    )
    with_lse = {
        "forward_with_lse": lambda q, k, v, *, softmax_scale, group, **_: forward(q, k, v, softmax_scale, group)
    }
    module = attention_of(with_lse, monkeypatch)
    gradients = sys.modules["packed.attention_gradients"]
    for each in (module, gradients):
        monkeypatch.setattr(each, "major", lambda _: 9)

    def gradient(ctx: Any, dout: Any, dlse: Any) -> Any:
        q, k, v, out, lse = ctx.saved_tensors
        found = gradients.gradients_of_attention(
            ops, q, k, v, out, lse, (None, None), dout, dlse, False, (None, None), ctx.scale
        )
        return (*found, None, None)

    def keep(ctx: Any, inputs: Any, output: Any) -> None:
        ctx.save_for_backward(*inputs[:3], *output)
        ctx.scale = inputs[3]

    torch.library.register_autograd("packed_attention::forward", gradient, setup_context=keep, lib=library)
    yield module
    library._destroy()


@pytest.mark.filterwarnings("ignore:.*torch.jit.script_method.*:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:.*LeafSpec.*:FutureWarning")
@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("group", [1, 4])
def test_training_is_compiled_without_a_graph_break(trained: Any, group: int, dynamic: bool) -> None:
    import torch

    torch._dynamo.reset()
    q = torch.randn(2, 30, 2 * group, 64, requires_grad=True)
    k, v = (torch.randn(2, 50, 2, 64, requires_grad=True) for _ in range(2))
    compiled = torch.compile(
        lambda *tensors: trained.flash_attention(*tensors, False, 0.2),
        fullgraph=True,
        backend="aot_eager",
        dynamic=dynamic,
    )
    out = compiled(q, k, v)
    assert torch.equal(out, trained.flash_attention(q, k, v, False, 0.2))
    for value, grad in enumerate(torch.autograd.grad(out.sum(), (q, k, v)), 1):
        assert torch.equal(grad, torch.full_like(grad, value))


def test_gradients_of_nothing(trained: Any) -> None:
    import torch

    q, k = (torch.randn(2, length, 4, 64, requires_grad=True) for length in (7, 0))
    out = trained.flash_attention(q, k, k)
    assert not out.any()
    out.sum().backward()
    assert not q.grad.any()
    assert k.grad.shape == k.shape
    assert trained.flash_attention(k, q, q).shape == (2, 0, 4, 64)
