"""Cases about aggregates and memory."""

from __future__ import annotations

from golden.write.function import PTR, Cases, HostFunction

DYNAMIC = -(2**31)
"""An index of getelementptr that is an operand."""


# -- aggregates


def nested_structs() -> HostFunction:
    tensor = "!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>"
    f = HostFunction(
        "Structs in structs and empty ones, taken apart, changed and put together again.",
        [("x", tensor), ("y", tensor), ("n", "i32")],
        names="x x_n x_m y y_n y_m n",
    )
    size = f.extract(f["x"], "i32", 1, 1)
    stride = f.extract(f["y"], "i64", 1, 2)
    shape = f.extract(f["y"], "!llvm.struct<(struct<()>, i32, i64)>", 1)
    empty = f.extract(f["x"], "!llvm.struct<()>", 2)
    mixed = f.insert(f["x"], shape, 1)
    mixed = f.insert(mixed, f.add(size, f["n"]), 1, 1)
    mixed = f.insert(mixed, empty, 1, 0)
    f.launch(f.config(), "k", f["x"], mixed, f.pack([stride, mixed, size]))
    f.ret()
    return f


def arrays() -> HostFunction:
    f = HostFunction(
        "Arrays in structs in arrays.",
        [("a", "!llvm.array<3 x struct<(i8, array<2 x i32>)>>"), ("v", "i32")],
        names="a0 a0_0 a0_1 a1 a1_0 a1_1 a2 a2_0 a2_1 v",
    )
    inner = f.extract(f["a"], "!llvm.struct<(i8, array<2 x i32>)>", 1)
    pair = f.extract(f["a"], "!llvm.array<2 x i32>", 2, 1)
    changed = f.insert(f["a"], f["v"], 0, 1, 1)
    changed = f.insert(changed, pair, 1, 1)
    f.launch(f.config(), "k", changed, inner, pair, f.insert(inner, f.extract(f["a"], "i8", 2, 0), 0))
    f.ret()
    return f


def undefined() -> HostFunction:
    struct = "!llvm.struct<(i32, struct<()>, i64, f32)>"
    f = HostFunction("poison, undef and zero of every kind; undefined bytes are zero.", [("n", "i32")])
    values = []
    for op in ("mlir.poison", "mlir.undef", "mlir.zero"):
        for type_ in (
            "i1",
            "i8",
            "i32",
            "i64",
            "f16",
            "bf16",
            "f32",
            "f64",
            PTR,
            "!llvm.array<2 x i16>",
            "vector<4xi32>",
            struct,
        ):
            values.append(f.op(op, [], type_))
        values.append(f.insert(values[-1], f["n"], 0))
    f.launch(f.config(), "k", *values)
    f.ret()
    return f


def constants() -> HostFunction:
    f = HostFunction("Constants as MLIR writes them.")
    values = [
        f.constant("true", "i1"),
        f.constant("false", "i1"),
        f.number(-8, "i4"),
        f.number(-128, "i8"),
        f.number(-32768, "i16"),
        f.number(-(2**31), "i32"),
        f.number(-(2**32), "i33"),
        f.number(-(2**63), "i64"),
        f.number(2**63 - 1, "i64"),
        f.number(-1, "i64"),
    ]
    for kind, bits in (("f16", "0x7C00"), ("bf16", "0x7F80"), ("f32", "0x7F800000"), ("f64", "0x7FF0000000000000")):
        for text in ("0.000000e+00", "-0.000000e+00", "1.000000e+00", "-3.140630e+00", "9.765630e-04", bits):
            values.append(f.constant(f"{text} : {kind}", kind))
    values += [
        f.constant("0x7FC00000 : f32", "f32"),
        f.constant("0x0001 : f16", "f16"),
        f.constant("0x0001 : bf16", "bf16"),
        f.constant("1.401300e-45 : f32", "f32"),
        f.constant("3.40282347E+38 : f32", "f32"),
        f.constant("4.9406564584124654E-324 : f64", "f64"),
        f.constant("1.7976931348623157E+308 : f64", "f64"),
        f.constant("0.10000000149011612 : f32", "f32"),
        f.constant("1.000000e-01 : f64", "f64"),
        f.constant("1.600000e+01 : f32", "f32"),
        f.constant("1.000000e+20 : f32", "f32"),
        f.constant("dense<7> : vector<4xi32>", "vector<4xi32>"),
        f.constant("dense<[1, -2, 3, -4, 5, -6, 7, -8]> : vector<8xi32>", "vector<8xi32>"),
        f.constant("dense<[1.000000e+00, 0xFF800000, -0.000000e+00]> : vector<3xf32>", "vector<3xf32>"),
        f.constant("dense<[-1, 127]> : vector<2xi8>", "vector<2xi8>"),
        f.constant("dense<[[1, 2], [3, 4]]> : tensor<2x2xi16>", "!llvm.array<2 x array<2 x i16>>"),
        f.constant("dense<0> : tensor<3xi64>", "!llvm.array<3 x i64>"),
        f.constant('"a\\22\\5C\\0A\\C3\\A9\\00"', "!llvm.array<7 x i8>"),
    ]
    for start in range(0, len(values), 8):
        f.launch(f.config(), f"k{start // 8}", *values[start : start + 8])
    f.ret()
    return f


