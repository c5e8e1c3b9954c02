"""Cases that are refused: what is not known is an error that names it, and the place in the author's source."""

from __future__ import annotations

from functools import partial

from golden.write.function import PTR, Cases, HostFunction, Ref

HERE = " loc(#loc1)"


def _refused(about: str, error: str, *arguments: Ref) -> HostFunction:
    return HostFunction(about, arguments, directives=[f"error: {error}"])


def _end(f: HostFunction) -> HostFunction:
    f.ret()
    return f


def unknown_op() -> HostFunction:
    f = _refused("An op that is not known.", "op 'llvm.freeze'", ("n", "i32"))
    f.op("freeze", [f["n"]], "i32")
    return _end(f)


def unknown_op_located() -> HostFunction:
    f = _refused("The error says where the author wrote it.", "is not supported (/home/me/kernels.py:12)",
                 ("n", "i32"))  # fmt: skip
    f.line('%r = "llvm.freeze"(%n) : (i32) -> i32' + HERE)
    f.after(
        '#loc = loc("/home/me/kernels.py":3:1)\n#loc1 = loc("scale"(#loc2))\n#loc2 = loc("/home/me/kernels.py":12:5)'
    )
    return _end(f)


def written_located() -> HostFunction:
    f = _refused(
        "So does an error that comes up while C++ is written.",
        "op 'ctlz' on i33 is not supported (kernels.py:7)",
        ("n", "i33"),
    )
    f.line('%r = "llvm.intr.ctlz"(%n) <{is_zero_poison = false}> : (i33) -> i33' + HERE)
    f.after('#loc1 = loc("kernels.py":7:9)')
    f.show(("%r", "i33"))
    return f


def launch_located() -> HostFunction:
    f = _refused(
        "And one that comes up while memory is followed.",
        "can't follow the configuration of a launch through memory (kernels.py:40)",
        ("config", PTR),
    )
    f.line('%0 = "llvm.mlir.zero"() : () -> !llvm.ptr')
    f.line('%1 = "llvm.call"(%config, %0, %0) <{callee = @_cudaLaunchKernelEx}> : '
           '(!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32'
           ' loc(callsite("kernel"("kernels.py":40:2) at "main"("kernels.py":90:1)))')  # fmt: skip
    return _end(f)


def unknown_call() -> HostFunction:
    f = _refused("A function that is not known.", "calls '_cudaMemsetAsync'", ("p", PTR))
    f.call("_cudaMemsetAsync", [f["p"]])
    return _end(f)


def call_through_pointer() -> HostFunction:
    f = _refused("A call through a pointer.", "calls a function pointer", ("p", PTR))
    f.line('%0 = "llvm.call"(%p) <{CConv = #llvm.cconv<ccc>}> : (!llvm.ptr) -> i32')
    return _end(f)


def unknown_type(type_: str) -> HostFunction:
    f = _refused(f"A value of type {type_}.", "type")
    f.line(f'%0 = "llvm.mlir.poison"() : () -> {type_}')
    return _end(f)


def unknown_constant(text: str, type_: str) -> HostFunction:
    f = _refused("A constant of a form that is not known.", "constant of type", ("n", "i32"))
    f.constant(text, type_)
    return _end(f)


def volatile(op: str) -> HostFunction:
    f = _refused(f"A volatile {op}.", f"op 'llvm.{op}' is volatile or atomic")
    slot = f.alloca("i32")
    if op == "load":
        f.op("load", [slot], "i32", "ordering = 0 : i64, volatile_")
    else:
        one = f.number(1)
        f.line(f'"llvm.store"({one[0]}, {slot[0]}) <{{ordering = 0 : i64, volatile_}}> : (i32, !llvm.ptr) -> ()')
    return _end(f)


def atomic_load() -> HostFunction:
    f = _refused("An atomic load.", "op 'llvm.load' is volatile or atomic")
    f.op("load", [f.alloca("i32")], "i32", "alignment = 4 : i64, ordering = 2 : i64")
    return _end(f)


def atomic_op() -> HostFunction:
    f = _refused("An atomic op.", "op 'llvm.atomicrmw'")
    f.op("atomicrmw", [f.alloca("i32"), f.number(1)], "i32", "bin_op = 1 : i64, ordering = 2 : i64")
    return _end(f)


def dynamic_stack() -> HostFunction:
    f = _refused("Stack memory of a size known at run time.", "whose size is known only at run time", ("n", "i32"))
    f.op("alloca", [f["n"]], PTR, "elem_type = i32")
    return _end(f)


