"""Answers to code that asks for a GPU during tracing or import, on a machine without a GPU.

device.py           the one GPU that a worker knows: its figures, and the figures that code asked for
answers.py          installs the answers: ``install``
device_cuda.py      ``cutlass.utils.HardwareInfo`` and ``cuda.bindings``
device_torch.py     ``torch.cuda``
device_triton.py    Triton's driver and kernels
device_tilelang.py  TileLang's own functions, and TVM's
torch_internals.py  all uses of PyTorch's private API
torch_modes.py      runs host code on tensors of a GPU that does not exist
torch_objects.py    streams, events, generators and graphs that do nothing
"""
