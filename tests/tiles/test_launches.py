"""What a packed program of TileLang passes to the driver, beside what TileLang's own launcher passes, to the byte."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver, Launch, decode_tensor_map
from fake_driver.tensors import FrameworkTensor

from aot_pack.signature import ConstParam, Dim, DimVar, ScalarParam, Signature, TensorParam, is_output

from .conftest import SOURCES, Launcher, Packed
from .launchers import KERNELS_VARIABLE

pytestmark = pytest.mark.tilelang


def exports(source: Path) -> list[str]:
    """Names of the builders in a kernels.py, read without running it."""
    functions = (node for node in ast.parse(source.read_text()).body if isinstance(node, ast.FunctionDef))
    return [node.name for node in functions if any("export" in ast.unparse(each) for each in node.decorator_list)]


NAMES = [f"{source.stem}.{name}" for source in SOURCES for name in exports(source)]
STREAM = 0
GRIDS = {
    "multiples_alone": [(96, 1, 1)],
    "shifted": [(191, 1, 1)],
    "downwards": [(416, 1, 1)],
    "doubled_by_cutedsl": [(8, 1, 1)],
    "doubled": [(8, 1, 1)],
}
"""What is launched where TileLang has no launcher."""
PROGRAMMATIC = 6
DIMS = (192, 128, 640, 4096)
"""What sizes that are known at the call are, by their number."""


OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "floor_div": operator.floordiv,
    "floor_mod": operator.mod, "min": min, "max": max, "less": operator.lt, "less_equal": operator.le,
    "not_equal": operator.ne, "equal": operator.eq, "and": operator.and_, "or": operator.or_,
    "shift_left": operator.lshift, "shift_right": operator.rshift,
}  # fmt: skip


def size(dim: Dim, sizes: Sequence[int] = DIMS) -> int:
    if isinstance(dim, int):
        return dim
    if isinstance(dim, DimVar):
        return sizes[dim.id]
    return int(OPERATIONS[dim.operation](size(dim.left, sizes), size(dim.right, sizes)))


def tensor(param: TensorParam, sizes: Sequence[int] = DIMS) -> FrameworkTensor:
    shape = tuple(size(dim, sizes) for dim in param.shape)
    strides = tuple(size(dim, sizes) for dim in param.strides) if param.strides else None
    return FrameworkTensor(shape, str(param.dtype), strides=strides)


def arguments_of(signature: Signature, sizes: Sequence[int] = DIMS, integer: int = 7) -> dict[str, Any]:
    """Something to pass for each parameter, by name; for an output None."""
    found: dict[str, Any] = {}
    for param in signature.params:
        if is_output(param):
            found[param.name] = None
        elif isinstance(param, TensorParam):
            found[param.name] = tensor(param, sizes)
        elif isinstance(param, ScalarParam):
            found[param.name] = 1.5 if param.dtype.is_float else integer
        elif isinstance(param, ConstParam):
            found[param.name] = param.value
    return found


def what_is_passed(launch: Launch) -> dict[str, Any]:
    attributes = {attribute.id: attribute.value for attribute in launch.attributes}
    return {
        "kernel": launch.kernel,
        "grid": launch.grid,
        "block": launch.block,
        "smem": launch.smem_bytes,
        "cluster": launch.cluster,
        "cooperative": launch.cooperative,
        "programmatic": attributes.get(PROGRAMMATIC, bytes(64))[:4] != bytes(4),
        "params": launch.params,
        "maps": [decode_tensor_map(param) for param in launch.params if len(param) == 128],
    }


@pytest.mark.parametrize("name", NAMES)
def test_as_tilelangs_own_launcher(
    driver: FakeDriver,
    packages: dict[str, Packed],
    launchers: dict[str, dict[str, Launcher]],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package, function = name.split(".")
    packed = packages[package]
    target = next(target for target in packed.manifest.targets if target.function == function)
    signature = target.signature
    passed = arguments_of(signature)
    driver.clear_log()
    result = getattr(packed.module, function)(**{param.name: passed[param.name] for param in signature.inputs})
    ours = driver.launches()
    results = result if isinstance(result, tuple) else (result,)
    for output, returned in zip(signature.outputs, results, strict=False):
        passed[output.name] = returned
        assert isinstance(returned, FrameworkTensor)
        assert returned.shape == tuple(map(size, output.shape))

    again = getattr(packed.module, function)(**{param.name: passed[param.name] for param in signature.arguments})
    for output, returned in zip(signature.outputs, again if isinstance(again, tuple) else (again,), strict=False):
        assert returned is passed[output.name]

    theirs = launchers[package].get(function)
    if theirs is None:
        assert [launch.grid for launch in ours] == GRIDS[function]
        return
    driver.clear_log()
    image = str(packed.folder / target.image).encode()
    monkeypatch.setenv(KERNELS_VARIABLE, ",".join(kernel.symbol for kernel in target.kernels))
    values = [passed[each] if isinstance(each, str) else dimension(passed, each) for each in theirs.arguments]
    assert theirs.launch(*values, STREAM, 0, image) == 0
    reference = driver.launches()

    assert len(ours) == len(reference) > 0
    compare_launches(ours, reference)


def compare_launches(ours: list[Launch], theirs: list[Launch]) -> None:
    """All launches of one call. Their launchers ask for programmatic dependent launch with every cluster."""
    for mine, its in zip(ours, theirs, strict=True):
        expected = what_is_passed(its)
        if mine.cluster is not None:
            assert expected["programmatic"]
            expected["programmatic"] = False
        assert what_is_passed(mine) == expected


def dimension(passed: dict[str, Any], place: list[Any]) -> int:
    """A size or stride of what is passed."""
    name, kind, index = place
    return int(getattr(passed[name], kind)[index])
