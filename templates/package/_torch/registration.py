"""Registers the operators of a package: by its library where PyTorch has a stable C interface, otherwise in Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch

from .gradients import declared, register_gradient, register_no_gradient
from .operators import Operator, Package
from .tracing import make_traceable

_OLDEST = (2, 4)
"""PyTorch with ``register_fake``."""
_NATIVE = (2, 9)
"""PyTorch with a C interface that a library may use for years."""


def register(package: Package, traced: Mapping[str, Callable[..., Any]], missing: Mapping[str, str]) -> None:
    """Registers all operators of the package, once per process.

    Args:
        traced: the functions of the package as PyTorch traces them, by name.
        missing: why the other functions are not operators.

    Raises:
        ImportError: PyTorch is too old, no function is an operator, or a name is taken.
    """
    if hasattr(package.module, "_aot_operators"):  # the torch module may be loaded again
        return
    package.traced, package.missing = traced, missing
    version = tuple(int(part) for part in torch.__version__.split(".")[:2])
    _check(package, version)
    problem = f"PyTorch {torch.__version__} has no stable C interface"
    if version >= _NATIVE:
        try:
            package.call("aot_pack_register_operators", *(["CPU"] if package.gpu == "cpu" else []))
            problem = f"PyTorch {torch.__version__} can't pass their lists or texts to the library"
        except RuntimeError as error:
            problem = str(error)
    others = [each for each in package.operators.values() if not _exists(each)]
    library = torch.library.Library(package.name, "FRAGMENT")
    package.kept.append(library)
    if others:
        _register_in_python(library, others)
        package.log(f"{len(others)} operators of PyTorch registered in Python: {problem}")
    _register_transforms(library, package, others)
    for operator in package.operators.values():
        for name, _ in operator.overloads():
            torch.library.register_fake(f"{package.name}::{name}", operator.fake)
    for name, reason in missing.items():
        package.log(f"{name} is no operator of PyTorch: {reason}")
    package.module._aot_operators = package  # type: ignore[attr-defined]
    make_traceable(package)


def _check(package: Package, version: tuple[int, ...]) -> None:
    """Raises ImportError where the operators can't be registered."""
    if version < _OLDEST:
        raise ImportError(f"{package.name}.torch needs PyTorch 2.4 or newer, found {torch.__version__}")
    if not package.operators:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in package.missing.items())
        raise ImportError(f"{package.name} has no function that can be an operator of PyTorch: {reasons}")
    taken = [name for name, operator in package.operators.items() if _exists(operator)]
    if taken:
        raise ImportError(
            f"torch.ops.{package.name}.{taken[0]} exists: another package called {package.name}, or another copy of "
            "this one, has registered it in this process"
        )


def _exists(operator: Operator) -> bool:
    return hasattr(operator.package.ops, operator.name)


def _register_in_python(library: Any, operators: Sequence[Operator]) -> None:
    """Registers operators by functions of Python."""
    strides = getattr(torch.Tag, "needs_exact_strides", torch.Tag.needs_fixed_stride_order)
    for operator in operators:
        for name, schema in operator.overloads():
            library.define(schema, tags=(torch.Tag.pt2_compliant_tag, strides))
            for key in ("CUDA", "CPU"):  # the functions refuse CPU tensors themselves
                library.impl(name, operator.kernel, key)


def _register_transforms(library: Any, package: Package, in_python: Sequence[Operator]) -> None:
    """Registers gradients and the rules for torch.vmap.

    Args:
        in_python: the operators that the package's library does not have.
    """
    formulas = declared(package)
    for name, operator in package.operators.items():
        for overload, schema in operator.overloads():
            if "!" in schema:  # it writes: PyTorch's own kernel for Autograd has nothing to add to our check
                library.impl(overload, torch.library.fallthrough_kernel, "Autograd")
            if overload != name or name not in formulas:
                register_no_gradient(library, operator, overload)
        if name in formulas:
            register_gradient(library, operator, formulas[name], native=operator not in in_python)
