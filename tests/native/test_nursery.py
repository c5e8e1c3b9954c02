"""Workers that are forked from a process that has imported the compiler, beside workers that import it themselves."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.inputs import Inputs
from aot_pack.compile.local import ForkedExecutor, LocalWorkers
from aot_pack.compile.pool import CompilePool, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import AotPackError, CollectError, CompileError
from aot_pack.gpus import known_models
from aot_pack.model import CompiledUnit
from aot_pack.plan import make_plan

HELPER = """
import functools

import cutlass
from cuda.bindings import driver

import aot_pack

@functools.lru_cache
def major():
    attribute = driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR
    return int(driver.cuDeviceGetAttribute(attribute, 0)[1])

MAJOR = major()
ARCH = cutlass.cutlass_dsl.CuTeDSL._get_dsl().get_arch_enum().name
"""

KERNELS = """
import os

import cutlass
import cutlass.cute as cute

import aot_pack
from figures_of_import import ARCH, MAJOR, major

SMS = cutlass.utils.HardwareInfo().get_device_multiprocessor_count()
__doc__ = f"{os.environ['CUTE_DSL_ARCH']} {ARCH} {MAJOR} {major()} {SMS}"

@cute.kernel
def _kernel(x: cute.Tensor, value: cutlass.Constexpr):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(value)

@cute.jit
def _fill(x: cute.Tensor, value: cutlass.Constexpr, stream):
    _kernel(x, value).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@aot_pack.export
def fill():
    x = aot_pack.tensor(cutlass.Float32, (32,))
    return aot_pack.entry(_fill, x=x, value=1000 * MAJOR + SMS, stream=aot_pack.stream())
"""

DEVICES = (("sm_100a", "b200"), ("sm_80", "a100"), ("sm_90a", "h100"), ("sm_90a", "h100-pcie"))
"""Each family after a newer one, and two models of one architecture."""


def keys() -> list[WorkerKey]:
    """The devices as keys of workers."""
    models = {model.name: model for model in known_models()}
    return [WorkerKey(arch, models[name]) for arch, name in DEVICES]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "figures_of_import.py").write_text(HELPER)
    path = tmp_path / "kernels.py"
    path.write_text(KERNELS)
    return path


def settings_in(folder: Path) -> CacheSettings:
    facts = KeyFacts(
        tool="t", tool_distributions=(), compiler_distributions=(), python="p", cpu="c", driver=None, gpus=(),
        search_path=tuple(sys.path), environment=dict(os.environ),
    )  # fmt: skip
    return CacheSettings(root=folder, facts=facts)


def units_of(pool: CompilePool, source: Path, order: list[WorkerKey]) -> list[CompiledUnit]:
    """Collects and compiles for each device in turn."""
    found = []
    for key in order:
        models = () if key.gpu is None else (key.gpu,)
        plan = make_plan(pool.collect(source, key), [Arch.parse(key.arch)], gpus=models)
        progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
        (outcome,) = pool.compile(source, plan.targets, progress).values()
        assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
        found.append(outcome)
    return found


def test_no_architecture_or_figure_gets_into_another_worker(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The module beside kernels.py keeps a figure at its import, and the builder bakes it into the kernel."""
    monkeypatch.setenv("COLUMNS", "80")  # readline, which pytest imports, sets both for child processes alone
    monkeypatch.setenv("LINES", "24")
    order = keys()
    forking = LocalWorkers(settings_in(tmp_path / "forked"), source)
    with CompilePool(1, forking) as pool:
        docs = [pool.collect(source, key).doc for key in order]
        units = units_of(pool, source, [*order, order[0]])
    assert forking.refusal is None
    assert docs == [
        "sm_100a sm_100a 10 10 148",
        "sm_80 sm_80 8 8 108",
        "sm_90a sm_90a 9 9 132",
        "sm_90a sm_90a 9 9 114",
    ]
    spawning = LocalWorkers(settings_in(tmp_path / "spawned"))
    with CompilePool(1, spawning) as pool:
        expected = units_of(pool, source, order[:2])
    fields = [(unit.image, unit.kernels, unit.host_ir, unit.signature, unit.figures) for unit in units]
    assert fields[:2] == [(unit.image, unit.kernels, unit.host_ir, unit.signature, unit.figures) for unit in expected]
    assert fields[4] == fields[0]
    assert len({unit.image for unit in units}) == 4
    for key in order[:2]:  # the cache keeps the same inputs, with the variables of the architecture
        forked, spawned = (inputs_of(tmp_path / way, source, key) for way in ("forked", "spawned"))
        others = {name for name, _, _ in imports_of(forked) ^ imports_of(spawned)}
        assert others <= {"queue", "_queue"}, "these the executor of a spawned worker has imported before"
        assert imports_of(spawned) <= imports_of(forked)
        assert (forked.files, forked.binaries) == (spawned.files, spawned.binaries)
        assert (forked.variables, forked.distributions) == (spawned.variables, spawned.distributions)


