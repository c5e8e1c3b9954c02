"""The launcher's SHA-256 against NIST's vectors and Python's."""

from __future__ import annotations

import ctypes
import hashlib
import os
import random
import shutil

import pytest

from aot_pack.native.toolchain import find_machine
from golden import native
from golden.cases import FOLDER

NIST = {
    b"": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    b"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": (
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    b"a" * 1_000_000: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
}
"""https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values, and FIPS 180-2, appendix B."""

WRAPPER = """
#include "sha256.cpp"
extern "C" void digest(const unsigned char* data, unsigned long size, char* text) { aot::sha256_hex(data, size, text); }
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    folder = tmp_path_factory.mktemp("sha256")
    include = native.prepare(folder)
    shutil.copy(FOLDER.parents[1] / "templates/launcher/sha256.cpp", folder)
    (folder / "wrapper.cpp").write_text(WRAPPER)
    compiler = next(each for each in native.compilers_here() if each.name.endswith("-O2"))
    shared = native.Compiler(compiler.name, (*compiler.command, "-shared", "-fPIC", f"-I{folder}"))
    output = folder / "libsha256.so"
    native.build(shared, folder / "wrapper.cpp", output, include, find_machine(os.environ).include_dirs)
    return ctypes.CDLL(str(output))


def digest(library: ctypes.CDLL, data: bytes) -> str:
    text = ctypes.create_string_buffer(65)
    library.digest(data, ctypes.c_ulong(len(data)), text)
    return text.value.decode()


def test_vectors_of_the_standard(library: ctypes.CDLL) -> None:
    assert {data: digest(library, data) for data in NIST} == NIST


def test_every_length_around_a_block_and_random_ones(library: ctypes.CDLL) -> None:
    source = random.Random(1)
    for size in (*range(200), *(source.randrange(1 << 16) for _ in range(60))):
        data = source.randbytes(size)
        assert digest(library, data) == hashlib.sha256(data).hexdigest(), size
