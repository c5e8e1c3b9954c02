"""Recordings of quack and FlashAttention-4 without a GPU: a wheel of what they needed covers it, and lacks what is left
out. Needs the libraries; see tests/equivalence/run_corpus.py.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from aot_pack.requests.needs import Needs, read_needs

from .conftest import Finished, aot_pack, build

pytestmark = pytest.mark.corpus

PROGRAM = """
import torch
from flash_attn.cute import flash_attn_func, flash_attn_varlen_func
from quack import cross_entropy, rmsnorm, softmax


def values(*shape):
    return torch.randn(*shape, device="cuda").to(torch.bfloat16).requires_grad_()


def backward(result):
    first = result[0] if isinstance(result, tuple) else result
    first.float().sum().backward()


for head_dim in (64, 128):
    q, k, v = (values(2, 256, heads, head_dim) for heads in (8, 2, 2))
    backward(flash_attn_func(q, k, v, causal=True))
q, k, v = (values(512, 8, 64) for _ in range(3))
ends = torch.tensor([0, 200, 512], dtype=torch.int32, device="cuda")
lengths = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 312, "max_seqlen_k": 312}
backward(flash_attn_varlen_func(q, k, v, **lengths))
assert q.grad.shape == q.shape
for hidden in (1024, 4096):
    backward(rmsnorm(values(64, hidden), values(hidden)))
backward(softmax(values(64, 4096)))
backward(cross_entropy(values(64, 32000), torch.zeros(64, dtype=torch.int64, device="cuda")))
with torch.no_grad():
    flash_attn_func(*(values(2, 256, heads, 128) for heads in (8, 2, 2)))
    softmax(values(64, 1024))
"""
COUNTS = {
    "FlashAttentionForwardSm90": 4,
    "FlashAttentionBackwardPreprocess": 3,
    "FlashAttentionBackwardSm90": 3,
    "FlashAttentionBackwardPostprocess": 4,
    "RMSNorm": 2,
    "RMSNormBackward": 2,
    "Softmax": 2,
    "SoftmaxBackward": 1,
    "CrossEntropy": 1,
    "CrossEntropyBackward": 1,
}
"""The requests of the program, by the class of the function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A recording, and the kernels.py of it."""

    folder: Path
    needs: Needs
    needed: Finished

    @property
    def file(self) -> Path:
        """The recording's file."""
        return self.folder / "needs.json"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("recorded")
    (folder / "serve.py").write_text(PROGRAM)
    words = ["--gpu", "h100", "--", sys.executable, "serve.py"]
    done = aot_pack("record", "-o", "needs.json", *words, cwd=folder, environment={"QUACK_CACHE_ENABLED": "0"})
    assert done.code == 0, done.err
    needed = aot_pack("needs", "needs.json", "-o", "kernels.py", cwd=folder)
    assert needed.code == 0, needed.err
    return Recorded(folder=folder, needs=read_needs((folder / "needs.json").read_bytes()), needed=needed)


@pytest.fixture(scope="module")
def wheel(recorded: Recorded) -> Path:
    return build_here(recorded, "whole")


def build_here(recorded: Recorded, name: str, *options: str) -> Path:
    output = recorded.folder / name
    output.mkdir()
    return build(recorded.folder / "kernels.py", output, "--arch", "sm_90a", "--gpu", "h100", *options)


def test_forward_and_backward_of_both_are_recorded_without_a_gpu(recorded: Recorded) -> None:
    found = [need.request.name.rpartition(".")[2] for need in recorded.needs.needs]
    assert {name: found.count(name) for name in found} == COUNTS
    assert not any(need.request.unknown for need in recorded.needs.needs)
    assert not recorded.needs.compiled
    assert {gpu.sm_count for need in recorded.needs.needs for gpu in need.gpus} == {132}
    assert "not there" not in recorded.needed.out


def test_the_wheel_of_a_recording_covers_it(recorded: Recorded, wheel: Path) -> None:
    done = aot_pack("coverage", wheel, "--needs", recorded.file, cwd=recorded.folder)
    assert (done.code, done.err) == (0, "")
    assert f"all {sum(COUNTS.values())} recorded requests are covered" in done.out


def test_a_head_dimension_that_is_left_out_is_found(recorded: Recorded, wheel: Path) -> None:
    assert wheel.exists()  # the cache has its units
    part = build_here(recorded, "part", "--select", "rms_norm*", "--select", "flash_attention_forward[*head_dim=64*")
    done = aot_pack("coverage", part, "--needs", recorded.file, "--json", cwd=recorded.folder)
    assert done.code == 13, done.err
    missing = [each for each in json.loads(done.out)["needs"] if each["target"] is None]
    attention = [each for each in missing if "FlashAttentionForwardSm90" in each["name"]]
    left_out = [each for each in attention if each["why"].startswith("head_dim 128 is not there; nearest: head_dim 64")]
    assert len(left_out) == 2
    assert all(each["nearest"].startswith("flash_attention_forward[") for each in left_out)
    assert len(missing) == sum(COUNTS.values()) - 5  # one forward kernel, and those of rmsnorm


BACKWARD = """
import torch


class Function(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        ctx.save_for_backward(x, w)
        return x.clone(), w.clone()

    @staticmethod
    def backward(ctx, dx, dw):
        assert dw.shape == (5,), "a gradient that nothing gives is zero"
        return dx + ctx.saved_tensors[0], dw


x, w = (torch.empty(*shape, device="cuda", requires_grad=True) for shape in ((4, 5), (5,)))
layer = torch.nn.Linear(5, 7, device="cuda", dtype=torch.float16)
y, z = Function.apply(x * 2, w)
(layer(y.half()).float().sum() + z.mean() + y.sum()).backward()
assert [each.grad.shape for each in (x, w, layer.weight, layer.bias)] == [(4, 5), (5,), (7, 5), (7,)]
assert layer.weight.grad.dtype == torch.float16 and x.grad.dtype == torch.float32
y, z = Function.apply(x * 2, w)
assert [each.shape for each in torch.autograd.grad(y.sum(), [x, y])] == [(4, 5), (4, 5)]
assert torch.autograd.grad(y.sum(), [layer.bias], allow_unused=True) == (None,)
on_cpu = torch.ones(3, requires_grad=True)
(on_cpu * on_cpu).sum().backward()
assert on_cpu.grad.tolist() == [2.0] * 3, "tensors on the CPU have elements"
"""


def test_backward_passes_run_without_a_gpu(tmp_path: Path) -> None:
    (tmp_path / "serve.py").write_text(BACKWARD)
    words = ["--gpu", "h100", "--", sys.executable, "serve.py"]
    done = aot_pack("record", "-o", "needs.json", *words, cwd=tmp_path)
    assert done.code == 0, done.err
