"""What an example of TileLang gets in place of a GPU: kernels that do nothing, timers, comparisons that agree.

It replaces functions of the libraries that the example imports, in a process that ends after it.
"""

from __future__ import annotations

import dis
import importlib.abc
import importlib.machinery
import itertools
import os
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aot_pack.errors import CompileError
from aot_pack.front_ends.tilelang.program import Program


def run_example(path: Path, number: int) -> None:
    """Runs a file as ``python file`` does.

    Args:
        number: the value of each element of a tensor on the GPU, where the example asks.

    Raises:
        BaseException: whatever it raises.
    """
    _element[0] = number
    os.chdir(path.parent)
    sys.argv = [str(path)]
    sys.path.insert(0, str(path.parent))
    found = runpy.run_path(str(path), run_name="__main__")
    if "__main__" not in path.read_text(encoding="utf-8"):
        found["main"]()


def prepare() -> None:
    """Replaces comparisons, timers, tuners and elements of tensors. Call it before a capture begins."""

    import tilelang.profiler
    import tilelang.testing
    import torch
    from tilelang.autotuner import tuner

    torch.set_num_threads(1)
    sys.meta_path.append(_References())

    for module, names in (
        (torch.testing, ("assert_close",)),
        (tilelang.testing, ("torch_assert_close", "torch_allclose")),
    ):
        for name in names:
            setattr(module, name, lambda *_, **__: None)
    torch.allclose = lambda *_, **__: True
    torch.equal = lambda *_, **__: True
    tilelang.profiler.do_bench = lambda *_, **__: 1.0
    Program.get_profiler = lambda *_, **__: _Profiler()  # type: ignore[attr-defined]
    _have_elements()
    tuner.AutoTuneImpl.__call__ = _with_first_configuration(tuner.AutoTuneImpl.__call__)
    tuner.AutoTuner.run = _first_configuration


class _References(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Libraries that examples compare with, if they are not installed."""

    _names = ("fla", "flash_attn", "mamba_ssm", "scipy")

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        known = name.partition(".")[0] in self._names
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if known else None

    def exec_module(self, module: Any) -> None:
        module.__version__, module.__file__ = "1.0", module.__name__
        module.__getattr__ = _Anything().__getattr__


class _Anything:
    """What a function of such a library is, and what it returns. An item of a result is the first argument."""

    def __init__(self, item: object = None) -> None:
        self._item = self if item is None else item

    def __call__(self, first: object = None, *_: object, **__: object) -> _Anything:
        return _Anything(first)

    def __getattr__(self, name: str) -> _Anything:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, _: object) -> Any:
        return self._item

    def __iter__(self) -> Iterator[Any]:
        """As many as the statement unpacks."""
        frame = sys._getframe(1)
        counts = (each.argval for each in dis.get_instructions(frame.f_code) if each.offset == frame.f_lasti)
        return itertools.repeat(self._item, next(counts))


class _Profiler:
    """A profiler that measures nothing."""

    def do_bench(self, *_: object, **__: object) -> float:
        """A time in milliseconds."""
        return 1.0

    def __getattr__(self, _: str) -> Any:
        return lambda *_, **__: None


_element = [0]
"""What an element of a tensor on the GPU is, where an example asks."""


def _have_elements() -> None:
    """Lets examples go on that read an element of a tensor on the GPU, such as the length of a sequence."""
    import torch
    from torch.utils._pytree import tree_map

    from aot_pack.gpu_answers.torch_modes import Calls

    tensor = torch.Tensor
    plain: dict[Any, Any] = {
        tensor.item: lambda each, *_: _number(each),
        tensor.__int__: lambda *_: _element[0],
        tensor.__index__: lambda *_: _element[0],
        tensor.__float__: lambda *_: float(_element[0]),
        tensor.__bool__: lambda *_: True,
        tensor.tolist: lambda each, *_: torch.full(each.shape, _element[0], device="cpu").tolist(),
        tensor.backward: lambda *_, **__: None,
        tensor.grad.__get__: lambda each, *_: torch.zeros_like(each),
        torch.nonzero: lambda each, *_, **__: torch.zeros(each.numel(), each.dim(), dtype=torch.int64, device="cuda"),
    }
    init = Calls.__init__

    def with_elements(self: Any, *args: Any, **kwargs: Any) -> None:
        init(self, *args, **kwargs)
        self._answers_for_fake.update(plain)

    answer = Calls.__torch_function__

    def answer_again(self: Any, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        try:
            return answer(self, func, types, args, kwargs)
        except CompileError:
            if func is torch.where and len(args) == 1:
                return tuple(torch.zeros(args[0].numel(), dtype=torch.int64, device="cuda") for _ in args[0].shape)
            plain_args, plain_kwargs = tree_map(_without_elements, (args, dict(kwargs or {})))
            return answer(self, func, types, plain_args, plain_kwargs)

    Calls.__init__ = with_elements  # type: ignore[method-assign]
    Calls.__torch_function__ = answer_again  # type: ignore[method-assign]


def _number(tensor: Any) -> float:
    return float(_element[0]) if tensor.dtype.is_floating_point else _element[0]


def _without_elements(value: Any) -> Any:
    """What a function that needs elements gets: a number, or indexes in place of a mask."""
    import torch

    if isinstance(value, slice):
        return slice(*map(_without_elements, (value.start, value.stop, value.step)))
    if not isinstance(value, torch.Tensor) or value.device.type != "cuda":
        return value
    if value.dim() == 0:
        return _number(value)
    return torch.zeros(value.shape[0], dtype=torch.int64, device="cuda") if value.dtype is torch.bool else value


def _with_first_configuration(call: Any) -> Any:
    def called(impl: Any, *args: Any, **kwargs: Any) -> Any:
        known = {name: value for name, value in kwargs.items() if not name.startswith("__")}
        impl.configs = list(impl.configs(*args, **known) if callable(impl.configs) else impl.configs)[:1]
        return call(impl, *args, **kwargs)

    return called


class _Tuned:
    """What a tuner returns."""

    def __init__(self, kernel: Any, config: Any) -> None:
        self.kernel, self.config = kernel, config
        self.latency, self.ref_latency, self.libcode = 1.0, 1.0, ""

    def __call__(self, *args: Any) -> Any:
        return self.kernel(*args)


def _first_configuration(tuner: Any, *_: object, **__: object) -> Any:
    import tilelang

    config = dict(next(iter(tuner.configs)))
    config.pop("pass_configs", None)
    made = tuner.fn(**config)
    out_idx = getattr(getattr(tuner, "compile_args", None), "out_idx", None)
    return _Tuned(made if isinstance(made, Program) else tilelang.compile(made, out_idx=out_idx), config)
