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
    assert hint.startswith("install aot-pack[tilelang], which brings versions that fit together")


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


def of_both(name: str) -> list[str]:
    return requires(name) if name == "tilelang" else ['tilelang==0.1.15; extra == "tilelang"', "numpy"]


SUPPORTED = "; this version of aot-pack is tested with tilelang==0.1.15, which aot-pack[tilelang] installs"


@pytest.mark.parametrize(
    ("package", "error", "expected"),
    [
        (
            "kernels",
            "ModuleNotFoundError(\"No module named 'tilelang.carver.gone'\", name='tilelang.carver.gone')",
            "TileLang 0.2.0 has no module tilelang.carver.gone",
        ),
        (
            "kernels",
            "ImportError(\"cannot import name 'driver' from 'tilelang.carver.arch'\", name='tilelang.carver.arch')",
            "TileLang 0.2.0 has no such name in tilelang.carver.arch",
        ),
        (
            "kernels",
            "ModuleNotFoundError(\"No module named 'tvm.gone'\", name='tvm.gone')",
            "TileLang 0.2.0 has no module tvm.gone",
        ),
    ],
)
def test_a_part_of_tilelang_that_is_gone(package: str, error: str, expected: str) -> None:
    found = import_hint(raised_in(package, error), version=lambda _: "0.2.0", requires=of_both)
    assert found == f"{expected}{SUPPORTED}"


def test_a_part_of_a_tilelang_that_is_no_distribution() -> None:
    def missing(_: str) -> str:
        raise importlib.metadata.PackageNotFoundError("tilelang")

    error = raised_in("kernels", "ModuleNotFoundError('No module', name='tilelang.gone')")
    hint = import_hint(error, version=missing)
    assert hint is not None
    assert hint.startswith(
        "the imported module tilelang does not come from an installed distribution: install aot-pack[tilelang]"
    )


def test_a_file_that_hides_tilelang() -> None:
    text = "No module named 'tilelang.language'; 'tilelang' is not a package"
    error = raised_in("kernels", f"ModuleNotFoundError({text!r}, name='tilelang.language')")
    assert import_hint(error) == "a file named tilelang.py hides TileLang's package: rename the file"
