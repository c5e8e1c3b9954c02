"""Operators of PyTorch, as installed: registered, called, compiled, exported and traced, over the fake driver.

Needs PyTorch for CPUs, 2.9 or newer; ``tests/equivalence/run_corpus.py`` makes an environment with it and runs this.
"""

from __future__ import annotations

import gc
import importlib
import itertools
import resource
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import CudaTensor

from torch_operators.package import PACKAGE
from torch_operators.processes import run

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.corpus

VERSION = tuple(int(part) for part in torch.__version__.split(".")[:2])
X = torch.arange(16.0)


@pytest.fixture
def ops(package: Any) -> Any:
    return getattr(torch.ops, PACKAGE)


def use_all(package: Any, x: Any, total: Any) -> Any:
    """Calls every function, with outputs that are passed, left out, and both."""
    y = torch.empty_like(x)
    z = package.scale(x, 3.0, y) + package.scale(x * 2)
    package.add_to(z, total)
    first, _ = package.halves(z.view(-1, 1), None, torch.empty(4, x.shape[0]).t())
    return package.keyed(y, total, mode="mean") + first.view(-1) + package.listed((x, y), (16, 3), (total, 0.5), None)


def expected(x: Any, total: Any) -> Any:
    """What ``use_all`` gives."""
    y = x * 3
    z = y + x * 4
    total += z
    result = y + total + z / 2 + x + y * 0.5
    total += 1
    return result


def check(function: Callable[[Any, Any], Any], x: Any = X) -> None:
    totals = torch.ones_like(x), torch.ones_like(x)
    assert torch.allclose(function(x, totals[0]), expected(x, totals[1]))
    assert torch.equal(*totals)


def test_schemas_follow_from_signatures(ops: Any) -> None:
    assert str(ops.scale.default._schema) == "declared::scale(Tensor x, float alpha=2.) -> Tensor"
    assert str(ops.scale.out._schema) == "declared::scale.out(Tensor x, float alpha=2., *, Tensor(a!) y) -> ()"
    assert str(ops.add_to.default._schema) == "declared::add_to(Tensor x, Tensor(a!) total) -> ()"
    assert str(ops.keyed.default._schema) == (
        'declared::keyed(Tensor x, Tensor? bias=None, SymInt count=1, *, str mode_="sum", bool negate=False) -> Tensor'
    )
    assert str(ops.listed.out._schema) == (
        "declared::listed.out(Tensor[] xs, SymInt[] sizes, Tensor(a!) pair_total, float pair_weight, *, "
        "Tensor(b!) y) -> ()"
    )


def test_operators_compute_what_their_functions_compute(ops: Any) -> None:
    assert torch.equal(ops.scale(X, 3.0), X * 3)
    assert torch.equal(ops.scale(X.half()), -X.half())
    y = torch.empty(16)
    assert ops.scale.out(X, 3.0, y=y) is None
    assert torch.equal(y, X * 3)
    total = torch.ones(16)
    assert ops.add_to(X, total) is None
    assert torch.equal(total, X + 1)
    first, second = ops.halves(torch.ones(8, 3))
    assert torch.equal(first, torch.full((8, 3), 0.5))
    assert second.shape == (8, 4)
    assert second.stride() == (1, 8)
    assert torch.equal(ops.keyed(X, X, 2, mode_="mean", negate=True), X - X / 2)
    total = torch.zeros(16)
    assert torch.equal(ops.listed([X, X * 2], [16, 3], total, 0.5), X * 2)
    assert torch.equal(total, torch.ones(16))


@pytest.mark.parametrize("overload", ["default", "out"])
@pytest.mark.parametrize("name", ["scale", "add_to", "halves", "keyed", "listed"])
def test_opcheck(ops: Any, name: str, overload: str) -> None:
    args: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
        "scale": ((X, 3.0), {}),
        "add_to": ((X, torch.ones(16)), {}),
        "halves": ((torch.ones(8, 3),), {}),
        "keyed": ((X, X), {"count": 2, "mode_": "mean", "negate": True}),
        "listed": (([X, X], [16, 3], torch.ones(16), 0.5), {}),
    }
    positional, keywords = args[name]
    packet = getattr(ops, name)
    if overload == "out":
        if name == "add_to":
            return  # it has no output
        outputs = packet.default(*positional, **keywords)
        given = [each for each in packet.out._schema.arguments if each.kwarg_only and each.is_write]
        several = outputs if isinstance(outputs, tuple) else (outputs,)
        keywords = {**keywords, **{each.name: made for each, made in zip(given, several, strict=True)}}
    torch.library.opcheck(getattr(packet, overload), positional, keywords)


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("backend", ["eager", "aot_eager"])
def test_calls_of_functions_compile_without_a_graph_break(package: Any, backend: str, dynamic: bool) -> None:
    torch._dynamo.reset()
    compiled = torch.compile(
        lambda x, total: use_all(package, x, total), fullgraph=True, backend=backend, dynamic=dynamic
    )
    check(compiled)
    check(compiled, X + 1)


