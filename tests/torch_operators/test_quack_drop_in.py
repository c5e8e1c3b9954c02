"""quack's functions of include/quack_drop_in.py, over kernels in PyTorch, against autograd in float64."""

from __future__ import annotations

import importlib
import inspect
from types import ModuleType
from typing import Any

import pytest

from torch_operators.drop_ins import INCLUDE, quack_package
from torch_operators.signatures import library_signatures, signature_of
from torch_operators.test_attention_drop_in import assert_literal

torch = pytest.importorskip("torch")
pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

FUNCTIONS = ("rmsnorm", "softmax", "cross_entropy", "layernorm_fwd", "layernorm_bwd")
ROUNDED = {torch.float16: 2**-9, torch.bfloat16: 2**-6, torch.float32: 1e-5}
DTYPES = list(ROUNDED)


@pytest.fixture(scope="module")
def quack(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    quack_package(tmp_path_factory.mktemp("quack"), "double_quack")
    return importlib.import_module("double_quack.quack_drop_in")


def random(*shape: int, dtype: Any = torch.float32) -> Any:
    generator = torch.Generator().manual_seed(sum(shape) + 5)
    return torch.randn(*shape, generator=generator).to(dtype).requires_grad_()


def check(found: Any, wanted: Any, leaves: list[Any], wide: list[Any]) -> None:
    """Compares results and gradients: ``leaves`` of those found, ``wide`` of those in float64."""
    found, wanted = (each if isinstance(each, tuple) else (each,) for each in (found, wanted))
    worst = max(ROUNDED[each.dtype] for each in (*found, *leaves))
    for one, other in zip(found, wanted, strict=True):
        assert one.shape == other.shape
        torch.testing.assert_close(one.double(), other, rtol=worst, atol=worst)
    grads = []
    for results, inputs in ((found, leaves), (wanted, wide)):
        total = sum((each.double() * torch.arange(each.numel()).view(each.shape).cos()).sum() for each in results)
        grads.append(torch.autograd.grad(total, inputs))
    for one, other in zip(*grads, strict=True):
        torch.testing.assert_close(one.double(), other.double(), rtol=4 * worst, atol=8 * worst)


def rmsnorm(x: Any, weight: Any, bias: Any, residual: Any, eps: float, offset: float = 0.0) -> tuple[Any, Any]:
    total = x if residual is None else x + residual
    out = total * (total.square().mean(-1, keepdim=True) + eps).rsqrt()
    out = out if weight is None else out * (weight + offset)
    return out if bias is None else out + bias, total


KINDS: list[dict[str, Any]] = [
    {}, {"weight": None}, {"weight": "float32"}, {"bias": True}, {"residual": True}, {"residual": True, "bias": True},
    {"residual": True, "prenorm": True}, {"residual": True, "prenorm": True, "weight": "float32"}, {"prenorm": True},
    {"weight_offset": 1.0}, {"residual": True, "weight_offset": 1.0},
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(7, 64), (2, 3, 512)], ids=str)
def test_rmsnorm(quack: ModuleType, dtype: Any, shape: tuple[int, ...], kind: dict[str, Any]) -> None:
    columns = shape[-1]
    tensors = {"x": random(*shape, dtype=dtype)}
    if kind.get("weight", "same") is not None:
        tensors["weight"] = random(columns, dtype=torch.float32 if kind.get("weight") == "float32" else dtype)
    if kind.get("bias"):
        tensors["bias"] = random(1, columns, dtype=dtype)[0].detach().requires_grad_()
    if kind.get("residual"):
        tensors["residual"] = (random(*shape, dtype=dtype) * 0.5).detach().requires_grad_()
    offset, prenorm = kind.get("weight_offset", 0.0), kind.get("prenorm", False)
    found = quack.rmsnorm(**tensors, eps=1e-3, prenorm=prenorm, weight_offset=offset)
    wide = {name: tensor.detach().double().requires_grad_() for name, tensor in tensors.items()}
    x, weight, bias, residual = (wide.get(name) for name in ("x", "weight", "bias", "residual"))
    wanted = rmsnorm(x, weight, bias, residual, 1e-3, offset)
    check(found, wanted if prenorm else wanted[0], list(tensors.values()), list(wide.values()))
    assert all(each.dtype == dtype for each in (found if prenorm else (found,)))


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_softmax(quack: ModuleType, dtype: Any) -> None:
    x = random(7, 64, dtype=dtype)
    wide = x.detach().double().requires_grad_()
    check(quack.softmax(x), wide.softmax(-1), [x], [wide])


@pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("target_dtype", [torch.int64, torch.int32], ids=str)
@pytest.mark.parametrize("ignored", [-100, 3])
def test_cross_entropy(quack: ModuleType, dtype: Any, target_dtype: Any, reduction: str, ignored: int) -> None:
    x = random(9, 64, dtype=dtype)
    target = torch.arange(9, dtype=target_dtype) * 3
    target[4] = ignored
    found = quack.cross_entropy(x, target, ignore_index=ignored, reduction=reduction)
    wide = x.detach().double().requires_grad_()
    functional = torch.nn.functional.cross_entropy
    check(found, functional(wide, target.long(), ignore_index=ignored, reduction=reduction), [x], [wide])
    assert found.dtype == torch.float32


