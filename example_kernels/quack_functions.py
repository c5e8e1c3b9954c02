r"""Kernels for quack's own functions: rmsnorm, layernorm, softmax and cross_entropy, forward and backward.

    pip install torch --no-deps quack-kernels==0.6.5
    aot-pack build quack_functions.py --arch sm_90a \
        --include include/quack_gradients.py --include include/quack_drop_in.py

``include/quack_drop_in.py`` has the functions under the library's names and signatures, with gradients. A kernel is
compiled for one number of columns, so list those of your models here. The number of rows is free:
"""

from typing import Any

import torch
from quack.cross_entropy import cross_entropy_bwd, cross_entropy_fwd
from quack.rmsnorm import _rmsnorm_bwd, layernorm_fwd, rmsnorm_fwd
from quack.softmax import softmax_bwd, softmax_fwd
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

FLOATS = [torch.float16, torch.bfloat16, torch.float32]
HIDDEN = [128, 2048, 4096, 8192]  # columns of rmsnorm and layernorm: hidden sizes, and the size of a head
COLUMNS = [128, 1024, 4096, 8192]  # of softmax
VOCABULARIES = [32000, 128256]  # columns of cross_entropy
WITH_CLUSTERS = ["sm_90a", "sm_100a", "sm_120a"]
"""On others, a row of a large vocabulary is too long for one block."""
LARGE_BLOCKS = ["sm_80", "sm_87", "sm_90", "sm_90a", "sm_100", "sm_100a", "sm_100f", "sm_103", "sm_103a", "sm_103f"]
"""A block of these has at least 163 kB of shared memory, others 99 kB. The gradient of 8192 float32 takes 131 kB."""
ROWS = 4096
"""Number of rows of the fake tensors. The kernels take any number."""

_mode = FakeTensorMode()


