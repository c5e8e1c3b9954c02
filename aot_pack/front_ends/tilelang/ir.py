"""What TileLang's lowered host module holds, read through TVM's Python objects, of which this imports none.

The host function checks its arguments, which the launcher does by the ``Signature``. It encodes tensor maps and
launches kernels by ``tvm_call_packed``, with branches and loops around them. After the arguments of a kernel stand the
values of ``tirx.kernel_launch_params``: grid, block, dynamic shared memory. Seen in tilelang 0.1.15.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from aot_pack.errors import CompileError
from aot_pack.front_ends.tilelang.expressions import Variables, bits_of, identity, unsupported
from aot_pack.hostir.description import (
    AccessWindow,
    Argument,
    DescribedBranch,
    DescribedLaunch,
    DescribedLoop,
    Formula,
    Number,
    PassedMap,
    PassedValue,
    Step,
    TensorMap,
)


@dataclass(frozen=True, slots=True)
class KernelCall:
    """A launch of one of the program's kernels. ``launch.kernel`` is its name in the program, not yet a symbol."""

    launch: DescribedLaunch
    parameters: tuple[tuple[str, str], ...]
    """Name of each parameter, and its dtype where it is a scalar or points to that."""


@dataclass(frozen=True, slots=True)
class HostCode:
    """The host side of a program."""

    tensor_maps: tuple[TensorMap, ...]
    calls: tuple[KernelCall, ...]
    """All launches, in the order of ``launches_of(steps)``."""
    steps: tuple[Step, ...]
    workspaces: tuple[tuple[str, Any], ...]
    """Names and buffers of global memory that the program uses in between."""


_SIZE_TAGS = {
    f"{base}{axis}": (kind, index)
    for base, kind in (("blockIdx.", "grid"), ("threadIdx.", "block"), ("tir.cluster_dim_", "cluster"))
    for index, axis in enumerate("xyz")
}
_SMEM_TAG = "tirx.use_dyn_shared_memory"
_HINTS = frozenset("storage_alignment device_id device_type device_scope compute_scope tl.assume tl.has_tma".split())
"""Attributes of statements that say nothing of what is done."""
_PACKED = {"__tvm_tensormap_create_tiled": False, "__tvm_tensormap_create_im2col": True}
_SET_WINDOW = "__tvm_cuda_stream_set_access_policy_window"
"""Its arguments are an address, a number of bytes, and the share of accesses that are kept in the L2 cache."""
_RESET_WINDOW = "__tvm_cuda_stream_reset_access_policy_window"
_IGNORED_CALLS = frozenset({"__tvm_set_device"})


