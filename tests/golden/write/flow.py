"""Cases about control flow."""

from __future__ import annotations

from golden.write.function import Cases, HostFunction


def diamonds() -> HostFunction:
    f = HostFunction("Nested if and else with values from each side.", [("a", "i32"), ("b", "i32"), ("c", "i32")])
    f.cond_br(f.icmp("slt", f["a"], f["b"]), "less", "more")
    f.block("less")
    f.cond_br(f.icmp("eq", f["c"], f.number(0)), "less0", "less1")
    f.block("less0")
    f.br("inner", f.add(f["a"], f.number(1)))
    f.block("less1")
    f.br("inner", f.mul(f["b"], f["c"]))
    (x,) = f.block("inner", ("x", "i32"))
    f.br("end", x, f["a"])
    f.block("more")
    f.br("end", f["c"], f.sub(f["a"], f["b"]))
    y, z = f.block("end", ("y", "i32"), ("z", "i32"))
    f.show(y, z, f.add(y, z))
    return f


def one_sided() -> HostFunction:
    f = HostFunction("if without else, either way round; both edges to one block.", [("a", "i32"), ("flag", "i1")])
    f.cond_br(f["flag"], "then", "joined", [], [f["a"]])
    f.block("then")
    f.br("joined", f.number(1))
    (x,) = f.block("joined", ("x", "i32"))
    f.cond_br(f.icmp("sgt", f["a"], f.number(3)), "joined2", "otherwise", [x], [])
    f.block("otherwise")
    f.br("joined2", f.add(x, f.number(2)))
    (y,) = f.block("joined2", ("y", "i32"))
    f.cond_br(f["flag"], "joined3", "joined3", [y], [f["a"]])
    (z,) = f.block("joined3", ("z", "i32"))
    f.show(x, y, z)
    return f


def early_returns() -> HostFunction:
    f = HostFunction(
        "Returns from the middle, with error codes known and not.",
        [("a", "i32"), ("b", "i32")],
        directives=["values a: 0 1 2 3 7", "values b: 0 1 719 2147483647"],
    )
    f.cond_br(f.icmp("eq", f["a"], f.number(0)), "zero", "next")
    f.block("zero")
    f.ret(f.number(1))
    f.block("next")
    f.launch(f.config(), "first", f["a"])
    f.cond_br(f.icmp("eq", f["a"], f.number(1)), "one", "rest")
    f.block("one")
    f.ret(f["b"])
    f.block("rest")
    f.launch(f.config(), "second", f["b"])
    f.cond_br(f.icmp("eq", f["a"], f.number(2)), "two", "last")
    f.block("two")
    f.ret()
    f.block("last")
    f.ret(f.sub(f["b"], f["b"]))
    return f