def fake(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """A fake tensor on the GPU. It has no memory."""
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


def blocks(hidden: int) -> int:
    """The number of blocks of a backward kernel, and of its partial sums: quack's own for 132 multiprocessors, as an
    H100 and an H200 have. Source: quack.rmsnorm_config._get_sm_count_hopper."""
    steps = ((256, 16), (1024, 8), (2048, 4), (4096, 2), (8192, 1), (16384, 0.5))
    return int(132 * next((each for most, each in steps if hidden <= most), 2))


def _norms(*kinds: dict[str, Any], backward: bool = False) -> list[dict[str, Any]]:
    """The variants of a norm, for each dtype and number of columns. The weight is float32, or has the dtype of x."""
    return [
        {"dtype": dtype, "hidden": hidden, **kind,
         **({"archs": LARGE_BLOCKS} if backward and hidden >= 8192 and dtype == torch.float32 else {})}
        for dtype in FLOATS for hidden in HIDDEN for kind in kinds
        if not (kind.get("weight") == "float32" and dtype == torch.float32)
    ]  # fmt: skip


_PLAIN, _SAME, _FLOAT = {"weight": "none"}, {"weight": "same"}, {"weight": "float32"}
_BIAS = {"weight": "same", "bias": True}
_FORWARD = {"mX": "x", "mW": "weight", "mB": "bias", "mRes": "residual", "mO": "out", "mResO": "residual_out",
            "mRstd": "rstd", "mMean": "mean"}  # fmt: skip
_BACKWARD = {"mX": "x", "mW": "weight", "mdO": "dout", "mdResO": "dresidual_out", "mRstd": "rstd", "mMean": "mean",
             "mdX": "dx", "mdW": "dweight_partial", "mdB": "dbias_partial"}  # fmt: skip


def _weight(dtype: torch.dtype, hidden: int, weight: str) -> torch.Tensor | None:
    return None if weight == "none" else fake(hidden, dtype=torch.float32 if weight == "float32" else dtype)


def _rms_norm(dtype: torch.dtype, hidden: int, weight: str, bias: bool, residual: bool) -> aot_pack.Unit:
    x, of_columns = fake(ROWS, hidden, dtype=dtype), fake(hidden, dtype=dtype)
    others = {"bias": of_columns if bias else None, "residual": x if residual else None}
    with aot_pack.capture(first=True) as units, _mode:
        rmsnorm_fwd(x, _weight(dtype, hidden, weight), **others, store_rstd=True)
    outputs = ("out", "residual_out", "rstd") if residual else ("out", "rstd")
    rows = dict.fromkeys(("x", *(["residual"] if residual else []), *outputs), 0)
    return units[0].rename(**_FORWARD).outputs(*outputs).batch(**rows)


@aot_pack.export(variants=_norms(_PLAIN, _SAME, _FLOAT, _BIAS))
def rms_norm(dtype, hidden, weight, bias=False):
    """out = x / sqrt(mean(x**2) + eps) * weight + bias, row by row; the reciprocal of the root goes to rstd."""
    return _rms_norm(dtype, hidden, weight, bias, residual=False)


@aot_pack.export(variants=_norms(_SAME, _FLOAT, _BIAS))
def rms_norm_residual(dtype, hidden, weight, bias=False):
    """residual_out = x + residual; out and rstd are those of rms_norm of residual_out, row by row."""
    return _rms_norm(dtype, hidden, weight, bias, residual=True)


@aot_pack.export(variants=_norms(_SAME, _FLOAT, _BIAS))
def rms_norm_of_sum(dtype, hidden, weight, bias=False):
    """rms_norm_residual whose residual_out has no gradient. So the backward kernel has none to add."""
    return _rms_norm(dtype, hidden, weight, bias, residual=True)


def _norm_backward(
    dtype: torch.dtype, hidden: int, weight: str, residual: bool = False, bias: bool = False, layer: bool = False
) -> aot_pack.Unit:
    x, rows, partial = fake(ROWS, hidden, dtype=dtype), fake(ROWS), fake(blocks(hidden), hidden)
    names = [*(["dweight_partial"] if weight != "none" else []), *(["dbias_partial"] if bias else [])]
    with aot_pack.capture(first=True) as units, _mode:
        _rmsnorm_bwd(
            x, _weight(dtype, hidden, weight), x, rows, x, partial if weight != "none" else None,
            partial if bias else None, dresidual_out=x if residual else None, sm_count=blocks(hidden),
            mean=rows if layer else None, is_layernorm=layer,
        )  # fmt: skip
    outputs = dict.fromkeys(names, (blocks(hidden), hidden))
    return units[0].rename(**_BACKWARD).outputs("dx", **outputs).fix(sm_count=blocks(hidden))


_WITH_RESIDUAL = [{**kind, "residual": residual} for kind in (_SAME, _FLOAT) for residual in (False, True)]


@aot_pack.export(variants=_norms(*_WITH_RESIDUAL, backward=True))
def rms_norm_backward(dtype, hidden, weight, residual):
    """dx of rms_norm, plus dresidual_out if it is given. The sum of the rows of dweight_partial is dweight: one row for
    each of sm_count blocks."""
    return _norm_backward(dtype, hidden, weight, residual)


@aot_pack.export(variants=_norms(*_WITH_RESIDUAL[:2], backward=True))
def rms_norm_backward_bias(dtype, hidden, weight, residual):
    """rms_norm_backward, and the sum of the rows of dbias_partial is dbias."""
    return _norm_backward(dtype, hidden, weight, residual, bias=True)


@aot_pack.export(variants=_norms({}, backward=True))
def rms_norm_backward_plain(dtype, hidden):
    """dx of rms_norm without a weight."""
    return _norm_backward(dtype, hidden, "none")


@aot_pack.gradient(of="rms_norm")
def rms_norm_gradient(ops, x, weight, bias, rstd, grad_out):
    from .quack_gradients import gradients_of_norm

    dx, dweight, dbias = gradients_of_norm(ops, x, weight, bias, rstd, grad_out, None)
    return {"x": dx, "weight": dweight, "bias": dbias}


@aot_pack.gradient(of="rms_norm_residual")
def rms_norm_residual_gradient(ops, weight, bias, residual_out, rstd, grad_out, grad_residual_out):
    from .quack_gradients import gradients_of_norm

    dx, dweight, dbias = gradients_of_norm(ops, residual_out, weight, bias, rstd, grad_out, grad_residual_out)
    return {"x": dx, "residual": dx, "weight": dweight, "bias": dbias}


@aot_pack.gradient(of="rms_norm_of_sum")
def rms_norm_of_sum_gradient(ops, weight, bias, residual_out, rstd, grad_out):
    from .quack_gradients import gradients_of_norm

    dx, dweight, dbias = gradients_of_norm(ops, residual_out, weight, bias, rstd, grad_out, None)
    return {"x": dx, "residual": dx, "weight": dweight, "bias": dbias}


@aot_pack.export(variants=_norms({"bias": False}, {"bias": True}))
def layer_norm(dtype, hidden, bias):
    """out = (x - mean) * rstd * weight + bias, row by row. It also writes mean and rstd = 1 / sqrt(variance + eps)."""
    x, of_columns = fake(ROWS, hidden, dtype=dtype), fake(hidden)
    with aot_pack.capture(first=True) as units, _mode:
        layernorm_fwd(x, of_columns, of_columns if bias else None, return_rstd=True, return_mean=True)
    return units[0].rename(**_FORWARD).outputs("out", "rstd", "mean").batch(x=0, out=0, rstd=0, mean=0)


@aot_pack.export(variants=_norms({}, backward=True))
def layer_norm_backward(dtype, hidden):
    """dx of layer_norm. The sums of the rows of dweight_partial and dbias_partial are dweight and dbias: one row for
    each of sm_count blocks."""
    return _norm_backward(dtype, hidden, "float32", bias=True, layer=True)


@aot_pack.gradient(of="layer_norm")
def layer_norm_gradient(ops, x, weight, bias, rstd, mean, grad_out):
    from .quack_gradients import gradients_of_layer_norm

    dx, dweight, dbias = gradients_of_layer_norm(ops, x, weight, grad_out, rstd, mean)
    return {"x": dx, "weight": dweight, "bias": None if bias is None else dbias}


@aot_pack.export(dtype=FLOATS, columns=COLUMNS)
def softmax_rows(dtype, columns):
    """out = softmax(x), row by row."""
    with aot_pack.capture(first=True) as units, _mode:
        softmax_fwd(fake(ROWS, columns, dtype=dtype))
    return units[0].rename(mX="x", mO="out").outputs("out").batch(x=0, out=0)


@aot_pack.gradient(of="softmax_rows")
def softmax_gradient(ops, out, grad_out):
    return {"x": ops.softmax_rows_backward(dy=grad_out, y=out)}


@aot_pack.export(dtype=FLOATS, columns=COLUMNS)
def softmax_rows_backward(dtype, columns):
    """dx = (dy - sum(dy * y)) * y, row by row, for y = softmax(x)."""
    y = fake(ROWS, columns, dtype=dtype)
    with aot_pack.capture(first=True) as units, _mode:
        softmax_bwd(y, y)
    return units[0].rename(mdY="dy", mY="y", mdX="dx").outputs("dx").batch(dy=0, y=0, dx=0)


@aot_pack.export(archs=WITH_CLUSTERS, dtype=FLOATS, vocabulary=VOCABULARIES)
def cross_entropy_rows(dtype, vocabulary):
    """loss = lse - x[target], row by row, with lse = log(sum(exp(x))). loss is 0 if target is ignore_index."""
    with aot_pack.capture(first=True) as units, _mode:
        cross_entropy_fwd(fake(ROWS, vocabulary, dtype=dtype), fake(ROWS, dtype=torch.int64), return_lse=True)
    unit = units[0].rename(mX="x", mTarget="target", mLoss="loss", mLSE="lse").outputs("loss", "lse")
    return unit.batch(x=0, target=0, loss=0, lse=0)


@aot_pack.gradient(of="cross_entropy_rows")
def cross_entropy_gradient(ops, x, target, ignore_index, lse, grad_loss):
    dx = ops.cross_entropy_rows_backward(x=x, target=target, dloss=grad_loss, lse=lse, ignore_index=ignore_index)
    return {"x": dx, "target": None}


@aot_pack.export(archs=WITH_CLUSTERS, dtype=FLOATS, vocabulary=VOCABULARIES)
def cross_entropy_rows_backward(dtype, vocabulary):
    """dx = (exp(x - lse) - (column == target)) * dloss. Rows whose target is ignore_index are 0."""
    x, rows, target = fake(ROWS, vocabulary, dtype=dtype), fake(ROWS), fake(ROWS, dtype=torch.int64)
    with aot_pack.capture(first=True) as units, _mode:
        cross_entropy_bwd(x, target, rows, rows)
    unit = units[0].rename(mX="x", mTarget="target", mDLoss="dloss", mdX="dx", mLSE="lse").outputs("dx")
    return unit.batch(x=0, target=0, dloss=0, lse=0, dx=0)
