"""Connects to the engine that the user chose. Only its module imports its library."""

from __future__ import annotations

from aot_pack.errors import assert_never
from aot_pack.executor_choice import EngineKind, ExecutorChoice
from aot_pack.executors.engine import Engine


def connect(choice: ExecutorChoice) -> Engine:
    """Connects to the engine, or starts one.

    Raises:
        ExecutorError: there is none, or a library is missing.
    """
    kind = choice.kind
    match kind:
        case EngineKind.DASK:
            from aot_pack.executors.dask_engine import DaskEngine

            return DaskEngine(choice)
        case EngineKind.RAY:
            from aot_pack.executors.ray_engine import RayEngine

            return RayEngine(choice)
        case EngineKind.FUNCTION:
            from aot_pack.executors.function_engine import FunctionEngine

            return FunctionEngine(choice)
        case EngineKind.LOCAL:
            raise AssertionError("the pool itself compiles on this machine")
        case _:
            assert_never(kind)
