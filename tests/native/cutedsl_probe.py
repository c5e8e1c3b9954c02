"""Asks the installed CuTeDSL for everything not public that ``aot_pack/front_ends/cutedsl`` relies on, one function a
fact.

Run as a program it prints JSON: for each function of ``CHECKS`` an empty text, or what is not as it was. Only there
cutlass is imported, in a process of its own with ``CUTE_DSL_ARCH`` set, as in a worker.
"""

from __future__ import annotations

import importlib
import inspect
import io
import json
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ARCH = "sm_90a"
CHECKS: dict[str, Callable[[], None]] = {}


def check(function: Callable[[], None]) -> Callable[[], None]:
    """Adds a function to ``CHECKS``."""
    CHECKS[function.__name__] = function
    return function


def need(condition: object, what: str) -> None:
    """Raises when a fact is no longer one; ``what`` names it and says what was expected."""
    if not condition:
        raise AssertionError(what)


class Compiled:
    """One function with every kind of argument, and what the compiler called while it compiled it."""

    def __init__(self, **options: Any) -> None:
        import cutlass
        import kernels_for_probe as kernels

        self.dsl = cutlass.cutlass_dsl.CuTeDSL._get_dsl()
        importlib.import_module("aot_pack.front_ends.cutedsl.recorder").recorder()
        self.converter: Any = importlib.import_module("cutlass.cute._tvm_ffi_args_spec_converter")
        self.conversions: list[tuple[tuple[Any, ...], Any]] = []
        original = self.converter._tvm_ffi_args_spec_converter

        def convert(*args: Any, **kwargs: Any) -> Any:
            result = original(*args, **kwargs)
            self.conversions.append((args, result))
            return result

        attached = self.dsl._tvm_ffi_args_spec_converter
        self.dsl._tvm_ffi_args_spec_converter = convert
        try:
            self.function = kernels.compile_everything(**options)
        finally:
            self.dsl._tvm_ffi_args_spec_converter = attached

    @property
    def params(self) -> dict[str, Any]:
        """What the converter made of each argument, by name."""
        return {param.name: param for param in self.conversions[0][1][0]}


_compiled: list[Compiled] = []


def compiled() -> Compiled:
    """The function, compiled once."""
    if not _compiled:
        _compiled.append(Compiled())
    return _compiled[0]


def features() -> Any:
    """``aot_pack.front_ends.cutedsl.features``: what this release has."""
    return importlib.import_module("aot_pack.front_ends.cutedsl.features")


def specs() -> Any:
    """``cutlass.base_dsl.tvm_ffi_builder.spec``."""
    return importlib.import_module("cutlass.base_dsl.tvm_ffi_builder.spec")


def globals_of(module: Any) -> dict[str, Any]:
    """The globals of a compiled module, by name."""
    ops = [op.operation for op in module.body.operations if op.operation.name == "llvm.mlir.global"]
    return {op.attributes["sym_name"].value: op for op in ops}


# -- what the compiler is told of the arguments


@check
def args_spec_converter() -> None:
    path = "cutlass.cute._tvm_ffi_args_spec_converter._tvm_ffi_args_spec_converter"
    found = compiled()
    need(hasattr(found.dsl, "_tvm_ffi_args_spec_converter"), f"CuTeDSL._get_dsl() has no copy of {path}")
    need(len(found.conversions) == 1, f"{path} is called {len(found.conversions)} times a compile, not once")
    args, result = found.conversions[0]
    need(args[0] == found.function.function_name, f"{path}: the first argument is {args[0]!r}, not the function's name")
    need(
        isinstance(result, tuple) and len(result) in (2, 3),
        f"{path} returns {type(result).__name__}, not 2 or 3 values",
    )


@check
def convert_single_arg() -> None:
    found = compiled()
    name = "cutlass.cute._tvm_ffi_args_spec_converter._convert_single_arg"
    parameters = list(inspect.signature(found.converter._convert_single_arg).parameters)
    need(parameters[:3] == ["arg", "arg_name", "arg_type"], f"{name} begins with {parameters[:3]}")
    has_keyword = "is_constexpr" in parameters or not features().AS_CONSTANT
    need(has_keyword, f"{name} has no parameter is_constexpr")
    seen: list[str] = []
    original = found.converter._convert_single_arg

    def convert(*args: Any, **kwargs: Any) -> Any:
        seen.append(args[1])
        return original(*args, **kwargs)

    found.converter._convert_single_arg = convert
    try:
        Compiled()
    finally:
        found.converter._convert_single_arg = original
    fields = ("settings.rows",) if features().TAKES_FIELDS else ()
    for wanted in ("x", "pair", "pair[0]", *fields):
        need(wanted in seen, f"{name} is not called for {wanted!r}, only for {seen}")