@pytest.mark.parametrize("with_bias", [False, True])
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_layernorm(quack: ModuleType, dtype: Any, with_bias: bool) -> None:
    x, weight, bias = random(7, 64, dtype=dtype), random(64), random(1, 64)[0].detach().requires_grad_()
    given = [x, weight, bias] if with_bias else [x, weight]
    out, rstd, mean = quack.layernorm_fwd(*given, eps=1e-3, return_rstd=True, return_mean=True)
    wide = [each.detach().double().requires_grad_() for each in given]
    wanted = torch.nn.functional.layer_norm(wide[0], (64,), *wide[1:], eps=1e-3)
    check(out, wanted, given, wide)
    torch.testing.assert_close(mean.double(), wide[0].mean(-1))
    assert torch.equal(quack.layernorm_fwd(*given, eps=1e-3), out)
    assert torch.equal(quack.layernorm_fwd(*given, eps=1e-3, return_mean=True)[1], mean)
    assert torch.equal(quack.layernorm_fwd(*given, eps=1e-3, return_rstd=True)[1], rstd)

    dout = torch.randn(7, 64).to(dtype)
    found = quack.layernorm_bwd(*(each.detach() for each in (x, weight, dout, rstd, mean)), has_bias=with_bias)
    assert (found[2] is None) == (not with_bias)
    again = torch.autograd.grad(quack.layernorm_fwd(*given, eps=1e-3), given, dout)
    assert all(torch.equal(one, other) for one, other in zip(found, again, strict=False))


@pytest.mark.parametrize("shape", [(0, 64), (3, 0, 64)], ids=str)
def test_no_rows(quack: ModuleType, shape: tuple[int, ...]) -> None:
    x, weight = random(*shape), random(64)
    out, total = quack.rmsnorm(x, weight, residual=x, prenorm=True)
    assert out.shape == total.shape == shape
    grads = torch.autograd.grad(out.sum(), (x, weight))
    assert not grads[1].any()
    matrix = x.detach().reshape(0, 64)
    assert quack.softmax(matrix).shape == (0, 64)
    assert quack.layernorm_fwd(matrix, weight, return_mean=True)[1].shape == (0,)
    grads = quack.layernorm_bwd(matrix, weight, matrix, x[:0], x[:0])
    assert [tuple(each.shape) for each in grads] == [(0, 64), (64,), (64,)]
    target = torch.zeros(0, dtype=torch.int64)
    assert quack.cross_entropy(matrix, target, reduction="none").shape == (0,)
    assert quack.cross_entropy(matrix, target).isnan()


def test_strided_rows(quack: ModuleType) -> None:
    wide, weight = random(7, 128).detach(), random(64).detach()
    assert torch.equal(quack.rmsnorm(wide[:, :64], weight), quack.rmsnorm(wide[:, :64].contiguous(), weight))
    turned = wide[:, :64].t().contiguous().t()
    assert torch.equal(quack.softmax(turned), quack.softmax(turned.contiguous()))


def test_it_compiles_without_a_graph_break(quack: ModuleType) -> None:
    torch._dynamo.reset()
    x, weight, target = random(2, 7, 64).detach(), random(64).detach(), torch.arange(14)

    def use(x: Any) -> Any:
        y, total = quack.rmsnorm(x, weight, residual=x, prenorm=True, weight_offset=1.0)
        y = quack.layernorm_fwd(quack.softmax((y + total).flatten(0, 1)), weight)
        return quack.cross_entropy(y, target)

    with torch.no_grad():
        torch.testing.assert_close(torch.compile(use, fullgraph=True, backend="eager")(x), use(x))


# -- what is not covered


@pytest.mark.parametrize("function", FUNCTIONS)
def test_signatures_are_the_librarys(quack: ModuleType, function: str) -> None:
    assert signature_of(getattr(quack, function)) == library_signatures()[function]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_covered_lists_each_parameter(quack: ModuleType, function: str) -> None:
    assert list(quack.COVERED[function]) == list(inspect.signature(getattr(quack, function)).parameters)


def test_covered_is_a_literal() -> None:
    assert_literal(INCLUDE / "quack_drop_in.py", FUNCTIONS)


