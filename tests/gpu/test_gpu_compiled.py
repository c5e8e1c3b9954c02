"""Each function of the wheels as an operator of PyTorch, on a GPU: checked by PyTorch, compiled, and differentiated.

``packed_calls.py`` has the arguments. Results of a compiled program have every bit of those of eager calls.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from packed_calls import FUNCTIONS, NAMES, VARYING, VARYING_GRADIENTS, PackedCall, calls, output_names, packed

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("default")]  # PyTorch's compiler warns of its own

REPLAYED = (
    "elementwise.silu_mul",
    "rmsnorm.rmsnorm_bf16",
    "softmax_two_pass.softmax",
    "hopper_gemm.gemm",
    "quack_ops.rmsnorm",
    "quack_ops.topk",
    "flash_attention.forward",
    "tilelang_ops.gemm_rows",
)
"""Functions that a program in a CUDA graph calls."""
TOLERANCE = {"rtol": 1e-2, "atol": 1e-2}
"""For functions whose results vary."""


@pytest.fixture(autouse=True)
def _as_new(torch: ModuleType) -> None:
    torch._dynamo.reset()


@pytest.fixture(scope="module", autouse=True)
def _operators(torch: ModuleType) -> None:
    for package in FUNCTIONS:
        importlib.import_module(f"{package}.torch")


def copied(value: Any) -> Any:
    """The argument, with tensors of the same strides and other memory."""
    if isinstance(value, (tuple, list)):
        return tuple(map(copied, value))
    if not hasattr(value, "stride"):
        return value
    if 0 in value.stride():
        return value.clone()
    import torch

    made = torch.empty_strided(value.shape, value.stride(), dtype=value.dtype, device=value.device)
    return made.copy_(value)


def copied_all(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: copied(value) for name, value in arguments.items()}


def tensors_in(*values: Any) -> Iterator[Tensor]:
    for value in values:
        if isinstance(value, (tuple, list)):
            yield from tensors_in(*value)
        elif hasattr(value, "stride"):
            yield value


def both(name: str) -> list[PackedCall]:
    """The first call of a function: with its outputs, and without."""
    call = calls(name)[0]
    return [call, call.without_outputs()] if output_names(name) else [call]


def results(function: Callable[..., Any], arguments: dict[str, Any]) -> list[Tensor]:
    """What a call returns, and all tensors that it got, as they are afterwards."""
    returned = function(arguments)
    return [each.clone() for each in tensors_in(returned, *arguments.values())]


def assert_same(
    call: PackedCall, found: list[Tensor], expected: list[Tensor], varying: frozenset[str] = VARYING
) -> None:
    import torch

    assert len(found) == len(expected)
    for index, (one, other) in enumerate(zip(found, expected, strict=True)):
        if call.name in varying:
            torch.testing.assert_close(one, other, equal_nan=True, **TOLERANCE)
            continue
        assert (one.dtype, one.shape) == (other.dtype, other.shape)
        pair = [each.contiguous().view(-1).view(torch.uint8) for each in (one, other)]
        assert torch.equal(*pair), f"{call}: tensor {index} of {len(found)} differs"


# -- operators


def operator_calls(torch: ModuleType, call: PackedCall) -> list[tuple[Any, tuple[Any, ...], dict[str, Any]]]:
    """The operators that a call becomes, with their arguments."""
    from torch.utils._python_dispatch import TorchDispatchMode

    package, function = call.name.split(".")
    found = []

    class Recorder(TorchDispatchMode):  # type: ignore[misc]
        def __torch_dispatch__(self, operator: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            if (operator.namespace, operator._opname) == (package, function):
                found.append((operator, args, dict(kwargs or {})))
            return operator(*args, **(kwargs or {}))

    arguments = copied_all(call.make())
    for tensor in tensors_in(*arguments.values()):  # PyTorch's checks compare numbers
        if tensor.is_floating_point() and 0 not in tensor.stride():
            tensor.nan_to_num_()
    with Recorder():
        call.function(**arguments)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_opcheck(torch: ModuleType, name: str) -> None:
    overloads = set()
    for call in both(name):
        ((operator, args, kwargs),) = operator_calls(torch, call)
        overloads.add(operator._overloadname)
        tolerance = TOLERANCE if name in VARYING else {}
        torch.library.opcheck(operator, args, kwargs, **tolerance)
    assert overloads <= {"default", "out"}
    print(f"{name}: {sorted(overloads)}")


# -- compiled programs


def program(call: PackedCall) -> Callable[[dict[str, Any]], Any]:
    function = call.function
    return lambda arguments: function(**arguments)


@pytest.mark.parametrize("name", NAMES)
def test_a_compiled_call_has_the_bits_of_an_eager_one(torch: ModuleType, name: str) -> None:
    for call in both(name):
        arguments = call.make()
        compiled = torch.compile(program(call), fullgraph=True)
        expected = results(program(call), copied_all(arguments))
        for _ in range(2):
            assert_same(call, results(compiled, copied_all(arguments)), expected)


@pytest.mark.parametrize("name", REPLAYED)
def test_a_call_in_a_cuda_graph_has_the_bits_of_an_eager_one(torch: ModuleType, name: str) -> None:
    call = calls(name)[0].without_outputs()
    arguments = call.make()
    compiled = torch.compile(program(call), fullgraph=True, mode="reduce-overhead")
    expected = results(program(call), copied_all(arguments))
    for _ in range(4):
        torch.compiler.cudagraph_mark_step_begin()
        assert_same(call, results(compiled, copied_all(arguments)), expected)


# -- gradients


def gradients_of(package: str) -> tuple[str, ...]:
    """The functions of a package that have a gradient."""
    importlib.import_module(package)
    if importlib.util.find_spec(f"{package}._gradients") is None:
        return ()
    return tuple(importlib.import_module(f"{package}._gradients").GRADIENTS)


def differentiated(torch: ModuleType, call: PackedCall) -> list[str]:
    """The inputs that have a gradient: others are refused by name, in the call or in its backward pass."""
    found = []
    for name, value in call.make().items():
        if not hasattr(value, "is_floating_point") or not value.is_floating_point():
            continue
        try:
            backward(torch, program(call), call.make(), [name])
        except RuntimeError as error:
            text = str(error)
            assert name in text or "not have been used" in text, f"{call}: an error does not name {name!r}: {text}"
            continue
        found.append(name)
    return found


def backward(
    torch: ModuleType, function: Callable[..., Any], arguments: Mapping[str, Any], names: list[str]
) -> list[Tensor]:
    """The outputs of a call, and the gradients of inputs."""
    own = copied_all(arguments)
    leaves = [own[name].detach().requires_grad_() for name in names]
    returned = function({**own, **dict(zip(names, leaves, strict=True))})
    outputs = [each for each in tensors_in(returned) if each.requires_grad]
    torch.manual_seed(11)
    flowing = [torch.randn_like(each) for each in outputs]
    return [*outputs, *torch.autograd.grad(outputs, leaves, flowing)]


@pytest.mark.parametrize("package", FUNCTIONS)
def test_a_compiled_gradient_has_the_bits_of_an_eager_one(torch: ModuleType, package: str) -> None:
    """Inductor adds in an order of its own where a gradient has sums of PyTorch. It only gets close to these bits."""
    functions = gradients_of(package)
    if not functions:
        pytest.skip(f"{package} declares no gradient")
    for function in functions:
        call = calls(f"{package}.{function}")[0].without_outputs()
        names = differentiated(torch, call)
        assert names, f"{call} has a gradient for no input"
        arguments = call.make()
        expected = [each.detach() for each in backward(torch, program(call), arguments, names)]
        for backend in ("aot_eager", "inductor"):
            torch._dynamo.reset()
            compiled = torch.compile(program(call), fullgraph=True, backend=backend)
            found = [each.detach() for each in backward(torch, compiled, arguments, names)]
            varying = VARYING_GRADIENTS if backend == "aot_eager" else frozenset({call.name})
            assert_same(call, found, expected, varying)
        print(f"{call}: gradients of {', '.join(names)}")


@pytest.mark.parametrize("causal", [False, True])
def test_attention_trains_in_one_graph(torch: ModuleType, causal: bool) -> None:
    if not gradients_of("flash_attention"):
        pytest.skip("flash_attention declares no gradient")
    attention = packed("flash_attention.flash_attention")
    generator = torch.Generator("cuda").manual_seed(5)
    q, k, v, flowing = (
        torch.randn(2, 256, heads, 128, generator=generator, device="cuda").bfloat16() for heads in (8, 2, 2, 8)
    )

    def train(function: Callable[..., Any]) -> list[Tensor]:
        leaves = [each.clone().requires_grad_() for each in (q, k, v)]
        out = function(*leaves, causal)
        return [out.detach(), *torch.autograd.grad(out, leaves, flowing)]

    expected = train(attention)
    found = train(torch.compile(lambda *arguments: attention(*arguments), fullgraph=True))
    assert torch.equal(found[0], expected[0])
    for one, other in zip(found[1:], expected[1:], strict=True):  # of sums in no fixed order
        torch.testing.assert_close(one, other, **TOLERANCE)