@check
def an_event_is_a_handle_like_a_stream() -> None:
    import cuda.bindings.driver as cuda
    from cutlass._mlir import ir
    from cutlass.base_dsl.runtime.jit_arg_adapters import JitArgAdapterRegistry

    if not features().TAKES_EVENTS:
        return
    registry = JitArgAdapterRegistry
    with ir.Context():
        if hasattr(registry, "call_with_scope"):
            adapter = registry.call_with_scope(
                registry.CUDA_DIALECT_SCOPE, registry.get_registered_adapter, cuda.CUevent(16)
            )
        else:
            adapter = registry.jit_arg_adapter_registry.get(cuda.CUevent)
        need(adapter is not None, "cuda.bindings.driver.CUevent has no adapter for a jit function's arguments")
    need(specs().Stream("event").var.dtype == specs().Var("event", "handle").dtype, "spec.Stream is not a handle")


@check
def decorator_kind() -> None:
    import kernels_for_probe as kernels

    found = {}
    for name in ("_kernel", "everything"):
        found[name] = features().decorator_kind(getattr(kernels, name))
    need(found == {"_kernel": "kernel", "everything": "jit"}, f"kinds of decorated functions: {found}")
    need(features().decorator_kind(main) is None, "a function that nothing decorates has a kind")


@check
def keywords_of_the_compiler() -> None:
    from aot_pack.front_ends.cutedsl.entries import _COMPILERS_OWN

    compiler = importlib.import_module("cutlass.base_dsl.compiler")
    dsl = importlib.import_module("cutlass.base_dsl.dsl")
    prepare = getattr(dsl.BaseDSL, "_prepare_compilation", dsl.BaseDSL._func)
    text = inspect.getsource(compiler.CompileCallable) + inspect.getsource(prepare)
    taken = set(re.findall(r"kwargs\.pop\(\s*\"(\w+)\"", text)) | set(re.findall(r"kwargs\[\"(\w+)\"\] =", text))
    need(taken, "the keywords that cute.compile takes itself are not found in its source")
    unknown = sorted(taken - _COMPILERS_OWN)
    need(not unknown, f"cute.compile takes the keywords {unknown} too, beside {sorted(_COMPILERS_OWN)}")


@check
def names_of_starred_arguments() -> None:
    dsl = importlib.import_module("cutlass.base_dsl.dsl")

    def starred(first: Any, *rest: Any) -> None: ...

    if not features().TAKES_STARRED:
        return
    expanded = dsl.BaseDSL._expand_varargs_varkw((1, 2, 3), {}, inspect.signature(starred))
    need(list(expanded.parameters) == ["first", "_vararg_1", "_vararg_2"], f"*rest becomes {list(expanded.parameters)}")


@check
def compile_callable() -> None:
    import cutlass.cute as cute

    compiler = importlib.import_module("cutlass.base_dsl.compiler")
    path = "cutlass.base_dsl.compiler.CompileCallable"
    seen: list[str] = []
    original = compiler.CompileCallable._compile
    compiler.CompileCallable._compile = lambda self, *args, **kwargs: seen.append("call")
    try:
        cute.compile(None)
        cute.compile[compiler.EnableTVMFFI](None)
    finally:
        compiler.CompileCallable._compile = original
    need(
        len(seen) == 2, f"cute.compile(...) and cute.compile[...](...) made {len(seen)} calls of {path}._compile, not 2"
    )
    switch = compiler.CompileCallable()._compile_options.options[compiler.EnableTVMFFI]
    need(switch.value is False, f"{path}()._compile_options.options[EnableTVMFFI].value is {switch.value!r}, not False")
    lines = compiler.CompileCallable()._compile_options.options[compiler.GenerateLineInfo]
    need(
        lines.value is False, f"{path}()._compile_options.options[GenerateLineInfo].value is {lines.value!r}, not False"
    )


