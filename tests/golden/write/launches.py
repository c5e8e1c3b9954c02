"""Cases about launches, their attributes, tensor maps, and what is printed."""

from __future__ import annotations

from functools import partial

from golden.write.function import PTR, Cases, HostFunction, Ref

MAP = "!llvm.struct<(struct<(array<16 x i64>)>)>"
WORDS = "!llvm.array<16 x i64>"


def plain() -> HostFunction:
    f = HostFunction("No parameters, no attributes, the NULL stream.")
    f.launch(f.config(), "k")
    f.ret()
    return f


def shape() -> HostFunction:
    axes = [f"{kind}_{axis}" for kind in ("grid", "block") for axis in "xyz"]
    f = HostFunction(
        "Grid, block, shared memory and stream known at run time only.",
        [*((name, "i32") for name in axes), ("smem", "i32"), ("stream", PTR)],
        directives=["values smem: 0 1024 232448 4294967295"],
    )
    grid = [f.op("udiv", [f["grid_x"], f.number(7)], "i32"), f["grid_y"], f["grid_z"]]
    block = [f["block_x"], f.op("trunc", [f.op("zext", [f["block_y"]], "i64")], "i32"), f["block_z"]]
    smem = f.op("zext", [f["smem"]], "i64")
    f.launch(f.config(grid=grid, block=block, smem=smem, stream=f["stream"]), "k", f["smem"])
    f.ret()
    return f


def params() -> HostFunction:
    types = ["i1", "i8", "i16", "i32", "i64", "i4", "i33", "f16", "bf16", "f32", "f64", PTR]
    f = HostFunction(
        "Parameters of every type, structs with padding, over-aligned vectors, nothing at all.",
        [(f"v{index}", type_) for index, type_ in enumerate(types)],
    )
    values = [f[f"v{index}"] for index in range(len(types))]
    vector = f.constant("dense<[1, 2, 3, 4]> : vector<4xi32>", "vector<4xi32>")
    empty = f.op("mlir.undef", [], "!llvm.struct<()>")
    structs = [
        f.pack([values[0], values[3], values[0]]),
        f.pack([values[1], values[10], values[2]]),
        f.pack([values[0], vector]),
        f.pack([empty, values[3], empty]),
        f.pack([empty]),
        f.pack([values[5], values[6], values[0]]),
        f.pack([f.pack([values[1], values[3]]), values[1]]),
        f.pack([values[7]] * 5),
        f.pack([f.number(0, "i64"), f.number(5, "i64"), *[f.number(0, "i64")] * 4]),
        f.pack([f.constant("-0.000000e+00 : f32", "f32")] * 5),
    ]
    f.launch(f.config(), "scalars", *values)
    f.launch(f.config(), "structs", *structs)
    f.ret()
    return f


def several() -> HostFunction:
    f = HostFunction("Three launches of two kernels; a failure ends the function.", [("n", "i32"), ("stream", PTR)])
    f.launch(f.config(stream=f["stream"]), "first", f["n"])
    f.launch(f.config(grid=[f["n"]], stream=f["stream"]), "second", f.pack([f["n"], f["stream"]]))
    f.launch(f.config(grid=[f.number(2)], stream=f["stream"]), "first", f.mul(f["n"], f.number(2)))
    f.ret()
    return f


def attributes() -> HostFunction:
    f = HostFunction("Programmatic launch and cooperative launch, as every launch sets them.", [("n", "i32")])
    config = f.config()
    f.attribute(config, 6, f.number(1))
    f.attribute(config, 2, f.number(0))
    f.launch(config, "k", f["n"])
    f.ret()
    return f


