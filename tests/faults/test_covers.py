"""covers(): random arguments against calls, and each form in which a tensor and a device may be given."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from fake_driver.tensors import CudaTensor, FrameworkTensor, lent_count
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from synthetic.service import GPUS, PACKAGE, write_units

from aot_pack.signature import Param, Signature, TensorParam, TupleParam
from faults.arguments import ADDRESS, assume_taken, calls, describe
from faults.oracle import CUDA
from faults.world import World, vector

FUZZED = settings(
    derandomize=True,
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIGNATURES: dict[str, list[Signature]] = {
    name: [units[0].unit.signature for units in variants] for name, variants in write_units() if name[:5] != "small"
}


def placed(value: Any, param: Param | None, device: int) -> Any:
    """An argument with its tensors on one GPU, or on the CPU where that is expected. covers() overlooks the place."""
    if isinstance(value, (tuple, list)):
        elements = param.elements if isinstance(param, TupleParam) else ()
        return type(value)(
            placed(each, elements[index] if index < len(elements) else None, device) for index, each in enumerate(value)
        )
    is_expected = isinstance(param, TensorParam)
    if isinstance(value, np.ndarray) and (value.ndim > 0 or is_expected) and value.dtype.kind in "fiu":
        steps = [step // value.itemsize for step in value.strides]
        value = CudaTensor(value.shape, value.dtype.name, strides=steps, data=ADDRESS)
    if not isinstance(value, CudaTensor) or not (value.shape or is_expected):
        return value
    of_param = param.device_type if isinstance(param, TensorParam) else CUDA
    return type(value)(
        value.shape,
        value.dtype,
        strides=value.strides,
        data=value.data or (ADDRESS if value.device[0] != CUDA else 0),
        byte_offset=value.byte_offset,
        device=device if of_param == CUDA else 0,
        device_type=of_param,
    )


def outcome(world: World, call: Callable[[], object]) -> str:
    """What a call does, in the words of the library's covers."""
    before = world.driver.counts().get("cuLaunchKernelEx", 0)
    try:
        call()
    except (TypeError, ValueError, RuntimeError) as error:
        if "cuLaunchKernelEx failed: CUDA_ERROR_INVALID_HANDLE" not in str(error):
            return f"{type(error).__name__}\n{error}"
    assert world.driver.counts().get("cuLaunchKernelEx", 0) > before
    return "covered"


@pytest.mark.parametrize("name", SIGNATURES)
def test_random_arguments(world: World, name: str) -> None:
    """What a call takes is covered. What it refuses is refused in its words."""
    world.driver.record("counts")
    function = getattr(world.package, name)
    seen = set()

    @FUZZED
    @given(
        st.sampled_from(SIGNATURES[name]).flatmap(lambda signature: st.tuples(st.just(signature), calls(signature))),
        st.integers(0, len(GPUS) - 1),
        st.booleans(),
    )
    def fuzz(drawn: tuple[Signature, Sequence[Any]], device: int, complete: bool) -> None:
        signature, arguments = drawn
        if not complete:
            arguments = arguments[: len(signature.inputs)]
        assume_taken(arguments)
        params = [*signature.arguments, None, None]
        arguments = [placed(each, param, device) for each, param in zip(arguments, params, strict=False)]
        note(f"{name}({', '.join(map(describe, arguments))}) on {device}")
        if name == "nothing":
            world.make_current(device)
        expected = outcome(world, lambda: function(*arguments))
        if "no framework that can do that" in expected:  # covers() does not ask which framework a tensor is of
            expected = "covered"
        calls_before = world.driver.counts()
        found = world.package.aot_pack_covers(name, device, *arguments)
        launches = {"cuLaunchKernelEx", "cuLibraryLoadData", "cuDevicePrimaryCtxRetain_v2"}
        after = world.driver.counts()
        assert all(after.get(each, 0) == calls_before.get(each, 0) for each in launches)
        seen.add(expected.partition("\n")[0])
        if expected == "covered":
            assert found.startswith(f"covered\n{name}"), found
        else:
            assert found == expected

    fuzz()
    assert lent_count() == 0
    assert "covered" in seen


# -- in Python


