"""Streams, events, generators and graphs without a GPU. Their methods do nothing.

They replace PyTorch's own classes in ``torch`` and ``torch.cuda``. This module imports PyTorch. Import it only after
the author's code has imported PyTorch.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from typing_extensions import Self

_CUDA = 1
"""The kind of device, as ``torch.Stream`` has it."""
_numbers = itertools.count(1)


class Stream(torch.Stream):  # type: ignore[misc]
    """A stream. Its handle is 0, since nothing is launched. A captured function uses the caller's stream."""

    cuda_stream = 0
    native_handle = 0
    priority = 0

    def __new__(cls, device: object = None, priority: int = 0, **given: Any) -> Self:  # noqa: ARG004
        """Args are those of ``torch.cuda.Stream`` and ``torch.Stream``."""
        number = given.get("stream_id")
        number = next(_numbers) if number is None else number
        stream: Self = super().__new__(cls, stream_id=number, device_index=0, device_type=_CUDA)
        return stream

    def __init__(self, *_: Any, **__: Any) -> None:
        """Nothing is kept."""

    def __cuda_stream__(self) -> tuple[int, int]:
        return 0, self.cuda_stream

    @staticmethod
    def priority_range() -> tuple[int, int]:
        """As on GPUs: the lowest and the highest."""
        return 0, -5

    def query(self) -> bool:
        """Nothing runs."""
        return True

    def is_capturing(self) -> bool:
        """No graph is captured."""
        return False

    def record_event(self, event: Event | None = None) -> Event:
        """An event at which nothing happens."""
        return Event() if event is None else event

    def synchronize(self) -> None:
        """Nothing runs."""

    def wait_event(self, event: object) -> None:
        """Nothing runs."""

    def wait_stream(self, stream: object) -> None:
        """Nothing runs."""

    def __enter__(self) -> Self:
        self._entered = StreamContext(self)
        self._entered.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._entered.__exit__(*error)


class ExternalStream(Stream):
    """A stream that other code made."""

    def __new__(cls, stream_ptr: int = 0, device: object = None, **given: Any) -> Self:
        stream = super().__new__(cls, device, **given)
        stream.cuda_stream = stream_ptr
        return stream


class StreamContext:
    """While entered, makes a stream the current one. None changes nothing."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def __enter__(self) -> None:
        self._before = torch.cuda.current_stream()
        torch.cuda.set_stream(self.stream)

    def __exit__(self, *_: object) -> None:
        torch.cuda.set_stream(self._before)


class Graph:
    """A graph capture. Its code runs once, as it is."""

    def __init__(self, cuda_graph: object, pool: object = None, stream: Any = None, **_: Any) -> None:  # noqa: ARG002
        self._stream = StreamContext(stream)

    def __enter__(self) -> None:
        self._stream.__enter__()

    def __exit__(self, *error: object) -> None:
        self._stream.__exit__(*error)


class Event:
    """An event. The time between two events is unknown, since nothing runs."""

    cuda_event = 0
    event_id = 0
    refuse_time: Callable[[str], Exception]
    """Makes the error for code that asks for a time. ``device_torch`` sets it."""

    def __init__(self, *_: Any, **__: Any) -> None:
        """Args are those of ``torch.cuda.Event`` and ``torch.Event``."""
        self.device = torch.device("cuda", 0)

    def record(self, stream: object = None) -> None:
        """Nothing runs."""

    def wait(self, stream: object = None) -> None:
        """Nothing runs."""

    def query(self) -> bool:
        """Nothing runs."""
        return True

    def synchronize(self) -> None:
        """Nothing runs."""

    def elapsed_time(self, end_event: object) -> float:  # noqa: ARG002
        """Raises:
        CompileError: always.
        """
        raise type(self).refuse_time("torch.cuda.Event.elapsed_time")


class Generator(torch.Generator):  # type: ignore[misc]
    """A generator of random numbers. A generator of a GPU draws none."""

    def __new__(cls, device: Any = "cpu") -> Self:
        """Args are those of ``torch.Generator``."""
        kind = "cuda" if isinstance(device, int) else torch.device(device).type
        generator: Self = super().__new__(cls, "cpu" if kind == "cuda" else device)
        generator.on_gpu = kind == "cuda"
        return generator

    def __init__(self, *_: Any, **__: Any) -> None:
        """``__new__`` does all the work."""

    on_gpu = False

    @property
    def device(self) -> torch.device:
        """The device of tensors that are made with this generator."""
        return torch.device("cuda", 0) if self.on_gpu else torch.device("cpu")


def doing_nothing(original: type) -> type:
    """A class with the methods of ``original``; each does nothing and returns None."""

    def nothing(*_: Any, **__: Any) -> None:
        return None

    names = [name for name in dir(original) if not name.startswith("_")]
    return type(original.__name__, (), {"__init__": nothing, **dict.fromkeys(names, nothing)})