@check
def kwargs_wrapper_spec() -> None:
    kwargs = compiled().conversions[0][1][1]
    for name in ("arg_names", "arg_defaults", "kwonly_names", "kwonly_defaults"):
        need(hasattr(kwargs, name), f"the converter's second result has no {name}")
    need("factor" in list(kwargs.arg_names), f"arg_names are {kwargs.arg_names}: not the arguments that a call gives")
    need(
        list(kwargs.arg_defaults)[-1] == 2.0, f"arg_defaults are {kwargs.arg_defaults}: not those of the last arguments"
    )


@check
def spec_classes() -> None:
    wanted = {
        "x": "Tensor", "packed": "Tensor", "n": "Var", "sizes": "Shape", "pointer": "DataPointer", "pair": "TupleParam",
        "nothing": "ConstNone", "stream": "EnvStream", "explicit": "Stream", "factor": "Var",
    }  # fmt: skip
    params = compiled().params
    seen = {name: type(params[name]).__name__ if name in params else None for name in wanted}
    need(seen == wanted, f"tvm_ffi_builder.spec: the arguments became {seen}, not {wanted}")
    spec = specs()
    constants = {"flag": "ConstBool", "depth": "ConstInt", "ratio": "ConstFloat"} if features().CONSTANTS else {}
    for name in ("NATIVE_STRUCT_TYPE_ATTR", *constants.values()) if constants else ():
        need(hasattr(spec, name), f"tvm_ffi_builder.spec has no {name}")
    settings = {param.name.rpartition(".")[2]: type(param).__name__ for param in params["settings"].params}
    expected = {**constants, "rows" if features().TAKES_FIELDS else "settings[0]": "Var"}
    need(settings == expected, f"tvm_ffi_builder.spec: fields of a dataclass became {settings}, not {expected}")


@check
def spec_tensor() -> None:
    tensor = compiled().params["x"]
    for name in ("shape", "strides", "dtype", "data_alignment", "dlpack_device_type", "map_tensor_dtype_f4x2_to_f4"):
        need(hasattr(tensor, name), f"spec.Tensor has no {name}")
    need(list(tensor.strides)[1] == 1, f"spec.Tensor.strides are {tensor.strides}: a static stride is no int")
    need(tensor.data_alignment == 16, f"spec.Tensor.data_alignment is {tensor.data_alignment}, not 16")
    need(int(tensor.dlpack_device_type) == 2, f"spec.Tensor.dlpack_device_type is {tensor.dlpack_device_type}, not 2")
    dtype = tensor.dtype
    seen = (str(dtype), int(dtype.type_code), int(dtype.bits), int(dtype.lanes))
    need(seen == ("float16", 2, 16, 1), f"spec.Tensor.dtype is {seen}, not that of float16")


@check
def spec_packed_tensor() -> None:
    tensor = compiled().params["packed"]
    need(tensor.map_tensor_dtype_f4x2_to_f4, "spec.Tensor.map_tensor_dtype_f4x2_to_f4 is not set for Float4E2M1FN")
    need(str(tensor.dtype) == "float4_e2m1fnx2", f"Float4E2M1FN is {tensor.dtype}, not float4_e2m1fnx2")
    need(tensor.shape[-1] == 16, f"32 elements of Float4E2M1FN are {tensor.shape[-1]} of the packed type, not 16")


@check
def spec_variables_are_shared() -> None:
    params, spec = compiled().params, specs()
    first, second = params["x"].shape[0], params["packed"].shape[0]
    need(isinstance(first, spec.Var), f"a symbolic size is a {type(first).__name__}, not a spec.Var")
    need(first is second, "one cute.sym_int in two tensors is no longer one spec.Var: equal sizes can't be told")
    need(first.divisibility == 8, f"spec.Var.divisibility is {first.divisibility}, not 8")
    need((first.dtype.bits, params["x"].strides[0].dtype.bits) == (32, 64), "spec.Var.dtype.bits is not the symbol's")


