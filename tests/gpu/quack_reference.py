"""What the functions of example_kernels/quack_ops.py must compute, variant by variant; see ``checks.py``.

Everything is passed by name: the packed functions have arguments that are always None between those that are not.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

import torch
from checks import (
    HALF_ULP_BF16,
    HALF_ULP_F16,
    HALF_ULP_F32,
    SLACK,
    Call,
    Reference,
    Shape,
    matrix,
    normal,
    number,
    poisoned,
)

PACKAGE = "quack_ops"
FLOATS = (torch.float16, torch.bfloat16, torch.float32)
HALF_ULP = {torch.float16: HALF_ULP_F16, torch.bfloat16: HALF_ULP_BF16, torch.float32: HALF_ULP_F32}
VOCABULARY = 128256
BLOCKS = 264
"""The number of rows of partial sums, which the recipe fixes."""
FAST = 1e-5
"""Relative error of what a few operations in float32 with approximate roots and powers come to."""
APPROXIMATE_TANH = 2e-3
"""Error of the activation that is made with it, relative to the root mean square."""


def _accepted(dtype: torch.dtype, in_float32: float = FAST) -> float:
    """Relative error of a result that is rounded to ``dtype`` after computing in float32."""
    return SLACK * HALF_ULP[dtype] + in_float32


# -- rows: (rows, padding of the rows of inputs, padding of the rows of outputs), in units of 8 elements


def _row_shapes(columns: int, rng: random.Random) -> list[Shape]:
    """The last has elements beyond 2**31. None is empty: quack would launch an empty grid, which CUDA refuses."""
    most = max(8, (1 << 22) // columns)
    fixed = [(1, 0, 0), (3, 1, 2), (257, 0, 1)]
    drawn = [(rng.randint(1, most), rng.randint(0, 9), rng.randint(0, 9)) for _ in range(3)]
    return [*fixed, *drawn, (1030, ((1 << 21) - columns) // 8 + 1, 0)]


def _near_row_shapes(columns: int, rng: random.Random) -> list[Shape]:
    return _row_shapes(columns, rng)[:-1]


def _rows(shape: Shape, columns: int, dtype: torch.dtype, generator: torch.Generator, scale: float = 1) -> torch.Tensor:
    """A random input matrix; its rows lie apart as ``shape`` says."""
    x = matrix(shape[0], columns + 8 * shape[1], columns, dtype, generator.device)
    return x.copy_(scale * normal((shape[0], columns), torch.float32, generator))


def _masked(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """A large negative number from some column on, as masks of attention and of vocabularies have it; each row keeps
    its first element. Not -inf: sums are NaN where all that a thread sees is that, in CuTeDSL's library too."""
    rows, columns = x.shape
    kept = torch.randint(1, columns + 1, (rows, 1), generator=generator, device=x.device)
    return x.masked_fill_(torch.arange(columns, device=x.device) >= kept, -1e4)


def _rmsnorm(
    dtype: torch.dtype, hidden: int, shape: Shape, generator: torch.Generator, *, residual: bool = False
) -> Call:
    x = _rows(shape, hidden, dtype, generator, number(0.5, 3, generator))
    weight, eps = normal((hidden,), dtype, generator), number(0, 1e-2, generator)
    added = _rows(shape, hidden, dtype, generator) if residual else None
    wide = x.double() if added is None else x.double() + added.double()
    rstd = (wide.square().mean(-1) + eps).rsqrt()
    padding = 8 * shape[2]
    out = poisoned(wide * rstd[:, None] * weight.double(), dtype, padding)
    keywords = {"x": x, "weight": weight, "out": out.tensor, "eps": eps}
    if added is None:
        second = poisoned(rstd, torch.float32, tolerance=FAST)
        return Call(keywords={**keywords, "rstd": second.tensor}, outputs=(out, second))
    second, third = poisoned(wide, dtype, padding), poisoned(rstd, torch.float32, tolerance=FAST)
    keywords |= {"residual": added, "residual_out": second.tensor, "rstd": third.tensor}
    return Call(keywords=keywords, outputs=(out, second, third))


def _rmsnorm_backward(dtype: torch.dtype, hidden: int, shape: Shape, generator: torch.Generator) -> Call:
    x = _rows(shape, hidden, dtype, generator, number(0.5, 3, generator))
    dout, weight = _rows(shape, hidden, dtype, generator), normal((hidden,), dtype, generator)
    rstd = x.double().square().mean(-1).add(1e-5).rsqrt().float()
    normed, scaled = x.double() * rstd.double()[:, None], dout.double() * weight.double()
    dx = rstd.double()[:, None] * (scaled - normed * (normed * scaled).mean(-1, keepdim=True))
    outputs = (
        poisoned(dx, dtype, 8 * shape[2]),
        poisoned(
            (dout.double() * normed).sum(0),
            torch.float32,
            8 * shape[2],
            shape=(BLOCKS, hidden),
            read=_sum_of_rows,
            tolerance=FAST,
        ),
    )
    keywords = {
        "x": x,
        "weight": weight,
        "dout": dout,
        "rstd": rstd,
        "dx": outputs[0].tensor,
        "dweight_partial": outputs[1].tensor,
        "sm_count": BLOCKS,
    }
    return Call(keywords=keywords, outputs=outputs)


