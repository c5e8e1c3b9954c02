"""Random arguments: what does not fit never reaches the driver, what fits always does; messages say what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest
from fake_driver.tensors import CudaTensor, lent_count
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from synthetic.service import write_units

from aot_pack.signature import Signature
from faults.arguments import ADDRESS, assume_taken, calls, describe
from faults.oracle import Problem, first_problem
from faults.world import World, vector

FUZZED = settings(
    derandomize=True,
    max_examples=700,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIGNATURES: dict[str, Signature] = {
    name: variants[0][0].unit.signature for name, variants in write_units() if len(variants) == 1
}
SCALES = [variant[0].unit.signature for variant in dict(write_units())["scale"]]
"""The first is for Hopper only, device 0 of the world."""


def is_taken(world: World, call: Callable[[], object]) -> bool:
    """Whether the arguments are taken: it launches, if only on a stream that is none, or is told to have no image."""
    before = world.driver.counts().get("cuLaunchKernelEx", 0)
    try:
        call()
    except RuntimeError as error:
        if "no image for device cuda:1 (" in str(error):
            return True
        if "cuLaunchKernelEx failed: CUDA_ERROR_INVALID_HANDLE" not in str(error):
            raise
    return world.driver.counts().get("cuLaunchKernelEx", 0) > before


def refusal_of(world: World, call: Callable[[], object]) -> Exception:
    """The error of a call that must not reach the driver."""
    before = world.driver.counts()
    with pytest.raises((TypeError, ValueError)) as raised:
        call()
    assert world.driver.counts() == before, "a wrong call reached the driver"
    return raised.value


def check_refusal(error: Exception, name: str, problem: Problem) -> None:
    """The message names function, argument, what was given and what is taken."""
    text = str(error).splitlines()[0]
    assert type(error) is problem.kind, f"{text}: expected a {problem.kind.__name__}"
    if problem.argument is None:
        assert text.startswith(f"{name}() {problem.told[0]}"), text
    else:
        assert text.startswith(f"{name}(): argument '{problem.argument}': "), text
        assert f"; the signature is {name}(" in text, text
    for part in problem.told:
        assert part in text, (part, text)


@pytest.mark.parametrize("name", ["every", "copy", "tiled", "nothing", "strided"])
def test_one_signature(world: World, name: str) -> None:
    function, signature = getattr(world.package, name), SIGNATURES[name]
    world.driver.record("counts")

    @FUZZED
    @given(calls(signature))
    def fuzz(arguments: Sequence[Any]) -> None:
        assume_taken(arguments)
        note(f"{name}({', '.join(map(describe, arguments))})")
        problem = first_problem(signature, arguments)
        if problem is None:
            assert is_taken(world, lambda: function(*arguments))
        else:
            check_refusal(refusal_of(world, lambda: function(*arguments)), name, problem)

    fuzz()
    assert lent_count() == 0


def test_several_variants(world: World) -> None:
    """What one of them takes is launched; else the message names the nearest ones."""
    world.driver.record("counts")

    @FUZZED
    @given(st.sampled_from(SCALES).flatmap(calls))
    def fuzz(arguments: Sequence[Any]) -> None:
        assume_taken(arguments)
        note(f"scale({', '.join(map(describe, arguments))})")
        problems = [first_problem(signature, arguments) for signature in SCALES]
        on_hopper = not problems[0] and arguments[0].device[1] == 0
        if on_hopper or None in problems[1:]:
            assert is_taken(world, lambda: world.package.scale(*arguments))
            return
        error = refusal_of(world, lambda: world.package.scale(*arguments))
        text = str(error).splitlines()[0]
        if len(arguments) != 2:
            assert text.startswith(f"scale() takes 2 arguments but {len(arguments)} "), text
            return
        assert re.match(r"scale\(\): none of its 3 variants takes \(x: .*, alpha: .*\)", text), text
        kinds = {problem.kind for problem in problems if problem}
        assert type(error) in kinds
        assert re.search(r"; scale\[(hopper|float16|float32)\]: argument '(x|alpha)': ", text), text

    fuzz()
    assert lent_count() == 0


@pytest.mark.parametrize("device", [4, 63, 64, 1000])
def test_a_device_that_is_not_there(world: World, device: int) -> None:
    with pytest.raises(ValueError, match=rf"copy\(\): there is no device cuda:{device}; this process sees 4"):
        world.package.copy(vector(device), vector(device), None)
    assert world.driver.launches() == []


class OldProducer(CudaTensor):
    """As libraries before DLPack 1.0 have it; TVM FFI (0.1.15) asks everyone so, with no stream and no version."""

    def __dlpack__(self, stream: int | None = None) -> Any:  # type: ignore[override]
        assert stream is None
        return super().__dlpack__()


class Refusing(CudaTensor):
    """As NumPy does for arrays that may not be written, where the consumer knows no such flag."""

    def __dlpack__(self, **_: object) -> Any:
        raise BufferError("read-only")


def test_producers_without_an_exchange_api(world: World) -> None:
    good = OldProducer((72,), "float32", data=ADDRESS)
    assert len(world.launches(lambda: world.package.copy(good, good, None))) == 1
    before = world.driver.counts()
    with pytest.raises(BufferError, match=r"^read-only$"):
        world.package.copy(Refusing((72,), "float32", data=ADDRESS), good, None)
    assert world.driver.counts() == before
    assert lent_count() == 0


def test_a_function_by_its_name(world: World) -> None:
    """As the package's Python gets each: the same function as the module's, also where it refuses."""
    for name in dict(write_units()):
        both = (world.package.aot_pack_function(name), getattr(world.package, name))
        by_name, of_module = (str(refusal_of(world, partial(function, 1))) for function in both)
        assert by_name == of_module
    before = world.driver.counts().get("cuLaunchKernelEx", 0)
    world.package.aot_pack_function("copy")(vector(0), vector(0), None)
    assert world.driver.counts()["cuLaunchKernelEx"] == before + 1


@pytest.mark.parametrize("words", [(), (1,), ("something",), ("scal",), ("scale", "scale")])
def test_a_name_of_no_function(world: World, words: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="expected the name of a function of the package"):
        world.package.aot_pack_function(*words)