@pytest.mark.parametrize("backend", [None, "aot_eager"])
def test_an_output_may_be_an_input(ops: Any, backend: str | None) -> None:
    def in_place(x: Any) -> Any:
        y = x + 1
        ops.scale.out(y, 3.0, y=y)
        ops.scale.out(x, 2.0, y=x)
        ops.add_to(x, x)
        return y

    torch._dynamo.reset()
    x = X.clone()
    y = (torch.compile(in_place, fullgraph=True, backend=backend) if backend else in_place)(x)
    assert torch.equal(y, (X + 1) * 3)
    assert torch.equal(x, X * 4)


def test_wrapped_functions_keep_their_wrappers(package: Any) -> None:
    import functools

    @functools.wraps(package.scale)
    def doubled(*args: Any) -> Any:
        return package.scale(*args) * 2

    torch._dynamo.reset()
    compiled = torch.compile(doubled, fullgraph=True, backend="eager")
    assert torch.equal(compiled(X, 3.0), X * 6)


@pytest.mark.parametrize("strict", [True, False])
def test_calls_of_functions_are_exported(package: Any, strict: bool) -> None:
    class Module(torch.nn.Module):  # type: ignore[misc, name-defined]
        def forward(self, x: Any, total: Any) -> Any:
            return use_all(package, x, total)

    exported = torch.export.export(Module(), (X, torch.ones(16)), strict=strict)
    targets = {str(node.target) for node in exported.graph.nodes}
    assert {"declared.scale.default", "declared.scale.out", "declared.keyed.default"} <= targets
    check(exported.module())


@pytest.mark.parametrize("mode", ["real", "fake", "symbolic"])
def test_make_fx_sees_calls_of_functions(package: Any, mode: str) -> None:
    from torch.fx.experimental.proxy_tensor import make_fx

    traced = make_fx(lambda x, total: use_all(package, x, total), tracing_mode=mode)(X, torch.ones(16))
    assert "declared.listed.default" in {str(node.target) for node in traced.graph.nodes}
    check(traced)


def test_tensors_without_memory_give_tensors_without_memory(package: Any) -> None:
    with torch._subclasses.FakeTensorMode() as mode:
        fake = mode.from_tensor(torch.ones(8, 3))
        assert package.halves(fake)[1].stride() == (1, 8)
    assert package.halves(fake)[1].shape == (8, 4)
    assert package.scale(X.to("meta")).is_meta


REFUSED: list[tuple[str, Callable[[Any], Any], str]] = [
    ("scale", lambda f: f(X[:7], 2.0), "argument 'x': expected shape[0] divisible by 8, got 7"),
    ("scale", lambda f: f(X.double(), 2.0), "argument 'x': expected dtype float"),
    ("scale", lambda f: f(X.view(4, 4), 2.0), "argument 'x': expected 1 dimension, got 2"),
    ("add_to", lambda f: f(X, torch.ones(8)), "argument 'total': expected shape[0] = 16"),
    ("halves", lambda f: f(torch.ones(3, 8).t()), "argument 'x': must be contiguous (row-major, without gaps)"),
    ("keyed", lambda f: f(X, None, 1, mode_="max"), "argument 'mode': expected"),
    ("keyed", lambda f: f(X, None, 2**40), "argument 'count':"),
    ("listed", lambda f: f([X], [16, 3], torch.ones(16), 0.5), "argument 'xs': expected a tuple of 2 elements"),
    ("listed", lambda f: f([X, X], [15, 3], torch.ones(16), 0.5), "argument 'sizes': expected item[0] = 16"),
]


@pytest.mark.parametrize("name, call, text", REFUSED)
def test_calls_and_fakes_refuse_the_same(ops: Any, name: str, call: Callable[[Any], Any], text: str) -> None:
    packet = getattr(ops, name)
    if VERSION >= (2, 10) or name not in ("keyed", "listed"):
        with pytest.raises(RuntimeError) as refused:
            call(packet)
        assert text in str(refused.value)
    with torch._subclasses.FakeTensorMode(allow_non_fake_inputs=True), pytest.raises((TypeError, ValueError)) as fake:
        call(packet)
    assert text in str(fake.value)


def test_an_error_has_the_text_of_a_direct_call(package: Any, ops: Any) -> None:
    with pytest.raises(ValueError) as direct:
        package._ffi_add_to(CudaTensor((7,), "float32"), CudaTensor((7,), "float32"))
    with pytest.raises(RuntimeError) as called:
        ops.add_to(X[:7], X[:7].clone())
    assert str(called.value) == str(direct.value)