def _sum_of_rows(partial_sums: torch.Tensor) -> torch.Tensor:
    return partial_sums.double().sum(0)


def _layernorm(dtype: torch.dtype, hidden: int, shape: Shape, generator: torch.Generator) -> Call:
    x = _rows(shape, hidden, dtype, generator, number(0.5, 3, generator))
    x += number(0.5, 2, generator)
    weight, bias = (normal((hidden,), torch.float32, generator) for _ in range(2))
    eps = number(0, 1e-2, generator)
    mean = x.double().mean(-1)
    centred = x.double() - mean[:, None]
    rstd = (centred.square().mean(-1) + eps).rsqrt()
    out = poisoned(centred * rstd[:, None] * weight.double() + bias.double(), dtype, 8 * shape[2])
    rstd_out, mean_out = (poisoned(each, torch.float32, tolerance=FAST) for each in (rstd, mean))
    keywords = {"x": x, "weight": weight, "bias": bias, "out": out.tensor, "eps": eps}
    keywords |= {"rstd": rstd_out.tensor, "mean": mean_out.tensor}
    return Call(keywords=keywords, outputs=(out, rstd_out, mean_out))


def _layernorm_backward(dtype: torch.dtype, hidden: int, shape: Shape, generator: torch.Generator) -> Call:
    x = _rows(shape, hidden, dtype, generator, number(0.5, 3, generator))
    x += number(0.5, 2, generator)
    dout, weight = _rows(shape, hidden, dtype, generator), normal((hidden,), torch.float32, generator)
    mean = x.double().mean(-1).float()
    centred = x.double() - mean.double()[:, None]
    rstd = centred.square().mean(-1).add(1e-5).rsqrt().float()
    normed, scaled = centred * rstd.double()[:, None], dout.double() * weight.double()
    across = scaled.mean(-1, keepdim=True) + normed * (normed * scaled).mean(-1, keepdim=True)
    totals = {"dweight_partial": (dout.double() * normed).sum(0), "dbias_partial": dout.double().sum(0)}
    size, padding = (BLOCKS, hidden), 8 * shape[2]
    partial_sums = {
        name: poisoned(total, torch.float32, padding, shape=size, read=_sum_of_rows, tolerance=FAST)
        for name, total in totals.items()
    }
    outputs = {"dx": poisoned(rstd.double()[:, None] * (scaled - across), dtype, 8 * shape[2]), **partial_sums}
    keywords = {"x": x, "weight": weight, "dout": dout, "rstd": rstd, "mean": mean, "sm_count": BLOCKS}
    keywords |= {name: output.tensor for name, output in outputs.items()}
    return Call(keywords=keywords, outputs=tuple(outputs.values()))


def _softmax(dtype: torch.dtype, columns: int, shape: Shape, generator: torch.Generator) -> Call:
    x = _masked(_rows(shape, columns, dtype, generator, number(0.1, 5, generator)), generator)
    out = poisoned(torch.softmax(x.double(), -1), dtype, 8 * shape[2])
    return Call(keywords={"x": x, "out": out.tensor}, outputs=(out,))


def _softmax_backward(dtype: torch.dtype, columns: int, shape: Shape, generator: torch.Generator) -> Call:
    dy, y = (_rows(shape, columns, dtype, generator) for _ in range(2))
    y.copy_(torch.softmax(y.float(), -1))
    wide = y.double()
    dx = poisoned((dy.double() - (dy.double() * wide).sum(-1, keepdim=True)) * wide, dtype, 8 * shape[2])
    return Call(keywords={"dy": dy, "y": y, "dx": dx.tensor}, outputs=(dx,))


IGNORED = -100


