"""Services that do more than ask once: ``scenarios.py NAME`` runs one of the functions here, and prints its result."""

import contextlib
import importlib
import json
import os
import signal
import sys
import threading
from pathlib import Path


def install(*names):
    """Installs packages."""
    for name in names:
        importlib.import_module(f"{name}.jit").install()


def ask(**changes):
    """What the library gets from ``cute.compile``, in a word."""
    import fuzzed.kernels

    try:
        found = fuzzed.kernels.compile_scale(**changes)
    except Exception as error:
        return type(error).__name__
    return found.answer.target if repr(found).startswith("<packed function") else "compiled"


def together(*calls):
    """The results of calls, each in a thread of its own, that begin at once."""
    barrier = threading.Barrier(len(calls))
    found = [None] * len(calls)

    def run(index):
        barrier.wait()
        found[index] = calls[index]()

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(calls))]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return found


def in_fork(call):
    """The result of a call in a fork, or ``hangs``."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(300)
        with os.fdopen(write, "w") as file:
            json.dump(call(), file)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as file:
        text = file.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else "hangs"


def threads_at_once():
    """Threads that ask first, at once: for packed functions, and for another one that is refused."""
    install("packed")
    os.environ["AOT_PACK_JIT"] = "error"
    return together(*[ask] * 4, *[lambda: ask(align=32)] * 4)


def threads_install_at_once():
    """Threads that install two packages at once."""
    import cutlass.cute as cute

    together(*[lambda: install("packed")] * 4, *[lambda: install("other")] * 4)
    return [len(type(cute.compile).aot_pack_answers), type(cute.compile).__mro__[1].__name__, ask()]


def a_thread_compiles_meanwhile():
    """A thread compiles what is not packed. Meanwhile another one gets packed functions."""
    install("packed")
    return together(lambda: ask(align=32), lambda: [ask() for _ in range(20)])


def threads_recognise_programs():
    """Threads whose calls are answered by the traced program, since a helper is replaced by one that does the same."""
    install("packed")
    import fuzzed.helpers

    fuzzed.helpers.short = lambda: 9.0 + 9.0
    os.environ["AOT_PACK_JIT"] = "error"
    return together(*[ask] * 3)


def fork():
    """A fork after the installation asks, and so does its parent."""
    install("packed")
    import fuzzed.kernels  # noqa: F401

    os.environ["AOT_PACK_JIT"] = "error"
    return [in_fork(ask), ask(), in_fork(lambda: [ask(), ask(align=32)])]


def fork_while_a_thread_asks():
    """A fork in the moment in which another thread looks for an answer."""
    install("packed")
    import fuzzed.kernels  # noqa: F401
    from packed._jit import answers

    inside, end = threading.Event(), threading.Event()
    real = answers.Answers._first

    def slow(*args):
        inside.set()
        end.wait()
        return real(*args)

    answers.Answers._first = slow
    thread = threading.Thread(target=ask)
    thread.start()
    inside.wait()
    answers.Answers._first = real
    found = in_fork(ask)
    end.set()
    thread.join()
    return found


def reloaded():
    """The library is loaded again: by ``reload``, and by an import after it was forgotten."""
    install("packed")
    import fuzzed.helpers
    import fuzzed.kernels

    importlib.reload(fuzzed.kernels)
    found = [ask()]
    for name in [name for name in sys.modules if name.partition(".")[0] == "fuzzed"]:
        del sys.modules[name]
    return [*found, ask()]


def reloaded_with_another_constant():
    """A constant of the library changes in its file, and the library is loaded again. With the old one it is packed."""
    install("packed")
    import fuzzed.constants
    import fuzzed.helpers
    import fuzzed.kernels

    found = [ask()]
    file = Path(fuzzed.constants.__file__)
    file.write_text(file.read_text().replace("FACTOR = 3.0", "FACTOR = 4.0"))
    importlib.invalidate_caches()
    for name in ("constants", "helpers", "kernels"):
        importlib.reload(sys.modules[f"fuzzed.{name}"])
    return [*found, ask()]


def several_packages():
    """Two packages: one before the compiler is imported, one after it. One has nothing for the call."""
    install("empty")
    import cutlass.cute as cute

    install("packed", "empty", "packed")
    os.environ["AOT_PACK_JIT"] = "error"
    found = [ask(), len(type(cute.compile).aot_pack_answers)]
    try:
        import fuzzed.kernels

        fuzzed.kernels.compile_scale(align=32)
    except RuntimeError as error:
        found += [text in str(error) for text in ("empty has nothing of fuzzed", "the nearest is scale@sm_90a")]
    return found


def modes_change():
    """``AOT_PACK_JIT`` is read at each call."""
    import warnings

    install("packed")
    found = []
    for mode in ("", "off", "warn", "error", "OFF", ""):
        os.environ["AOT_PACK_JIT"] = mode
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            answers = ask(), ask(align=32)
        told = [each for each in caught if " compiles fuzzed" in str(each.message)]
        found.append([*answers, len(told)])
    return found


def compiled_by_torch():
    """A function that PyTorch compiles asks ``cute.compile``."""
    import torch

    install("packed")
    import cutlass.cute as cute
    import fuzzed.kernels

    os.environ["AOT_PACK_JIT"] = "error"
    packed, other = ({}, {})
    for asked, changes in ((packed, {}), (other, {"align": 32})):
        fuzzed.kernels.compile_scale(
            compiler=lambda *args, asked=asked, **kwargs: asked.update(args=args, kwargs=kwargs), **changes
        )

    def service(x, asked):
        return x + 1, cute.compile(*asked["args"], **asked["kwargs"])

    run = torch.compile(service, backend="eager")
    found = [run(torch.ones(size), packed)[1].answer.target for size in (2, 3)]
    with contextlib.suppress(RuntimeError):
        run(torch.ones(2), other)
        found.append("was not refused")
    return found


if __name__ == "__main__":
    json.dump(globals()[sys.argv[1]](), sys.stdout)
