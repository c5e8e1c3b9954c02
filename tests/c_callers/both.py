"""Calls two packages from Python and, through a library in C++, from C++, in one process and in several threads.

    both.py LIBRARY SERVICE OTHER

Prints what the last wrong call of C++ says, and of Python.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from pathlib import Path

import tvm_ffi
from fake_driver.tensors import FrameworkTensor

library, service, other = sys.argv[1:]
modules = [tvm_ffi.load_module(path, keep_module_alive=True) for path in (service, other)]
x = FrameworkTensor((16,), "float32", data=0x7F0000000000)
half = FrameworkTensor((16,), "float16", data=0x7F0000000000)
both = ctypes.CDLL(library).call_both
both.argtypes, both.restype = (ctypes.c_int, ctypes.c_void_p), ctypes.c_char_p
said: set[str] = set()


def from_cpp() -> None:
    for _ in range(50):
        said.add(both(0, None).decode())


def from_python() -> None:
    copy, other_copy = (module.get_function("copy") for module in modules)
    for _ in range(50):
        copy(x, x, None)
        other_copy(half, 3)
        try:
            copy(half, x, None)
        except TypeError as error:
            said.add(str(error))


threads = [threading.Thread(target=each) for each in (from_cpp, from_python) * 2]
for each in threads:
    each.start()
for each in threads:
    each.join()
maps = Path("/proc/self/maps").read_text().splitlines()
loaded = {line.split()[-1] for line in maps if "libtvm_ffi.so" in line}
assert len(loaded) == 1, loaded
print("\n".join(sorted(said)))