def vectors() -> HostFunction:
    struct = "!llvm.struct<(i1, i1, i1, vector<4xi32>)>"
    f = HostFunction(
        "Vectors: aligned to their size in a parameter, changed at constant places.",
        [("flag", "i1"), ("n", "i32"), ("x", "f32")],
    )
    vector = f.constant("dense<[1, 2, 3, 4]> : vector<4xi32>", "vector<4xi32>")
    changed = f.op("insertelement", [vector, f["n"], f.number(2)], "vector<4xi32>")
    element = f.op("extractelement", [changed, f.number(2, "i64")], "i32")
    packed = f.op("mlir.poison", [], struct)
    packed = f.insert(f.insert(packed, f["flag"], 1), changed, 3)
    wide = f.constant("dense<-1> : vector<8xi32>", "vector<8xi32>")
    chosen = f.op("select", [f["flag"], vector, changed], "vector<4xi32>", "fastmathFlags = #llvm.fastmath<none>")
    three = f.constant("dense<2.500000e+00> : vector<3xf32>", "vector<3xf32>")
    three = f.op("insertelement", [three, f["x"], f.number(0)], "vector<3xf32>")
    f.launch(f.config(), "k", packed, f.pack([f["flag"], wide]), chosen, f.pack([three, element]))
    f.ret()
    return f


def packed_structs() -> HostFunction:
    struct = "!llvm.struct<packed (i8, i32, i64, i8)>"
    f = HostFunction("A packed struct has no padding.", [("s", struct), ("n", "i64")], names="a b c d n")
    f.launch(f.config(), "k", f.insert(f["s"], f["n"], 2), f.pack([f["n"], f["s"]]))
    f.ret()
    return f


# -- memory


def memory_scalars() -> HostFunction:
    types = ["i1", "i4", "i8", "i16", "i32", "i33", "i64", "f16", "bf16", "f32", "f64", PTR]
    f = HostFunction(
        "Every scalar through memory that is read in another block.",
        [("flag", "i1"), *((f"v{n}", type_) for n, type_ in enumerate(types))],
    )
    slots = [f.alloca(type_) for type_ in types]
    for number, slot in enumerate(slots):
        f.store(f[f"v{number}"], slot)
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    for number in (1, 5):
        f.store(f.number(-1, types[number]), slots[number])
    f.br("end")
    f.block("end")
    f.show(*(f.load(slot, type_) for slot, type_ in zip(slots, types, strict=True)))
    return f


def memory_aggregates() -> HostFunction:
    struct = "!llvm.struct<(i8, i32, array<2 x i16>, ptr)>"
    f = HostFunction(
        "Aggregates stored, changed in place, copied and loaded whole.",
        [("s", struct), ("n", "i16"), ("flag", "i1")],
        names="a b c0 c1 p n flag",
    )
    first, second = f.alloca(struct), f.alloca(struct, align=64)
    f.store(f["s"], first)
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.store(f["n"], f.gep(first, struct, 0, 2, 1))
    f.br("end")
    f.block("end")
    f.store(f.load(first, struct), second)
    f.store(f["n"], f.gep(second, struct, 0, 2, 0))
    whole = f.load(second, struct)
    f.launch(f.config(), "k", whole, f.load(f.gep(second, struct, 0, 2), "!llvm.array<2 x i16>"))
    f.ret()
    return f


