"""Runs a kernels.py in this process."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from aot_pack.author.gradients import DeclaredGradient, collecting_gradients
from aot_pack.author.spec import ExportedBuilder, collecting
from aot_pack.compile.failures import collect_error
from aot_pack.errors import AotPackError, CollectError
from aot_pack.gpu_answers.device import GpuFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelsFile:
    """A kernels.py that ran."""

    module: ModuleType
    exported: tuple[ExportedBuilder, ...]
    """The builders that kernels.py decorates or names."""
    unnamed: tuple[ExportedBuilder, ...]
    """Builders of imported modules that kernels.py does not name."""
    gradients: tuple[DeclaredGradient, ...]
    """The gradients that kernels.py and the modules that it imports declare."""
    imported: tuple[ModuleType, ...]
    """The modules that kernels.py loaded. Modules loaded earlier, such as sitecustomize, are not the author's."""
    by_function: Mapping[str, ExportedBuilder]
    """The builder of each function."""


def run_kernels(path: Path, figures: GpuFigures) -> KernelsFile:
    """Runs a kernels.py. It stays imported, and so do the modules beside it.

    Args:
        figures: the figures of the GPU that the file may ask for.

    Raises:
        CollectError: the file does not run.
        CompileError: the file asked for something of the GPU that aot-pack does not know.
    """
    usable = path.stem.isidentifier() and path.stem not in sys.stdlib_module_names  # other modules may import it
    name = path.stem if usable else "kernels"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CollectError(f"{path} is not a Python file", hint="its name must end in .py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(path.parent))
    sys.dont_write_bytecode = True
    before = set(sys.modules)
    try:
        with collecting() as builders, collecting_gradients() as gradients:
            spec.loader.exec_module(module)
    except AotPackError:
        raise
    except BaseException as error:
        figures.check()
        raise collect_error(error, path) from None
    in_namespace = {id(value) for value in vars(module).values() if isinstance(value, ExportedBuilder)}
    exported = tuple(builder for builder in builders if builder.module == name or id(builder) in in_namespace)
    by_function = {name: builder for builder in reversed(exported) for name, _ in builder.functions}  # the first wins
    return KernelsFile(
        by_function=by_function,
        module=module,
        exported=exported,
        unnamed=tuple(builder for builder in builders if builder not in exported),
        gradients=tuple(gradients),
        imported=tuple(loaded for key, loaded in list(sys.modules.items()) if key not in before),
    )
