"""What ``--prefix`` refuses, before anything is built."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from standin.wheels import LIBRARY

from aot_pack.errors import NativeError, OutputError
from aot_pack.native.toolchain import Machine
from aot_pack.wheel import prefix
from aot_pack.wheel.prefix import MARKER, check_prefix_folder


def test_folders_that_a_prefix_may_have(tmp_path: Path) -> None:
    check_prefix_folder(tmp_path / "new" / "one")
    check_prefix_folder(tmp_path)
    (tmp_path / "file").touch()
    (tmp_path / MARKER).touch()
    check_prefix_folder(tmp_path)


def test_folders_of_others_and_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="the folder is not empty, and aot-pack did not write it"):
        check_prefix_folder(tmp_path)
    with pytest.raises(OutputError, match="expected a folder, but it is a file"):
        check_prefix_folder(tmp_path / "file")
    with pytest.raises(OutputError, match="or it is no folder"):
        check_prefix_folder(tmp_path / "file" / "below")


def machine(**fields: object) -> Machine:
    return cast(Machine, SimpleNamespace(**fields))


def test_what_a_prefix_needs(tmp_path: Path) -> None:
    with pytest.raises(NativeError, match="--prefix needs patchelf"):
        prefix._library(LIBRARY, machine(patchelf=None), tmp_path)
    other = tmp_path / "libtvm_ffi.so"
    other.write_bytes(LIBRARY[:18] + (183).to_bytes(2, "little") + LIBRARY[20:])  # e_machine: EM_AARCH64
    with pytest.raises(NativeError, match="EM_X86_64, but this machine's is for EM_AARCH64"):
        prefix._library(LIBRARY, machine(patchelf=Path("patchelf"), tvm_ffi_library=other), tmp_path)
    place = tmp_path / "site" / "tvm_ffi" / "lib" / "libtvm_ffi.so"
    with pytest.raises(NativeError, match="the license of TVM FFI was not found"):
        prefix._tvm_ffi_licenses(machine(tvm_ffi_library=place))
