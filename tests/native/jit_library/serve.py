"""A service that uses ``fuzzed``, and knows nothing of packed functions. It prints what came of each thing as JSON."""

import json
import os
import sys
import warnings

import cutlass
import cutlass.cute as cute
import fuzzed.kernels
from cutlass.cute import compile as kept
from cutlass.cutlass_dsl.tvm_ffi_provider import TVMFFIJitCompiledFunctionWithKwargs

found = {}


def attempt(name, call):
    """Notes the class and text of a result, warnings or an error."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = call()
            text = repr(result)
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
    found[name] = [text, *(str(each.message) for each in caught if each.category is RuntimeWarning)]


def with_mode(mode, **changes):
    """Compiles under a value of AOT_PACK_JIT."""

    def call():
        os.environ["AOT_PACK_JIT"] = mode
        try:
            return fuzzed.kernels.compile_scale(**changes)
        finally:
            del os.environ["AOT_PACK_JIT"]

    return call


packed = fuzzed.kernels.compile_scale()
attempt("packed", fuzzed.kernels.compile_scale)
attempt("kept", lambda: fuzzed.kernels.compile_scale(compiler=kept))
attempt("is the compiler's", lambda: isinstance(packed, TVMFFIJitCompiledFunctionWithKwargs))
attempt("the object is the same", lambda: (cute.compile is kept, type(kept).__name__, type(kept).__module__))
attempt("called by position", lambda: packed("x", "y", 2.0))
attempt("called by keyword", lambda: packed(alpha=2.0, y="y", x="x"))
attempt("too few", lambda: packed("x"))
attempt("export", lambda: packed.export_to_c("file.o", function_name="f"))
attempt("attribute", lambda: packed.ir_module)
attempt("off", with_mode("off"))
attempt("warn, packed", with_mode("warn"))
attempt("warn, other", with_mode("warn", align=32))
attempt("error, packed", with_mode("error"))
attempt("error, other", with_mode("error", align=32))
attempt("warn, without TVM FFI", with_mode("warn", options=""))
attempt("error, without TVM FFI", with_mode("error", options=""))
attempt("error, another dtype", with_mode("error", dtype=cutlass.Float16))
attempt("unknown mode", with_mode("sometimes"))
attempt("own keyword", lambda: with_mode("error")() and cute.compile(fuzzed.kernels.compile_scale, no_jit_engine=True))
json.dump(found, sys.stdout)
