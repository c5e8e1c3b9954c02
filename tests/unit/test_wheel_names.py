"""Names of packages, versions and functions."""

from __future__ import annotations

import pytest

from aot_pack.errors import UsageError
from aot_pack.names import PackageName, check_function_name, parse_version


@pytest.mark.parametrize("text", ["My.Kernels", "my-kernels", "my_kernels", "my--kernels", "MY_kernels"])
def test_spellings_of_one_name_are_one_package(text: str) -> None:
    assert PackageName.parse(text) == PackageName(distribution="my-kernels", import_name="my_kernels")


def test_a_name_round_trips() -> None:
    name = PackageName.parse("flash2")
    assert PackageName.parse(str(name)) == name


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "is no name for a package", "--name kernels"),
        ("my kernels", "is no name for a package", "--name my-kernels"),
        ("-kernels", "is no name for a package", "--name kernels"),
        ("größe", "is no name for a package", "--name gr-e"),
        ("../evil", "is no name for a package", "--name evil"),
        ("3d", "imported as '3d', which is no identifier", "--name kernels-3d"),
        ("class", "a keyword of Python", "--name class-kernels"),
        ("json", "a module of Python's standard library", "--name json-kernels"),
        ("tvm-ffi", "the name of a package that is needed", "--name tvm-ffi-kernels"),
        ("Apache_TVM_FFI", "the name of a package that is needed", "--name apache-tvm-ffi-kernels"),
    ],
)
def test_what_is_no_package_name_is_refused_with_one_that_is(text: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        PackageName.parse(text)
    assert caught.value.hint == f"such as {hint}"
    PackageName.parse(hint.removeprefix("--name "))  # the suggestion is one


@pytest.mark.parametrize(
    ("text", "version"), [("1.0", "1.0"), ("v2", "2"), ("1.0-rc1", "1.0rc1"), ("1.0+CU12", "1.0+cu12"), (" 1 ", "1")]
)
def test_versions_are_normalised(text: str, version: str) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize("text", ["", "latest", "1.0.x", "1..0"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no version"):
        parse_version(text)


@pytest.mark.parametrize("name", ["scale", "_scale", "scale2", "Scale", "match"])
def test_function_names(name: str) -> None:
    check_function_name(name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("my-scale", "no name for a function"),
        ("2scale", "no name for a function"),
        ("", "no name for a function"),
        ("größe", "no name for a function"),
        ("lambda", "a keyword of Python"),
        ("preload", "every package has a function 'preload'"),
        ("unload", "every package has a function 'unload'"),
        ("_ffi_scale", "used by the package itself"),
        ("_library", "used by the package itself"),
        ("_builtins", "used by the package itself"),
        ("_load", "used by the package itself"),
        ("_Tensor", "used by the package itself"),
        ("_library_ctx", "used by the package itself"),
        ("_metadata_f", "used by the package itself"),
        ("aot_pack_preload", "used by the package itself"),
        ("__getattr__", "used by the package itself"),
    ],
)
def test_what_is_no_function_name_is_refused(name: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        check_function_name(name)
