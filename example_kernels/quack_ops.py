"""Kernels of quack (quack-kernels on PyPI), packed as they are, for the sizes of Llama 3: hidden sizes and vocabulary.

A builder calls quack's own functions with fake tensors, and returns the kernel that quack compiled. The build needs
quack-kernels and PyTorch; the wheel needs neither. The GEMMs ask for the number of multiprocessors, so build with
``--gpu``. The last dimension of every matrix is contiguous. Rows may have gaps between them.

The gradients do what quack's own ``torch.autograd.Function`` does. The number of rows is a batch dimension.
"""

import torch
from quack.cross_entropy import cross_entropy_bwd, cross_entropy_fwd
from quack.gemm_interface import gemm, gemm_act
from quack.rmsnorm import _rmsnorm_bwd, layernorm_fwd, rmsnorm_fwd
from quack.softmax import softmax_bwd, softmax_fwd
from quack.topk import topk_fwd
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

FLOATS = [torch.float16, torch.bfloat16, torch.float32]
HIDDEN = [2048, 4096, 8192]
VOCABULARY = 128256
WITH_CLUSTERS = ["sm_90a", "sm_100a", "sm_120a"]
"""quack has GEMMs only for these. On others, a row of the vocabulary is too long for one block."""
LARGE_BLOCKS = ["sm_80", "sm_87", "sm_90", "sm_90a", "sm_100", "sm_100a", "sm_100f", "sm_103", "sm_103a", "sm_103f"]
"""A block of these has at least 163 kB of shared memory, others 99 kB. The gradient of 8192 float32 takes 131 kB."""
BLOCKS = 264
"""The number of blocks of the backward kernels, and of their partial sums: twice the multiprocessors of an H100."""
ROWS = 4096
"""Number of rows of the fake tensors. The kernels take any number."""

_mode = FakeTensorMode()