@pytest.fixture(scope="module")
def service(loaded: World, library: Path) -> Iterator[Any]:
    """The package, imported."""
    sys.path.insert(0, str(library.parent.parent))
    yield __import__(PACKAGE)
    sys.path.remove(str(library.parent.parent))
    del sys.modules[PACKAGE]


class Meta:
    """A tensor as PyTorch's meta tensors are: with a layout and no memory."""

    device = SimpleNamespace(type="meta")
    is_meta = True
    itemsize = 4

    def __init__(self, *shape: int, dtype: str = "torch.float32", offset: int = 0) -> None:
        self.shape, self.dtype, self.offset = shape, dtype, offset

    def stride(self) -> tuple[int, ...]:
        return tuple(int(np.prod(self.shape[index + 1 :])) for index in range(len(self.shape)))

    def storage_offset(self) -> int:
        return self.offset

    def element_size(self) -> int:
        return self.itemsize

    def __dlpack__(self, **_: object) -> Any:
        raise BufferError("a meta tensor has no memory")


def test_an_answer_that_is_true(service: Any) -> None:
    answer = service.covers("scale", service.TensorSpec((72,), "float16"), 2.0, device="sm_90a")
    assert answer
    assert (answer.reason, answer.variant, answer.image, answer.notes) == ("", "scale[float16]", "sm_90a", ())
    assert repr(answer) == "<covered by scale[float16] for sm_90a>"
    answer = service.covers("scale", service.TensorSpec((72,), "float16"), 2.0)
    assert (answer.image, repr(answer)) == (None, "<covered by scale[float16]>")


def test_an_answer_that_is_false_says_why(service: Any, world: World) -> None:
    answer = service.covers("scale", x=service.TensorSpec((71,), "float32"), alpha=2.0)
    assert not answer
    with pytest.raises(ValueError) as raised:
        service.scale(vector(size=71), 2.0)
    assert answer.reason == str(raised.value)
    assert "scale[float32]: argument 'x': expected shape[0] divisible by 8, got 71" in answer.reason
    assert repr(answer) == f"<not covered: {answer.reason}>"
    assert (answer.variant, answer.image) == (None, None)


@pytest.mark.parametrize(
    "tensor",
    [
        Meta(72),
        Meta(72, offset=4),
        np.zeros(72, "f"),
        np.zeros((72, 2), "f")[:, 0].copy(),
        FrameworkTensor((72,), "float32", data=ADDRESS),
        CudaTensor((72,), "float32", data=ADDRESS + 64, device=3),
        SimpleNamespace(shape=(72,), dtype=np.dtype("float32")),  # as jax.ShapeDtypeStruct
        SimpleNamespace(shape=(72,), dtype=np.float32),
    ],
)
def test_forms_of_tensors(service: Any, world: World, tensor: Any) -> None:
    for device in (None, "sm_90a", "h100", "NVIDIA H100 80GB HBM3", 0):
        assert service.covers("copy", tensor, service.TensorSpec([72], "float32", strides=[1]), None, device=device)


@pytest.mark.parametrize(
    ("tensor", "problem"),
    [
        (Meta(72, dtype="torch.float16"), "argument 'x': expected dtype float32, got float16"),
        (Meta(72, offset=1), "its data at 0x10000000004 must be aligned to 16 bytes"),
        (Meta(7, 2), "argument 'x': expected 1 dimension, got 2"),
        (np.zeros((72, 2), "f")[:, 0], "argument 'x': expected stride[0] = 1, got 2"),
        (FrameworkTensor((72,), "float32", data=ADDRESS + 4), "must be aligned to 16 bytes"),
        (SimpleNamespace(shape=(7,), dtype="float32"), "argument 'x': expected shape[0] divisible by 8, got 7"),
        (3, "argument 'x': expected a tensor, got int"),
        (b"bytes", "argument 'x': expected a tensor, got bytes"),
        (None, "argument 'x': expected a tensor, got None"),
    ],
)
def test_forms_of_tensors_that_do_not_fit(service: Any, tensor: Any, problem: str) -> None:
    answer = service.covers("copy", tensor, service.TensorSpec((72,), "float32"), None)
    assert not answer
    assert problem in answer.reason
    assert answer.reason.startswith("copy(): ")


