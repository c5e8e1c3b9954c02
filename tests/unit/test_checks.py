"""``@aot_pack.check``: what it marks, and what it refuses."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

import aot_pack
from aot_pack.author.checks import collecting_checks

CHECKS = Path(__file__).parents[2] / "example_kernels" / "checks.py"


def test_what_is_marked() -> None:
    with collecting_checks() as found:

        @aot_pack.check("scale")
        def one(scale: Any, device: Any) -> None: ...

        @aot_pack.check("my_kernels.scale")
        def two(scale: Any, device: Any) -> None: ...

        @aot_pack.check
        def three(package: Any, device: Any) -> None: ...

    assert [(check.name, check.package, check.function) for check in found] == [
        ("one", None, "scale"),
        ("two", "my_kernels", "scale"),
        ("three", None, None),
    ]
    assert [check.run for check in found] == [one, two, three]


@pytest.mark.parametrize("name", ["", "a b", "a.", 3, None])
def test_what_is_no_name(name: Any) -> None:
    with pytest.raises(TypeError, match="expected the name of a packed function, such as 'scale', got"):
        aot_pack.check(name)


def test_the_examples_checks_need_no_compiler_and_name_every_function_of_their_packages() -> None:
    tree = ast.parse(CHECKS.read_text())
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported == {"torch", "aot_pack"}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = {ast.literal_eval(call.args[0]) for call in calls if ast.unparse(call.func) == "aot_pack.check"}
    assert {name.partition(".")[0] for name in named} >= {"elementwise", "hopper_gemm", "launch_modes"}
    exported = set()
    for package in {name.partition(".")[0] for name in named}:
        nodes = ast.walk(ast.parse((CHECKS.parent / f"{package}.py").read_text()))
        for node in (node for node in nodes if isinstance(node, ast.FunctionDef)):
            if any("aot_pack.export" in ast.unparse(decorator) for decorator in node.decorator_list):
                exported.add(f"{package}.{node.name}")
    assert named == exported