def virtual_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def resident_kib() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


WRITES: dict[str, Callable[[Any, Any], Any]] = {
    "inout": lambda ops, tensor: ops.add_to(X, tensor),
    "inout in a tuple": lambda ops, tensor: ops.listed([X, X], [16, 3], tensor, 0.5),
    "output": lambda ops, tensor: ops.scale.out(X, 3.0, y=tensor),
}


@pytest.mark.parametrize("name", WRITES)
def test_autograd_sees_that_an_operator_writes(ops: Any, name: str) -> None:
    x, tensor = torch.arange(16.0, requires_grad=True), torch.ones(16)
    product = x * tensor  # the gradient of x is the tensor
    ops.scale(tensor, 2.0)
    assert tensor._version == 0
    WRITES[name](ops, tensor)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        torch.autograd.grad(product.sum(), x)
    with torch.inference_mode():
        inference = torch.ones(16)
    WRITES[name](ops, inference)


def test_many_calls_leave_nothing_behind(ops: Any, driver: FakeDriver) -> None:
    total = torch.ones(16)

    def refused(name: str, *args: Any) -> None:
        with pytest.raises(RuntimeError):
            getattr(ops, name)(*args)

    calls: list[Callable[[], Any]] = [lambda: ops.scale(X), lambda: refused("scale", X[:7])]
    if VERSION >= (2, 10):
        calls += [
            lambda: ops.keyed(X, X, 2, mode_="mean"),
            lambda: ops.listed([X, X], [16, 3], total, 0.5),
            lambda: refused("listed", [X] * 200, [16, 3], total, 0.5),
        ]
    for call in calls:
        for _ in itertools.repeat(None, 300):
            call()
        before = resident_kib()
        for _ in itertools.repeat(None, 3000):
            call()
        assert resident_kib() - before < 600


def test_operators_keep_no_tensor(ops: Any) -> None:
    x, total = torch.arange(8.0), torch.ones(8)
    kept = [weakref.ref(each) for each in (x, total)]
    ops.add_to(x, total)
    with pytest.raises(RuntimeError):
        ops.add_to(x, total[:3])
    made = weakref.ref(ops.scale(x))
    del x, total
    gc.collect()
    assert [each() for each in (*kept, made)] == [None, None, None]


def test_memory_that_pytorch_does_not_have_is_an_error(ops: Any) -> None:
    x = torch.empty(2**26)
    kept = weakref.ref(x)
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (virtual_bytes() + 2**25, limits[1]))
    try:
        with pytest.raises(RuntimeError, match=r"^scale: PyTorch does not allocate an output"):
            ops.scale(x)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
    del x
    gc.collect()
    assert kept() is None
    assert torch.equal(ops.scale(X), X * 2)


# -- registration


def test_the_log_says_how_operators_were_registered(folder: Path) -> None:
    done = run(folder, f"import {PACKAGE}.torch", AOT_PACK_LOG="info")
    assert done.returncode == 0, done.stderr
    native = 5 if VERSION >= (2, 10) else 3
    assert f"{native} operators of PyTorch registered by the library" in done.stderr
    assert ("2 operators of PyTorch registered in Python" in done.stderr) == (VERSION < (2, 10))
    assert "silent is no operator of PyTorch: it does not declare what it writes" in done.stderr
    assert ("PyTorch's dispatcher allocates outputs" in done.stderr) == (VERSION < (2, 10))
    assert "autograd is asked about each tensor" not in done.stderr


def test_older_pytorch_registers_in_python(folder: Path) -> None:
    body = f"""
import torch
torch.__version__ = "2.8.0"
import {PACKAGE}, {PACKAGE}.torch
{PACKAGE}._aot_operators.functions["scale"] = (
    lambda x, alpha, y=None: x * alpha if y is None else y.copy_(x * alpha)
)
x = torch.arange(16.0)
y = torch.empty(16)
torch.ops.{PACKAGE}.scale.out(x, 3.0, y=y)
assert torch.equal(torch.ops.{PACKAGE}.scale(x, 3.0), x * 3) and torch.equal(y, x * 3)
leaf = torch.ones(16, requires_grad=True)
product = leaf * y
torch.ops.{PACKAGE}.scale.out(x, 3.0, y=y)
try:
    product.sum().backward()
except RuntimeError as error:
    print(error)
torch.library.opcheck(torch.ops.{PACKAGE}.scale.default, (x, 3.0))
assert torch.compile(lambda x: {PACKAGE}.scale(x) + 1, fullgraph=True, backend="aot_eager")(x)[1] == 3
try:
    torch.ops.{PACKAGE}.add_to(x, x)
except ValueError as error:
    print(error)
"""
    done = run(folder, body, AOT_PACK_LOG="info")
    assert done.returncode == 0, done.stderr
    assert "5 operators of PyTorch registered in Python: PyTorch 2.8.0 has no stable C interface" in done.stderr
    assert "modified by an inplace operation" in done.stdout
    assert "add_to(): argument 'x': expected a tensor on cuda, got one on cpu" in done.stdout