def attributes_run_time() -> HostFunction:
    f = HostFunction(
        "Attributes whose values are known at run time only: programmatic launch, cluster, preferred cluster.",
        [("pdl", "i32"), ("x", "i32"), ("y", "i32"), ("flag", "i1")],
    )
    config = f.config()
    f.attribute(config, 6, f["pdl"])
    f.attribute(config, 4, f["x"], f["y"], f.number(1))
    wide = f.op("select", [f["flag"], f["x"], f.number(4)], "i32", "fastmathFlags = #llvm.fastmath<none>")
    f.attribute(config, 11, wide, f.op("udiv", [f["y"], f.number(2)], "i32"), f.number(1))
    f.attribute(config, 2, f.op("zext", [f["flag"]], "i32"))
    f.launch(config, "k", f["x"])
    f.ret()
    return f


def attributes_events() -> HostFunction:
    f = HostFunction("Programmatic event, launch completion event.", [("event", PTR), ("flags", "i32")])
    config = f.config()
    f.attribute(config, 7, f["event"], f["flags"], f.number(1))
    f.attribute(config, 12, f["event"], f["flags"])
    f.launch(config, "k")
    f.ret()
    return f


def attributes_others() -> HostFunction:
    f = HostFunction(
        "Other attributes of the driver's, one without a name here, one with a gap in its value.",
        [("p", PTR), ("size", "i64"), ("ratio", "f32"), ("domain", "i8"), ("n", "i32")],
    )
    config = f.config()
    f.attribute(config, 1, f["p"], f["size"], f["ratio"], f.number(1), f.number(2))
    f.attribute(config, 8, f["n"])
    f.attribute(config, 9, f["domain"], f.number(1, "i8"))
    f.attribute(config, 13, f["n"], f["p"])
    f.attribute(config, 14, f.number(50))
    f.attribute(config, 21, f["size"])
    f.attribute(config, 20, f["n"], f["size"], offsets=(4, 16))
    f.launch(config, "k")
    f.ret()
    return f


def attributes_twice() -> HostFunction:
    f = HostFunction("An attribute that is set again has its new value, in its old place.", [("n", "i32")])
    config = f.config()
    f.attribute(config, 6, f.number(1))
    f.attribute(config, 2, f.number(1))
    f.attribute(config, 6, f["n"])
    f.launch(config, "k")
    f.ret()
    return f


def config_again() -> HostFunction:
    f = HostFunction("One configuration for two launches, changed between them.", [("n", "i32")])
    config = f.config(grid=[f["n"]])
    f.attribute(config, 6, f.number(1))
    f.launch(config, "first", f["n"])
    f.ret()
    return f


def shared_param() -> HostFunction:
    f = HostFunction("Two parameters in one place.", [("n", "i32")])
    slot, arguments = f.alloca("i32"), f.alloca(PTR, 2)
    f.store(f["n"], slot)
    for index in range(2):
        f.store(slot, f.gep(arguments, PTR, index))
    f.launch_with(f.config(), "k", arguments)
    f.ret()
    return f


def in_branches() -> HostFunction:
    f = HostFunction("A launch in a branch, with and without attributes.", [("n", "i32"), ("flag", "i1")])
    f.cond_br(f["flag"], "then", "otherwise")
    f.block("then")
    config = f.config(grid=[f["n"]])
    f.attribute(config, 4, f.number(2), f.number(1), f.number(1))
    f.launch(config, "clustered", f["n"])
    f.br("end")
    f.block("otherwise")
    f.launch(f.config(), "plain", f["n"])
    f.br("end")
    f.block("end")
    f.ret()
    return f


# -- tensor maps


