"""Streams among the arguments of a captured function: the caller's current one in the place of each.

A library passes the handle of the stream that is current while it compiles, such as
``cuda.CUstream(torch.cuda.current_stream().cuda_stream)``. In the packed function that would be an argument which every
caller has to give. ``make_fake_stream(use_tvm_ffi_env_stream=True)`` asks for the stream that is current at each call.

Private, seen in nvidia-cutlass-dsl 4.4 to 4.8.1, and checked by ``tests/native/test_captured_programs.py``:
``cutlass.cute.runtime._FakeStream``, what ``make_fake_stream`` returns, with ``use_tvm_ffi_env_stream``. The
environment must hold ``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import inspect
import re
from typing import Any

from cuda.bindings.driver import CUstream
from cuda.bindings.runtime import cudaStream_t
from cutlass.cute.runtime import _FakeStream

_HANDLES = (CUstream, cudaStream_t)


class _CurrentStream(_FakeStream, CUstream):  # type: ignore[misc]
    """The caller's current stream; also a ``CUstream``, for the compiler's check of annotations."""

    def __init__(self) -> None:
        _FakeStream.__init__(self, use_tvm_ffi_env_stream=True)


class _CurrentRuntimeStream(_FakeStream, cudaStream_t):  # type: ignore[misc]
    """The same as a ``cudaStream_t``."""

    def __init__(self) -> None:
        _FakeStream.__init__(self, use_tvm_ffi_env_stream=True)


def with_current_stream(
    function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """The arguments of ``cute.compile`` with the caller's current stream for every stream, also for one that is only a
    parameter's default, and for None where the parameter is declared as a stream. One inside of a tuple stays: the
    compiler takes no such stream there."""
    args = tuple(map(_replaced, args))
    kwargs = {name: _replaced(value) for name, value in kwargs.items()}
    try:
        signature = inspect.signature(function if inspect.isroutine(function) else function.__call__)
        given = signature.bind_partial(*args, **{name: kwargs[name] for name in kwargs if name in signature.parameters})
    except (TypeError, ValueError):
        return args, kwargs  # the compiler says what is wrong
    by_position = dict(zip(given.arguments, args, strict=False))
    for name, parameter in signature.parameters.items():
        value = given.arguments.get(name, parameter.default)
        missing = value is None and _is_stream(parameter.annotation)
        if name not in by_position and (missing or isinstance(value, (*_HANDLES, _FakeStream))):
            kwargs[name] = _current(parameter.annotation)
        elif missing:
            place = list(by_position).index(name)
            args = (*args[:place], _current(parameter.annotation), *args[place + 1 :])
    return args, kwargs


def _replaced(value: Any) -> Any:
    if isinstance(value, cudaStream_t):
        return _CurrentRuntimeStream()
    given = isinstance(value, CUstream) or (isinstance(value, _FakeStream) and not value.use_tvm_ffi_env_stream)
    return _CurrentStream() if given else value


def _current(annotation: object) -> Any:
    return _CurrentRuntimeStream() if "cudaStream_t" in repr(annotation) else _CurrentStream()


def _is_stream(annotation: object) -> bool:
    text = annotation if isinstance(annotation, str) else repr(annotation)
    return re.search(r"\b(CUstream|cudaStream_t)\b", text) is not None