@check
def fake_arguments() -> None:
    import cutlass.cute as cute
    from cutlass.cute import runtime

    wanted = {
        "make_fake_tensor": {"assumed_align"},
        "make_fake_compact_tensor": {"stride_order", "assumed_align"},
        "make_fake_stream": {"use_tvm_ffi_env_stream"},
        "make_ptr": {"assumed_align"},
    }
    for name, keywords in wanted.items():
        missing = keywords - set(inspect.signature(getattr(runtime, name)).parameters)
        need(not missing, f"cutlass.cute.runtime.{name} has no parameter {', '.join(sorted(missing))}")
    for function in (cute.sym_int, cute.sym_int64):
        has = "divisibility" in inspect.signature(function).parameters
        need(has, f"cute.{function.__name__} has no parameter divisibility")


# -- what a compile gives


@check
def compiled_function() -> None:
    function = compiled().function
    for name in ("ir_module", "function_name", "export_to_c", "artifacts"):
        need(hasattr(function, name), f"a compiled function has no {name}")
    name = type(function).__name__
    need("TVMFFI" in name, f"a function compiled with --enable-tvm-ffi is a {name}: its name has no TVMFFI")


@check
def no_jit_engine() -> None:
    import cutlass.cute as cute

    function = compiled().function
    need(getattr(function, "engine", None) is None, "no_jit_engine=True: the compiled function has an engine")
    need(callable(cute.compile), "cute.compile can't be called")


@check
def module_image() -> None:
    from aot_pack.cubin import read_cubin
    from aot_pack.front_ends.cutedsl.compiled import unpack_fat_binary

    found = globals_of(compiled().function.ir_module)
    need("kernels_binary" in found, f"the module has no global kernels_binary, only {sorted(found)}")
    image = read_cubin(unpack_fat_binary(found["kernels_binary"].attributes["value"].value_bytes))
    need(image.sm == 90, f"the cubin in kernels_binary is for sm_{image.sm}, not {ARCH}")
    for kernel in image.kernels:
        need(f"kernels_{kernel.symbol}" in found, f"kernel {kernel.symbol} has no global kernels_{kernel.symbol}")


@check
def kernel_attributes() -> None:
    found = globals_of(compiled().function.ir_module)
    handles = {name: op for name, op in found.items() if name.startswith("kernels_kernel_")}
    need(handles, f"no global is a kernel's handle, kernels_kernel_...: {sorted(found)}")
    for name, op in handles.items():
        need("cu_attrs" in op.attributes, f"the global {name} has no attribute cu_attrs")
        text = str(op.attributes["cu_attrs"])
        for wanted in ("max_dynamic_shared_size_bytes = -1", "non_portable_cluster_size_allowed = 1"):
            need(wanted in text, f"cu_attrs has no `{wanted}`: {text}")


@check
def host_function_name() -> None:
    function = compiled().function
    names = [
        op.operation.attributes["sym_name"].value
        for op in function.ir_module.body.operations
        if op.operation.name == "llvm.func"
    ]
    need(
        function.function_name in names,
        f"function_name {function.function_name!r} is no function of the module: {names}",
    )
    text = function.ir_module.operation.get_asm(print_generic_op_form=True)
    need('"llvm.func"' in text, "get_asm(print_generic_op_form=True) does not print the generic form")


@check
def host_function_arguments() -> None:
    from aot_pack.front_ends.cutedsl import front_end as cutedsl
    from aot_pack.front_ends.cutedsl.compiled import host_ir
    from aot_pack.front_ends.cutedsl.recorder import recorder
    from aot_pack.hostir import lift_host_program
    from aot_pack.launcher.decode import name_parameters

    found = compiled()
    recorder()
    import kernels_for_probe as kernels

    function = kernels.compile_everything()
    signature = cutedsl._signature(recorder().arguments_of(function))
    program = lift_host_program(
        host_ir(function.ir_module, function.function_name, locations=False), function.function_name
    )
    name_parameters(program, signature)  # raises where the calling convention is another
    need(found.function.function_name == function.function_name, "a function's name differs from compile to compile")


@check
def ptx_artifact() -> None:
    with tempfile.TemporaryDirectory() as folder:
        function = Compiled(options=f"--keep-ptx --dump-dir={folder}").function
        need(function.artifacts is not None, "with --keep-ptx a compiled function has no artifacts")
        need(".target" in str(function.artifacts.PTX), "with --keep-ptx artifacts.PTX is no PTX")


# -- how it compiles