def imports_of(inputs: Inputs) -> set[tuple[str, tuple[str, ...], str]]:
    """The imports with the folders that Python searched."""
    return {(each.name, inputs.searches[each.search], each.found) for each in inputs.imports}


def inputs_of(root: Path, source: Path, key: WorkerKey) -> Inputs:
    """The inputs of the unit that the cache keeps for ``key``, which must all be unchanged."""
    problems: list[str] = []
    cache = settings_in(root).open(problems.append)
    models = () if key.gpu is None else (key.gpu,)
    collection = cache.collection(source, key.arch, key.gpu)
    assert collection is not None, cache.misses
    (target,) = make_plan(collection, [Arch.parse(key.arch)], gpus=models).targets
    assert cache.unit(source, target) is not None, cache.misses
    assert problems == []
    inputs = [inputs for inputs in cache._inputs.values() if inputs is not None]
    return max(inputs, key=lambda each: len(each.imports))


SETS_A_VARIABLE = """
import os
os.environ["CUTE_DSL_LOG_LEVEL"] = "20"
import cutlass, aot_pack
__doc__ = str(cutlass.cutlass_dsl.CuTeDSL._get_dsl().envar.log_level)
@aot_pack.export
def f(): ...
"""


def test_a_variable_of_the_compiler_that_kernels_py_sets_has_its_effect(tmp_path: Path) -> None:
    source = tmp_path / "kernels.py"
    source.write_text(SETS_A_VARIABLE)
    workers = LocalWorkers(None, source)
    with CompilePool(1, workers) as pool:
        assert pool.collect(source, WorkerKey("sm_90a")).doc == "20"
        assert workers.refusal == "kernels.py sets a variable of the compiler"
        assert pool.collect(source, WorkerKey("sm_80")).doc == "20"


def test_a_file_that_hides_the_compiler_gives_the_error_of_a_worker(tmp_path: Path) -> None:
    source = tmp_path / "kernels.py"
    source.write_text("import cutlass, aot_pack\n@aot_pack.export\ndef f(): ...\n")
    (tmp_path / "cutlass.py").write_text("")
    workers = LocalWorkers(None, source)
    with pytest.raises(AotPackError) as forked, CompilePool(1, workers) as pool:
        pool.collect(source, WorkerKey("sm_90a"))
    assert workers.refusal
    with pytest.raises(AotPackError) as spawned, CompilePool(1) as pool:
        pool.collect(source, WorkerKey("sm_90a"))
    assert (type(forked.value), str(forked.value), forked.value.hint) == (
        type(spawned.value),
        str(spawned.value),
        spawned.value.hint,
    )


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of temporary files, which must be empty at the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def test_a_pool_that_fails_leaves_no_process_and_no_file(tmp_path: Path, temporary: Path) -> None:
    source = tmp_path / "kernels.py"
    source.write_text(
        "import os, pathlib, tempfile, time\n"
        f"note = pathlib.Path({str(tmp_path / 'pids')!r})\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    import ctypes\n"
        "    ctypes.CDLL(None).prctl(1, 9)\n"  # ends with the worker, a moment later
        "    while True:\n"
        "        tempfile.mkdtemp()\n"
        "        time.sleep(0.001)\n"
        "note.write_text(f'{os.getppid()} {os.getpid()} {child}')\n"
        "raise SystemExit(1)\n"
    )
    bystander = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(600,))
    bystander.start()
    try:
        with (
            pytest.raises(CollectError, match="does not run: SystemExit: 1"),
            CompilePool(1, LocalWorkers(None, source)) as pool,
        ):
            pool.collect(source, WorkerKey("sm_80"))
        assert bystander.is_alive()
    finally:
        bystander.kill()
        bystander.join()
    pids = [int(word) for word in (tmp_path / "pids").read_text().split()]
    assert [pid for pid in pids if runs(pid)] == []


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("import os; os.kill(os.getpid(), 11)", "was ended by SIGSEGV"),
        ("import os; os._exit(3)", "ended with exit code 3"),
        ("import os, time; os.kill(os.getppid(), 9); time.sleep(60)", "died"),
    ],
)
def test_an_error_says_how_a_forked_worker_ended(tmp_path: Path, temporary: Path, code: str, how: str) -> None:
    source = tmp_path / "kernels.py"
    source.write_text(code)
    with (
        pytest.raises(CompileError, match=rf"^the process that ran kernels\.py {how}$"),
        CompilePool(1, LocalWorkers(None, source)) as pool,
    ):
        pool.collect(source, WorkerKey("sm_80"))


