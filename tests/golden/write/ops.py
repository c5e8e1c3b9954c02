"""Cases about single ops: every op at every width and in every format."""

from __future__ import annotations

from functools import partial

from golden.write.function import Cases, HostFunction, Ref

WIDTHS = (1, 4, 8, 16, 32, 33, 64)
FLOATS = ("f16", "bf16", "f32", "f64")
PREDICATES = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")
FLOAT_PREDICATES = (
    "false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord", "ueq", "ugt", "uge", "ult", "ule", "une", "uno", "true",
)  # fmt: skip

FLAGS = {"add": "overflowFlags = 0 : i32", "sub": "overflowFlags = 0 : i32", "mul": "overflowFlags = 0 : i32",
         "shl": "overflowFlags = 0 : i32"}  # fmt: skip
FAST = "fastmathFlags = #llvm.fastmath<none>"


def _pairs(types: list[str]) -> list[Ref]:
    return [(f"{side}_{type_}", type_) for type_ in types for side in ("a", "b")]


def integer_op(name: str, about: str, widths: tuple[int, ...] = WIDTHS) -> HostFunction:
    """A binary op on run-time values, and with a constant on either side."""
    types = [f"i{width}" for width in widths]
    f = HostFunction(
        f"{about}, at every width; with a constant on either side.", _pairs(types), directives=["runs: 100"]
    )
    flags = FLAGS.get(name, "")
    results = []
    for type_ in types:
        a, b = f[f"a_{type_}"], f[f"b_{type_}"]
        results.append(f.op(name, [a, b], type_, flags))
        if type_ == "i1":
            continue
        for value in (3, -1, -(2 ** (int(type_[1:]) - 1))):
            results.append(f.op(name, [a, f.number(value, type_)], type_, flags))
        results.append(f.op(name, [f.number(-5, type_), b], type_, flags))
    f.show(*results)
    return f


def compare(width: int) -> HostFunction:
    type_ = f"i{width}"
    f = HostFunction(f"Every comparison of {type_}.", _pairs([type_]), directives=["runs: 120"])
    a, b = f[f"a_{type_}"], f[f"b_{type_}"]
    results = []
    for number in range(len(PREDICATES)):
        results.append(f.op("icmp", [a, b], "i1", f"predicate = {number} : i64"))
        for value in (0, -1) if width > 1 else ():
            results.append(f.op("icmp", [a, f.number(value, type_)], "i1", f"predicate = {number} : i64"))
    f.show(*results)
    return f


def compare_pointers() -> HostFunction:
    f = HostFunction("Every comparison of addresses, and with null.", [("p", "!llvm.ptr"), ("q", "!llvm.ptr")])
    null = f.op("mlir.zero", [], "!llvm.ptr")
    results = [
        f.op("icmp", [f["p"], right], "i1", f"predicate = {number} : i64")
        for number in range(len(PREDICATES))
        for right in (f["q"], null)
    ]
    f.show(*results)
    return f