@check
def pass_manager() -> None:
    found = compiled()
    provider = found.dsl.compiler_provider
    original, pipelines = provider.passmanager, list[str]()
    for name in ("parse", "enable_verifier", "run"):
        need(hasattr(original.PassManager, name), f"compiler_provider.passmanager.PassManager has no {name}")

    class Parser:
        @staticmethod
        def parse(pipeline: str) -> Any:
            pipelines.append(pipeline)
            return original.PassManager.parse(pipeline)

    class Passes:
        PassManager = Parser

    provider.passmanager = Passes
    try:
        Compiled()
    finally:
        provider.passmanager = original
    need(pipelines, "cute.compile does not go through compiler_provider.passmanager.PassManager.parse")
    unlike = [pipeline for pipeline in pipelines if "cute-to-nvvm" not in pipeline]
    need(not unlike, f"the pipeline is not cute-to-nvvm: {unlike}")


@check
def pipeline_options() -> None:
    from aot_pack.front_ends.cutedsl.memo import is_cacheable

    provider = compiled().dsl.compiler_provider
    original, pipelines = provider.passmanager, list[str]()

    class Parser:
        @staticmethod
        def parse(pipeline: str) -> Any:
            pipelines.append(pipeline)
            return original.PassManager.parse(pipeline)

    class Passes:
        PassManager = Parser

    provider.passmanager = Passes
    try:
        Compiled()
    finally:
        provider.passmanager = original
    unknown = [pipeline for pipeline in pipelines if not is_cacheable(pipeline)]
    need(
        not unknown,
        f"front_ends/cutedsl/memo.py does not know an option of the pipeline, so nothing is cached: {unknown}",
    )


@check
def compilers_own_prints() -> None:
    import kernels_for_probe as kernels

    from aot_pack.front_ends.cutedsl.recorder import recorder
    from aot_pack.hostir.printf import COMPILERS

    recorder()
    text = kernels.compile_printing().ir_module.operation.get_asm(print_generic_op_form=True)
    formats = re.findall(r'sym_name = "printfFormat_\d+", value = "([^"]*)"', text)
    mark = f"\\{ord(COMPILERS):02X}"
    own = [each for each in formats if each.startswith(mark)]
    need(any("author" in each for each in formats), "cute.printf leaves no global printfFormat_N")
    need(not any("author" in each for each in own), "cute.printf does not call print_ from a module of cutlass.cute")
    need(len(own) == len(formats) - 1, f"a text of the compiler is not marked: {formats}")


@check
def bytecode_round_trip() -> None:
    from cutlass._mlir import ir

    module = compiled().function.ir_module
    written = io.BytesIO()
    module.operation.write_bytecode(written)
    with module.context:
        again = ir.Module.parse(written.getvalue())
    need(str(again) == str(module), "a module read back from its bytecode prints another text")


@check
def loaded_library() -> None:
    name = Path(str(sys.modules["cutlass._mlir._mlir_libs._cutlass_ir"].__file__)).name
    flavour = features().CUDA_FLAVOUR
    need(flavour in ("cu12", "cu13"), f"cutlass.CUDA_VERSION says {flavour}")
    named = re.search(r"\.(cu\d+)\.", name)
    need(named is None or named[1] == flavour, f"the compiler's library is {name}, and cutlass.CUDA_VERSION {flavour}")


@check
def arch_of_the_environment() -> None:
    from aot_pack.cubin import read_cubin
    from aot_pack.front_ends.cutedsl.compiled import image_and_kernels

    # Neither the library functions that a builder calls nor what they trace sees --gpu-arch.
    image, _ = image_and_kernels(Compiled(arch="").function.ir_module)
    need(read_cubin(image).sm == 90, "CUTE_DSL_ARCH no longer decides the architecture where --gpu-arch is not given")


def main() -> None:
    """Prints what each check found."""
    sys.path.insert(0, str(Path(__file__).parent))
    sys.path.insert(0, str(Path(__file__).parents[2]))
    output = os.dup(1)
    os.dup2(2, 1)  # the compiler may print
    found = {}
    for name, function in CHECKS.items():
        try:
            function()
            found[name] = ""
        except AssertionError as error:
            found[name] = str(error)
        except Exception as error:
            found[name] = f"{type(error).__name__}: {error}\n{traceback.format_exc(limit=-3)}"
    os.write(output, json.dumps(found).encode())


if __name__ == "__main__":
    main()