def _logits(dtype: torch.dtype, shape: Shape, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """With targets: some ignored, none where the logit is masked."""
    x = _rows(shape, VOCABULARY, dtype, generator, number(0.1, 5, generator))
    target = torch.randint(0, VOCABULARY // 2, (shape[0],), generator=generator, device=x.device)
    _masked(x[:, VOCABULARY // 2 :], generator)
    target[torch.rand(shape[0], generator=generator, device=x.device) < 0.2] = IGNORED
    return x, target


def _target_columns(target: torch.Tensor) -> torch.Tensor:
    return target.clamp(min=0)[:, None]


def _cross_entropy(dtype: torch.dtype, shape: Shape, generator: torch.Generator) -> Call:
    x, target = _logits(dtype, shape, generator)
    lse = torch.logsumexp(x.double(), -1)
    loss = (lse - x.double().gather(1, _target_columns(target))[:, 0]).masked_fill(target == IGNORED, 0)
    outputs = tuple(poisoned(each, torch.float32) for each in (loss, lse))
    keywords = {"x": x, "target": target, "loss": outputs[0].tensor, "lse": outputs[1].tensor}
    return Call(keywords={**keywords, "ignore_index": IGNORED}, outputs=outputs)


def _cross_entropy_backward(dtype: torch.dtype, shape: Shape, generator: torch.Generator) -> Call:
    """dx must have the strides of x; dloss may have any, also 0, as the gradient of a sum has."""
    x, target = _logits(dtype, shape, generator)
    lse = torch.logsumexp(x.double(), -1).float()
    dloss = (
        normal((shape[0], 3), torch.float32, generator)[:, 1]
        if shape[2] % 2
        else torch.tensor(0.25, device=x.device).expand(shape[0])
    )
    gradient = (x.double() - lse.double()[:, None]).exp_()
    if shape[0]:
        gradient.scatter_add_(1, _target_columns(target), -torch.ones_like(gradient[:, :1]))
    gradient.mul_(dloss.double()[:, None]).masked_fill_(target[:, None] == IGNORED, 0)
    dx = poisoned(gradient, dtype, 8 * shape[1])
    keywords = {"x": x, "target": target, "dloss": dloss, "lse": lse, "dx": dx.tensor, "ignore_index": IGNORED}
    return Call(keywords=keywords, outputs=(dx,))


def _topk(dtype: torch.dtype, experts: int, softmax: bool, shape: Shape, generator: torch.Generator) -> Call:
    """What is selected is positive: quack looks at the sign of another element when it decodes the column of a negative
    one. It holds the column in the low bits of a float32, which costs values of float32 their precision."""
    k, exact = 8, 2.0**-23 * experts if dtype is torch.float32 else 0.0
    x = _rows(shape, experts, dtype, generator).abs_()
    values = torch.topk(x.double(), k).values
    expected = torch.softmax(values, -1) if softmax else values
    values_out = poisoned(
        expected, dtype, 8 * shape[2], tolerance=_accepted(dtype, 1e-5 + 8 * exact) if softmax else exact
    )

    def values_there(columns: torch.Tensor) -> torch.Tensor:
        distinct = torch.zeros_like(x, dtype=torch.bool).scatter_(1, columns.long(), True)
        assert (distinct.sum(-1) == k).all(), "a column was selected twice"
        return x.double().gather(1, columns.long()).float()

    indices = poisoned(values, torch.int32, 8 * shape[2], shape=(shape[0], k), read=values_there, tolerance=exact)
    keywords = {"x": x, "values": values_out.tensor, "indices": indices.tensor, "softmax": softmax}
    return Call(keywords=keywords, outputs=(values_out, indices))


# -- products: (m, n, k, padding of the rows in units of 8 elements)

CLUSTERS = 66  # of two blocks: so many run at once on an H100
SWIZZLE = 8


def _product_shapes(rng: random.Random) -> list[Shape]:
    fixed = [
        (1, 8, 8, 0),
        (128, 192, 64, 0),
        (127, 248, 56, 1),
        (385, 520, 320, 3),
        (2000, 3000, 4104, 0),
        (8, 4096, 16384, 0),
        (4096, 6144, 4096, 0),
    ]
    drawn = [
        (rng.randint(1, 900), 8 * rng.randint(1, 150), 8 * rng.randint(1, 150), rng.randint(0, 2)) for _ in range(6)
    ]
    return [*fixed, *drawn]


def _operands(
    dtype: torch.dtype, shape: Shape, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """a, b, the bias, and a @ b + bias in float64."""
    m, n, k, padding = shape
    a, b = (_rows((rows, padding), k, dtype, generator, k**-0.5) for rows in (m, n))
    bias = normal((n,), dtype, generator)
    return a, b.mT, bias, a.double() @ b.double().mT + bias.double()


def _linear(dtype: torch.dtype, shape: Shape, generator: torch.Generator) -> Call:
    a, b, bias, product_ = _operands(dtype, shape, generator)
    out = poisoned(product_, dtype, 8 * shape[3])
    return Call(
        keywords={
            "a": a,
            "b": b,
            "out": out.tensor,
            "epilogue_args": (None, None, bias[None], *[None] * 9),
            "scheduler_args": (CLUSTERS, None, SWIZZLE, None, None, None),
        },
        outputs=(out,),
    )


def _swiglu(x: torch.Tensor) -> torch.Tensor:
    """Gates and values alternate."""
    return torch.nn.functional.silu(x[:, ::2]) * x[:, 1::2]


ACTIVATIONS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "silu": torch.nn.functional.silu,
    "gelu_tanh_approx": partial(torch.nn.functional.gelu, approximate="tanh"),
    "relu_sq": lambda x: torch.nn.functional.relu(x).square(),
    "swiglu": _swiglu,
}


def _linear_activation(dtype: torch.dtype, activation: str, shape: Shape, generator: torch.Generator) -> Call:
    shape = (shape[0], (shape[1] + 15) // 16 * 16, *shape[2:])
    a, b, bias, product_ = _operands(dtype, shape, generator)
    out = poisoned(ACTIVATIONS[activation](product_), dtype, 8 * shape[3])
    return Call(
        keywords={
            "a": a,
            "b": b,
            "epilogue_args": (bias, out.tensor, None, None),
            "scheduler_args": (CLUSTERS, None, SWIZZLE, None, None, None),
            "activation": activation,
        },
        outputs=(out,),
    )


def _references() -> Iterator[Reference]:
    def reference(
        function: str, variant: str, make: Callable[[Shape, torch.Generator], Call], **more: object
    ) -> Reference:
        return Reference(package=PACKAGE, function=function, variant=variant, make=make, **more)  # type: ignore[arg-type]

    for dtype in FLOATS:
        key, accepted = str(dtype).removeprefix("torch."), _accepted(dtype)
        for hidden in (2048, 4096, 8192):
            shapes, near = partial(_row_shapes, hidden), partial(_near_row_shapes, hidden)
            variant = f"{key},hidden={hidden}"
            norm, norm_residual = partial(_rmsnorm, dtype, hidden), partial(_rmsnorm, dtype, hidden, residual=True)
            backward, layer = partial(_rmsnorm_backward, dtype, hidden), partial(_layernorm, dtype, hidden)
            layer_backward = partial(_layernorm_backward, dtype, hidden)
            yield reference("rmsnorm", variant, norm, shapes=shapes, tolerance=accepted)
            yield reference(
                "rmsnorm_residual", variant, norm_residual, shapes=near, tolerance=accepted, relative_to_rms=1e-3
            )
            yield reference(
                "rmsnorm_backward", variant, backward, shapes=near, tolerance=accepted, relative_to_rms=0.05
            )
            yield reference(
                "layernorm_backward", variant, layer_backward, shapes=near, tolerance=accepted, relative_to_rms=0.05
            )
            yield reference("layernorm", variant, layer, shapes=near, tolerance=accepted, relative_to_rms=0.3)
        for columns in (4096, 8192):
            shapes, near = partial(_row_shapes, columns), partial(_near_row_shapes, columns)
            variant = f"{key},columns={columns}"
            forward, backward = partial(_softmax, dtype, columns), partial(_softmax_backward, dtype, columns)
            yield reference("softmax", variant, forward, shapes=shapes, tolerance=_accepted(dtype))
            yield reference(
                "softmax_backward", variant, backward, shapes=near, tolerance=accepted, relative_to_rms=0.05
            )
        shapes = partial(_near_row_shapes, VOCABULARY)
        loss, gradient = partial(_cross_entropy, dtype), partial(_cross_entropy_backward, dtype)
        yield reference("cross_entropy", key, loss, shapes=shapes, tolerance=FAST, relative_to_rms=1.0)
        yield reference("cross_entropy_backward", key, gradient, shapes=shapes, tolerance=_accepted(dtype))
        for experts, softmax in product((128, 256), (False, True)):
            yield reference(
                "topk",
                f"{key},experts={experts},k=8,softmax={softmax}",
                partial(_topk, dtype, experts, softmax),
                shapes=partial(_near_row_shapes, experts),
                tolerance=0.0,
            )
    for dtype in FLOATS[:2]:
        key, accepted = str(dtype).removeprefix("torch."), 1.05 * HALF_ULP[dtype]
        yield reference(
            "linear", key, partial(_linear, dtype), shapes=_product_shapes, tolerance=accepted, relative_to_rms=0.05
        )
        for activation in ACTIVATIONS:
            approximate = activation == "gelu_tanh_approx"
            yield reference(
                "linear_activation",
                f"{key},{activation}",
                partial(_linear_activation, dtype, activation),
                shapes=_product_shapes,
                tolerance=accepted + (APPROXIMATE_TANH if approximate else 0),
                relative_to_rms=1.0 if approximate else 0.05,
            )


REFERENCES = {str(reference): reference for reference in _references()}
"""Every variant of every function of quack_ops."""
