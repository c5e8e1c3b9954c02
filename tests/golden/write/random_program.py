"""Random host programs: any control flow, values used wherever they may be, memory written in any size."""

from __future__ import annotations

import random

from golden.write.function import PTR, HostFunction, Ref

_TYPES = ("i1", "i8", "i32", "i64", "f32")
_INTEGER_OPS = ("add", "sub", "mul", "and", "or", "xor", "shl", "lshr", "ashr", "udiv", "sdiv", "urem", "srem")
_FAST = "fastmathFlags = #llvm.fastmath<none>"
_SLOT_BYTES = 16


class RandomProgram:
    """One program; ``text`` gives its MLIR. Equal seeds give equal programs."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        arguments = [("a", "i32"), ("b", "i32"), ("c", "i64"), ("d", "i8"), ("e", "f32"), ("flag", "i1")]
        self._f = HostFunction(f"Random program {seed}.", arguments, directives=["runs: 16"])
        self._count = self._random.randint(2, 12)
        self._arguments = {
            block: [
                self._random.choice((*_TYPES, "i32", "i32", "i32")) for _ in range(self._random.choice((0, 1, 2, 3, 4)))
            ]
            for block in range(1, self._count + 1)
        }
        self._edges = {block: self._successors(block) for block in range(self._count)}
        self._dominators = self._find_dominators()
        self._values: dict[int, list[Ref]] = {}
        self._slots: list[Ref] = []

    def _successors(self, block: int) -> list[int]:
        """Two blocks, or one; the last block is the end and every block leads on to a later one."""
        later = self._random.randint(block + 1, self._count)
        if self._random.random() < 0.3:
            return [later]
        other = self._random.randint(1, self._random.choice((self._count, max(block, 1))))
        return [later, other] if self._random.random() < 0.5 else [other, later]

    def _find_dominators(self) -> dict[int, set[int]]:
        everything = set(range(self._count + 1))
        found = {block: set(everything) for block in everything}
        found[0] = {0}
        for _ in everything:
            for block in range(1, self._count + 1):
                sources = [found[source] for source, targets in self._edges.items() if block in targets]
                found[block] = ({block} | set.intersection(*sources)) if sources else {block}
        return found

    def _pick(self, block: int, type_: str) -> Ref:
        known = [
            value for source in self._dominators[block] for value in self._values.get(source, []) if value[1] == type_
        ]
        if known and self._random.random() < 0.8:
            return self._random.choice(known)
        if type_ == "f32":
            return self._f.constant(
                self._random.choice(("0.000000e+00", "-1.500000e+00", "3.000000e+00")) + " : f32", "f32"
            )
        if type_ == "i1":
            return self._f.constant(self._random.choice(("true", "false")), "i1")
        return self._f.number(self._random.choice((0, 1, -1, 2, 3, 5, 7, 100, -128)), type_)

    def _address(self, block: int, size: int) -> Ref:
        slot = self._random.choice(self._slots)
        if self._random.random() < 0.3:
            index = self._f.op("and", [self._pick(block, "i32"), self._f.number(7)], "i32")
            return self._f.gep(slot, "i8", -(2**31), index=[index])
        return self._f.gep(slot, "i8", self._random.randint(0, _SLOT_BYTES - size))

    def _add_op(self, block: int) -> None:
        f, source = self._f, self._random
        type_ = source.choice(("i8", "i32", "i32", "i64"))
        kind = source.random()
        values = self._values[block]
        if kind < 0.3:
            name = source.choice(_INTEGER_OPS)
            flags = "overflowFlags = 0 : i32" if name in ("add", "sub", "mul", "shl") else ""
            right = f.number(source.choice((1, 2, 3, 7, -3)), type_) if "div" in name or "rem" in name else None
            right = f.number(source.randint(0, 7), type_) if name in ("shl", "lshr", "ashr") else right
            values.append(f.op(name, [self._pick(block, type_), right or self._pick(block, type_)], type_, flags))
        elif kind < 0.4:
            predicate = f"predicate = {source.randrange(10)} : i64"
            values.append(f.op("icmp", [self._pick(block, type_), self._pick(block, type_)], "i1", predicate))
        elif kind < 0.48:
            left = self._pick(block, "i1")
            right = (
                f.constant(source.choice(("true", "false")), "i1") if source.random() < 0.5 else self._pick(block, "i1")
            )
            name, predicate = source.choice((("and", ""), ("or", ""), ("xor", ""), ("icmp", "predicate = 0 : i64")))
            values.append(f.op(name, [left, right], "i1", predicate))
        elif kind < 0.55:
            kinds = source.choice(_TYPES)
            operands = [self._pick(block, "i1"), self._pick(block, kinds), self._pick(block, kinds)]
            values.append(f.op("select", operands, kinds, _FAST))
        elif kind < 0.6:
            name, narrow, wide = source.choice((("sext", "i32", "i64"), ("zext", "i8", "i32"), ("zext", "i1", "i64")))
            values.append(f.op(name, [self._pick(block, narrow)], wide))
        elif kind < 0.64:
            values.append(f.op("trunc", [self._pick(block, "i64")], source.choice(("i32", "i8", "i1"))))
        elif kind < 0.67:
            name = source.choice(("fadd", "fsub", "fmul"))
            values.append(f.op(name, [self._pick(block, "f32"), self._pick(block, "f32")], "f32", _FAST))
        elif kind < 0.8:
            f.store(self._pick(block, type_), self._address(block, int(type_[1:]) // 8))
        elif kind < 0.93:
            values.append(f.load(self._address(block, int(type_[1:]) // 8), type_))
        else:
            self._launch(block)

    def _launch(self, block: int) -> None:
        f = self._f
        number = f.fresh("kernel")
        if self._random.random() < 0.5:
            slot = self._random.choice(self._slots)
            arguments = f.alloca(PTR, 1)
            f.store(slot, f.gep(arguments, PTR, 0))
            f.launch_with(f.config(grid=[self._pick(block, "i32")]), number, arguments)
        else:
            values = [self._pick(block, self._random.choice(_TYPES)) for _ in range(3)]
            f.launch(f.config(grid=[self._pick(block, "i32")]), number, f.pack(values), values[0])

    def text(self) -> str:
        f = self._f
        self._values[0] = [f[name] for name in ("a", "b", "c", "d", "e", "flag")]
        self._slots = [f.alloca(f"!llvm.array<{_SLOT_BYTES} x i8>") for _ in range(3)]
        for slot in self._slots:
            for half in range(2):
                f.store(self._pick(0, "i64"), f.gep(slot, "i64", half))
        fuel, one = f.alloca("i32"), f.number(1)
        f.store(f.number(40), fuel)
        # A block that is left open by a launch goes on under another label; blocks are written once, in this order,
        # which need not be that of dominance.
        for block in sorted(range(self._count), key=lambda at: (len(self._dominators[at]), at)):
            if block:
                names = [f"b{block}_{index}" for index in range(len(self._arguments[block]))]
                kinds = self._arguments[block]
                self._values[block] = f.block(f"b{block}", *zip(names, kinds, strict=True))
            for _ in range(self._random.choice((0, 0, 1, 2, 4, 8))):
                self._add_op(block)
            self._end(block, fuel, one)
        block = self._count
        names = [f"b{block}_{index}" for index in range(len(self._arguments[block]))]
        shown = f.block(f"b{block}", *zip(names, self._arguments[block], strict=True))
        self._values[block] = list(shown)
        shown += [self._pick(block, type_) for type_ in _TYPES]
        f.launch(f.config(), "end", *[f.load(slot, f"!llvm.array<{_SLOT_BYTES} x i8>") for slot in self._slots])
        f.show(*shown)
        return f.text()

    def _end(self, block: int, fuel: Ref, one: Ref) -> None:
        f = self._f
        targets = self._edges[block]
        passed = [[self._pick(block, type_) for type_ in self._arguments[target]] for target in targets]
        if len(targets) == 1:
            f.br(f"b{targets[0]}", *passed[0])
            return
        condition = self._pick(block, "i1")
        if min(targets) <= block:  # perhaps a loop: go on only while there is fuel, and leave by the later block
            left = f.op("sub", [f.load(fuel, "i32"), one], "i32", "overflowFlags = 0 : i32")
            f.store(left, fuel)
            enough = f.icmp("sgt", left, f.number(0))
            later = f.constant("true" if targets[0] > targets[1] else "false", "i1")
            condition = f.op("select", [enough, condition, later], "i1", _FAST)
        f.cond_br(condition, f"b{targets[0]}", f"b{targets[1]}", *passed)