def compare_mixed() -> HostFunction:
    """Comparisons of results whose C++ type has the other sign."""
    f = HostFunction(
        "Comparisons, divisions and selects between values that C++ holds with different signs.",
        [("a", "i32"), ("b", "i32"), ("c", "i64"), ("d", "i8")],
        directives=["runs: 100"],
    )
    seven = f.number(7)
    unsigned = f.op("udiv", [f["a"], seven], "i32")
    signed = f.op("sdiv", [f["b"], seven], "i32")
    wide = f.op("zext", [f["a"]], "i64")
    narrow = f.op("lshr", [f["d"], f.number(1, "i8")], "i8")
    results = [unsigned, signed, wide, narrow]
    for number in range(len(PREDICATES)):
        attributes = f"predicate = {number} : i64"
        results.append(f.op("icmp", [unsigned, signed], "i1", attributes))
        results.append(f.op("icmp", [wide, f["c"]], "i1", attributes))
        results.append(f.op("icmp", [narrow, f["d"]], "i1", attributes))
    for name in ("add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "and", "or", "xor", "lshr", "ashr"):
        results.append(f.op(name, [unsigned, signed], "i32", FLAGS.get(name, "")))
        results.append(f.op(name, [wide, f["c"]], "i64", FLAGS.get(name, "")))
        results.append(f.op(name, [narrow, f["d"]], "i8", FLAGS.get(name, "")))
    flag = f.op("icmp", [f["a"], f["b"]], "i1", "predicate = 6 : i64")
    results.append(f.op("select", [flag, unsigned, signed], "i32", FAST))
    results.append(f.op("select", [flag, wide, f["c"]], "i64", FAST))
    results.append(f.op("sitofp", [unsigned], "f64"))
    results.append(f.op("uitofp", [signed], "f64"))
    results.append(f.op("sext", [unsigned], "i64"))
    results.append(f.op("intr.smax", [unsigned, signed], "i32"))
    results.append(f.op("intr.umin", [unsigned, signed], "i32"))
    f.show(*results)
    return f


def compare_floats(kind: str) -> HostFunction:
    f = HostFunction(f"Every comparison of {kind}.", _pairs([kind]), directives=["runs: 120"])
    a, b = f[f"a_{kind}"], f[f"b_{kind}"]
    one = f.constant("1.000000e+00 : " + kind, kind)
    results = [
        f.op("fcmp", [a, right], "i1", f"{FAST}, predicate = {number} : i64")
        for number in range(len(FLOAT_PREDICATES))
        for right in (b, one)
    ]
    f.show(*results)
    return f


def float_op(name: str, about: str) -> HostFunction:
    f = HostFunction(f"{about}, in every format; with a constant.", _pairs(list(FLOATS)), directives=["runs: 120"])
    results = []
    for kind in FLOATS:
        a, b = f[f"a_{kind}"], f[f"b_{kind}"]
        results.append(f.op(name, [a, b], kind, FAST))
        results.append(f.op(name, [a, f.constant(f"-1.500000e+00 : {kind}", kind)], kind, FAST))
        results.append(f.op(name, [f.constant(f"3.000000e+00 : {kind}", kind), b], kind, FAST))
    f.show(*results)
    return f


def float_unary() -> HostFunction:
    f = HostFunction("Negation in every format.", [(f"x_{kind}", kind) for kind in FLOATS], directives=["runs: 60"])
    f.show(*(f.op("fneg", [f[f"x_{kind}"]], kind, FAST) for kind in FLOATS))
    return f


def float_intrinsics(names: tuple[str, ...], count: int, kinds: tuple[str, ...] = FLOATS) -> HostFunction:
    sides = "xyz"[:count]
    arguments = [(f"{side}_{kind}", kind) for kind in kinds for side in sides]
    f = HostFunction(f"Intrinsics of {count} operand(s): {', '.join(names)}.", arguments, directives=["runs: 120"])
    results = [
        f.op(f"intr.{name}", [f[f"{side}_{kind}"] for side in sides], kind, FAST) for kind in kinds for name in names
    ]
    f.show(*results)
    return f


def integer_intrinsics() -> HostFunction:
    types = ["i8", "i16", "i32", "i64"]
    f = HostFunction("Integer intrinsics, at every width that C++ has.", _pairs(types), directives=["runs: 120"])
    results = []
    for type_ in types:
        a, b = f[f"a_{type_}"], f[f"b_{type_}"]
        for name in ("smax", "smin", "umax", "umin"):
            results.append(f.op(f"intr.{name}", [a, b], type_))
            results.append(f.op(f"intr.{name}", [a, f.number(5, type_)], type_))
        results.append(f.op("intr.abs", [a], type_, "is_int_min_poison = false"))
        results.append(f.op("intr.ctlz", [a], type_, "is_zero_poison = false"))
        results.append(f.op("intr.cttz", [a], type_, "is_zero_poison = false"))
        results.append(f.op("intr.ctpop", [a], type_))
        leading = f.op("intr.ctlz", [b], type_, "is_zero_poison = true")
        results.append(f.op("sub", [f.number(int(type_[1:]) - 1, type_), leading], type_, FLAGS["sub"]))
        results.append(f.op("intr.smax", [leading, a], type_))
    f.show(*results)
    return f


def widths(name: str) -> HostFunction:
    """zext, sext or trunc between all pairs of widths."""
    f = HostFunction(
        f"{name} between all widths.", [(f"x_i{width}", f"i{width}") for width in WIDTHS], directives=["runs: 80"]
    )
    results = []
    for source in WIDTHS:
        for target in WIDTHS:
            if (source < target) == (name != "trunc") and source != target:
                results.append(f.op(name, [f[f"x_i{source}"]], f"i{target}"))
    f.show(*results)
    return f


def widths_chained() -> HostFunction:
    """Casts of casts, and arithmetic on the results."""
    f = HostFunction(
        "Casts of casts, and arithmetic on the results.",
        [("a", "i64"), ("b", "i32"), ("c", "i1"), ("d", "i8")],
        directives=["runs: 100"],
    )
    results = []
    for narrow in ("i1", "i4", "i8", "i16", "i33"):
        low = f.op("trunc", [f["a"]], narrow)
        shifted = f.op("trunc", [f.op("lshr", [f["a"], f.number(7, "i64")], "i64")], narrow)
        for name in ("zext", "sext"):
            results.append(f.op("add", [f.op(name, [low], "i64"), f["a"]], "i64", FLAGS["add"]))
        results.append(f.op("icmp", [low, shifted], "i1", "predicate = 6 : i64"))
        if narrow != "i1":
            results.append(f.op("icmp", [low, shifted], "i1", "predicate = 2 : i64"))
            results.append(f.op("add", [low, shifted], narrow, FLAGS["add"]))
    bit = f.op("sext", [f["c"]], "i8")
    results.append(f.op("intr.smin", [bit, f["d"]], "i8"))
    results.append(f.op("add", [bit, f["d"]], "i8", FLAGS["add"]))
    results.append(bit)
    results.append(f.op("sext", [f["c"]], "i4"))
    results.append(f.op("bitcast", [f.op("sext", [f["c"]], "i16")], "f16"))
    f.show(*results)
    return f


def float_casts() -> HostFunction:
    f = HostFunction(
        "fpext and fptrunc between all formats.", [(f"x_{kind}", kind) for kind in FLOATS], directives=["runs: 120"]
    )
    wider = {"f16": ("f32", "f64"), "bf16": ("f32", "f64"), "f32": ("f64",), "f64": ()}
    results = []
    for kind, targets in wider.items():
        results += [f.op("fpext", [f[f"x_{kind}"]], target) for target in targets]
        results += [f.op("fptrunc", [f[f"x_{target}"]], kind) for target in targets]
    f.show(*results)
    return f


def from_integers(name: str) -> HostFunction:
    f = HostFunction(
        f"{name} from every width to every format.",
        [(f"x_i{width}", f"i{width}") for width in WIDTHS],
        directives=["runs: 100"],
    )
    f.show(*(f.op(name, [f[f"x_i{width}"]], kind) for width in WIDTHS for kind in FLOATS))
    return f


def to_integers(name: str) -> HostFunction:
    f = HostFunction(
        f"{name} from every format to every width.", [(f"x_{kind}", kind) for kind in FLOATS], directives=["runs: 100"]
    )
    f.show(*(f.op(name, [f[f"x_{kind}"]], f"i{width}") for kind in FLOATS for width in WIDTHS[1:]))
    return f


def bitcasts() -> HostFunction:
    pairs = [("i16", "f16"), ("i16", "bf16"), ("i32", "f32"), ("i64", "f64")]
    arguments = [(f"n_{kind}", type_) for type_, kind in pairs] + [(f"x_{kind}", kind) for _, kind in pairs]
    f = HostFunction("bitcast between integers and floats.", arguments, directives=["runs: 100"])
    results = []
    for type_, kind in pairs:
        results.append(f.op("bitcast", [f[f"n_{kind}"]], kind))
        results.append(f.op("bitcast", [f[f"x_{kind}"]], type_))
        results.append(f.op("bitcast", [f.number(0x1234, type_)], kind))
    f.show(*results)
    return f


def pointer_casts() -> HostFunction:
    f = HostFunction(
        "ptrtoint and inttoptr at every width.",
        [("p", "!llvm.ptr"), *((f"n_i{w}", f"i{w}") for w in (8, 16, 32, 33, 64))],
        directives=["runs: 80"],
    )
    results = []
    for width in (8, 16, 32, 33, 64):
        low = f.op("ptrtoint", [f["p"]], f"i{width}")
        results += [low, f.op("inttoptr", [low], "!llvm.ptr"), f.op("inttoptr", [f[f"n_i{width}"]], "!llvm.ptr")]
        results.append(f.op("inttoptr", [f.number(-8, f"i{width}")], "!llvm.ptr"))
    f.show(*results)
    return f


def selects() -> HostFunction:
    types = [*(f"i{width}" for width in WIDTHS), *FLOATS, "!llvm.ptr", "!llvm.struct<(i32, f32)>"]
    named = [(f"{side}{number}", type_) for number, type_ in enumerate(types) for side in "ab"]
    names = " ".join(
        f"{side}{number}" if type_[0:4] != "!llv" or type_ == "!llvm.ptr" else f"{side}{number}_0 {side}{number}_1"
        for number, type_ in enumerate(types)
        for side in "ab"
    )
    f = HostFunction(
        "select on every type; with constants; with the same value twice.",
        [("flag", "i1"), *named],
        names=f"flag {names}",
    )
    results = [f.op("select", [f["flag"], f[f"a{n}"], f[f"b{n}"]], type_, FAST) for n, type_ in enumerate(types)]
    for width in WIDTHS[1:]:
        results.append(
            f.op("select", [f["flag"], f.number(3, f"i{width}"), f.number(-4, f"i{width}")], f"i{width}", FAST)
        )
    results.append(
        f.op(
            "select",
            [f["flag"], f.constant("0.000000e+00 : f32", "f32"), f.constant("-0.000000e+00 : f32", "f32")],
            "f32",
            FAST,
        )
    )
    results.append(f.op("select", [f["flag"], f.constant("true", "i1"), f.constant("false", "i1")], "i1", FAST))
    results.append(f.op("select", [f["flag"], f.constant("false", "i1"), f.constant("true", "i1")], "i1", FAST))
    results.append(f.op("select", [f["flag"], f["a4"], f["a4"]], "i32", FAST))
    f.show(*results)
    return f


def logic() -> HostFunction:
    """Bit operations on i1 become logical ones."""
    f = HostFunction(
        "Nested logic on one bit.", [("a", "i1"), ("b", "i1"), ("x", "i32"), ("y", "i32")], directives=["runs: 60"]
    )
    less = f.op("icmp", [f["x"], f["y"]], "i1", "predicate = 2 : i64")
    even = f.op("icmp", [f.op("and", [f["x"], f.number(1)], "i32"), f.number(0)], "i1", "predicate = 0 : i64")
    true = f.constant("true", "i1")
    results = []
    for name in ("and", "or", "xor", "add", "sub", "mul"):
        inner = f.op(name, [less, even], "i1", FLAGS.get(name, ""))
        for other in ("and", "or", "xor"):
            results.append(f.op(other, [inner, f["a"]], "i1"))
            results.append(f.op(other, [f["b"], inner], "i1"))
        results.append(f.op("xor", [inner, true], "i1"))
        results.append(f.op(name, [true, inner], "i1", FLAGS.get(name, "")))
        results.append(f.op("icmp", [inner, f["a"]], "i1", "predicate = 0 : i64"))
        results.append(f.op("icmp", [inner, f.constant("false", "i1")], "i1", "predicate = 0 : i64"))
        results.append(f.op("zext", [inner], "i32"))
    f.show(*results)
    return f


def precedence() -> HostFunction:
    """Every op inside every other: the parentheses are right."""
    f = HostFunction(
        "Every integer op inside every other.", [("a", "i32"), ("b", "i32"), ("c", "i32")], directives=["runs: 60"]
    )
    names = ("add", "sub", "mul", "and", "xor", "shl", "ashr", "udiv")
    results = []
    for outer in names:
        for inner in names:
            first = f.op(inner, [f["a"], f.number(3)], "i32", FLAGS.get(inner, ""))
            results.append(f.op(outer, [first, f.number(5)], "i32", FLAGS.get(outer, "")))
            second = f.op(inner, [f["b"], f["c"]], "i32", FLAGS.get(inner, ""))
            results.append(f.op(outer, [f["a"], second], "i32", FLAGS.get(outer, "")))
    f.show(*results)
    return f


def rounded_divisions() -> HostFunction:
    """Division rounded up and down, as the compiler writes it, and what only looks like it."""
    about = "Divisions rounded up and down in seven ops; with another divisor, sign or step they are something else."
    f = HostFunction(about, [("x8", "i8"), ("x32", "i32"), ("x64", "i64"), ("y", "i32")], directives=["runs: 100"])
    false = f.constant("false", "i1")
    results = []

    def rounded(x: Ref, c: Ref, sign: str, step: int, other: Ref | None = None) -> Ref:
        type_ = x[1]
        quotient = f.op("sdiv", [x, c], type_)
        inexact = f.icmp("ne", x, f.mul(quotient, c))
        negative = f.icmp("slt", other or x, f.number(0, type_))
        wanted = f.op("icmp", [negative, false], "i1", "predicate = 0 : i64") if sign == "positive" else negative
        both = f.op("and", [inexact, wanted], "i1")
        return f.op("select", [both, f.add(quotient, f.number(step, type_)), quotient], type_, FAST)

    for name, divisors in (("x8", (2, 3, 127)), ("x32", (2, 3, 128, 2**30)), ("x64", (2, 5, 4096))):
        for divisor in divisors:
            for sign, step in (("positive", 1), ("negative", -1)):
                results.append(rounded(f[name], f.number(divisor, f[name][1]), sign, step))
    seven = f.number(7)
    results.append(rounded(f["x32"], f.number(-7), "positive", 1))
    results.append(rounded(f["x32"], f["y"], "positive", 1))
    results.append(rounded(f["x32"], seven, "positive", -1))
    results.append(rounded(f["x32"], seven, "negative", 1))
    results.append(rounded(f["x32"], seven, "positive", 2))
    results.append(rounded(f["x32"], seven, "positive", 1, f["y"]))
    results.append(f.icmp("slt", rounded(f["x32"], seven, "positive", 1), f["y"]))
    f.show(*results)
    return f


def folding() -> HostFunction:
    """Ops on constants only, and identities, which are folded while translating."""
    f = HostFunction(
        "Constants are folded, identities vanish.",
        [("x", "i32"), ("y", "i8"), ("p", "!llvm.ptr")],
        directives=["runs: 20"],
    )
    results = []
    for type_ in ("i8", "i32", "i64", "i4", "i33"):
        for name in ("add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "and", "or", "xor", "shl", "lshr", "ashr"):
            results.append(f.op(name, [f.number(-7, type_), f.number(3, type_)], type_, FLAGS.get(name, "")))
        for number in range(10):
            results.append(f.op("icmp", [f.number(-7, type_), f.number(3, type_)], "i1", f"predicate = {number} : i64"))
    for number in range(10):
        results.append(
            f.op("icmp", [f.constant("true", "i1"), f.constant("false", "i1")], "i1", f"predicate = {number} : i64")
        )
    zeros = ("add", "sub", "mul", "or", "xor", "and", "shl", "lshr", "ashr")
    identities = {0: zeros, 1: ("mul", "udiv", "sdiv"), -1: ("and",)}
    for name, value in ((name, value) for value, names in identities.items() for name in names):
        results.append(f.op(name, [f["x"], f.number(value)], "i32", FLAGS.get(name, "")))
        results.append(f.op(name, [f.number(value), f["x"]], "i32", FLAGS.get(name, "")))
    results.append(f.op("zext", [f.constant("true", "i1")], "i32"))
    results.append(f.op("sext", [f.constant("true", "i1")], "i32"))
    results.append(f.op("trunc", [f.number(0x1FF)], "i8"))
    results.append(f.op("inttoptr", [f.op("ptrtoint", [f["p"]], "i64")], "!llvm.ptr"))
    results.append(f.op("ptrtoint", [f.op("inttoptr", [f.number(-1)], "!llvm.ptr")], "i64"))
    f.show(*results)
    return f


def cases() -> Cases:
    """All cases of this module."""
    binary = {
        "add": "Addition", "sub": "Subtraction", "mul": "Multiplication", "and": "Bitwise and", "or": "Bitwise or",
        "xor": "Bitwise exclusive or", "shl": "Shift left", "lshr": "Logical shift right",
        "ashr": "Arithmetic shift right",
    }  # fmt: skip
    division = {
        "udiv": "Unsigned division",
        "sdiv": "Signed division",
        "urem": "Unsigned remainder",
        "srem": "Signed remainder",
    }
    floats = {
        "fadd": "Addition",
        "fsub": "Subtraction",
        "fmul": "Multiplication",
        "fdiv": "Division",
        "frem": "Remainder",
    }
    one = ("sqrt", "fabs", "floor", "ceil", "trunc", "round", "roundeven")
    libm = ("log", "log2", "log10", "exp", "exp2", "sin", "cos", "tan", "tanh")
    found: Cases = {}
    found |= {f"int_{name}": partial(integer_op, name, about) for name, about in binary.items()}
    found |= {f"int_{name}": partial(integer_op, name, about, WIDTHS[1:]) for name, about in division.items()}
    found |= {f"icmp_i{width}": partial(compare, width) for width in WIDTHS}
    found |= {f"fcmp_{kind}": partial(compare_floats, kind) for kind in FLOATS}
    found |= {f"float_{name}": partial(float_op, name, about) for name, about in floats.items()}
    found |= {name: partial(widths, name) for name in ("zext", "sext", "trunc")}
    found |= {name: partial(from_integers, name) for name in ("sitofp", "uitofp")}
    found |= {name: partial(to_integers, name) for name in ("fptosi", "fptoui")}
    found |= {
        "icmp_pointers": compare_pointers,
        "icmp_mixed_signs": compare_mixed,
        "float_fneg": float_unary,
        "float_intrinsics_exact": partial(float_intrinsics, one, 1),
        "float_intrinsics_libm": partial(float_intrinsics, libm, 1),
        "float_intrinsics_two": partial(float_intrinsics, ("pow", "copysign", "maxnum", "minnum"), 2),
        "float_intrinsics_three": partial(float_intrinsics, ("fma", "fmuladd"), 3),
        "int_intrinsics": integer_intrinsics,
        "casts_chained": widths_chained,
        "float_casts": float_casts,
        "bitcast": bitcasts,
        "pointer_casts": pointer_casts,
        "select": selects,
        "logic": logic,
        "precedence": precedence,
        "rounded_divisions": rounded_divisions,
        "folding": folding,
    }
    return found
