"""What is advised when an import of TileLang fails."""

from __future__ import annotations

import importlib.metadata

import pytest

from aot_pack.compile.import_hints import import_hint


def raised_in(package: str, error: str = "ValueError('no')") -> BaseException:
    """An error that came through code of a package."""
    namespace: dict[str, object] = {"__name__": package}
    exec(f"def fail():\n    raise {error}", namespace)
    with pytest.raises(Exception) as caught:
        namespace["fail"]()  # type: ignore[operator]
    return caught.value


def requires(_: str) -> list[str]:
    return ["numpy>=1.23", "apache-tvm-ffi<0.1.13,>=0.1.11"]


def test_without_tilelang() -> None:
    hint = import_hint(ModuleNotFoundError("No module named 'tilelang'", name="tilelang"))
    assert hint is not None
    assert hint.startswith("install aot-pack[tilelang] in an environment of its own")


def test_with_another_tvm_ffi() -> None:
    error = raised_in("tilelang.env")
    hint = import_hint(error, version=lambda _: "0.1.15.post2", requires=requires)
    assert hint is not None
    assert hint.startswith("TileLang works with apache-tvm-ffi<0.1.13,>=0.1.11, but 0.1.15.post2 is installed: install")


def test_an_error_of_another_kind_has_no_hint() -> None:
    assert import_hint(raised_in("tilelang"), version=lambda _: "0.1.12", requires=requires) is None
    assert import_hint(raised_in("kernels"), version=lambda _: "0.1.15", requires=requires) is None
    assert import_hint(ModuleNotFoundError("No module named 'quack'", name="quack")) is None


def test_a_tilelang_that_is_not_installed_as_a_distribution() -> None:
    def missing(_: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError("tilelang")

    hint = import_hint(raised_in("tilelang"), requires=missing)
    assert hint is not None
    assert hint.startswith("install aot-pack[tilelang]")
