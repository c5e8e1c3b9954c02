"""Python runs this when it starts, in each process below ``aot-pack record``: this folder is first in ``PYTHONPATH``.

It waits until the program imports CuTeDSL. Until then it imports nothing that is not Python's own. Then it runs the
``sitecustomize`` of the environment, which this one hides.

``AOT_PACK_RECORDING`` is the folder of the recording. Without it nothing happens.
"""

# Python has not imported pathlib yet, so this module does without.
# ruff: noqa: PTH100, PTH110, PTH118, PTH120

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as that of typing, which is not imported here
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_WAITS_FOR = "cutlass.cute"


class Finder:
    """A finder that finds what the other finders find, and has the module hooked once it is there."""

    def __init__(self, begin: Callable[[Any], None]) -> None:
        self._begin = begin
        self._asks = False

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:  # noqa: ARG002
        """Called before any other finder."""
        if name != _WAITS_FOR or self._asks:
            return None
        self._asks = True
        try:
            from importlib.util import find_spec

            spec = find_spec(name)
        finally:
            self._asks = False
        if spec is None or spec.loader is None:
            return None
        _after_loading(spec.loader, self)
        return spec

    def loaded(self, module: Any) -> None:
        """The program has imported CuTeDSL."""
        self.remove()
        self._begin(module)

    def remove(self) -> None:
        """Waits no longer."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)


def _after_loading(loader: Any, finder: Finder) -> None:
    execute = loader.exec_module

    def execute_and_hook(module: Any) -> None:
        del loader.exec_module  # the loader is its class's again
        execute(module)
        finder.loaded(module)

    loader.exec_module = execute_and_hook


def _with_aot_pack(use: Callable[[], None]) -> None:
    """Calls a function that imports aot-pack, from this copy if the environment has none."""
    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
    sys.path.append(root)
    try:
        use()
    except Exception as error:
        sys.stderr.write(f"aot-pack record: this process is not recorded: {type(error).__name__}: {error}\n")
    finally:
        sys.path.remove(root)


def _begin(folder: str) -> None:
    def hook(module: Any) -> None:
        def use() -> None:
            from aot_pack.recording.process import hook_process

            hook_process(module, folder)

        _with_aot_pack(use)

    def stand_in() -> None:
        from aot_pack.recording.standins import begin_process

        begin_process(folder)

    sys.meta_path.insert(0, Finder(hook))
    if os.path.exists(os.path.join(folder, "gpu.json")):
        _with_aot_pack(stand_in)


def _run_hidden_one() -> None:
    """The ``sitecustomize`` that Python would have run."""
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [each for each in sys.path if os.path.abspath(each or ".") != here]
    spec = PathFinder.find_spec("sitecustomize", sys.path)
    if spec is not None and spec.loader is not None:
        module = module_from_spec(spec)
        sys.modules["sitecustomize"] = module
        spec.loader.exec_module(module)


if __name__ == "sitecustomize":
    if os.environ.get("AOT_PACK_RECORDING"):
        _begin(os.environ["AOT_PACK_RECORDING"])
    _run_hidden_one()