@pytest.mark.parametrize(
    "values, text",
    [
        ({"out_dtype": torch.float32}, "out_dtype=torch.float32 is not covered by this package; it covers: None"),
        ({"residual_dtype": torch.float32}, "residual_dtype=torch.float32 is not covered"),
        ({"residual": torch.ones(7, 64)}, "residual=a torch.float32 tensor (7, 64) is not covered"),
        ({"residual": torch.ones(7, 64).half(), "weight": None}, "residual=a torch.float16 tensor (7, 64) is not cove"),
        ({"weight": torch.ones(2, 64)}, "weight=a torch.float32 tensor (2, 64) is not covered by this package; it cov"),
        ({"bias": torch.ones(64)}, "bias=a torch.float32 tensor (64,) is not covered by this package; it covers: None"),
        ({"bias": torch.ones(64).half(), "weight_offset": 1.0}, "weight_offset=1.0 is not covered by this package"),
    ],
)
def test_values_of_rmsnorm_that_are_not_covered(quack: ModuleType, values: dict[str, Any], text: str) -> None:
    arguments = {"x": torch.ones(7, 64).half(), "weight": torch.ones(64).half(), **values}
    with pytest.raises(NotImplementedError) as caught:
        quack.rmsnorm(**arguments)
    assert str(caught.value).startswith(f"rmsnorm(): {text}")
    assert str(caught.value).endswith("Call quack for it")


@pytest.mark.parametrize(
    "name, value", [("lse_partial", torch.ones(7)), ("weight", torch.ones(64)), ("inplace_backward", True)]
)
def test_values_of_cross_entropy_that_are_not_covered(quack: ModuleType, name: str, value: Any) -> None:
    with pytest.raises(NotImplementedError, match=rf"^cross_entropy\(\): {name}=.* is not covered by this package"):
        quack.cross_entropy(torch.ones(7, 64), torch.zeros(7, dtype=torch.int64), **{name: value})


@pytest.mark.parametrize(
    "function, x, text",
    [
        ("rmsnorm", torch.ones(7, 65), "hidden=65; there are kernels for hidden 512, 64. Put it into HIDDEN of quack_"),
        ("softmax", torch.ones(7, 65), "columns=65; there are kernels for columns 512, 64. Put it into COLUMNS of qua"),
        ("softmax", torch.ones(7, 64).double(), "dtype=float64; there are kernels for dtype bfloat16, float16, float3"),
        ("cross_entropy", torch.ones(7, 65), "vocabulary=65; there are kernels for vocabulary 512, 64. Put it into VO"),
        ("layernorm_fwd", torch.ones(7, 65), "hidden=65; there are kernels for hidden 512, 64. Put it into HIDDEN of "),
    ],
)  # fmt: skip
def test_kernels_that_are_not_packed(quack: ModuleType, function: str, x: Any, text: str) -> None:
    others = {"cross_entropy": [torch.zeros(7, dtype=torch.int64)], "layernorm_fwd": [torch.ones(x.shape[-1])]}
    with pytest.raises(NotImplementedError) as caught:
        getattr(quack, function)(x, *others.get(function, []))
    assert str(caught.value).startswith(f"{function}(): no kernel is packed for {text}")
    assert str(caught.value).endswith("and build again, or call quack")


def test_kernels_that_are_not_packed_together(quack: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: Any, **keywords: Any) -> Any:
        raise ValueError("no variant")

    monkeypatch.setattr(quack, "rms_norm", refuse)
    monkeypatch.setattr(quack, "_variants", lambda packed: VARIANTS)
    with pytest.raises(NotImplementedError, match=r"hidden=64, weight=float32, bias=False together\. Build quack_func"):
        quack.rmsnorm(torch.ones(7, 64).half(), torch.ones(64))
    monkeypatch.undo()
    monkeypatch.setattr(quack, "rms_norm", refuse)
    with pytest.raises(ValueError, match=r"^no variant$"):
        quack.rmsnorm(torch.ones(7, 64), torch.ones(64))


VARIANTS = tuple(
    tuple({"dtype": "float16", "hidden": 64, "weight": weight, "bias": bias}.items())
    for weight, bias in (("same", False), ("float32", True))
)


@pytest.mark.parametrize(
    "function, arguments, text",
    [
        ("rmsnorm", {"x": torch.ones(7, 64), "weight_offset": 1.0}, "weight_offset=1.0 needs a weight; give one, or"),
        ("rmsnorm", {"x": torch.ones(7, 64), "weight": torch.ones(64), "residual": torch.ones(6, 64)},
         r"residual has shape \(6, 64\), but x \(7, 64\)"),
        ("softmax", {"x": torch.ones(2, 7, 64)}, r"x has shape \(2, 7, 64\); it must have two dimensions"),
        ("cross_entropy", {"x": torch.ones(7, 64), "target": torch.ones(7)}, r"target is torch.float32 \(7,\); it"),
        ("cross_entropy", {"x": torch.ones(7, 64), "target": torch.ones(6).long()}, r"target is torch.int64 \(6,\)"),
        ("cross_entropy", {"x": torch.ones(7, 64), "target": torch.zeros(7).long(), "reduction": "max"},
         "reduction='max'; accepted are 'none', 'mean' and 'sum'"),
        ("layernorm_fwd", {"x": torch.ones(7, 64), "weight": torch.ones(64).half()}, "weight is torch.float16"),
        ("layernorm_fwd", {"x": torch.ones(7, 64), "weight": torch.ones(64), "bias": torch.ones(63)}, "bias is"),
    ],
)  # fmt: skip
def test_arguments_that_do_not_fit(quack: ModuleType, function: str, arguments: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError, match=rf"^{function}\(\): {text}"):
        getattr(quack, function)(**arguments)
