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
        ("", "can't be the name of a package: letters", "--name kernels"),
        ("my kernels", "can't be the name of a package: letters", "--name my-kernels"),
        ("-kernels", "can't be the name of a package: letters", "--name kernels"),
        ("größe", "can't be the name of a package: letters", "--name gr-e"),
        ("../evil", "can't be the name of a package: letters", "--name evil"),
        ("3d", "its import name '3d' is not an identifier", "--name kernels-3d"),
        ("class", "a keyword of Python", "--name class-kernels"),
        ("json", "a module of Python's standard library", "--name json-kernels"),
        ("tvm-ffi", "the name of a package that kernels need", "--name tvm-ffi-kernels"),
        ("Apache_TVM_FFI", "the name of a package that kernels need", "--name apache-tvm-ffi-kernels"),
    ],
)
def test_what_is_no_package_name_is_refused_with_one_that_is(text: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        PackageName.parse(text)
    assert caught.value.hint == f"name it for example with {hint}"
    PackageName.parse(hint.removeprefix("--name "))  # the suggestion is one


@pytest.mark.parametrize(
    ("text", "version"), [("1.0", "1.0"), ("v2", "2"), ("1.0-rc1", "1.0rc1"), ("1.0+CU12", "1.0+cu12"), (" 1 ", "1")]
)
def test_versions_are_normalised(text: str, version: str) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize("text", ["", "latest", "1.0.x", "1..0"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"expected a version \(PEP 440\), got"):
        parse_version(text)


@pytest.mark.parametrize("name", ["scale", "_scale", "scale2", "Scale", "match"])
def test_function_names(name: str) -> None:
    check_function_name(name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("my-scale", "can't be the name of a function: letters"),
        ("2scale", "can't be the name of a function: letters"),
        ("", "can't be the name of a function: letters"),
        ("größe", "can't be the name of a function: letters"),
        ("lambda", "a keyword of Python"),
        ("preload", "every package has a function 'preload'"),
        ("unload", "every package has a function 'unload'"),
        ("covers", "every package has a function 'covers'"),
        ("TensorSpec", "every package has a class 'TensorSpec'"),
        ("torch", "every package has a module 'torch'"),
        ("_covers", "the package itself uses such names"),
        ("_gpus", "the package itself uses such names"),
        ("_ffi_scale", "the package itself uses such"),
        ("_library", "the package itself uses such names"),
        ("_builtins", "the package itself uses such names"),
        ("_load", "the package itself uses such names"),
        ("_Tensor", "the package itself uses such names"),
        ("_library_ctx", "the package itself uses such names"),
        ("_metadata_f", "the package itself uses such names"),
        ("aot_pack_preload", "the package itself uses such names"),
        ("__getattr__", "the package itself uses such names"),
    ],
)
def test_what_is_no_function_name_is_refused(name: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        check_function_name(name)
