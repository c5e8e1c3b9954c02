"""The object that the caller of ``cute.compile`` gets for a packed function.

It is called as the compiled function is: by position or keyword, with the same defaults, and with TVM FFI's own wrapper
between. It passes for the compiler's class in ``isinstance``. It has no program of the compiler's, so it can't be
exported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from .table import Answer

_MADE_AHEAD = "was packed ahead of time, so it has no {}; set AOT_PACK_JIT=off to let the compiler make the function"


class PackedFunction:
    """A packed function, as ``TVMFFIJitCompiledFunctionWithKwargs`` is a compiled one.

    Args:
        function: the function of the package's library, which takes its arguments by position.
        call: takes the arguments of a caller.
    """

    def __init__(self, answer: Answer, function: Any, call: Callable[..., Any]) -> None:
        self.answer = answer
        self._function = function
        self._call = call

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        provider = sys.modules.get("cutlass.cutlass_dsl.tvm_ffi_provider")
        return getattr(provider, "TVMFFIJitCompiledFunctionWithKwargs", PackedFunction)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the packed function."""
        return self._call(*args, **kwargs)

    def __tvm_ffi_object__(self) -> Any:
        """The function itself, for TVM FFI."""
        return self._function

    def to(self, device: Any = None) -> Any:  # noqa: ARG002
        """The function for a device: it serves all."""
        return self

    def export_to_c(self, *_: Any, **__: Any) -> None:
        """Not possible.

        Raises:
            OSError: always. Libraries that keep compiled functions on disk go on without.
        """
        raise OSError(f"{self!r} {_MADE_AHEAD.format('program to export')}")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name in ("answer", "_function", "_call"):
            raise AttributeError(name)
        raise AttributeError(f"{self!r} {_MADE_AHEAD.format(f'attribute {name!r}')}")

    def __repr__(self) -> str:
        return f"<packed function {self.answer.name} ({self.answer.target})>"


def packed_function(answer: Answer, function: Any) -> PackedFunction:
    """The object for the caller.

    Args:
        function: the function of the package's library.

    Raises:
        ImportError: this TVM FFI is older than 0.1.11, and can't call functions as the compiler's are called.
    """
    from tvm_ffi.utils import kwargs_wrapper

    positional = [name for name in answer.arguments if name not in answer.keyword_only]
    defaults = dict(answer.defaults)
    call = kwargs_wrapper.make_kwargs_wrapper(
        function,
        arg_names=positional,
        arg_defaults=tuple(defaults[name] for name in positional if name in defaults),
        kwonly_names=list(answer.keyword_only),
        kwonly_defaults={name: defaults[name] for name in answer.keyword_only if name in defaults},
        map_dataclass_to_tuple=list(answer.passes_fields),
    )
    return PackedFunction(answer, function, call)
