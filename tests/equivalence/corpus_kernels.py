"""Kernels of libraries, packed as they are: quack and FlashAttention-4 compile them, a builder returns what they made.

Needs torch, quack-kernels and flash-attn-4; ``run_corpus.py`` makes an environment with them. The libraries look at the
GPU while they trace; here they are told what it is.
"""

import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import cutlass.cute as cute
from cutlass import BFloat16, Float32, Int64

import aot_pack

ARCH = os.environ["CUTE_DSL_ARCH"]
CAPABILITY = divmod(int(ARCH.removeprefix("sm_").rstrip("af")), 10)
MULTIPROCESSORS = {8: 108, 9: 132, 10: 148, 12: 188}[CAPABILITY[0]]

_BARE_ARCH = ARCH.rstrip("af")
os.environ.update(
    QUACK_ARCH=_BARE_ARCH,
    QUACK_CACHE_ENABLED="0",
    FLASH_ATTENTION_ARCH=_BARE_ARCH,
    FLASH_ATTENTION_NUM_SMS=str(MULTIPROCESSORS),
)


class _HardwareInfo:
    """Answers for ``cutlass.utils.HardwareInfo``, which would ask the driver."""

    def __init__(self, device_id: int = 0) -> None:
        pass

    def get_max_active_clusters(self, cluster_size: int, stream: Any = None) -> int:
        return MULTIPROCESSORS // cluster_size

    def get_l2_cache_size_in_bytes(self) -> int:
        return 50 << 20

    def get_device_multiprocessor_count(self) -> int:
        return MULTIPROCESSORS


@contextmanager
def _compiles() -> Iterator[list[Any]]:
    """What ``cute.compile`` makes while this is entered."""
    original, made = cute.compile, []

    def compile_(*args: Any, **kwargs: Any) -> Any:
        made.append(original(*args, **kwargs))
        return made[-1]

    with mock.patch.object(cute, "compile", compile_), mock.patch("cutlass.utils.HardwareInfo", _HardwareInfo):
        yield made


def _last_compiled(call: Callable[[], object]) -> Any:
    with _compiles() as made:
        call()
    return made[-1]


# -- quack


@aot_pack.export
def rmsnorm_forward():
    rmsnorm = importlib.import_module("quack.rmsnorm")
    return _last_compiled(
        lambda: rmsnorm._compile_rmsnorm_fwd(
            BFloat16, BFloat16, None, Float32, None, None, 4096, True, False, False, False
        )
    )


@aot_pack.export
def rmsnorm_backward():
    rmsnorm = importlib.import_module("quack.rmsnorm")
    return _last_compiled(
        lambda: rmsnorm._compile_rmsnorm_bwd(4096, BFloat16, BFloat16, BFloat16, Float32, False, None, None, True)
    )


@aot_pack.export
def layernorm():
    rmsnorm = importlib.import_module("quack.rmsnorm")
    return _last_compiled(
        lambda: rmsnorm._compile_rmsnorm_fwd(
            BFloat16, BFloat16, None, Float32, Float32, None, 4096, True, True, True, False
        )
    )


@aot_pack.export
def softmax_forward():
    softmax = importlib.import_module("quack.softmax")
    return _last_compiled(lambda: softmax.Softmax.compile(BFloat16, BFloat16, 4096))


@aot_pack.export
def softmax_backward():
    softmax = importlib.import_module("quack.softmax")
    return _last_compiled(lambda: softmax.SoftmaxBackward.compile(BFloat16, BFloat16, BFloat16, 4096))


@aot_pack.export
def topk():
    topk = importlib.import_module("quack.topk")
    return _last_compiled(lambda: topk.TopK.compile(BFloat16, 1024, 32, True))


@aot_pack.export
def cross_entropy_forward():
    cross_entropy = importlib.import_module("quack.cross_entropy")
    return _last_compiled(
        lambda: cross_entropy.CrossEntropy.compile(BFloat16, Int64, None, 32768, True, False, None, 1)
    )


@aot_pack.export
def cross_entropy_backward():
    cross_entropy = importlib.import_module("quack.cross_entropy")
    return _last_compiled(lambda: cross_entropy.CrossEntropyBackward.compile(BFloat16, Int64, 32768, None))


def _gemm(*, bias: bool) -> Any:
    gemm = importlib.import_module("quack.gemm")
    tile = {8: (128, 128), 9: (128, 192), 10: (256, 256), 12: (128, 128)}[CAPABILITY[0]]
    cluster = (2, 1, 1) if CAPABILITY[0] in (9, 10) else (1, 1, 1)
    rounding = gemm.RoundingMode.RN if hasattr(gemm, "RoundingMode") else 0
    extra, extra_major = (BFloat16, "n") if bias else (None, None)
    alpha, beta = (2, 1) if bias else (0, 0)  # 2: from memory
    return _last_compiled(
        lambda: gemm._compile_gemm(
            BFloat16, BFloat16, BFloat16, extra, "k", "k", "n", extra_major, tile, cluster, False, True, bias, extra,
            None, 0, alpha, beta, False, (), bias, False, False, False, False, CAPABILITY, rounding, 0, None,
        )
    )  # fmt: skip


@aot_pack.export(archs=["sm_90a", "sm_100a", "sm_120a"])
def gemm():
    return _gemm(bias=False)


@aot_pack.export(archs=["sm_90a", "sm_100a"])
def gemm_with_bias():
    """With a C operand, alpha and beta in memory, a bias along rows, varlen and the dynamic scheduler."""
    return _gemm(bias=True)


# -- FlashAttention-4


def _attention(**options: Any) -> Any:
    torch = importlib.import_module("torch")
    fake_tensors = importlib.import_module("torch._subclasses.fake_tensor")
    with _compiles() as made, fake_tensors.FakeTensorMode():
        interface = importlib.import_module("flash_attn.cute.interface")

        def tensor(*shape: int) -> Any:
            return torch.empty(*shape, 128, dtype=torch.bfloat16, device="cuda")

        varlen = options.pop("varlen", False)
        if varlen:
            ends = torch.empty(9, dtype=torch.int32, device="cuda")
            options |= {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 2048, "max_seqlen_k": 2048}
            query, key, value = tensor(8192, 16), tensor(8192, 4), tensor(8192, 4)
        else:
            query, key, value = tensor(2, 4096, 16), tensor(2, 4096, 4), tensor(2, 4096, 4)
        interface._flash_attn_fwd(query, key, value, return_lse=True, **options)
    return made[-1]


# A function of FlashAttention-4 takes other arguments on Blackwell's data centre GPUs than elsewhere.


@aot_pack.export(archs=["sm_90a", "sm_80", "sm_120a"])
def attention():
    return _attention(causal=False)


@aot_pack.export(archs=["sm_90a", "sm_80", "sm_120a"])
def attention_causal():
    return _attention(causal=True)


@aot_pack.export(archs=["sm_90a"])
def attention_varlen():
    return _attention(causal=True, varlen=True)


@aot_pack.export(archs=["sm_100a"])
def attention_blackwell():
    return _attention(causal=True)


@aot_pack.export(archs=["sm_100a"])
def attention_varlen_blackwell():
    return _attention(causal=True, varlen=True)