def memory_indices() -> HostFunction:
    array = "!llvm.array<8 x struct<(i32, i64)>>"
    f = HostFunction(
        "Addresses from run-time indices of several widths, negative ones too.",
        [("i", "i32"), ("j", "i64"), ("k", "i8"), ("v", "i32")],
        directives=["values i: 0 1 2 3", "values j: 0 1 2 3", "values k: 0 1 2 255"],
    )
    slot = f.alloca(array)
    for index in range(8):
        f.store(f.number(10 * index, "i32"), f.gep(slot, array, 0, index, 0))
        f.store(f.number(-index, "i64"), f.gep(slot, array, 0, index, 1))
    f.store(f["v"], f.gep(slot, array, 0, DYNAMIC, 0, index=[f["i"]]))
    middle = f.gep(slot, array, 0, 4)
    f.store(f["j"], f.gep(middle, "!llvm.struct<(i32, i64)>", DYNAMIC, 1, index=[f["k"]]))
    f.show(
        f.load(f.gep(slot, array, 0, DYNAMIC, 0, index=[f["j"]]), "i32"),
        f.load(f.gep(middle, "!llvm.struct<(i32, i64)>", DYNAMIC, 1, index=[f["k"]]), "i64"),
        f.load(f.gep(slot, "i8", DYNAMIC, index=[f.mul(f["j"], f.number(16, "i64"))]), "i8"),
        f.load(f.gep(middle, "!llvm.struct<(i32, i64)>", -1, 0), "i32"),
    )
    return f


