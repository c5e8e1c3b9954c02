"""CuTeDSL kernels of NVIDIA's cuDNN front end (nvidia-cudnn-frontend on PyPI), packed as they are.

Each builder calls the front end's own class or function with fake tensors. The first compiled function is packed.
"""

import cudnn
import torch
from cudnn.causal_conv1d_update_sm100.api import _causal_conv1d_update
from cudnn.linear_attention.hopper.kernel import kda_prefill_sm90
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

HOPPER, BLACKWELL = ["sm_90a"], ["sm_100a"]
_mode = FakeTensorMode()


def fake(*shape, dtype=torch.bfloat16):
    """A fake tensor on the GPU. It has no memory."""
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


def batch_last(*shape, dtype=torch.bfloat16):
    """A fake tensor (rows, columns, batch) whose columns are contiguous."""
    return fake(*shape, dtype=dtype).permute(1, 2, 0)


@aot_pack.export(archs=HOPPER)
def block_sparse_attention():
    """Attention of each block of queries to the blocks of keys that an index lists, for 8 heads of 128 elements."""
    q, index = fake(1, 8, 1024, 128), fake(1, 8, 16, 4, dtype=torch.int32)
    with aot_pack.capture(first=True) as units, _mode:
        cudnn.block_sparse_attention_forward(q, q, q, index, 4)
    return units[0].mutates("mO", "mLSE")  # written, but the kernel does not tie their sizes to those of q


@aot_pack.export(archs=HOPPER)
def delta_attention_prefill():
    """Kimi Delta Attention, chunked: 1,024 tokens of two sequences, 16 heads of 128 elements."""
    x, state = fake(1024, 16, 128), fake(2, 16, 128, 128, dtype=torch.float32)
    gate, beta = fake(1024, 16, 128, dtype=torch.float32), fake(1024, 16, dtype=torch.float32)
    with aot_pack.capture(first=True) as units, _mode:
        kda_prefill_sm90.run(x, x, x, gate, beta, fake(3, dtype=torch.int32), state, x, state)
    workspaces = "mMW", "mQG", "mKG", "mUT", "mZ", "mAv", "mKGt", "mUTt", "mSS", "mMT", "mMTt", "mCT"
    return units[0].outputs("mO", "mFS").mutates(*workspaces)


@aot_pack.export(archs=BLACKWELL, hidden=[4096, 8192])
def rmsnorm_hadamard_amax(hidden):
    """RMSNorm, a Hadamard transform of blocks of 16, and the largest absolute value of each block of rows."""
    x = fake(512, hidden)
    api = cudnn.RmsNormRhtAmaxSm100(x, fake(hidden), x, fake(256, dtype=torch.float32))
    with aot_pack.capture(first=True) as units, _mode:
        api.check_support() and api.compile()
    return units[0].outputs("o_tensor").mutates("amax_tensor")


@aot_pack.export(archs=BLACKWELL)
def gemm_swiglu():
    """ab12 = alpha * a @ b and c = swiglu(ab12), for the sizes given here."""
    m, n, k = 512, 1024, 512
    outputs = batch_last(1, m, n), batch_last(1, m, n // 2)
    api = cudnn.GemmSwigluSm100(batch_last(1, m, k), batch_last(1, n, k), *outputs)
    with aot_pack.capture(first=True) as units, _mode:
        api.check_support() and api.compile()
    return units[0].outputs("ab12", "c")


@aot_pack.export(archs=BLACKWELL)
def conv1d_update():
    """One step of a causal convolution of width 4 over 2,048 channels."""
    with aot_pack.capture(first=True) as units, _mode:
        _causal_conv1d_update(fake(8, 2048), fake(16, 2048, 3), fake(2048, 4))
    return units[0].outputs("output").mutates("state")


@aot_pack.export(archs=BLACKWELL)
def tail_rope():
    """Rotary embedding of the last elements of 16 heads of 128."""
    angles = fake(1024, 32, dtype=torch.float32)
    with aot_pack.capture(first=True) as units, _mode:
        cudnn.tail_rope(fake(1024, 16, 128), angles, angles)
    return units[0].outputs("out")
