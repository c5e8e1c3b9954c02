"""Kernels of quack-kernels 0.6.5, packed as they are: its own functions compile them, a builder returns the result."""

import torch
from cutlass import BFloat16, Float32, Int64
from quack.cross_entropy import CrossEntropy, CrossEntropyBackward
from quack.gemm import _compile_gemm
from quack.rmsnorm import _compile_rmsnorm_bwd, _compile_rmsnorm_fwd
from quack.rounding import RoundingMode
from quack.softmax import Softmax, SoftmaxBackward
from quack.topk import TopK

import aot_pack
from aot_pack.arch import KNOWN_ARCHS

WITH_CLUSTERS = [arch for arch in KNOWN_ARCHS if not arch.startswith("sm_8")]
WITH_130_KB_SHARED = [arch for arch in KNOWN_ARCHS if arch not in ("sm_86", "sm_89")]


@aot_pack.export
def rmsnorm_forward():
    """With a weight in float32."""
    with aot_pack.capture() as units:
        _compile_rmsnorm_fwd(BFloat16, BFloat16, None, Float32, None, None, 4096, True, False, False, False)
    return units[-1]


@aot_pack.export(archs=WITH_130_KB_SHARED)
def rmsnorm_forward_residual():
    """Rows so long that a cluster shares each, or one block with much shared memory, with a residual."""
    with aot_pack.capture() as units:
        _compile_rmsnorm_fwd(BFloat16, BFloat16, BFloat16, Float32, None, BFloat16, 32768, True, False, False, False)
    return units[-1]


@aot_pack.export
def rmsnorm_backward():
    with aot_pack.capture() as units:
        _compile_rmsnorm_bwd(4096, BFloat16, BFloat16, BFloat16, Float32, False, None, None, True)
    return units[-1]


@aot_pack.export
def layernorm():
    """With weight and bias, and with the mean and the reciprocal deviation as results."""
    with aot_pack.capture() as units:
        _compile_rmsnorm_fwd(BFloat16, BFloat16, None, Float32, Float32, None, 4096, True, True, True, False)
    return units[-1]


@aot_pack.export
def softmax_forward():
    with aot_pack.capture() as units:
        Softmax.compile(BFloat16, BFloat16, 4096)
    return units[-1]


@aot_pack.export
def softmax_backward():
    with aot_pack.capture() as units:
        SoftmaxBackward.compile(BFloat16, BFloat16, BFloat16, 4096)
    return units[-1]


@aot_pack.export
def topk():
    """The 32 largest of 1,024, and their softmax."""
    with aot_pack.capture() as units:
        TopK.compile(BFloat16, 1024, 32, True)
    return units[-1]


@aot_pack.export(variants=[{"classes": 32768}, {"classes": 131072, "archs": WITH_CLUSTERS}])
def cross_entropy_forward(classes):
    """With targets in int64 and the log of the sum; 131,072 classes need clusters."""
    with aot_pack.capture() as units:
        CrossEntropy.compile(BFloat16, Int64, None, classes, True, False, None, 1)
    return units[-1]


@aot_pack.export
def cross_entropy_backward():
    with aot_pack.capture() as units:
        CrossEntropyBackward.compile(BFloat16, Int64, 32768, None)
    return units[-1]


def _gemm(tile, *, bias):
    capability = torch.cuda.get_device_capability()
    cluster = (2, 1, 1) if capability[0] in (9, 10, 11) else (1, 1, 1)
    extra, extra_major = (BFloat16, "n") if bias else (None, None)
    alpha, beta = (2, 1) if bias else (0, 0)  # 2: from memory
    with aot_pack.capture() as units:
        _compile_gemm(
            BFloat16, BFloat16, BFloat16, extra, "k", "k", "n", extra_major, tile, cluster, False, True, bias, extra,
            None, 0, alpha, beta, False, (), bias, False, False, False, False, capability,
            RoundingMode.RN, 0, None,
        )  # fmt: skip
    return units[-1]


@aot_pack.export
def gemm():
    tile = {9: (128, 256), 10: (256, 256), 11: (256, 256)}.get(torch.cuda.get_device_capability()[0], (128, 128))
    return _gemm(tile, bias=False)


@aot_pack.export
def gemm_with_bias():
    """With a C operand, alpha and beta in memory, a bias along rows, sequences of any length, a dynamic scheduler."""
    tile = {9: (128, 192), 10: (256, 256), 11: (256, 256)}.get(torch.cuda.get_device_capability()[0], (128, 128))
    return _gemm(tile, bias=True)
