"""Triton inside a capture. It neither compiles nor launches kernels, and its driver answers for the GPU model.

Private or undocumented, seen in triton 3.9.0, and checked by ``tests/e2e/test_capture_torch.py``:
``triton.runtime.jit.KernelInterface``, the base class of all kernels with launches ``kernel[grid](...)``, with ``run``
and ``warmup``; and ``triton.runtime.driver``, a ``DriverConfig`` with ``set_active``.
"""

from __future__ import annotations

import functools
from typing import Any

from aot_pack.author.captures import entered_captures
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpus.limits import REGISTERS_PER_SM, WARP_SIZE


def answer_triton(figures: GpuFigures, triton: Any) -> None:
    """Installs the answers in ``triton``: plain and autotuned kernels, those with heuristics, and the driver."""
    interface = triton.runtime.jit.KernelInterface
    for kind in (interface, *_below(interface)):
        for name in ("run", "warmup", "__getitem__"):
            if name in vars(kind):
                setattr(kind, name, _not_launched(vars(kind)[name], name))
    triton.runtime.driver.set_active(_Driver(figures, triton))


def _below(kind: type) -> list[type[Any]]:
    below: list[type[Any]] = kind.__subclasses__()
    return [descendant for subclass in below for descendant in (subclass, *_below(subclass))]


def _not_launched(original: Any, name: str) -> Any:
    @functools.wraps(original)
    def launch(kernel: Any, *args: Any, **kwargs: Any) -> Any:
        if not entered_captures():
            return original(kernel, *args, **kwargs)
        return _nothing if name == "__getitem__" else None

    return launch


def _nothing(*_: Any, **__: Any) -> None:
    """A launch."""


class _Driver:
    """Answers of ``triton.runtime.driver.active``."""

    def __init__(self, figures: GpuFigures, triton: Any) -> None:
        self._figures = figures
        self._triton = triton

    @property
    def utils(self) -> _Driver:
        """This object, which also has the functions of ``utils``."""
        return self

    @staticmethod
    def is_active() -> bool:
        """There is a GPU."""
        return True

    def get_current_target(self) -> Any:
        """The architecture."""
        major, minor = self._figures.capability
        return self._triton.backends.compiler.GPUTarget("cuda", 10 * major + minor, 32)

    def get_current_device(self) -> int:
        """There is one."""
        return 0

    def set_current_device(self, device: object) -> None:
        """There is one."""

    def get_current_stream(self, device: object = None) -> int:  # noqa: ARG002
        """The NULL stream, as that of ``torch.cuda``."""
        return 0

    def get_device_capability(self, device: object = None) -> tuple[int, int]:  # noqa: ARG002
        """As ``torch.cuda`` has it."""
        return self._figures.capability

    def get_active_torch_device(self) -> Any:
        """As PyTorch names it."""
        import torch

        return torch.device("cuda", 0)

    def get_device_interface(self) -> Any:
        """``torch.cuda``."""
        import torch

        return torch.cuda

    def get_device_properties(self, device: object = None) -> _Properties:  # noqa: ARG002
        """The known properties of the device."""
        return _Properties(self._figures)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise self._figures.not_answered(f"triton.runtime.driver.active.{name}", ", ".join(_ANSWERED))


_ANSWERED = sorted(name for name in vars(_Driver) if not name.startswith("_"))


class _Properties(dict[str, int]):
    """Properties of the device. It looks up each one when code reads it, so that only read figures are recorded."""

    def __init__(self, figures: GpuFigures) -> None:
        super().__init__()
        self._figures = figures

    def __missing__(self, name: str) -> int:
        asker = f"triton.runtime.driver.active.utils.get_device_properties()[{name!r}]"
        figures = self._figures
        if name == "multiprocessor_count":
            return figures.sm_count(asker)
        if name == "max_shared_mem":
            return figures.limits(asker).smem_per_block_optin
        if name == "warpSize":
            return WARP_SIZE
        if name == "max_num_regs":
            return REGISTERS_PER_SM
        answered = "max_num_regs, max_shared_mem, multiprocessor_count, warpSize"
        raise figures.not_answered(asker, answered)