def vector_arithmetic() -> HostFunction:
    f = _refused("Arithmetic on vectors.", "expected a scalar operand, got one of type vector<4xi32>")
    vector = f.constant("dense<1> : vector<4xi32>", "vector<4xi32>")
    f.op("add", [vector, vector], "vector<4xi32>", "overflowFlags = 0 : i32")
    return _end(f)


def vector_index() -> HostFunction:
    f = _refused(
        "A vector indexed at run time.", "the index of a vector element is known only at run time", ("n", "i32")
    )
    vector = f.constant("dense<1> : vector<4xi32>", "vector<4xi32>")
    f.op("extractelement", [vector, f["n"]], "i32")
    return _end(f)


def vector_bits(type_: str) -> HostFunction:
    f = _refused("A vector whose elements are no bytes, in memory.", "in memory is not supported")
    f.alloca(type_)
    return _end(f)


def printf_format() -> HostFunction:
    f = _refused(
        "printf with a format that is computed.", "printf is called with a format that is not a constant", ("p", PTR)
    )
    f.call("printf", [f["p"]], "i32", ", var_callee_type = !llvm.func<i32 (ptr, ...)>")
    return _end(f)


def assert_something() -> HostFunction:
    f = _refused(
        "An assertion on something unknown.",
        "asserts the success of a call that does not encode a tensor map",
        ("n", "i32"),
    )
    f.call("cuda_dialect_assert_success", [f["n"]], "")
    return _end(f)


def global_data() -> HostFunction:
    f = _refused("A global that is neither text nor a kernel.", "global 'table' of type")
    f.before(
        '"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.array<4 x i32>, '
        'linkage = #llvm.linkage<internal>, sym_name = "table", value = dense<1> : tensor<4xi32>, '
        "visibility_ = 0 : i64}> ({\n}) : () -> ()"
    )
    f.op("mlir.addressof", [], PTR, "global_name = @table")
    return _end(f)


def handle_as_value() -> HostFunction:
    f = _refused("A kernel's handle in a parameter.", "uses a kernel's handle for something other than a launch")
    f.launch(f.config(), "k")
    handle = f.load(f.op("mlir.addressof", [], PTR, "global_name = @kernels_k"), PTR)
    f.show(handle)
    return f


def odd_bits() -> HostFunction:
    f = _refused("Bits counted at a width that C++ does not have.", "op 'ctpop' on i33 is not supported", ("n", "i33"))
    f.show(f.op("intr.ctpop", [f["n"]], "i33"))
    return f


def chosen_kernel() -> HostFunction:
    f = _refused("A kernel chosen at run time.", "can't follow the kernel of a launch", ("flag", "i1"))
    f.launch(f.config(), "a")
    f.launch(f.config(), "b")
    first, second = (f.load(f.op("mlir.addressof", [], PTR, f"global_name = @kernels_{name}"), PTR) for name in "ab")
    chosen = f.op("select", [f["flag"], first, second], PTR, "fastmathFlags = #llvm.fastmath<none>")
    f.call("_cudaLaunchKernelEx", [f.config(), chosen, f.alloca(PTR, 0)])
    return _end(f)


def config_from_argument() -> HostFunction:
    f = _refused(
        "A launch configuration that comes from elsewhere.",
        "can't follow the configuration of a launch",
        ("p", PTR),
    )
    f.launch_with(f["p"], "k", f.alloca(PTR, 0))
    return _end(f)


def config_incomplete() -> HostFunction:
    f = _refused(
        "A configuration that is filled in another block.",
        "can't follow the configuration of a launch",
        ("flag", "i1"),
    )
    config = f.config()
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.launch(config, "k")
    f.br("end")
    f.block("end")
    return _end(f)


def arguments_elsewhere() -> HostFunction:
    f = _refused(
        "Kernel arguments that are gathered in another block.",
        "can't follow argument 0 of a launch",
        ("flag", "i1"),
    )
    arguments, slot = f.alloca(PTR, 1), f.alloca("i32")
    f.store(f.number(1), slot)
    f.store(slot, f.gep(arguments, PTR, 0))
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.launch_with(f.config(), "k", arguments)
    f.br("end")
    f.block("end")
    return _end(f)


def attribute_by_hand() -> HostFunction:
    f = _refused("An attribute that is set in a way of its own.", "can't follow the number of a launch's attributes")
    config = f.config()
    f.store(f.number(1), f.gep(config, "!llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>", 0, 5))
    f.launch(config, "k")
    return _end(f)


def attribute_search_changed() -> HostFunction:
    """The search compares with one identifier and stores another."""
    f = _refused(
        "A search for one attribute that stores another.",
        "can't follow the number of a launch's attributes",
        ("n", "i32"),
    )
    config = f.config()
    f.attribute(config, 6, f["n"], stored=2)
    f.launch(config, "k")
    return _end(f)