def map_inline() -> HostFunction:
    f = HostFunction(
        "A descriptor encoded by arithmetic: words 0 to 7 are written, the others are zero.",
        [("base", PTR), ("rows", "i32"), ("columns", "i32"), ("stride", "i64")],
    )
    slot = f.alloca(WORDS, align=64)
    address = f.op("ptrtoint", [f["base"]], "i64")
    low = f.op("and", [f.op("lshr", [address, f.number(4, "i64")], "i64"), f.number(2**53 - 1, "i64")], "i64")
    width = f.op("sub", [f.op("zext", [f["columns"]], "i64"), f.number(1, "i64")], "i64", "overflowFlags = 0 : i32")
    height = f.op("sub", [f.op("sext", [f["rows"]], "i64"), f.number(1, "i64")], "i64", "overflowFlags = 0 : i32")
    high = f.op("shl", [height, f.number(32, "i64")], "i64", "overflowFlags = 0 : i32")
    large = f.icmp("uge", f.op("mul", [f["stride"], height], "i64", "overflowFlags = 0 : i32"), f.number(2**17, "i64"))
    flag = f.op("shl", [f.op("zext", [large], "i64"), f.number(21, "i64")], "i64", "overflowFlags = 0 : i32")
    words = {
        0: f.op("shl", [low, f.number(4, "i64")], "i64", "overflowFlags = 0 : i32"),
        1: f.op("or", [flag, f.number(0x46522, "i64")], "i64"),
        2: f.op("and", [f.op("lshr", [f["stride"], f.number(4, "i64")], "i64"), f.number(2**32 - 1, "i64")], "i64"),
        3: f.number(0, "i64"),
        4: f.op("or", [f.op("and", [width, f.number(2**32 - 1, "i64")], "i64"), high], "i64"),
        5: f.number(0, "i64"),
        6: f.number(0x3F << 56, "i64"),
        7: f.number(127, "i64"),
    }
    for word, value in words.items():
        f.store(value, f.gep(slot, WORDS, 0, word))
    f.launch(f.config(), "k", f.load(slot, MAP), f["rows"])
    f.ret()
    return f


def _array(f: HostFunction, type_: str, values: list[Ref]) -> Ref:
    array = f.alloca(f"!llvm.array<{max(len(values), 1)} x {type_}>")
    for index, value in enumerate(values):
        f.store(value, f.gep(array, f"!llvm.array<{len(values)} x {type_}>", 0, index))
    return array


def _encode(f: HostFunction, rank: int, *, im2col: bool, base: Ref) -> Ref:
    """Encodes a map of ``rank`` dimensions as the compiler does, and asserts that it worked."""
    slot = f.alloca(WORDS, align=64)
    wide = [f.op("sext", [f[f"n{index % 3}"]], "i64") for index in range(rank)]
    strides = [f.mul(value, f.number(16, "i64")) for value in wide[1:]]
    box = [f.number(8 << index) for index in range(rank)]
    steps = [f.number(1)] * rank
    flags = [f.number(value) for value in (0, 3, 2, 0)]
    dims = [_array(f, "i64", wide), _array(f, "i64", strides)]
    if im2col:
        lower = _array(f, "i32", [f.number(-index) for index in range(rank - 2)])
        upper = _array(f, "i32", [f["n0"], *[f.number(-1)] * (rank - 3)])
        operands = [slot, f.number(6), f.number(rank), base, *dims, lower, upper, f.number(64), f["n1"]]
        operands += [_array(f, "i32", steps), *flags]
    else:
        operands = [
            slot,
            f.number(6),
            f.number(rank),
            base,
            *dims,
            _array(f, "i32", box),
            _array(f, "i32", steps),
            *flags,
        ]
    code = f.call("_cuTensorMapEncodeIm2col" if im2col else "_cuTensorMapEncodeTiled", operands)
    f.call("cuda_dialect_assert_success", [code], "")
    return slot


def map_encoded(rank: int, *, im2col: bool = False) -> HostFunction:
    what = "cuTensorMapEncodeIm2col" if im2col else "cuTensorMapEncodeTiled"
    f = HostFunction(
        f"A tensor map of {rank} dimension(s) through {what}, passed by value.",
        [("base", PTR), *((f"n{index}", "i32") for index in range(3))],
    )
    slot = _encode(f, rank, im2col=im2col, base=f["base"])
    f.launch(f.config(), "k", f.load(slot, MAP), f["n0"])
    f.ret()
    return f