def test_workers_are_spawned_once_the_nursery_is_gone(source: Path, temporary: Path) -> None:
    workers = LocalWorkers(None, source)
    first, second, _, _ = keys()
    with CompilePool(2, workers) as pool:
        assert pool.collect(source, first).doc.startswith("sm_100a")
        (executor,) = pool._idle[first]
        assert isinstance(executor, ForkedExecutor)
        assert executor.pid is not None
        os.kill(parent_of(executor.pid), signal.SIGKILL)
        assert pool.collect(source, second).doc.startswith("sm_80")
        assert workers.refusal == "it ended"


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def runs(pid: int) -> bool:
    """Whether a process runs. The first process of a container may leave others behind as zombies."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_everything_ends_with_a_build_that_is_killed(tmp_path: Path) -> None:
    source = tmp_path / "kernels.py"
    note = tmp_path / "pids"
    source.write_text(
        "import os, pathlib, time\n"
        f"pathlib.Path({str(tmp_path / 'new')!r}).write_text(f'{{os.getppid()}} {{os.getpid()}}')\n"
        f"os.rename({str(tmp_path / 'new')!r}, {str(note)!r})\n"
        "time.sleep(600)\n"
    )
    program = tmp_path / "program.py"
    program.write_text(
        textwrap.dedent(f"""
        from pathlib import Path
        from aot_pack.compile.local import LocalWorkers
        from aot_pack.compile.pool import CompilePool
        from aot_pack.compile.processes import WorkerKey
        if __name__ == "__main__":
            source = Path({str(source)!r})
            with CompilePool(1, LocalWorkers(None, source)) as pool:
                pool.collect(source, WorkerKey("sm_80"))
        """)
    )
    build = subprocess.Popen([sys.executable, str(program)])
    try:
        until(note.exists, 120)
    finally:
        build.kill()
        build.wait()
    pids = [int(word) for word in note.read_text().split()]
    until(lambda: not any(map(runs, pids)), 30)


def until(condition: object, seconds: float) -> None:
    """Waits until ``condition()`` is true."""
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


READERS = """
import os, sys, traceback
reads = []
kind, get = type(os.environ), type(os.environ).__getitem__
def recording(self, key):
    if key == "CUTE_DSL_ARCH":
        frames = (frame.f_globals["__name__"] for frame, _ in traceback.walk_stack(sys._getframe(1)))
        reads.append(next(name for name in frames if name not in ("os", "collections.abc", "_collections_abc")))
    return get(self, key)
kind.__getitem__ = recording
import aot_pack.front_ends.cutedsl.front_end
print(*reads)
"""


def test_only_the_compilers_settings_read_the_architecture_at_the_import() -> None:
    """A module that kept the variable itself would keep "not set" in every fork."""
    environment = {name: value for name, value in os.environ.items() if name != "CUTE_DSL_ARCH"}
    done = subprocess.run([sys.executable, "-c", READERS], capture_output=True, text=True, env=environment, check=True)
    assert set(done.stdout.split()) == {"cutlass.base_dsl.env_manager"}