def attributes_too_many() -> HostFunction:
    f = _refused(
        "More attributes than there is room for: the host program would trap.",
        "18 launch attributes, but a launch has room for 17",
    )
    config = f.config()
    for identifier in range(1, 19):
        f.attribute(config, identifier, f.number(1))
    f.launch(config, "k")
    return _end(f)


def map_rank() -> HostFunction:
    f = _refused(
        "A tensor map whose rank is known at run time.",
        "can't follow the rank of a tensor map",
        ("n", "i32"),
        ("p", PTR),
    )
    slot = f.alloca("!llvm.array<16 x i64>", align=64)
    zero = f.number(0)
    f.call(
        "_cuTensorMapEncodeTiled", [slot, zero, f["n"], f["p"], f["p"], f["p"], f["p"], f["p"], zero, zero, zero, zero]
    )
    return _end(f)


def map_sizes() -> HostFunction:
    f = _refused("A tensor map whose sizes are not known.", "can't follow the sizes of a tensor map", ("p", PTR))
    slot = f.alloca("!llvm.array<16 x i64>", align=64)
    zero = f.number(0)
    f.call(
        "_cuTensorMapEncodeTiled",
        [slot, zero, f.number(2), f["p"], f["p"], f["p"], f["p"], f["p"], zero, zero, zero, zero],
    )
    return _end(f)


def loop_slot_kept() -> HostFunction:
    f = _refused("Memory allocated in each round of a loop, and kept.", "allocates stack memory in a loop and keeps it",
                 ("n", "i32"))  # fmt: skip
    kept = f.alloca(PTR, 2)
    f.br("head", f.number(0))
    (i,) = f.block("head", ("i", "i32"))
    slot = f.alloca("i32")
    f.store(i, slot)
    f.store(slot, f.gep(kept, PTR, -(2**31), index=[i]))
    following = f.add(i, f.number(1))
    f.cond_br(f.icmp("slt", following, f["n"]), "head", "end", [following], [])
    f.block("end")
    f.show(f.load(f.load(kept, PTR), "i32"))
    return f


def unknown_type_located() -> HostFunction:
    f = _refused(
        "A type that is not known, with its place.",
        'llvm.fpext"(%x) : (f32) -> f80 loc(#loc1) (kernels.py:5)',
        ("x", "f32"),
    )
    f.line('%r = "llvm.fpext"(%x) : (f32) -> f80' + HERE)
    f.after('#loc1 = loc("kernels.py":5:1)')
    return _end(f)


def unreadable() -> HostFunction:
    f = _refused(
        "A line that is not MLIR's generic form.",
        "a line of the host program has an unknown form: %0 = llvm.add %a, %b : i32",
    )
    f.line("%0 = llvm.add %a, %b : i32")
    return _end(f)


def cases() -> Cases:
    """All cases of this module."""
    makers = (
        unknown_op, unknown_op_located, written_located, launch_located, unknown_call, call_through_pointer,
        atomic_load, atomic_op, dynamic_stack, vector_arithmetic, vector_index, printf_format, assert_something,
        global_data, handle_as_value, odd_bits, chosen_kernel, config_from_argument, config_incomplete,
        arguments_elsewhere, attribute_by_hand, attribute_search_changed, attributes_too_many, map_rank, map_sizes,
        loop_slot_kept, unknown_type_located, unreadable,
    )  # fmt: skip
    found: Cases = {f"refused_{make.__name__}": make for make in makers}
    types = {
        "i128": "i128", "f80": "f80", "f8": "f8E4M3FN", "index": "index", "function": "!llvm.func<i32 (i32)>",
        "scalable": "vector<[4]xi32>", "void": "!llvm.void", "opaque": '!llvm.struct<"a", opaque>',
    }  # fmt: skip
    found |= {f"refused_type_{name}": partial(unknown_type, type_) for name, type_ in types.items()}
    constants = {
        "struct": ("[1 : i32, 2.500000e+00 : f32]", "!llvm.struct<(i32, f32)>"),
        "hex": ('dense<"0x0100000002000000"> : tensor<2xi32>', "!llvm.array<2 x i32>"),
        "sparse": ("sparse<[0], [1]> : tensor<2xi32>", "!llvm.array<2 x i32>"),
        "splat": ("#dialect.thing<1>", "i32"),
    }  # fmt: skip
    found |= {f"refused_constant_{name}": partial(unknown_constant, *given) for name, given in constants.items()}
    found |= {f"refused_volatile_{op}": partial(volatile, op) for op in ("load", "store")}
    found |= {
        f"refused_vector_{name}": partial(vector_bits, t)
        for name, t in (("i1", "vector<4xi1>"), ("i4", "vector<4xi4>"))
    }
    return found