def fake(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """A fake tensor on the GPU. It has no memory."""
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


@aot_pack.export(dtype=FLOATS, hidden=HIDDEN)
def rmsnorm(dtype, hidden):
    """out = x / sqrt(mean(x**2) + eps) * weight, row by row; the reciprocal of the root goes to rstd."""
    with aot_pack.capture(first=True) as units, _mode:
        rmsnorm_fwd(fake(ROWS, hidden, dtype=dtype), fake(hidden, dtype=dtype), store_rstd=True)
    unit = units[0].rename(mX="x", mW="weight", mO="out", mRstd="rstd").outputs("out", "rstd")
    return unit.batch(x=0, out=0, rstd=0)


@aot_pack.gradient(of="rmsnorm")
def rmsnorm_gradient(ops, x, weight, rstd, grad_out):
    dx, partial = ops.rmsnorm_backward(x=x, weight=weight, dout=grad_out, rstd=rstd, sm_count=264)
    dweight = partial.sum(0)
    dtype = weight.dtype
    return {"x": dx, "weight": dweight.to(dtype) if hasattr(dweight, "to") else dweight.astype(dtype)}


@aot_pack.export(dtype=FLOATS, hidden=HIDDEN)
def rmsnorm_residual(dtype, hidden):
    """residual_out = x + residual; out and rstd are those of rmsnorm of residual_out, row by row."""
    x = fake(ROWS, hidden, dtype=dtype)
    with aot_pack.capture(first=True) as units, _mode:
        rmsnorm_fwd(x, fake(hidden, dtype=dtype), residual=x, store_rstd=True)
    unit = units[0].rename(mX="x", mW="weight", mRes="residual", mO="out", mResO="residual_out", mRstd="rstd")
    return unit.outputs("out", "residual_out", "rstd").batch(x=0, residual=0, out=0, residual_out=0, rstd=0)


@aot_pack.gradient(of="rmsnorm_residual")
def rmsnorm_residual_gradient(ops, weight, residual_out, rstd, grad_out, grad_residual_out):
    dx, partial = ops.rmsnorm_backward(x=residual_out, weight=weight, dout=grad_out, rstd=rstd, sm_count=264)
    dx, dweight = dx + grad_residual_out, partial.sum(0)
    dtype = weight.dtype
    dweight = dweight.to(dtype) if hasattr(dweight, "to") else dweight.astype(dtype)
    return {"x": dx, "residual": dx, "weight": dweight}


_GRADIENTS = [{"dtype": dtype, "hidden": hidden} for dtype in FLOATS for hidden in HIDDEN]
_GRADIENTS[-1]["archs"] = LARGE_BLOCKS


@aot_pack.export(variants=_GRADIENTS)
def rmsnorm_backward(dtype, hidden):
    """dx of rmsnorm. The sum of the 264 rows of dweight_partial is dweight, one for each block: sm_count is 264."""
    x, rows = fake(ROWS, hidden, dtype=dtype), fake(ROWS)
    with aot_pack.capture(first=True) as units, _mode:
        _rmsnorm_bwd(x, fake(hidden, dtype=dtype), x, rows, x, fake(BLOCKS, hidden))
    unit = units[0].rename(mX="x", mW="weight", mdO="dout", mRstd="rstd", mdX="dx", mdW="dweight_partial")
    return unit.outputs("dx", dweight_partial=(BLOCKS, hidden)).fix(sm_count=BLOCKS)


@aot_pack.export(dtype=FLOATS, hidden=HIDDEN)
def layernorm(dtype, hidden):
    """out = (x - mean) * rstd * weight + bias, row by row. It also writes mean and rstd = 1 / sqrt(variance + eps)."""
    with aot_pack.capture(first=True) as units, _mode:
        layernorm_fwd(fake(ROWS, hidden, dtype=dtype), fake(hidden), fake(hidden), return_rstd=True, return_mean=True)
    unit = units[0].rename(mX="x", mW="weight", mB="bias", mO="out", mRstd="rstd", mMean="mean")
    return unit.outputs("out", "rstd", "mean").batch(x=0, out=0, rstd=0, mean=0)


@aot_pack.export(variants=_GRADIENTS)
def layernorm_backward(dtype, hidden):
    """dx of layernorm. The sums of the 264 rows of dweight_partial and dbias_partial, one for each block, are dweight
    and dbias: sm_count is 264."""
    x, rows, partial = fake(ROWS, hidden, dtype=dtype), fake(ROWS), fake(BLOCKS, hidden)
    with aot_pack.capture(first=True) as units, _mode:
        _rmsnorm_bwd(x, fake(hidden), x, rows, x, partial, partial, mean=rows, is_layernorm=True)
    unit = units[0].rename(mX="x", mW="weight", mdO="dout", mRstd="rstd", mMean="mean", mdX="dx")
    unit = unit.rename(mdW="dweight_partial", mdB="dbias_partial")
    unit = unit.outputs("dx", dweight_partial=(BLOCKS, hidden), dbias_partial=(BLOCKS, hidden))
    return unit.fix(sm_count=BLOCKS)


@aot_pack.gradient(of="layernorm")
def layernorm_gradient(ops, x, weight, rstd, mean, grad_out):
    dx, dweight, dbias = ops.layernorm_backward(x=x, weight=weight, dout=grad_out, rstd=rstd, mean=mean, sm_count=264)
    return {"x": dx, "weight": dweight.sum(0), "bias": dbias.sum(0)}


@aot_pack.export(dtype=FLOATS, columns=[4096, 8192])
def softmax(dtype, columns):
    """out = softmax(x), row by row."""
    with aot_pack.capture(first=True) as units, _mode:
        softmax_fwd(fake(ROWS, columns, dtype=dtype))
    return units[0].rename(mX="x", mO="out").outputs("out").batch(x=0, out=0)


@aot_pack.gradient(of="softmax")
def softmax_gradient(ops, out, grad_out):
    return {"x": ops.softmax_backward(dy=grad_out, y=out)}


@aot_pack.export(dtype=FLOATS, columns=[4096, 8192])
def softmax_backward(dtype, columns):
    """dx = (dy - sum(dy * y)) * y, row by row, for y = softmax(x)."""
    y = fake(ROWS, columns, dtype=dtype)
    with aot_pack.capture(first=True) as units, _mode:
        softmax_bwd(y, y)
    return units[0].rename(mdY="dy", mY="y", mdX="dx").outputs("dx").batch(dy=0, y=0, dx=0)


@aot_pack.export(archs=WITH_CLUSTERS, dtype=FLOATS)
def cross_entropy(dtype):
    """loss = lse - x[target], row by row, with lse = log(sum(exp(x))). loss is 0 if target is ignore_index."""
    with aot_pack.capture(first=True) as units, _mode:
        cross_entropy_fwd(fake(ROWS, VOCABULARY, dtype=dtype), fake(ROWS, dtype=torch.int64), return_lse=True)
    unit = units[0].rename(mX="x", mTarget="target", mLoss="loss", mLSE="lse").outputs("loss", "lse")
    return unit.batch(x=0, target=0, loss=0, lse=0)


@aot_pack.gradient(of="cross_entropy")
def cross_entropy_gradient(ops, x, target, ignore_index, lse, grad_loss):
    dx = ops.cross_entropy_backward(x=x, target=target, dloss=grad_loss, lse=lse, ignore_index=ignore_index)
    return {"x": dx, "target": None}


@aot_pack.export(dtype=FLOATS)
def cross_entropy_backward(dtype):
    """dx = (exp(x - lse) - (column == target)) * dloss. Rows whose target is ignore_index are 0."""
    x, rows, target = fake(ROWS, VOCABULARY, dtype=dtype), fake(ROWS), fake(ROWS, dtype=torch.int64)
    with aot_pack.capture(first=True) as units, _mode:
        cross_entropy_bwd(x, target, rows, rows)
    unit = units[0].rename(mX="x", mTarget="target", mDLoss="dloss", mdX="dx", mLSE="lse").outputs("dx")
    return unit.batch(x=0, target=0, dloss=0, lse=0, dx=0)


@aot_pack.export(dtype=FLOATS, experts=[128, 256], k=[8], softmax=[False, True])
def topk(dtype, experts, k, softmax=False):
    """The k largest values of each row in descending order, and their columns. softmax=True gives their softmax."""
    with aot_pack.capture(first=True) as units, _mode:
        topk_fwd(fake(ROWS, experts, dtype=dtype), k, softmax)
    unit = units[0].rename(mX="x", mValues="values", mIndices="indices").outputs("values", "indices")
    return unit.batch(x=0, values=0, indices=0)


@aot_pack.gradient(of="topk")
def topk_gradient(ops, x, softmax, values, indices, grad_values):
    import torch

    grad = grad_values.float()
    if softmax:
        grad = values * (grad - (grad * values).sum(-1, keepdim=True))
    return {"x": torch.zeros_like(x).scatter(-1, indices.long(), grad.to(x.dtype))}


@aot_pack.export(archs=WITH_CLUSTERS, dtype=FLOATS[:2])
def linear(dtype):
    """out = a @ b + bias for a (m, k), b (k, n) that is stored as (n, k), and a bias (1, n) in epilogue_args.

    scheduler_args are the number of clusters that run at once, and the number of tile rows that are swizzled.
    """
    a, b = fake(ROWS, 4096, dtype=dtype), fake(6144, 4096, dtype=dtype)
    with aot_pack.capture(first=True) as units, _mode:
        gemm(a, b.mT, bias=fake(6144, dtype=dtype), tuned=False)
    return units[0].rename(mA="a", mB="b", mD="out").outputs("out")


@aot_pack.gradient(of="linear")
def linear_gradient(ops, a, b, grad_out):
    epilogue_args = (None, None, grad_out.sum(0)[None], *[None] * 9)
    return {"a": grad_out @ b.T, "b": a.T @ grad_out, "epilogue_args": epilogue_args}


@aot_pack.export(archs=WITH_CLUSTERS, dtype=FLOATS[:2], activation=["silu", "gelu_tanh_approx", "relu_sq", "swiglu"])
def linear_activation(dtype, activation):
    """activation(a @ b + bias) for a and b as in linear, with epilogue_args=(bias, out, None, None) and a bias (n)."""
    a, b = fake(ROWS, 4096, dtype=dtype), fake(6144, 4096, dtype=dtype)
    with aot_pack.capture(first=True) as units, _mode:
        gemm_act(a, b.mT, bias=fake(6144, dtype=dtype), activation=activation, store_preact=False, tuned=False)
    return units[0].rename(mA="a", mB="b").mutates("epilogue_args.mAuxOut")  # written, but in a tuple