def map_names() -> HostFunction:
    f = HostFunction(
        "Arguments that are called what generated code calls its own: none is hidden.",
        [("strides", PTR), *((f"n{index}", "i32") for index in range(3)), ("stream", PTR), ("float", "i32")],
        names="strides dims box shape attributes float",
    )
    slot = _encode(f, 2, im2col=False, base=f["strides"])
    total = f.add(f.add(f["n0"], f["n1"]), f.add(f["n2"], f["float"]))
    f.launch(f.config(grid=[f["n2"]], stream=f["stream"]), "k", f.load(slot, MAP), total)
    f.ret()
    return f


def map_direct() -> HostFunction:
    f = HostFunction(
        "A tensor map encoded in one block and passed in another, where it stands and as a copy.",
        [("base", PTR), *((f"n{index}", "i32") for index in range(3)), ("flag", "i1")],
    )
    slot = _encode(f, 3, im2col=False, base=f["base"])
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    arguments = f.alloca(PTR, 2)
    f.store(slot, f.gep(arguments, PTR, 0))
    other = f.alloca(MAP)
    f.store(f.load(slot, MAP), other)
    f.store(other, f.gep(arguments, PTR, 1))
    f.launch_with(f.config(), "k", arguments)
    f.br("end")
    f.block("end")
    f.ret()
    return f


def map_loop() -> HostFunction:
    f = HostFunction(
        "A tensor map encoded anew in each round of a loop.",
        [("base", PTR), *((f"n{index}", "i32") for index in range(3)), ("count", "i32")],
        directives=["values count: 0 1 3"],
    )
    one = f.number(1)
    f.br("head", f.number(0))
    (i,) = f.block("head", ("i", "i32"))
    f.cond_br(f.icmp("slt", i, f["count"]), "body", "end")
    f.block("body")
    moved = f.gep(f["base"], "i8", -(2**31), index=[f.mul(i, f.number(1024))])
    slot = _encode(f, 2, im2col=False, base=moved)
    f.launch(f.config(), "k", f.load(slot, MAP), i)
    f.br("head", f.add(i, one))
    f.block("end")
    f.ret()
    return f


# -- what is printed


def trap_message() -> HostFunction:
    f = HostFunction(
        "Error paths that explain themselves, with numbers and without, and one that does not.",
        [("a", "i32"), ("b", "i64"), ("p", PTR), ("c", "i8")],
        directives=["values a: 0 1 2 3 4 4294967295", "values c: 0 1 127"],
    )
    for index in range(4):
        f.cond_br(f.icmp("eq", f["a"], f.number(index)), f"trap{index}", f"next{index}")
        f.block(f"trap{index}")
        if index == 0:
            f.printf("%s\\0A", [f.string("ERROR: shared memory is 100% full")])
        elif index == 1:
            wide = f.op("sext", [f["c"]], "i32")
            f.printf("Error: %s has %d of %lld (%u, 100%%)\\0A", [f.string("x?"), f["a"], f["b"], wide])
        elif index == 2:
            f.printf("first, ")
            f.printf("then %d\\0A", [f["a"]])
        f.trap()
        f.block(f"next{index}")
    f.launch(f.config(), "k", f["a"])
    f.ret()
    return f


def printf_left_out() -> HostFunction:
    f = HostFunction(
        "What the author prints is left out.",
        [("n", "i32")],
        directives=["warning: printf('n is %d') in the host code is left out", "warning: printf('again')"],
    )
    f.printf("n is %d\\0A", [f["n"]])
    f.launch(f.config(), "k", f["n"])
    f.printf("again\\0A")
    f.ret()
    return f


def cases() -> Cases:
    """All cases of this module."""
    launches = (
        plain, shape, params, several, attributes, attributes_run_time, attributes_events, attributes_others,
        attributes_twice, config_again, shared_param, in_branches,
    )  # fmt: skip
    others = (map_inline, map_names, map_direct, map_loop, trap_message, printf_left_out)
    found: Cases = {f"launch_{make.__name__}": make for make in launches} | {make.__name__: make for make in others}
    found |= {f"map_tiled_{rank}": partial(map_encoded, rank) for rank in range(1, 6)}
    return found | {f"map_im2col_{rank}": partial(map_encoded, rank, im2col=True) for rank in range(3, 6)}
