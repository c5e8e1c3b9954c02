"""Writes host functions as the compiler does, in MLIR's generic form: for the cases that go over many ops and types.

The text is what matters and is kept in ``cases/``; this only saves typing the launch around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

CONFIG = "!llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>"
ENTRY = "!llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>"
FULL = "ERROR: Reached max number of attributes, unable to add more attributes."
PTR = "!llvm.ptr"

Ref = tuple[str, str]
"""Name and type of a value."""

PREDICATES = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")


class HostFunction:
    """A host function in the making; each method appends ops and returns what they define."""

    def __init__(self, about: str, arguments: Sequence[Ref] = (), *, names: str = "", directives: Sequence[str] = ()):
        names = names or " ".join(name for name, _ in arguments)
        head = [*about.strip().split("\n"), *([f"arguments: {names}"] if names else []), *directives]
        self._head = [f"// {line}".rstrip() for line in head]
        self._arguments = arguments
        self._kernels: list[str] = []
        self._strings: list[str] = []
        self._lines: list[str] = []
        self._numbers: dict[str, int] = {}
        self._before: list[str] = []
        self._after: list[str] = []

    def __getitem__(self, name: str) -> Ref:
        return next((f"%{name}", type_) for known, type_ in self._arguments if known == name)

    def before(self, text: str) -> None:
        """Puts ``text`` in front of the function."""
        self._before.append(text)

    def after(self, text: str) -> None:
        """Puts ``text`` behind the function, such as aliases of locations."""
        self._after.append(text)

    def line(self, text: str) -> None:
        self._lines.append("    " + text)

    def fresh(self, hint: str = "") -> str:
        number = self._numbers[hint] = self._numbers.get(hint, -1) + 1
        return f"{hint}{number}"

    def op(self, name: str, operands: Sequence[Ref], result: str, attributes: str = "") -> Ref:
        """``%v = "llvm.name"(operands) <{attributes}> : (...) -> result``"""
        found = f"%{self.fresh()}"
        values, types = (", ".join(ref[at] for ref in operands) for at in (0, 1))
        properties = f" <{{{attributes}}}>" if attributes else ""
        self.line(f'{found} = "llvm.{name}"({values}){properties} : ({types}) -> {result}')
        return found, result

    def constant(self, value: object, type_: str) -> Ref:
        text = value if isinstance(value, str) else f"{value} : {type_}"
        return self.op("mlir.constant", [], type_, f"value = {text}")

    def number(self, value: int, type_: str = "i32") -> Ref:
        return self.constant(value, type_)

    def add(self, left: Ref, right: Ref) -> Ref:
        return self.op("add", [left, right], left[1], "overflowFlags = 0 : i32")

    def sub(self, left: Ref, right: Ref) -> Ref:
        return self.op("sub", [left, right], left[1], "overflowFlags = 0 : i32")

    def mul(self, left: Ref, right: Ref) -> Ref:
        return self.op("mul", [left, right], left[1], "overflowFlags = 0 : i32")

    def icmp(self, predicate: str, left: Ref, right: Ref) -> Ref:
        return self.op("icmp", [left, right], "i1", f"predicate = {PREDICATES.index(predicate)} : i64")

    def alloca(self, type_: str, count: int = 1, align: int = 0) -> Ref:
        alignment = f"alignment = {align} : i64, " if align else ""
        return self.op("alloca", [self.number(count)], PTR, f"{alignment}elem_type = {type_}")

    def gep(self, base: Ref, type_: str, *path: int, index: Sequence[Ref] = ()) -> Ref:
        raw = ", ".join(map(str, path))
        attributes = f"elem_type = {type_}, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: {raw}>"
        return self.op("getelementptr", [base, *index], PTR, attributes)

    def load(self, address: Ref, type_: str) -> Ref:
        return self.op("load", [address], type_, "ordering = 0 : i64")

    def store(self, value: Ref, address: Ref) -> None:
        self.line(f'"llvm.store"({value[0]}, {address[0]}) <{{ordering = 0 : i64}}> : ({value[1]}, {PTR}) -> ()')

    def insert(self, container: Ref, value: Ref, *position: int) -> Ref:
        where = ", ".join(map(str, position))
        return self.op("insertvalue", [container, value], container[1], f"position = array<i64: {where}>")

    def extract(self, container: Ref, result: str, *position: int) -> Ref:
        where = ", ".join(map(str, position))
        return self.op("extractvalue", [container], result, f"position = array<i64: {where}>")

    def call(self, callee: str, operands: Sequence[Ref], result: str = "i32", attributes: str = "") -> Ref:
        properties = (
            f"CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @{callee}, "
            f"fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, "
            f"operandSegmentSizes = array<i32: {len(operands)}, 0>{attributes}"
        )
        if result:
            return self.op("call", operands, result, properties)
        values, types = (", ".join(ref[at] for ref in operands) for at in (0, 1))
        self.line(f'"llvm.call"({values}) <{{{properties}}}> : ({types}) -> ()')
        return "", ""

    def printf(self, text: str, operands: Sequence[Ref] = ()) -> None:
        kinds = ", var_callee_type = !llvm.func<i32 (ptr, ...)>"
        self.call("printf", [self.string(text), *operands], "i32", kinds)

    def string(self, text: str) -> Ref:
        if text not in self._strings:
            self._strings.append(text)
        address = self.op("mlir.addressof", [], PTR, f'global_name = @"{text}"')
        return self.gep(address, f"!llvm.array<{_length(text)} x i8>", 0, 0)

    # -- control flow

    def block(self, label: str, *arguments: Ref) -> list[Ref]:
        inside = ", ".join(f"%{name}: {type_}" for name, type_ in arguments)
        self._lines.append(f"  ^{label}({inside}):" if arguments else f"  ^{label}:")
        return [(f"%{name}", type_) for name, type_ in arguments]

    def br(self, label: str, *values: Ref) -> None:
        names, types = (", ".join(ref[at] for ref in values) for at in (0, 1))
        self.line(f'"llvm.br"({names})[^{label}] : ({types}) -> ()')

    def cond_br(self, condition: Ref, then: str, otherwise: str, a: Sequence[Ref] = (), b: Sequence[Ref] = ()) -> None:
        names, types = (", ".join(ref[at] for ref in (condition, *a, *b)) for at in (0, 1))
        sizes = f"operandSegmentSizes = array<i32: 1, {len(a)}, {len(b)}>"
        self.line(f'"llvm.cond_br"({names})[^{then}, ^{otherwise}] <{{{sizes}}}> : ({types}) -> ()')

    def ret(self, value: Ref | None = None) -> None:
        name, type_ = value or self.number(0)
        self.line(f'"llvm.return"({name}) : ({type_}) -> ()')

    def trap(self) -> None:
        self.line('"llvm.intr.trap"() : () -> ()')
        self.line('"llvm.unreachable"() : () -> ()')

    # -- launches

    def config(
        self,
        *,
        grid: Sequence[Ref] = (),
        block: Sequence[Ref] = (),
        smem: Ref | None = None,
        stream: Ref | None = None,
        max_attributes: int = 17,
    ) -> Ref:
        """A launch configuration without attributes."""
        config = self.alloca(CONFIG)
        attributes = self.alloca(f"!llvm.array<{max_attributes} x {ENTRY.removeprefix('!llvm.')}>")
        one = self.number(1)
        self.store(attributes, self.gep(config, CONFIG, 0, 4))
        for group, values in ((1, block), (0, grid)):
            for axis in range(3):
                self.store(values[axis] if axis < len(values) else one, self.gep(config, CONFIG, 0, group, axis))
        self.store(smem or self.number(0, "i64"), self.gep(config, CONFIG, 0, 2))
        self.store(self.number(0), self.gep(config, CONFIG, 0, 5))
        self.store(stream or self.op("mlir.zero", [], PTR), self.gep(config, CONFIG, 0, 3))
        return config

    def attribute(
        self, config: Ref, identifier: int, *values: Ref, offsets: Sequence[int] = (), stored: int | None = None
    ) -> None:
        """Sets an attribute as the compiler does: a search, an append, a trap when the array is full."""
        label = self.fresh("attribute")
        count_at = self.gep(config, CONFIG, 0, 5)
        count = self.load(count_at, "i32")
        entries = self.load(self.gep(config, CONFIG, 0, 4), PTR)
        limit, one, wanted = self.number(17), self.number(1), self.number(identifier)
        self.br(f"{label}_head", self.number(0))
        (place,) = self.block(f"{label}_found", (f"{label}_place", "i32"))
        entry = self.gep(entries, ENTRY, -(2**31), index=[place])
        self.store(wanted if stored is None else self.number(stored), self.gep(entry, ENTRY, 0, 0))
        value_at = self.gep(entry, ENTRY, 0, 2)
        if len(values) == 1 and not offsets:
            self.store(values[0], value_at)
        else:
            members = ", ".join(type_.removeprefix("!llvm.") for _, type_ in values)
            for index, value in enumerate(values):
                if offsets:
                    self.store(value, self.gep(value_at, "!llvm.array<64 x i8>", 0, offsets[index]))
                else:
                    self.store(value, self.gep(value_at, f"!llvm.struct<({members})>", 0, index))
        self.br(f"{label}_end")
        self.block(f"{label}_full")
        self.printf("%s\\0A", [self.string(FULL)])
        self.trap()
        self.block(f"{label}_grow")
        self.store(self.op("add", [count, one], "i32", "overflowFlags = 0 : i32"), count_at)
        self.br(f"{label}_found", count)
        self.block(f"{label}_append")
        self.cond_br(self.op("icmp", [count, limit], "i1", "predicate = 9 : i64"), f"{label}_full", f"{label}_grow")
        self.block(f"{label}_hit")
        self.br(f"{label}_found", (f"%{label}_at", "i32"))
        self.block(f"{label}_check")
        at = (f"%{label}_at", "i32")
        entry = self.gep(entries, ENTRY, -(2**31), index=[at])
        seen = self.load(self.gep(entry, ENTRY, 0, 0), "i32")
        same = self.op("icmp", [seen, wanted], "i1", "predicate = 0 : i64")
        following = self.op("add", [at, one], "i32", "overflowFlags = 0 : i32")
        self.cond_br(same, f"{label}_hit", f"{label}_head", [], [following])
        self.block(f"{label}_head", (f"{label}_at", "i32"))
        at_end = self.op("icmp", [at, count], "i1", "predicate = 9 : i64")
        self.cond_br(at_end, f"{label}_append", f"{label}_check")
        self.block(f"{label}_end")

    def launch(self, config: Ref, kernel: str, *params: Ref) -> Ref:
        """Launches with ``params`` by value; ends the function when that fails."""
        arguments = self.alloca(PTR, len(params))
        for number, param in enumerate(params):
            slot = self.alloca(param[1])
            self.store(param, slot)
            self.store(slot, self.gep(arguments, PTR, -(2**31), index=[self.number(number)]))
        return self.launch_with(config, kernel, arguments)

    def launch_with(self, config: Ref, kernel: str, arguments: Ref) -> Ref:
        """Launches with an array of addresses of arguments."""
        if kernel not in self._kernels:
            self._kernels.append(kernel)
        handle = self.load(self.op("mlir.addressof", [], PTR, f"global_name = @kernels_{kernel}"), PTR)
        code = self.call("_cudaLaunchKernelEx", [config, handle, arguments])
        ok = self.op("icmp", [code, self.number(0)], "i1", "predicate = 0 : i64")
        label = self.fresh("launched")
        self.cond_br(ok, label, f"{label}_failed")
        self.block(f"{label}_failed")
        self.ret(code)
        self.block(label)
        return code

    def pack(self, values: Sequence[Ref]) -> Ref:
        """A struct of ``values``."""
        members = ", ".join(type_.removeprefix("!llvm.") for _, type_ in values)
        packed = self.op("mlir.poison", [], f"!llvm.struct<({members})>")
        for index, value in enumerate(values):
            packed = self.insert(packed, value, index)
        return packed

    def show(self, *values: Ref, kernel: str = "show") -> None:
        """Launches a kernel with ``values``, one array a type, so that a test sees them, and returns."""
        by_type: dict[str, list[Ref]] = {}
        for value in values:
            by_type.setdefault(value[1], []).append(value)
        arrays = []
        for type_, members in by_type.items():
            array = self.op("mlir.poison", [], f"!llvm.array<{len(members)} x {type_.removeprefix('!llvm.')}>")
            for index, value in enumerate(members):
                array = self.insert(array, value, index)
            arrays.append(array)
        self.launch(self.config(), kernel, *arrays)
        self.ret()

    def text(self) -> str:
        """The whole case."""
        types = ", ".join(type_.removeprefix("!llvm.") for _, type_ in self._arguments)
        inside = ", ".join(f"%{name}: {type_}" for name, type_ in self._arguments)
        link = "linkage = #llvm.linkage<internal>"
        parts = ["\n".join(self._head), *self._before]
        for text in self._strings:
            kind = f"!llvm.array<{_length(text)} x i8>"
            parts.append(
                f'"llvm.mlir.global"() <{{addr_space = 0 : i32, constant, global_type = {kind}, {link}, '
                f'sym_name = "{text}", value = "{text}\\00", visibility_ = 0 : i64}}> ({{\n}}) : () -> ()'
            )
        for kernel in self._kernels:
            parts.append(
                f'"llvm.mlir.global"() <{{addr_space = 0 : i32, global_type = {PTR}, {link}, '
                f'sym_name = "kernels_{kernel}", visibility_ = 0 : i64}}> ({{\n}}) : () -> ()'
            )
        entry = [f"  ^entry({inside}):"] if self._arguments else []
        head = (
            f'"llvm.func"() <{{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ({types})>, '
            'linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({'
        )
        parts.append("\n".join([head, *entry, *self._lines, "}) {llvm.emit_c_interface} : () -> ()"]))
        return "\n".join([*parts, *self._after]) + "\n"


def _length(text: str) -> int:
    """Bytes of a string with MLIR's escapes, zero included."""
    return len(text) - 2 * text.count("\\") + 1


Cases = dict[str, Callable[[], HostFunction]]
"""Cases by name."""