def test_the_alignment_of_a_description(service: Any) -> None:
    for align in (4, 16, 64, None):
        spec = service.TensorSpec((72,), "float32", align=align)
        assert bool(service.covers("copy", spec, spec, None)) == (align != 4)


def test_arguments_are_bound_as_in_a_call(service: Any) -> None:
    x, y = Meta(72), Meta(72)
    assert service.covers("keyed", x, y, causal=True).variant == "keyed[causal=True]"
    assert service.covers("keyed", y=y, x=x, bias=None).variant == "keyed[causal=False]"
    assert "expected one of False, True, got 3" in service.covers("keyed", x, y, causal=3).reason
    assert service.covers("keyed", x).reason == "keyed() missing 1 required positional argument: 'y'"
    assert "unexpected keyword argument 'z'" in service.covers("keyed", x, y, z=1).reason
    assert "argument 'alpha': expected a float (float32), got 'two'" in service.covers("scale", x, "two").reason


def test_numbers_without_a_dimension_are_read(service: Any) -> None:
    for alpha in (np.float32(2), np.array(2.0), 2, True):
        assert service.covers("scale", Meta(72), alpha)
    large = service.covers("scale", Meta(72), 10**50)
    assert "argument 'alpha': " in large.reason
    assert "is outside the range of float32" in large.reason


def test_outputs_may_be_left_out_or_described(service: Any) -> None:
    assert service.covers("allocated", Meta(72), 2.0).variant == "allocated"
    assert service.covers("allocated", Meta(72), 2.0, service.TensorSpec((4,), "int32"))
    answer = service.covers("allocated", Meta(72), 2.0, Meta(5, dtype="torch.int32"))
    assert "argument 'found': expected shape[0] = 4, got 5" in answer.reason


def test_tuples(service: Any) -> None:
    """A tuple of numbers, and tensors whose sizes and strides depend on each other."""
    spec = service.TensorSpec
    arguments = [
        spec((3, 5), "float16", (8, 1)),
        spec((2, 5), "float16", (8, 1)),
        spec((2, 3, 5), "float32", (15, 5, 1)),
        spec((3, 5), "int32", (1, 3)),
    ]
    assert service.covers("strided", *arguments, (True, 2**64 - 1))
    assert "'pair[0]': 2 is outside the range of bool" in service.covers("strided", *arguments, (2, 1)).reason
    arguments[1] = spec((2, 5), "float16", (12, 1))
    assert "expected stride[0] = 8 as x.stride[0], got 12" in service.covers("strided", *arguments, (True, 1)).reason


# -- devices


@pytest.mark.parametrize(
    ("device", "image"),
    [
        ("sm_90", "sm_90a"),
        ("sm_103", "sm_100f"),
        ("sm_89", "sm_80"),
        ("sm_120", "compute_90"),
        (1, "sm_80"),
        ("B200", "sm_100f"),
    ],
)
def test_the_image_of_a_device(service: Any, world: World, device: object, image: str) -> None:
    assert service.covers("copy", Meta(72), Meta(72), None, device=device).image == image


def test_a_device_without_an_image(service: Any, world: World) -> None:
    answer = service.covers("tiled", Meta(64, 64, dtype="torch.float16"), None, device="sm_80")
    assert answer.reason == (
        "tiled(): no image for GPUs of sm_80; this package has it for sm_90a, sm_100f, compute_90. Build the package "
        "for this architecture as well"
    )
    answer = service.covers("tiled", Meta(64, 64, dtype="torch.float16"), None, device="a100")
    assert answer.reason.startswith("tiled(): no image for the GPU model a100 (sm_80); ")
    answer = service.covers("tiled", Meta(64, 64, dtype="torch.float16"), None, device=1)
    assert answer.reason.startswith("tiled(): no image for device cuda:1 (NVIDIA A100-SXM4-80GB, sm_80); ")
    hopper = service.covers("scale", Meta(64), 1.0, device="sm_90a")
    assert (hopper.variant, service.covers("scale", Meta(64), 1.0, device="sm_80").variant) == (
        "scale[hopper]",
        "scale[float32]",
    )


