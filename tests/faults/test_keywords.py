"""Random keywords, through a wheel's own Python: a call that can't be right never reaches the driver, one that can does
what the same call by position does, to the byte."""

from __future__ import annotations

import functools
import gc
import importlib.util
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fake_driver import Launch
from fake_driver.tensors import FrameworkTensor, lent_count
from hypothesis import given, note, settings
from synthetic.packages import write_stub
from synthetic.service import PACKAGE, write_units

from aot_pack.package.stub_model import StubFunction
from aot_pack.signature import Signature
from faults.arguments import assume_taken
from faults.keywords import Call, Misuse, bind, keyword_calls
from faults.oracle import first_problem
from faults.test_arguments import FUZZED, check_refusal, refusal_of
from faults.world import World, vector

STUB: Mapping[str, StubFunction] = {function.name: function for function in write_stub(write_units())}
VARIANTS: Mapping[str, list[Signature]] = {
    name: [variant[0].unit.signature for variant in variants] for name, variants in write_units()
}


@pytest.fixture(scope="module")
def package(library: Path) -> Any:
    """The package, imported as a wheel's."""
    spec = importlib.util.spec_from_file_location(PACKAGE, library.parent / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def nothing_is_held() -> Iterator[None]:
    before = lent_count()
    yield
    gc.collect()
    assert lent_count() == before


def outcome(world: World, call: Callable[[], object]) -> object:
    """What a call launches, without what is of each call by itself; or its error."""
    world.driver.clear_log()
    try:
        call()
    except (RuntimeError, TypeError, ValueError) as error:
        return type(error), str(error)
    launches = [each for each in world.driver.log(clear=True) if isinstance(each, Launch)]
    assert launches, "nothing was launched"
    return [replace(each, sequence=0) for each in launches]


@pytest.mark.parametrize("name", ["every", "copy", "tiled", "nothing", "keyed"])
def test_keywords(world: World, package: Any, name: str) -> None:
    function, by_position = getattr(package, name), getattr(world.package, name)
    parameters, variants = STUB[name].parameters, VARIANTS[name]

    @settings(FUZZED, max_examples=300)
    @given(keyword_calls(parameters, variants[0]))
    def fuzz(call: Call) -> None:
        assume_taken([*call.positional, *call.keywords.values()])
        note(f"{name}({call})")
        bound = bind(parameters, call)

        def make() -> None:
            assert function(*call.positional, **call.keywords) is None

        if isinstance(bound, Misuse):
            text = str(refusal_of(world, make))
            assert text.startswith(f"{name}() "), text
            assert any(told in text for told in bound.told), (text, bound)
            return
        problems = [first_problem(signature, bound) for signature in variants]
        if all(problems):
            error = refusal_of(world, make)
            if len(variants) == 1 and problems[0]:
                check_refusal(error, name, problems[0])
            return
        assert outcome(world, make) == outcome(world, lambda: by_position(*bound))

    fuzz()


def test_a_keyword_chooses_the_variant(world: World, package: Any) -> None:
    def kernel(**keywords: object) -> str | None:
        (launch,) = world.launches(lambda: package.keyed(x=vector(), y=vector(), **keywords))
        return launch.kernel

    assert kernel() == kernel(causal=False) == kernel(alpha=1, bias=None) == "kernel_keyed_0"
    assert kernel(causal=True) == "kernel_keyed_1"
    for wrong in (1, None, "True"):
        error = refusal_of(world, functools.partial(package.keyed, vector(), vector(), causal=wrong))
        assert str(error) == f"keyed(): argument 'causal': expected one of False, True, got {wrong!r}"


def test_keywords_of_a_function_that_returns_a_tensor(world: World, package: Any) -> None:
    """It may be passed by its name, and is then what the function returns."""
    found = package.allocated(alpha=2.0, x=vector())
    assert isinstance(found, FrameworkTensor)
    assert len(world.driver.launches()) == 1
    assert package.allocated(found=found, alpha=2.0, x=vector()) is found
    for keywords in ({"found": found}, {"alpha": 1.0, "out": found}, {}):
        error = refusal_of(world, functools.partial(package.allocated, vector(), **keywords))
        assert str(error).startswith("allocated() ")


def test_the_library_itself_takes_no_keywords(world: World) -> None:
    """TVM FFI's functions have none: the names are those of the package's Python."""
    error = refusal_of(world, lambda: world.package.copy(vector(), vector(), stream=None))
    assert type(error) is TypeError
