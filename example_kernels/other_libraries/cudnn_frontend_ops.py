"""CuTeDSL kernels of NVIDIA's cuDNN front end (nvidia-cudnn-frontend on PyPI), packed as they are."""

import cudnn
import torch
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

_mode = FakeTensorMode()


def fake(*shape, dtype=torch.bfloat16):
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


def compiled(api):
    with aot_pack.capture() as units, _mode:
        assert api.check_support()
        api.compile()
    return units[-1]


@aot_pack.export(archs=["sm_100a"], hidden=[4096, 8192])
def rmsnorm_hadamard_amax(hidden):
    x = fake(512, hidden)
    return compiled(cudnn.RmsNormRhtAmaxSm100(x, fake(hidden), x, fake(256, dtype=torch.float32)))


@aot_pack.export(archs=["sm_100a"])
def gemm_swiglu():
    m, n, k = 512, 1024, 512
    a, b = fake(1, m, k).permute(1, 2, 0), fake(1, n, k).permute(1, 2, 0)
    ab12, c = fake(1, m, n).permute(1, 2, 0), fake(1, m, n // 2).permute(1, 2, 0)
    return compiled(cudnn.GemmSwigluSm100(a, b, ab12, c))