def memory_loop() -> HostFunction:
    array = "!llvm.array<16 x i64>"
    f = HostFunction(
        "Memory filled in one loop, summed in another, and passed as a parameter.",
        [("n", "i32"), ("scale", "i64")],
        directives=["values n: 0 1 5 16"],
    )
    slot = f.alloca(array)
    f.store(f.op("mlir.zero", [], array), slot)
    zero, one = f.number(0), f.number(1)
    f.br("fill", zero)
    (i,) = f.block("fill", ("i", "i32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "filled")
    f.block("body")
    value = f.mul(f.op("sext", [i], "i64"), f["scale"])
    f.store(value, f.gep(slot, array, 0, DYNAMIC, index=[i]))
    f.br("fill", f.add(i, one))
    f.block("filled")
    f.br("sum", zero, f.number(0, "i64"))
    j, total = f.block("sum", ("j", "i32"), ("total", "i64"))
    f.cond_br(f.icmp("slt", j, f["n"]), "more", "summed")
    f.block("more")
    f.br("sum", f.add(j, one), f.add(total, f.load(f.gep(slot, array, 0, DYNAMIC, index=[j]), "i64")))
    f.block("summed")
    f.launch(f.config(), "k", total, f.load(slot, array))
    f.ret()
    return f


def memory_overlap() -> HostFunction:
    f = HostFunction(
        "Bytes written in one size and read in another.",
        [("a", "i64"), ("b", "i8"), ("x", "f32"), ("n", "i32")],
    )
    slot = f.alloca("i64", 4)
    f.store(f["a"], slot)
    f.store(f["b"], f.gep(slot, "i8", 3))
    low = f.load(slot, "i16")
    high = f.load(f.gep(slot, "i8", 4), "i32")
    whole = f.load(slot, "i64")
    f.store(f["x"], f.gep(slot, "i64", 1))
    bits = f.load(f.gep(slot, "i64", 1), "i32")
    f.store(f["n"], f.gep(slot, "i64", 2))
    f.store(f["n"], f.gep(slot, "i8", 20))
    both = f.load(f.gep(slot, "i64", 2), "i64")
    f.store(f["a"], f.gep(slot, "i64", 3))
    f.store(f["n"], f.gep(slot, "i64", 3))
    f.show(low, high, whole, bits, both, f.load(f.gep(slot, "i64", 3), "i64"), f.load(f.gep(slot, "i8", 28), "i32"))
    return f


def memory_escape() -> HostFunction:
    f = HostFunction(
        "A slot whose address is kept in memory is written through that address.",
        [("a", "i32"), ("b", "i32"), ("flag", "i1")],
    )
    slot, other, holder = f.alloca("i32"), f.alloca("i32"), f.alloca(PTR)
    f.store(f["a"], slot)
    f.store(f["a"], other)
    f.store(slot, holder)
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.store(other, holder)
    f.br("end")
    f.block("end")
    f.store(f.number(7), slot)
    f.store(f.number(8), other)
    f.store(f["b"], f.load(holder, PTR))
    f.show(f.load(slot, "i32"), f.load(other, "i32"))
    return f


def memory_chosen() -> HostFunction:
    f = HostFunction(
        "The address of one of two slots, by select and by block argument.",
        [("a", "i32"), ("b", "i32"), ("flag", "i1")],
    )
    first, second, third = f.alloca("i32"), f.alloca("i32"), f.alloca("i64")
    for slot in (first, second, third):
        f.store(f["a"], slot)
    chosen = f.op("select", [f["flag"], first, second], PTR, "fastmathFlags = #llvm.fastmath<none>")
    f.store(f["b"], chosen)
    same = f.icmp("eq", chosen, first)
    null = f.op("mlir.zero", [], PTR)
    apart = [
        f.icmp("eq", first, second),
        f.icmp("ne", first, null),
        f.icmp("eq", null, second),
        f.icmp("eq", null, chosen),
    ]
    f.cond_br(f["flag"], "then", "end", [], [third])
    f.block("then")
    f.br("end", second)
    (place,) = f.block("end", ("place", PTR))
    f.store(f.number(9), place)
    end = f.op("ptrtoint", [f.gep(third, "i8", 5)], "i64")
    distance = f.sub(end, f.op("ptrtoint", [third], "i64"))
    f.show(f.load(first, "i32"), f.load(second, "i32"), f.load(third, "i32"), same, *apart, distance)
    return f


def memory_loop_slots() -> HostFunction:
    f = HostFunction(
        "A slot allocated in a loop: not kept from one round to the next, and no memory is used up.",
        [("n", "i32"), ("p", PTR)],
        directives=["values n: 0 1 3"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("head", zero)
    (i,) = f.block("head", ("i", "i32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end")
    f.block("body")
    slot = f.alloca("!llvm.struct<(i8, i32, ptr)>")
    f.store(i, f.gep(slot, "!llvm.struct<(i8, i32, ptr)>", 0, 1))
    f.cond_br(f.icmp("eq", i, one), "mark", "go")
    f.block("mark")
    f.store(f["p"], f.gep(slot, "!llvm.struct<(i8, i32, ptr)>", 0, 2))
    f.br("go")
    f.block("go")
    arguments = f.alloca(PTR, 1)
    f.store(slot, f.gep(arguments, PTR, DYNAMIC, index=[zero]))
    f.launch_with(f.config(), "k", arguments)
    f.br("head", f.add(i, one))
    f.block("end")
    f.ret()
    return f


def memory_loop_stack() -> HostFunction:
    array = "!llvm.array<128 x i64>"
    f = HostFunction(
        "More rounds of a loop that allocates than the stack would hold.",
        [("n", "i32"), ("step", "i64")],
        directives=["values n: 0 1 3 17000", "runs: 4"],
    )
    f.br("head", f.number(0), f.number(0, "i64"))
    i, total = f.block("head", ("i", "i32"), ("total", "i64"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end")
    f.block("body")
    slot = f.alloca(array)
    place = f.gep(slot, array, 0, DYNAMIC, index=[f.op("and", [i, f.number(127)], "i32")])
    f.store(f.add(total, f["step"]), place)
    f.br("head", f.add(i, f.number(1)), f.load(place, "i64"))
    f.block("end")
    f.show(total)
    return f


def memory_branch_slots() -> HostFunction:
    f = HostFunction(
        "Slots allocated in branches outlive them: a stack slot lives as long as the function.",
        [("a", "i32"), ("flag", "i1")],
    )
    arguments = f.alloca(PTR, 1)
    f.cond_br(f["flag"], "then", "otherwise")
    for name in ("then", "otherwise"):
        f.block(name)
        slot = f.alloca("i32")
        f.store(f["a"] if name == "then" else f.number(5), slot)
        f.store(slot, f.gep(arguments, PTR, 0))
        f.br("end")
    f.block("end")
    place = f.load(arguments, PTR)
    f.show(f.load(place, "i32"))
    return f


def cases() -> Cases:
    """All cases of this module."""
    aggregates = (nested_structs, arrays, undefined, constants, vectors, packed_structs)
    memory = (
        memory_scalars, memory_aggregates, memory_indices, memory_loop, memory_overlap, memory_escape, memory_chosen,
        memory_loop_slots, memory_loop_stack, memory_branch_slots,
    )  # fmt: skip
    return {f"aggregate_{make.__name__}": make for make in aggregates} | {make.__name__: make for make in memory}