class HostReader:
    """Reads one host function.

    Args:
        variables: what the program's own variables stand for.
        device_functions: the kernels by name.
        names: the arguments of the host program.
    """

    def __init__(self, variables: Variables, device_functions: dict[str, Any], names: Collection[str]) -> None:
        self._variables = variables
        self._names = set(names)
        self._kernels = device_functions
        self._maps: dict[int, TensorMap] = {}
        self._calls: list[KernelCall] = []
        self._steps: list[Step] = []
        self._loops = 0
        self._window: AccessWindow | None = None
        self._workspaces: list[tuple[str, Any]] = []

    def read(self, function: Any) -> HostCode:
        """The tensor maps and launches of a host function, in order.

        Raises:
            CompileError: it holds something that is not supported.
        """
        self._statement(function.body)
        if not self._calls:
            raise CompileError("the program launches no kernel, so there is nothing to pack")
        return HostCode(
            tuple(self._maps.values()), tuple(self._calls), tuple(self._steps), tuple(self._workspaces)
        )  # fmt: skip

    def _statement(self, statement: Any) -> None:
        kind = type(statement).__name__
        if kind == "SeqStmt":
            for part in statement.seq:
                self._statement(part)
        elif kind == "AttrStmt":
            key = str(statement.attr_key)
            if key not in _HINTS:
                raise unsupported(f"the attribute {key!r}")
            self._statement(statement.body)
        elif kind == "Bind":
            self._variables.bind(statement.var, statement.value)
        elif kind == "Evaluate":
            self._evaluate(statement.value)
        elif kind == "AllocBuffer":
            self._allocate(statement.buffer)
        elif kind == "IfThenElse":
            self._branch(statement)
        elif kind == "For":
            self._loop(statement)
        elif kind not in ("AssertStmt", "DeclBuffer"):
            raise unsupported(f"{kind} statements around launches")

    def _allocate(self, buffer: Any) -> None:
        """Makes memory that the program allocates an argument of the host program."""
        if str(buffer.scope()) != "global":
            raise unsupported(f"memory of scope {buffer.scope()!r}")
        name = self._unused(str(buffer.name))
        self._variables.define(buffer.data, Argument(name=name))
        self._workspaces.append((name, buffer))

    def _unused(self, name: str) -> str:
        """A name that no argument has yet, and none gets."""
        while name in self._names:
            name += "_"
        self._names.add(name)
        return name

    def _branch(self, statement: Any) -> None:
        condition = self._variables.formula(statement.condition)
        then = self._inside(statement.then_case)
        otherwise = () if statement.else_case is None else self._inside(statement.else_case)
        if then or otherwise:
            self._steps.append(DescribedBranch(condition=condition, then=then, otherwise=otherwise))

    def _loop(self, statement: Any) -> None:
        start, count = (self._variables.formula(each) for each in (statement.min, statement.extent))
        step = getattr(statement, "step", None)
        if step is not None and self._constant(step) != 1:
            raise unsupported(f"a loop with steps of {step}")
        self._loops += 1
        counter = self._unused(f"{statement.loop_var.name}_{self._loops}")
        self._variables.define(statement.loop_var, Argument(name=counter))
        if steps := self._inside(statement.body):
            self._steps.append(DescribedLoop(counter=counter, start=start, count=count, steps=steps))

    def _inside(self, statement: Any) -> tuple[Step, ...]:
        """The steps of a statement inside of another."""
        before, self._steps = self._steps, []
        self._statement(statement)
        steps, self._steps = tuple(self._steps), before
        return steps

    def _evaluate(self, value: Any) -> None:
        kind = type(value).__name__
        if kind == "IntImm":
            return
        operation = str(value.op.name) if kind == "Call" else kind
        if operation == "tirx.ret" and self._constant(value.args[0]) == 0:
            return
        if operation != "tirx.tvm_call_packed":
            raise unsupported(operation)
        name, arguments = str(getattr(value.args[0], "value", value.args[0])), list(value.args[1:])
        if name in _PACKED:
            self._maps[identity(arguments[0])] = self._tensor_map(arguments[1:], im2col=_PACKED[name])
        elif name in self._kernels:
            self._calls.append(self._launch(name, self._kernels[name], arguments))
            self._steps.append(self._calls[-1].launch)
        elif name == _SET_WINDOW:
            address, num_bytes, ratio = arguments[:3]
            self._window = AccessWindow(
                address=self._variables.formula(address),
                num_bytes=self._variables.formula(num_bytes),
                hit_ratio=float(ratio),
            )
        elif name == _RESET_WINDOW:
            self._window = None
        elif name not in _IGNORED_CALLS:
            raise unsupported(f"the call of {name!r}")

    def _tensor_map(self, arguments: list[Any], *, im2col: bool) -> TensorMap:
        data_type, rank = self._constant(arguments[0]), self._constant(arguments[1])
        address = self._variables.formula(arguments[2])
        rest = [self._variables.formula(argument) for argument in arguments[3:]]

        def take(count: int) -> tuple[Formula, ...]:
            taken = tuple(rest[:count])
            del rest[:count]
            return taken

        dims, strides = take(rank), take(rank)[1:]  # that of the first dimension is the size of an element
        if im2col:
            element_strides, lower, upper = take(rank), take(rank - 2), take(rank - 2)
            pixels, channels = take(2)
            box: tuple[Formula, ...] = ()
        else:
            box, element_strides = take(rank), take(rank)
            lower, upper, pixels, channels = (), (), Number(value=0), Number(value=0)
        interleave, swizzle, l2_promotion, fill = (_number(mode) for mode in take(4))
        if rest:
            raise unsupported(f"a tensor map with {len(rest)} more arguments than are known")
        return TensorMap(
            data_type=data_type, address=address, dims=dims, strides=strides, element_strides=element_strides, box=box,
            im2col=im2col, lower_corner=lower, upper_corner=upper, channels=channels, pixels=pixels,
            interleave=interleave, swizzle=swizzle, l2_promotion=l2_promotion, fill=fill,
        )  # fmt: skip

    def _launch(self, name: str, kernel: Any, arguments: list[Any]) -> KernelCall:
        attributes = {str(key): value for key, value in kernel.attrs.items()}
        count = len(kernel.params)
        sizes: dict[str, list[Formula]] = {kind: [_ONE] * 3 for kind in ("grid", "block", "cluster")}
        smem: Formula = Number(value=0)
        tags = [str(tag) for tag in attributes["tirx.kernel_launch_params"]]
        if len(arguments) != count + len(tags):
            raise unsupported(f"a launch of {name!r} with {len(arguments) - count} values for {', '.join(tags)}")
        for tag, value in zip(tags, arguments[count:], strict=True):
            if tag == _SMEM_TAG:
                smem = self._variables.formula(value)
            elif tag in _SIZE_TAGS:
                field_, index = _SIZE_TAGS[tag]
                sizes[field_][index] = self._variables.formula(value)
            else:
                raise unsupported(f"the launch parameter {tag!r} of {name!r}")
        pairs = list(zip(kernel.params, arguments[:count], strict=True))
        launch = DescribedLaunch(
            kernel=name,
            grid=_triple(sizes["grid"]),
            block=_triple(sizes["block"]),
            arguments=tuple(self._argument(param, value) for param, value in pairs),
            smem=smem,
            cluster=_cluster(sizes["cluster"]),
            cooperative=bool(attributes.get("use_cooperative_groups", False)),
            programmatic="has_cuda_pdl_sync" in attributes,
            window=self._window,
        )
        return KernelCall(launch, tuple((str(param.name), _element_type(param)) for param in kernel.params))

    def _argument(self, param: Any, value: Any) -> PassedValue | PassedMap:
        if type(value).__name__ == "Var" and identity(value) in self._maps:
            return PassedMap(index=list(self._maps).index(identity(value)))
        dtype = str(param.dtype)
        if dtype == "handle":
            return PassedValue(value=self._variables.formula(value), type="ptr")
        if dtype.startswith(("float", "bfloat")):
            return PassedValue(value=self._variables.formula(value), type=dtype.replace("float", "f"))
        return PassedValue(value=self._variables.formula(value), type="i1" if dtype == "bool" else f"i{bits_of(dtype)}")

    def _constant(self, expression: Any) -> int:
        return _number(self._variables.formula(expression))


_ONE = Number(value=1)


def _number(formula: Formula) -> int:
    if not isinstance(formula, Number):
        raise unsupported("a number that is known only when the function is called, where a constant is needed,")
    return formula.value


def _triple(sizes: list[Formula]) -> tuple[Formula, Formula, Formula]:
    x, y, z = sizes
    return x, y, z


def _cluster(sizes: list[Formula]) -> tuple[int, int, int] | None:
    x, y, z = (_number(size) for size in sizes)
    return None if (x, y, z) == (1, 1, 1) else (x, y, z)


def _element_type(param: Any) -> str:
    """The dtype of a scalar parameter, or of what one points to."""
    if str(param.dtype) != "handle":
        return str(param.dtype)
    return str(getattr(getattr(param.type_annotation, "element_type", None), "dtype", "void"))
