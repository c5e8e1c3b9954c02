"""Names and numbers of ops in the LLVM dialect (LLVMEnums.td, LLVMOps.td, LLVMIntrinsicOps.td of MLIR)."""

from __future__ import annotations

INTEGER_PREDICATES = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")
"""``LLVM_ICmpPredicate``."""

FLOAT_PREDICATES = (
    "false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord", "ueq", "ugt", "uge", "ult", "ule", "une", "uno", "true",
)  # fmt: skip
"""``LLVM_FCmpPredicate``. Its numbers differ from those of LLVM itself."""

BINARY = frozenset(
    "add sub mul udiv sdiv urem srem and or xor shl lshr ashr fadd fsub fmul fdiv frem".split()
) | frozenset({"intr.smax", "intr.smin", "intr.umax", "intr.umin"})
CASTS = frozenset("trunc zext sext fptrunc fpext sitofp uitofp fptosi fptoui ptrtoint inttoptr bitcast".split())
MATH = {
    "intr.sqrt": 1, "intr.log2": 1, "intr.log": 1, "intr.log10": 1, "intr.exp": 1, "intr.exp2": 1, "intr.sin": 1,
    "intr.cos": 1, "intr.tan": 1, "intr.tanh": 1, "intr.fabs": 1, "intr.floor": 1, "intr.ceil": 1, "intr.trunc": 1,
    "intr.round": 1, "intr.roundeven": 1, "intr.pow": 2, "intr.copysign": 2, "intr.maxnum": 2, "intr.minnum": 2,
    "intr.fma": 3, "intr.fmuladd": 3,
}  # fmt: skip
"""Floating-point intrinsics and their numbers of operands. The emitter maps each one to a function of libm."""

COUNTED_BITS = frozenset(["ctlz", "cttz", "ctpop"])

COMPUTED = (
    BINARY
    | CASTS
    | COUNTED_BITS
    | {f"math.{name.removeprefix('intr.')}" for name in MATH}
    | {"abs", "fneg", "icmp", "fcmp", "select"}
    | {"ceil_div", "floor_div"}
)
"""Every ``Compute.opcode``: the ops of the dialect, and the two divisions that ``simplify`` and descriptions make."""
