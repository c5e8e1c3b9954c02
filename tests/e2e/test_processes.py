"""Forks, the end of a process, and unloading the library: nothing hangs, crashes or is left behind."""

import re

import pytest
from fake_driver import Result, fail_directive

from .conftest import Clean

PRELUDE = """import os, sys, threading, warnings
warnings.simplefilter("ignore", DeprecationWarning)  # of forks where there are threads
from fake_driver.tensors import CudaTensor as T
import elementwise, variant_kernels as v
x = T((8,), "float16")

def call():
    elementwise.scale(x, 2.0, x)

def in_child(*calls):
    child = os.fork()
    if child == 0:
        for each in calls:
            try:
                each()
                print("done", flush=True)
            except RuntimeError as error:
                print(error, flush=True)
        os._exit(0)
    return os.waitpid(child, 0)[1]
"""

REFUSED = (
    "CUDA can't be used in this process, because it was forked from one that had used CUDA. Start worker processes "
    "with the method 'spawn' or 'forkserver'"
)


def test_a_fork_after_the_first_call(clean: Clean) -> None:
    """Functions of one variant, of several, without tensors, and preload() refuse; unload() has nothing to do. The
    parent goes on, and so does a process that the child starts."""
    script = f"""{PRELUDE}
call()
v.scale(T((8,), "float32"), T((8,), "float32"), 2.0)
v.fill(4096, 1, None)
again = lambda: os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", "import os; print(os.getpid() > 0)"])
assert in_child(
    call,
    lambda: v.scale(T((8,), "float32"), T((8,), "float32"), 2.0),
    lambda: v.scale(x, x, 2.0),
    lambda: v.fill(4096, 1, None),
    lambda: elementwise.preload(0),
    elementwise.preload,
    elementwise.unload,
    lambda: in_child(call),
    again,
) == 0
call()
"""
    done = clean.run(script)
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert [line.split("(")[0] for line in lines if REFUSED in line] == [
        "scale", "scale[float32]", "scale[float16]", "fill", "preload", "preload", "scale"
    ]  # fmt: skip
    assert lines.count("done") == 3
    assert "True" in lines


def test_a_fork_before_the_first_call(clean: Clean) -> None:
    done = clean.run(f"{PRELUDE}\nassert in_child(call, call) == 0\ncall()\nassert in_child(call) == 0")
    assert done.code == 0, done.err
    first, second, third = done.out.splitlines()
    assert (first, second) == ("done", "done")
    assert REFUSED in third


def test_a_fork_of_a_process_that_used_cuda_without_this_package(clean: Clean) -> None:
    """The driver itself tells it: it answers "not initialized" to cuInit (measured, driver 580)."""
    done = clean.run(f"{PRELUDE}\nin_child(call)", directives=(fail_directive("cuInit", Result.NOT_INITIALIZED),))
    assert done.code == 0, done.err
    assert REFUSED in done.out


def test_a_fork_while_another_thread_is_in_the_slow_path(clean: Clean) -> None:
    """The lock is held by a thread that the child does not have."""
    script = f"""{PRELUDE}
from pathlib import Path
from fake_driver import FakeDriver
driver = FakeDriver(Path({str(clean.driver.folder)!r}))
driver.load()
with driver.held("cuLibraryLoadData") as held:
    thread = threading.Thread(target=call)
    thread.start()
    held.wait_for(1)
    # what the fake driver's own mutex is like in a child is not in question: the call must not come so far
    assert in_child(call, elementwise.unload) == 0
thread.join()
call()
"""
    done = clean.run(script)
    assert done.code == 0, done.err
    assert REFUSED in done.out.splitlines()[0]