IMPOSSIBLE = [
    ("torch.__version__ = '2.3.1'", "declared.torch needs PyTorch 2.4 or newer, found 2.3.1"),
    (
        "library = torch.library.Library('declared', 'DEF'); library.define('scale(Tensor x) -> Tensor')",
        "torch.ops.declared.scale exists: another package called declared, or another copy of this one",
    ),
]


@pytest.mark.parametrize("before, text", IMPOSSIBLE)
def test_registration_that_is_impossible_is_an_import_error(folder: Path, before: str, text: str) -> None:
    done = run(folder, f"import torch\n{before}\nimport {PACKAGE}.torch")
    assert done.returncode == 1
    assert f"ImportError: {text}" in done.stderr


def test_cpu_tensors_are_refused_in_the_words_of_a_direct_call(folder: Path) -> None:
    module = (folder / PACKAGE / "torch.py").read_text().replace('_GPU = "cpu"', '_GPU = "cuda"')
    body = f"""
import importlib.util, torch, {PACKAGE}
spec = importlib.util.spec_from_loader("{PACKAGE}.torch", loader=None)
module = importlib.util.module_from_spec(spec)
exec({module!r}, module.__dict__)
for call in (torch.ops.{PACKAGE}.add_to, {PACKAGE}.add_to):
    try:
        call(torch.ones(8), torch.ones(8))
    except Exception as error:
        print(type(error).__name__, error)
"""
    done = run(folder, body)
    assert done.returncode == 0, done.stderr
    called, direct = done.stdout.splitlines()
    assert called.startswith("RuntimeError add_to(): argument 'x': expected a tensor on cuda, got one on cpu")
    assert direct.split(" ", 1)[1] == called.split(" ", 1)[1]


@pytest.fixture(scope="module")
def in_cpp(folder: Path, driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Runs steps of ``without_python.cpp``; a name stands for the step that loads it."""
    import tvm_ffi.libinfo

    program = tmp_path_factory.mktemp("cpp") / "without_python"
    source = Path(__file__).with_name("without_python.cpp")
    subprocess.run(["g++", "-std=c++17", "-Wall", "-Werror", str(source), "-o", str(program), "-ldl"], check=True)
    paths = {
        "torch": Path(torch.__file__).parent / "lib" / "libtorch_cpu.so",
        "tvm_ffi": Path(tvm_ffi.libinfo.find_libtvm_ffi()),
        "library": folder / PACKAGE / f"lib{PACKAGE}.so",
        "play": driver.library,
    }

    def run(*steps: str) -> subprocess.CompletedProcess[str]:
        command = [str(program), *(f"{step}={paths[step]}" if step in paths else step for step in steps)]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=driver.environment())

    return run


def test_operators_run_without_python(in_cpp: Callable[..., Any]) -> None:
    done = in_cpp("torch", "tvm_ffi", "library", "play", "register", "call=16", "call=7")
    assert done.returncode == 0, done.stderr
    native = 5 if VERSION >= (2, 10) else 3
    assert done.stdout == f"{native}\n2\n-1\n"


def test_operators_are_registered_once_without_python(in_cpp: Callable[..., Any]) -> None:
    done = in_cpp("torch", "tvm_ffi", "library", "play", "register", "register", "library", "register", "call=16")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1:] == ["again", "again", "2"]


def test_a_process_without_pytorch_can_register_when_it_has_it(in_cpp: Callable[..., Any]) -> None:
    done = in_cpp("tvm_ffi", "library", "play", "register", "torch", "register", "call=16")
    assert done.returncode == 0, done.stderr
    error, _, result = done.stdout.splitlines()
    assert error == "RuntimeError: PyTorch is not loaded: import torch, or load libtorch_cpu.so, first"
    assert result == "2"


def test_a_library_that_is_loaded_too_early_is_refused_by_the_loader(in_cpp: Callable[..., Any]) -> None:
    done = in_cpp("torch", "library")
    assert done.returncode == 2
    assert "undefined symbol: TVMFFI" in done.stderr


def test_a_module_that_is_loaded_again_registers_nothing_twice(package: Any) -> None:
    importlib.reload(sys.modules[f"{PACKAGE}.torch"])
    assert torch.equal(torch.ops.declared.scale(X, 2.0), X * 2)
