"""Errors of a compiler that can't be imported or that lacks what aot-pack needs: never those of the author."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.failures import collect_error
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.compile.unusable import broken_compiler, compiler_unusable
from aot_pack.errors import CollectError, CompilerUnusable
from aot_pack.front_ends.cutedsl.description import CUTEDSL
from aot_pack.front_ends.tilelang.description import TILELANG


def raised_in(module: str, error: str) -> BaseException:
    """An error that came out of a module while it was imported."""
    with pytest.raises(BaseException) as caught:
        exec(f"raise {error}", {"__name__": module})
    return caught.value


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The versions that the distributions of compilers have."""
    found = {CUTEDSL.distribution: "4.9.0", TILELANG.distribution: "0.2.0"}
    monkeypatch.setattr("importlib.metadata.version", found.__getitem__)
    monkeypatch.delitem(sys.modules, "cutlass", raising=False)
    return found


@pytest.fixture
def _imported(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if cutlass could be imported."""
    monkeypatch.setitem(sys.modules, "cutlass", ModuleType("cutlass"))


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("error", "message", "hint"),
    [
        (
            "ImportError('_cutlass_ir.so: file too short')",
            "nvidia-cutlass-dsl 4.9.0 can't be imported: ImportError: _cutlass_ir.so: file too short",
            "install it again: pip install --force-reinstall 'nvidia-cutlass-dsl==4.9.0'. aot-pack doctor",
        ),
        (
            'ImportError("/lib/libc.so.6: version `GLIBC_2.99\' not found")',
            "nvidia-cutlass-dsl 4.9.0 can't be imported: ImportError: /lib/libc.so.6: version `GLIBC_2.99' not found",
            "its libraries need a newer glibc, but this machine has ",
        ),
        (
            "RuntimeError('No CTK flavor installed')",
            "nvidia-cutlass-dsl 4.9.0 can't be imported: RuntimeError: No CTK flavor installed",
            "install it again",
        ),
        (
            "ModuleNotFoundError(\"No module named 'google'\", name='google')",
            "nvidia-cutlass-dsl 4.9.0 can't be imported: it needs the module google, which is not installed",
            "install it again",
        ),
    ],
)
def test_a_compiler_that_can_not_be_imported(error: str, message: str, hint: str) -> None:
    found = collect_error(raised_in("cutlass._mlir", error), Path("kernels.py"))
    assert isinstance(found, CompilerUnusable)
    assert (found.message, found.exit_code) == (message, 12)
    assert str(found.hint).startswith(hint)
    assert error.partition("(")[0] in str(found.detail)


@pytest.mark.usefixtures("versions")
def test_tilelang_without_its_own_needs() -> None:
    found = broken_compiler(raised_in("tilelang", "ModuleNotFoundError('No module', name='torch')"))
    assert found is not None
    assert found.message == "tilelang 0.2.0 can't be imported: it needs the module torch, which is not installed"
    assert str(found.hint).startswith("install aot-pack[tilelang]")


@pytest.mark.usefixtures("versions", "_imported")
def test_a_module_of_the_compiler_that_needs_an_optional_library() -> None:
    """``import cutlass.jax`` without JAX: the compiler itself works."""
    error = raised_in("cutlass.jax", "ModuleNotFoundError(\"No module named 'jax'\", name='jax')")
    assert isinstance(collect_error(error, Path("kernels.py")), CollectError)


@pytest.mark.usefixtures("versions")
def test_an_error_of_the_author() -> None:
    assert broken_compiler(raised_in("kernels", "ValueError('no')")) is None


class _Class:
    pass


@pytest.mark.usefixtures("versions", "_imported")
@pytest.mark.parametrize(
    ("error", "what"),
    [
        (ModuleNotFoundError("No module", name="cutlass.runtime"), "it has no module `cutlass.runtime`"),
        (
            ImportError("cannot import name 'EnableTVMFFI' from 'cutlass.base_dsl.compiler' (/x.py)",
                        name="cutlass.base_dsl.compiler"),
            "it has no `cutlass.base_dsl.compiler.EnableTVMFFI`",
        ),
        (AttributeError("no", obj=ModuleType("cutlass.spec"), name="ConstInt"), "it has no `cutlass.spec.ConstInt`"),
        (AttributeError("no", obj=_Class, name="_func"), "it has no `_Class._func`"),
        (TypeError("convert() takes 2"), "TypeError: convert() takes 2"),
    ],
)  # fmt: skip
def test_a_compiler_that_lacks_what_aot_pack_needs(error: Exception, what: str) -> None:
    found = compiler_unusable(CUTEDSL, error)
    assert found.message == f"aot-pack does not work with nvidia-cutlass-dsl 4.9.0: {what}"
    assert str(found.hint).startswith("install a version that aot-pack is tested with, nvidia-cutlass-dsl 4.4.2 or ")


@pytest.mark.usefixtures("versions")
def test_a_file_that_hides_the_compiler() -> None:
    text = "No module named 'cutlass._mlir'; 'cutlass' is not a package"
    found = compiler_unusable(CUTEDSL, ModuleNotFoundError(text, name="cutlass._mlir"))
    assert found.message == f"CuTeDSL can't be imported: {text}"
    assert found.hint == "a file named cutlass.py hides CuTeDSL's package: rename the file"


@pytest.mark.usefixtures("versions", "_imported")
def test_a_front_end_that_fails_is_not_the_authors_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> ModuleType:
        raise ModuleNotFoundError("No module named 'cutlass.runtime'", name="cutlass.runtime")

    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(
        CompilerUnusable, match=r"aot-pack does not work with nvidia-cutlass-dsl 4\.9\.0: it has no module"
    ):
        FrontEnds(Arch.parse("sm_90a")).load_last()