def test_slow_paths_are_notes(service: Any, world: World) -> None:
    (note_,) = service.covers("copy", Meta(72), Meta(72), None, device="sm_120").notes
    assert note_ == (
        "copy(): there is only PTX (compute_90) for GPUs of sm_120, and the driver compiles it when it loads it. Build "
        "the package for this architecture as well"
    )
    (note_,) = service.covers("modelled", Meta(72), Meta(72), None, device="sm_90").notes
    assert note_ == (
        "modelled() is compiled with figures of the GPU model h100, which may not be those of GPUs of sm_90"
    )
    assert service.covers("modelled", Meta(72), Meta(72), None, device="h100").notes == ()
    (note_,) = service.covers("modelled", Meta(72), Meta(72), None, device="h20").notes
    assert "figures of the GPU model h100, and the GPU model h20 (sm_90) has 60.0 MiB of L2 cache instead of " in note_
    assert ", 78 multiprocessors instead of 132 multiprocessors" in note_


def test_a_function_without_tensors(service: Any, world: World) -> None:
    assert service.covers("nothing", device="sm_90a").image == "sm_90a"
    assert "no image for GPUs of sm_75" in service.covers("nothing", device="sm_75").reason
    assert world.driver.launches() == []


def test_what_covers_refuses(service: Any, world: World) -> None:
    with pytest.raises(ValueError, match=r"^covers\(\) expected the name of a function of service, got 'other'; the "
                       r"functions are every, copy, "):  # fmt: skip
        service.covers("other")
    for device in ("compute_90", "h1000", "cuda", 1.5, True):
        with pytest.raises(ValueError, match=r"^covers\(\) expected a device, got .* A device is an architecture such"):
            service.covers("copy", device=device)
    with pytest.raises(ValueError, match=r"^covers\(\): there is no device cuda:9; this process sees 4$"):
        service.covers("copy", Meta(72), Meta(72), None, device=9)
    with pytest.raises(TypeError, match=r"^covers\(\) expected a dtype such as 'float16', got 'half': "):
        service.covers("copy", service.TensorSpec((72,), "half"), None, None)
    with pytest.raises(ValueError, match=r"^covers\(\) expected a stride for each of 1 sizes, got 2$"):
        service.covers("copy", service.TensorSpec((72,), "float32", (1, 1)), None, None)


# -- processes and threads


ALONE = """
import sys
sys.path[:0] = sys.argv[1:2]
import service
x = service.TensorSpec((72,), "float32")
assert service.covers("copy", x, x, None, device="sm_90a").image == "sm_90a"
assert service.covers("copy", x, x, None)
try:
    service.covers("copy", x, x, None, device=0)
except RuntimeError as error:
    assert "covers(): no CUDA driver" in str(error), error
else:
    sys.exit("a driver was found")
assert "torch" not in sys.modules
print(service.covers("copy", x, x, None, device="sm_120"))
"""


def in_a_process(library: Path, **variables: str) -> str:
    """Without a driver."""
    environment = {name: value for name, value in os.environ.items() if name not in ("LD_LIBRARY_PATH", "LD_PRELOAD")}
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(library.parent.parent)],
        env={**environment, **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_process_without_a_driver(library: Path) -> None:
    told = in_a_process(library)
    assert told.startswith(
        "<covered by copy for compute_90; copy(): there is only PTX (compute_90) for GPUs of sm_120, "
    )
    strict = in_a_process(library, AOT_PACK_STRICT="error")
    assert strict.startswith("<not covered: copy(): there is only PTX (compute_90) for GPUs of sm_120, ")
    assert strict.endswith(". AOT_PACK_STRICT=error refuses this>\n")


def test_many_threads_ask_while_others_call(service: Any, world: World) -> None:
    """Each gets its own answer, and no call becomes a dry one."""
    problems: list[object] = []
    barrier = threading.Barrier(12)

    def ask(number: int) -> None:
        barrier.wait()
        for _ in range(200):
            if number % 3 == 0:
                service.copy(vector(), vector(), None)
            elif not service.covers("copy", Meta(72), Meta(72), None, device=("sm_90a", "sm_80")[number % 2]):
                problems.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(world.driver.launches()) == 4 * 200