def loop() -> HostFunction:
    f = HostFunction(
        "A loop that launches, with a value carried along.",
        [("n", "i32"), ("x", "f32")],
        directives=["values n: 0 1 4"],
    )
    one = f.number(1)
    f.br("head", f.number(0), f["x"])
    i, y = f.block("head", ("i", "i32"), ("y", "f32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end")
    f.block("body")
    twice = f.op("fadd", [y, y], "f32", "fastmathFlags = #llvm.fastmath<none>")
    f.launch(f.config(grid=[f.add(i, one)]), "k", i, twice)
    f.br("head", f.add(i, one), twice)
    f.block("end")
    f.show(i, y)
    return f


def do_while() -> HostFunction:
    f = HostFunction(
        "A loop that tests at its end, and one inside it; values defined inside are used after.",
        [("n", "i32"), ("m", "i32")],
        directives=["values n: 0 1 2 5", "values m: 0 1 3"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("outer", zero, zero)
    i, total = f.block("outer", ("i", "i32"), ("total", "i32"))
    f.br("inner", zero, total)
    j, sum_ = f.block("inner", ("j", "i32"), ("sum", "i32"))
    product = f.mul(f.add(i, one), f.add(j, one))
    grown = f.add(sum_, product)
    following = f.add(j, one)
    f.cond_br(f.icmp("slt", following, f["m"]), "inner", "after", [following, grown], [])
    f.block("after")
    step = f.add(i, one)
    f.cond_br(f.icmp("slt", step, f["n"]), "outer", "end", [step, grown], [])
    f.block("end")
    f.show(step, grown, following, product)
    return f


def swaps() -> HostFunction:
    f = HostFunction(
        "Block arguments that change places all at once.",
        [("n", "i32"), ("a", "i32"), ("b", "i32"), ("c", "i32")],
        directives=["values n: 0 1 2 3 7"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("head", zero, f["a"], f["b"], f["c"])
    i, x, y, z = f.block("head", ("i", "i32"), ("x", "i32"), ("y", "i32"), ("z", "i32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end")
    f.block("body")
    odd = f.icmp("ne", f.op("and", [i, one], "i32"), zero)
    next_ = f.add(i, one)
    f.cond_br(odd, "head", "head", [next_, y, x, f.add(z, x)], [next_, z, x, y])
    f.block("end")
    f.show(x, y, z)
    return f


def fibonacci() -> HostFunction:
    f = HostFunction("Two values that follow one another.", [("n", "i32")], directives=["values n: 0 1 2 10 50"])
    one = f.number(1)
    f.br("head", f.number(0), f.number(0, "i64"), f.number(1, "i64"))
    i, a, b = f.block("head", ("i", "i32"), ("a", "i64"), ("b", "i64"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end")
    f.block("body")
    f.br("head", f.add(i, one), b, f.add(a, b))
    f.block("end")
    f.show(a)
    return f


def several_exits() -> HostFunction:
    f = HostFunction(
        "A loop with a break, a continue and a return.",
        [("n", "i32"), ("stop", "i32"), ("bad", "i32")],
        directives=["values n: 0 1 6", "values stop: 0 2 4 9", "values bad: 1 3 9"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("head", zero, zero)
    i, count = f.block("head", ("i", "i32"), ("count", "i32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "body", "end", [], [f.number(-1)])
    f.block("body")
    next_ = f.add(i, one)
    f.cond_br(f.icmp("eq", i, f["stop"]), "end", "go", [i], [])
    f.block("go")
    f.cond_br(f.icmp("eq", i, f["bad"]), "fail", "check")
    f.block("fail")
    f.ret(f.number(13))
    f.block("check")
    even = f.icmp("eq", f.op("and", [i, one], "i32"), zero)
    f.cond_br(even, "head", "work", [next_, count], [])
    f.block("work")
    f.launch(f.config(), "k", i)
    f.br("head", next_, f.add(count, one))
    (where,) = f.block("end", ("where", "i32"))
    f.show(where, count)
    return f


def irreducible() -> HostFunction:
    f = HostFunction(
        "A loop that is entered at two places.", [("n", "i32"), ("flag", "i1")], directives=["values n: 0 1 2 5 6"]
    )
    zero, one = f.number(0), f.number(1)
    f.cond_br(f["flag"], "left", "right", [zero], [zero])
    (i,) = f.block("left", ("i", "i32"))
    f.launch(f.config(), "left", i)
    f.cond_br(f.icmp("slt", i, f["n"]), "right", "end", [f.add(i, one)], [i])
    (j,) = f.block("right", ("j", "i32"))
    f.launch(f.config(), "right", j)
    f.cond_br(f.icmp("slt", j, f["n"]), "left", "end", [f.add(j, f.number(2))], [f.add(j, f.number(100))])
    (k,) = f.block("end", ("k", "i32"))
    f.show(k)
    return f


def nested_loops() -> HostFunction:
    f = HostFunction(
        "Loops in loops, the inner one with a break out of both.",
        [("n", "i32"), ("m", "i32"), ("limit", "i32")],
        directives=["values n: 0 1 3", "values m: 0 2 3", "values limit: 0 3 100"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("outer", zero, zero)
    i, total = f.block("outer", ("i", "i32"), ("total", "i32"))
    f.cond_br(f.icmp("slt", i, f["n"]), "rows", "end", [], [total])
    f.block("rows")
    f.br("inner", zero, total)
    j, running = f.block("inner", ("j", "i32"), ("running", "i32"))
    f.cond_br(f.icmp("slt", j, f["m"]), "cell", "row_end")
    f.block("cell")
    grown = f.add(running, f.add(f.mul(i, f["m"]), j))
    f.cond_br(f.icmp("sgt", grown, f["limit"]), "end", "on", [f.number(-1)], [])
    f.block("on")
    f.br("inner", f.add(j, one), grown)
    f.block("row_end")
    f.launch(f.config(), "row", i, running)
    f.br("outer", f.add(i, one), running)
    (result,) = f.block("end", ("result", "i32"))
    f.show(result)
    return f


def odd_blocks() -> HostFunction:
    f = HostFunction(
        "Empty blocks in a row, one that nothing reaches, arguments that nobody reads, a value carried for nothing.",
        [("n", "i32"), ("flag", "i1")],
        directives=["values n: 0 1 3"],
    )
    zero, one = f.number(0), f.number(1)
    f.br("pass1", f["n"])
    (a,) = f.block("pass1", ("a", "i32"))
    f.br("pass2", a, f.number(4))
    b, _ = f.block("pass2", ("b", "i32"), ("unread", "i32"))
    f.cond_br(f["flag"], "pass3", "head", [], [zero, b])
    f.block("pass3")
    f.br("head", zero, b)
    f.block("nowhere")
    f.launch(f.config(), "never", f["n"])
    f.br("head", one, one)
    i, dead = f.block("head", ("i", "i32"), ("dead", "i32"))
    more = f.mul(dead, f.number(3))
    f.cond_br(f.icmp("slt", i, f["n"]), "head", "end", [f.add(i, one), more], [])
    f.block("end")
    f.show(i)
    return f


def many_branches() -> HostFunction:
    f = HostFunction(
        "A chain of comparisons, as a dispatch on a value makes.",
        [("n", "i32")],
        directives=["values n: 0 1 2 3 4 5 6 7 8 9"],
    )
    for number in range(8):
        f.cond_br(f.icmp("eq", f["n"], f.number(number)), f"case{number}", f"next{number}")
        f.block(f"case{number}")
        f.launch(f.config(), f"kernel{number}", f.number(number * number))
        f.br("end", f.number(number))
        f.block(f"next{number}")
    f.br("end", f.number(-1))
    (x,) = f.block("end", ("x", "i32"))
    f.show(x)
    return f


def cases() -> Cases:
    """All cases of this module."""
    group = (
        diamonds, one_sided, early_returns, loop, do_while, swaps, fibonacci, several_exits, irreducible, nested_loops,
        odd_blocks, many_branches,
    )  # fmt: skip
    return {f"flow_{make.__name__}": make for make in group}
