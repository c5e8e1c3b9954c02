"""What code is told that asks for a GPU while it is traced or imported, on a machine that has none.

device.py           the one GPU that a worker knows of: its figures, and which of them were asked for
answers.py          puts the answers in place: ``install``
device_cuda.py      ``cutlass.utils.HardwareInfo`` and ``cuda.bindings``
device_torch.py     ``torch.cuda``
device_triton.py    Triton's driver and kernels
device_tilelang.py  TileLang's own ways to ask, and TVM's
torch_internals.py  all that is used of PyTorch's private API
torch_modes.py      what host code does with tensors of a GPU that is not there
torch_objects.py    streams, events, generators and graphs that do nothing
"""
