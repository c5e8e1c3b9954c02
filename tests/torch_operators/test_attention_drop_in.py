"""flash-attn-4's functions of include/flash_attn_drop_in.py, over kernels in PyTorch, against autograd in float64."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from torch_operators.drop_ins import INCLUDE, attention_package, scores, sequences
from torch_operators.signatures import library_signatures, signature_of

torch = pytest.importorskip("torch")
pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

FUNCTIONS = ("flash_attn_func", "flash_attn_varlen_func")
MASKS: list[dict[str, Any]] = [
    {}, {"causal": True}, {"window_size": (7, 3)}, {"window_size": (5, None)}, {"window_size": (None, 4)},
    {"causal": True, "window_size": (9, -1)}, {"window_size": (-1, -1)}, {"window_size": (None, 0)},
]  # fmt: skip
ENDS = [0, 3, 3, 40], [0, 5, 30, 47]


@pytest.fixture(scope="module")
def attention(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    attention_package(tmp_path_factory.mktemp("attention"), "double_attention")
    return importlib.import_module("double_attention.flash_attn_drop_in")


def inputs(*tokens: Any, head_dim: int = 64, group: int = 2) -> list[Any]:
    """q, k and v that require gradients, for lengths of the queries and of the keys."""
    generator = torch.Generator().manual_seed(3)
    of_q, of_k = tokens
    shapes = [(*of_q, 2 * group, head_dim), (*of_k, 2, head_dim), (*of_k, 2, {192: 128}.get(head_dim, head_dim))]
    return [torch.randn(*shape, generator=generator, dtype=torch.float64).requires_grad_() for shape in shapes]


def expected(q: Any, k: Any, v: Any, ends: Any = (None, None), **keywords: Any) -> tuple[Any, Any]:
    """out and lse; gradients flow. Rows that see no key are 0, and -inf."""
    left, right = keywords.get("window_size", (None, None))
    if (left, right) == (-1, -1):
        left = right = None
    causal = keywords.get("causal", False)
    window = (left, 0 if causal and left is not None else right)
    scale = keywords.get("softmax_scale") or q.shape[-1] ** -0.5
    outs, sums = [], []
    for of_q, of_k in sequences(q, k, ends):
        each = scores(q[of_q], k[of_k], scale, causal and left is None, window, keywords.get("softcap", 0.0))
        blind = each.isinf().all(-1, keepdim=True)
        values = v[of_k].repeat_interleave(q.shape[-2] // v.shape[-2], 1)
        weights = each.masked_fill(blind, 0.0).softmax(-1).masked_fill(blind, 0.0)
        outs.append(torch.einsum("hqk,khd->qhd", weights, values))
        sums.append(each.masked_fill(blind, 0.0).logsumexp(-1).masked_fill(blind[..., 0], float("-inf")))
    return (torch.stack(outs), torch.stack(sums)) if ends[0] is None else (torch.cat(outs), torch.cat(sums, 1))


def check(found: tuple[Any, Any], wanted: tuple[Any, Any], leaves: list[Any], with_lse: bool) -> None:
    """Compares results, and gradients of a sum that weighs each element."""
    torch.testing.assert_close(found, wanted)
    grads = []
    for out, lse in (found, wanted):
        total = (out * torch.arange(out.numel()).view(out.shape).sin()).sum()
        if with_lse:
            total = total + lse.where(~lse.isinf(), 0.0).sin().sum()
        grads.append(torch.autograd.grad(total, leaves))
    torch.testing.assert_close(*grads)


@pytest.mark.parametrize("mask", MASKS, ids=str)
@pytest.mark.parametrize("head_dim, group, eager", [(64, 1, True), (64, 2, True), (96, 2, False), (192, 1, True)])
def test_attention_and_its_gradients(
    attention: ModuleType, monkeypatch: pytest.MonkeyPatch, head_dim: int, group: int, eager: bool, mask: dict[str, Any]
) -> None:
    if not eager:  # as under torch.compile and in torch.func: by the declared gradient
        monkeypatch.setattr(attention, "_records", lambda *tensors: False)
    for with_lse, (length_q, length_k) in itertools.product((False, True), [(130, 140), (20, 9)]):
        leaves = inputs((2, length_q), (2, length_k), head_dim=head_dim, group=group)
        found = attention.flash_attn_func(*leaves, return_lse=with_lse, softmax_scale=0.3, **mask)
        check(found, expected(*leaves, softmax_scale=0.3, **mask), leaves, with_lse)


@pytest.mark.parametrize("mask", MASKS, ids=str)
@pytest.mark.parametrize("group", [1, 2])
def test_sequences_of_any_lengths(attention: ModuleType, group: int, mask: dict[str, Any]) -> None:
    leaves = inputs((40,), (47,), group=group)
    ends = [torch.tensor(each, dtype=torch.int32) for each in ENDS]
    names = {"cu_seqlens_q": ends[0], "cu_seqlens_k": ends[1], "max_seqlen_q": 37, "max_seqlen_k": 25}
    found = attention.flash_attn_varlen_func(*leaves, **names, return_lse=True, **mask)
    q, k, v = leaves
    check(found, expected(q, k, v, ends, **mask), leaves, True)


def test_varlen_without_ends_is_attention(attention: ModuleType) -> None:
    leaves = inputs((2, 5), (2, 7))
    one = attention.flash_attn_varlen_func(*leaves, causal=True)
    torch.testing.assert_close(one, attention.flash_attn_func(*leaves, causal=True))


def test_lse_is_there_if_a_gradient_needs_it(attention: ModuleType) -> None:
    leaves = inputs((2, 5), (2, 7))
    plain = [each.detach() for each in leaves]
    out, lse = attention.flash_attn_func(*plain)
    assert lse is None
    for found in (attention.flash_attn_func(*leaves), attention.flash_attn_func(*plain, return_lse=True)):
        torch.testing.assert_close(found[0], out)
        assert found[1].shape == (2, 4, 5)
    with torch.no_grad():
        assert attention.flash_attn_func(*leaves)[1] is not None


def test_the_usual_call_takes_the_short_way(attention: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for group, mask in ((1, {}), (2, {"causal": True}), (2, {"softmax_scale": 0.3})):
        q, k, v = (each.detach() for each in inputs((2, 5), (2, 7), group=group))
        wanted = attention._attend("", q, k, v, None, None, mask.get("softmax_scale"), bool(mask.get("causal")),
                                   (None, None), False, {})  # fmt: skip
        with monkeypatch.context() as only:
            only.delattr(attention, "_attend")
            found = attention.flash_attn_func(q, k, v, **mask)
        assert torch.equal(found[0], wanted[0])
        assert found[1] is None


def test_inference_with_softcap_sink_and_pages(attention: ModuleType) -> None:
    q, k, v = (each.detach() for each in inputs((2, 5), (2, 7)))
    wanted = expected(q, k, v, causal=True, softcap=5.0)[0]
    torch.testing.assert_close(attention.flash_attn_func(q, k, v, causal=True, softcap=5.0)[0], wanted)

    sink = torch.linspace(-1, 1, 4, dtype=torch.float64)
    out, lse = expected(q, k, v, causal=True)
    share = (lse - lse.logaddexp(sink[:, None])).exp().transpose(1, 2)[..., None]
    torch.testing.assert_close(attention.flash_attn_func(q, k, v, causal=True, learnable_sink=sink)[0], out * share)

    pages_k, pages_v = (torch.full((6, 4, 2, 64), float("nan"), dtype=torch.float64) for _ in range(2))
    table = torch.tensor([[5, 2], [0, 3]], dtype=torch.int32)
    for pages, whole in ((pages_k, k), (pages_v, v)):
        for row, (first, second) in enumerate(table.tolist()):
            pages[first], pages[second, :3] = whole[row, :4], whole[row, 4:]
    ends = torch.tensor([0, 5, 10], dtype=torch.int32)
    paged = {"cu_seqlens_q": ends, "page_table": table, "seqused_k": torch.tensor([7, 7], dtype=torch.int32)}
    found = attention.flash_attn_varlen_func(q.flatten(0, 1), pages_k, pages_v, causal=True, **paged)
    torch.testing.assert_close(found[0], out.flatten(0, 1))


@pytest.mark.parametrize("shape_q, shape_k", [((2, 0), (2, 7)), ((2, 5), (2, 0)), ((0, 5), (0, 7))])
def test_nothing(attention: ModuleType, shape_q: Any, shape_k: Any) -> None:
    for head_dim in (64, 192):
        leaves = inputs(shape_q, shape_k, head_dim=head_dim, group=1)
        out, lse = attention.flash_attn_func(*leaves)
        assert out.shape == (*shape_q, 2, 128 if head_dim == 192 else 64)
        assert not out.any()
        assert lse.shape == (shape_q[0], 2, shape_q[1])
        out.sum().backward()
        assert not any(leaf.grad.any() for leaf in leaves)


def test_strides_and_unaligned_memory(attention: ModuleType) -> None:
    q, k, v = (each.detach() for each in inputs((2, 5), (2, 7)))
    wanted = attention.flash_attn_func(q, k, v)[0]
    turned = [each.transpose(1, 3).contiguous().transpose(1, 3) for each in (q, k, v)]
    torch.testing.assert_close(attention.flash_attn_func(*turned)[0], wanted)
    memory = torch.empty(q.numel() + 2, dtype=torch.float64)
    start = 1 if memory.data_ptr() % 16 == 0 else 2
    moved = memory[start : start + q.numel()].view(q.shape).copy_(q)
    assert moved.data_ptr() % 16
    torch.testing.assert_close(attention.flash_attn_func(moved, k, v)[0], wanted)


@pytest.mark.parametrize("mask", MASKS[:3], ids=str)
def test_it_compiles_without_a_graph_break(attention: ModuleType, mask: dict[str, Any]) -> None:
    torch._dynamo.reset()
    q, k, v = (each.detach() for each in inputs((2, 5), (2, 7)))
    dense = attention.flash_attn_func(q, k, v, **mask)[0]

    def attend(*tensors: Any) -> Any:
        return attention.flash_attn_func(*tensors, **mask)[0].sin()

    found = torch.compile(attend, fullgraph=True, backend="eager")(q, k, v)
    torch.testing.assert_close(found, dense.sin())


# -- what is not covered


@pytest.mark.parametrize("function", FUNCTIONS)
def test_signatures_are_the_librarys(attention: ModuleType, function: str) -> None:
    assert signature_of(getattr(attention, function)) == library_signatures()[function]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_covered_lists_each_parameter(attention: ModuleType, function: str) -> None:
    assert list(attention.COVERED[function]) == list(inspect.signature(getattr(attention, function)).parameters)


def test_covered_is_a_literal() -> None:
    assert_literal(INCLUDE / "flash_attn_drop_in.py", FUNCTIONS)


def assert_literal(path: Path, functions: tuple[str, ...]) -> None:
    """Tools read COVERED without running the module."""
    assigned = {node.targets[0].id: node.value for node in ast.parse(path.read_text()).body
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}  # fmt: skip
    assert tuple(ast.literal_eval(assigned["COVERED"])) == functions


INTS = {"num_splits": 4, "gather_bwd_token_chunk": 8, "seqlen_k_per_split": 64, "min_seqlen_k": None}
TRUTHS = ("gather_bwd_recompute_p", "deterministic")
ANY = {"q", "k", "v", "softmax_scale", "causal", "window_size", "return_lse", "max_seqlen_q", "max_seqlen_k",
       "min_seqlen_k", "softcap", "learnable_sink", "pack_gqa", "disable_scheduler_metadata",
       "cu_seqlens_q", "cu_seqlens_k", "page_table", "seqused_k"}  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS)
def test_each_other_value_is_an_error_with_its_name(attention: ModuleType, function: str) -> None:
    leaves = inputs((2, 5), (2, 7))
    tried = set(attention.COVERED[function]) - ANY
    assert len(tried) >= 13
    for name in tried:
        value = INTS.get(name, True if name in TRUTHS else [torch.ones(3)])
        with pytest.raises(NotImplementedError) as caught:
            getattr(attention, function)(*leaves, **{name: value})
        text = str(caught.value)
        assert text.startswith(f"{function}(): {name}={value!r} is not covered by this package; it covers: ")
        assert text.endswith("Instead, call flash-attn-4 for it")


@pytest.mark.parametrize(
    "values, text",
    [
        ({"num_splits": 4}, "num_splits=4 is not covered by this package; it covers: 1. Instead, call flash-attn-4"),
        ({"qv": torch.ones(2, 3)}, "qv=a tensor (2, 3) is not covered by this package; it covers: None. Instead, call"),
        ({"pack_gqa": False}, "pack_gqa=False is not covered by this package; it covers: None, or what None means:"),
        ({"softcap": 5.0}, "softcap=5.0 is not covered by this package; it covers: 0.0, or a packed softcap in calls"),
        ({"softcap": 5.0}, "Instead, detach the inputs, or call flash-attn-4, since an input requires a gradient"),
        ({"learnable_sink": torch.ones(4)}, "learnable_sink=a tensor (4,) is not covered"),
    ],
)
def test_errors(attention: ModuleType, values: dict[str, Any], text: str) -> None:
    with pytest.raises(NotImplementedError) as caught:
        attention.flash_attn_func(*inputs((2, 5), (2, 7)), **values)
    assert text in str(caught.value)
    assert str(caught.value).startswith("flash_attn_func(): ")


@pytest.mark.parametrize(
    "names, text",
    [
        (["cu_seqlens_q"], "cu_seqlens_q=a tensor (4,) is not covered by this package; it covers: None, or (sequences"),
        (["cu_seqlens_q"], "Instead, give both cu_seqlens_q and cu_seqlens_k, or neither"),
        (["cu_seqlens_k"], "cu_seqlens_q=None is not covered"),
        (["cu_seqlens_q", "cu_seqlens_k", "seqused_k"], "seqused_k=a tensor (4,) is not covered"),
        (["cu_seqlens_q", "cu_seqlens_k", "seqused_q"], "seqused_q=a tensor (4,) is not covered"),
        (["cu_seqlens_q", "page_table"], "seqused_k=None is not covered"),
        (["cu_seqlens_q", "cu_seqlens_k", "seqused_k", "page_table"], "Instead, leave it out: seqused_k has the"),
    ],
)
def test_lengths_that_are_not_covered(attention: ModuleType, names: list[str], text: str) -> None:
    with pytest.raises(NotImplementedError) as caught:
        attention.flash_attn_varlen_func(*inputs((40,), (47,)), **dict.fromkeys(names, torch.tensor(ENDS[0]).int()))
    assert text in str(caught.value)


def test_values_that_change_nothing_are_covered(attention: ModuleType) -> None:
    q, k, v = (each.detach() for each in inputs((2, 5), (2, 7)))
    wanted = attention.flash_attn_func(q, k, v)[0]
    given: list[dict[str, Any]] = [
        {"pack_gqa": True},
        {"deterministic": True},
        {"aux_tensors": []},
        {"aux_scalars": ()},
    ]
    for values in given:
        assert torch.equal(attention.flash_attn_func(q, k, v, **values)[0], wanted)
    alone = [each.detach() for each in inputs((2, 5), (2, 7), group=1)]
    assert torch.equal(attention.flash_attn_func(*alone, pack_gqa=False)[0], attention.flash_attn_func(*alone)[0])


@pytest.mark.parametrize(
    "head_dim, group, change, text",
    [
        (80, 1, {}, "no kernel is packed for head_dim=80; there are kernels for head_dim 192, 64, 96. Put it into HE"),
        (64, 3, {}, "no kernel is packed for group=3; there are kernels for group 1, 2. Put it into GROUPS"),
        (64, 1, {"dtype": torch.float16}, "no kernel is packed for dtype=float16; there are kernels for dtype float64"),
        (64, 2, {"softcap": 7.0}, "no kernel is packed for softcap=7.0; there are kernels for softcap 0.0, 5.0."),
        (64, 2, {"softcap": 5.0}, "no kernel is packed for dtype=float64, varlen=False, head_dim=64, group=2, causal="),
    ],
)  # fmt: skip
def test_kernels_that_are_not_packed(
    attention: ModuleType, monkeypatch: pytest.MonkeyPatch, head_dim: int, group: int, change: dict[str, Any], text: str
) -> None:
    tensors = [each.detach() for each in inputs((2, 5), (2, 7), head_dim=head_dim, group=group)]
    if dtype := change.pop("dtype", None):
        tensors = [each.to(dtype) for each in tensors]
    if "softcap" in change:  # the launcher refuses keywords of no variant; these kernels do not

        def refuse(*arguments: Any, **keywords: Any) -> Any:
            raise ValueError("forward(): argument 'softcap': expected 0.0 or 5.0")

        monkeypatch.setattr(attention, "forward", refuse)
    with pytest.raises(NotImplementedError) as caught:
        attention.flash_attn_func(*tensors, **change)
    assert str(caught.value).startswith(f"flash_attn_func(): {text}")
    assert str(caught.value).endswith("or call flash-attn-4")


def test_another_error_of_a_kernel_stays(attention: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: Any, **keywords: Any) -> Any:
        raise ValueError("forward(): argument 'q': expected a tensor on a GPU")

    monkeypatch.setattr(attention, "forward", refuse)
    with pytest.raises(ValueError, match="expected a tensor on a GPU"):
        attention.flash_attn_func(*(each.detach() for each in inputs((2, 5), (2, 7))))


@pytest.mark.parametrize("wrong", [(0, 3), (1, 2), (2, 1), (2, 3)])
def test_shapes_that_do_not_fit(attention: ModuleType, wrong: tuple[int, int]) -> None:
    tensors = inputs((2, 5), (2, 7))
    which, dimension = wrong
    tensors[which] = tensors[which].narrow(dimension, 0, tensors[which].shape[dimension] - 1)
    with pytest.raises(ValueError, match="do not fit: each must be"):
        attention.flash_attn_func(*tensors)