def test_multiprocessing_with_spawn(clean: Clean, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = tmp_path_factory.mktemp("spawn") / "program.py"
    program.write_text(
        """import multiprocessing
from fake_driver.tensors import CudaTensor as T
import elementwise

def call(_=None):
    x = T((8,), "float16")
    elementwise.scale(x, 2.0, x)
    return "done"

if __name__ == "__main__":
    call()
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(pool.map(call, [1, 2]))
"""
    )
    done = clean.run(f"import runpy; runpy.run_path({str(program)!r}, run_name='__main__')")
    assert done.out == "['done', 'done']\n", done.err


def test_the_end_of_a_process_with_threads_that_call(clean: Clean) -> None:
    """exit() ends libraries while threads are still in calls. (Python ends its threads before, which before 3.14 may
    abort in any C++ extension that lets go of the GIL, TVM FFI itself among them: so it is left out here.)"""
    script = f"""{PRELUDE}
import ctypes
ready = threading.Barrier(5)

def run():
    call()
    ready.wait()
    while True:
        call()

for _ in range(4):
    threading.Thread(target=run, daemon=True).start()
ready.wait()
ctypes.CDLL(None).exit(0)
"""
    for _ in range(3):
        done = clean.run(script)
        assert (done.code, done.err) == (0, "")


def test_a_fork_after_the_library_is_gone(clean: Clean) -> None:
    """A handler that stayed registered would now be code that is not there."""
    script = f"""{PRELUDE}
import ctypes, shutil, tempfile
libc = ctypes.CDLL(None)
libc.dlopen.restype = ctypes.c_void_p
libc.dlopen.argtypes = [ctypes.c_char_p, ctypes.c_int]
libc.dlclose.argtypes = [ctypes.c_void_p]
path = os.path.join(os.path.dirname(elementwise.__file__), "libelementwise.so")
with tempfile.TemporaryDirectory() as folder:
    copy = shutil.copy(path, folder)
    library = libc.dlopen(copy.encode(), 2)
    assert library and copy in open("/proc/self/maps").read()
    assert libc.dlclose(library) == 0
    assert copy not in open("/proc/self/maps").read(), "not unloaded"
assert in_child(call) == 0
"""
    done = clean.run(script)
    assert (done.code, done.out) == (0, "done\n"), done.err


def test_unload_during_a_call(clean: Clean) -> None:
    """It is against the rules, and an error for the call: its kernel is gone when the driver looks at it."""
    script = f"""{PRELUDE}
from pathlib import Path
from fake_driver import FakeDriver
driver = FakeDriver(Path({str(clean.driver.folder)!r}))
driver.load()
call()
import ctypes  # as frameworks do, the process holds the context itself
ctypes.CDLL("libcuda.so.1").cuDevicePrimaryCtxRetain(ctypes.byref(ctypes.c_void_p()), 0)

def refused():
    try:
        call()
    except RuntimeError as error:
        print(error)

with driver.held("cuLaunchKernelEx") as held:
    thread = threading.Thread(target=refused)
    thread.start()
    held.wait_for(1)
    elementwise.unload()
thread.join()
call()
assert driver.live().libraries == 1
"""
    done = clean.run(script)
    assert done.code == 0, done.err
    assert re.search(
        r"^scale\(\): cuLaunchKernelEx failed: CUDA_ERROR_INVALID_HANDLE .*another thread has called unload\(\)",
        done.out,
    )


def test_unload_among_many_calls(clean: Clean) -> None:
    script = f"""{PRELUDE}
stop = threading.Event()
texts = set()

def run():
    while not stop.is_set():
        try:
            call()
        except RuntimeError as error:
            texts.add(str(error).split(":")[0])

threads = [threading.Thread(target=run) for _ in range(4)]
for thread in threads:
    thread.start()
for _ in range(300):
    elementwise.unload()
    elementwise.preload(0)
stop.set()
for thread in threads:
    thread.join()
call()
assert texts <= {{"scale()"}}, texts
"""
    done = clean.run(script)
    assert (done.code, done.err) == (0, "")


def test_a_subinterpreter(clean: Clean) -> None:
    """TVM FFI refuses it, and says so, where the main interpreter has it. When it no longer does: see what a package
    does there, and docs/serving.md."""
    script = f"""{PRELUDE}
try:
    import _interpreters as interpreters
except ImportError:  # before Python 3.13
    import _xxsubinterpreters as interpreters
interpreters.run_string(interpreters.create(), '''
try:
    import elementwise
except ImportError as error:
    print(error, flush=True)
''')
"""
    done = clean.run(script)
    assert done.code == 0, done.err
    assert re.search("does not support loading in subinterpreters|can only be loaded into one interpreter", done.out)
