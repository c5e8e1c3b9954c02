"""Checks of what the compiler is told of arguments, and of what it tells aot-pack about them."""

from __future__ import annotations

import importlib
import inspect
import re
from typing import Any

from aot_pack.front_ends.cutedsl.private_api.compiled import Compiled, compiled, features, replaced, specs
from aot_pack.front_ends.cutedsl.private_api.registry import check, need


@check(
    "cutlass.cute._tvm_ffi_args_spec_converter._tvm_ffi_args_spec_converter",
    use="reads a function's parameters from its result",
)
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


@check(
    "cutlass.cute._tvm_ffi_args_spec_converter._convert_single_arg",
    "cutlass.cute._tvm_ffi_args_spec_converter.ConverterContext",
    since={"cutlass.cute._tvm_ffi_args_spec_converter.is_dataclass": "4.5"},
    use="reads events and the fields of records through it",
)
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

    with replaced(found.converter, "_convert_single_arg", convert):
        Compiled()
    fields = ("settings.rows",) if features().TAKES_FIELDS else ()
    for wanted in ("x", "pair", "pair[0]", *fields):
        need(wanted in seen, f"{name} is not called for {wanted!r}, only for {seen}")


@check(
    "cutlass.base_dsl.runtime.jit_arg_adapters.JitArgAdapterRegistry",
    "cutlass.base_dsl.tvm_ffi_builder.spec.Stream",
    since={
        "cutlass.cutlass_dsl.cuda_event_adapter": "4.6",
        "cutlass.base_dsl.runtime.jit_arg_adapters.JitArgAdapterRegistry.call_with_scope": "4.8",
    },
    use="passes events as handles",
)
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


@check("cutlass.cute.jit", "cutlass.cute.kernel", use="tells host functions and kernels apart")
def decorator_kind() -> None:
    from aot_pack.front_ends.cutedsl.private_api import programs

    found = {}
    for name in ("_kernel", "everything"):
        found[name] = features().decorator_kind(getattr(programs, name))
    need(found == {"_kernel": "kernel", "everything": "jit"}, f"kinds of decorated functions: {found}")
    need(features().decorator_kind(specs) is None, "a function that nothing decorates has a kind")


@check(
    "cutlass.base_dsl.compiler.CompileCallable",
    since={"cutlass.base_dsl.dsl.BaseDSL._prepare_compilation": "4.6"},
    use="refuses keyword arguments that `cute.compile` would take for its own",
)
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


@check(
    "cutlass.base_dsl.dsl.BaseDSL",
    since={"cutlass.base_dsl.dsl.BaseDSL._expand_varargs_varkw": "4.5"},
    use="names the arguments of `*args` by it",
)
def names_of_starred_arguments() -> None:
    dsl = importlib.import_module("cutlass.base_dsl.dsl")

    def starred(first: Any, *rest: Any) -> None: ...

    if not features().TAKES_STARRED:
        return
    expanded = dsl.BaseDSL._expand_varargs_varkw((1, 2, 3), {}, inspect.signature(starred))
    need(list(expanded.parameters) == ["first", "_vararg_1", "_vararg_2"], f"*rest becomes {list(expanded.parameters)}")


@check(
    "cutlass.base_dsl.compiler.CompileCallable._compile",
    "cutlass.base_dsl.compiler.EnableTVMFFI",
    "cutlass.base_dsl.compiler.GenerateLineInfo",
    use="sees through it what builders and libraries compile",
)
def compile_callable() -> None:
    import cutlass.cute as cute

    compiler = importlib.import_module("cutlass.base_dsl.compiler")
    path = "cutlass.base_dsl.compiler.CompileCallable"
    seen: list[str] = []
    with replaced(compiler.CompileCallable, "_compile", lambda *_, **__: seen.append("call")):
        cute.compile(None)
        cute.compile[compiler.EnableTVMFFI](None)
    need(
        len(seen) == 2, f"cute.compile(...) and cute.compile[...](...) made {len(seen)} calls of {path}._compile, not 2"
    )
    switch = compiler.CompileCallable()._compile_options.options[compiler.EnableTVMFFI]
    need(switch.value is False, f"{path}()._compile_options.options[EnableTVMFFI].value is {switch.value!r}, not False")
    lines = compiler.CompileCallable()._compile_options.options[compiler.GenerateLineInfo]
    need(
        lines.value is False, f"{path}()._compile_options.options[GenerateLineInfo].value is {lines.value!r}, not False"
    )


@check(use="reads the names and defaults of arguments from the converter's second result")
def kwargs_wrapper_spec() -> None:
    kwargs = compiled().conversions[0][1][1]
    for name in ("arg_names", "arg_defaults", "kwonly_names", "kwonly_defaults"):
        need(hasattr(kwargs, name), f"the converter's second result has no {name}")
    need("factor" in list(kwargs.arg_names), f"arg_names are {kwargs.arg_names}: not the arguments that a call gives")
    need(
        list(kwargs.arg_defaults)[-1] == 2.0, f"arg_defaults are {kwargs.arg_defaults}: not those of the last arguments"
    )


@check(
    "cutlass.base_dsl.tvm_ffi_builder.spec.Tensor",
    "cutlass.base_dsl.tvm_ffi_builder.spec.Var",
    "cutlass.base_dsl.tvm_ffi_builder.spec.Shape",
    "cutlass.base_dsl.tvm_ffi_builder.spec.Stream",
    "cutlass.base_dsl.tvm_ffi_builder.spec.EnvStream",
    "cutlass.base_dsl.tvm_ffi_builder.spec.DataPointer",
    "cutlass.base_dsl.tvm_ffi_builder.spec.TupleParam",
    "cutlass.base_dsl.tvm_ffi_builder.spec.ConstNone",
    since={
        "cutlass.base_dsl.tvm_ffi_builder.spec.ConstBool": "4.6",
        "cutlass.base_dsl.tvm_ffi_builder.spec.ConstInt": "4.6",
        "cutlass.base_dsl.tvm_ffi_builder.spec.ConstFloat": "4.6",
        "cutlass.base_dsl.tvm_ffi_builder.spec.NATIVE_STRUCT_TYPE_ATTR": "4.6",
    },
    use="reads the arguments and constants of signatures from these classes",
)
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


@check(
    "cutlass.base_dsl.tvm_ffi_builder.spec.Tensor",
    use="reads shapes, strides, alignment and dtypes of tensors from it",
)
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


@check(use="reads tensors of 4-bit elements from `spec.Tensor`")
def spec_packed_tensor() -> None:
    tensor = compiled().params["packed"]
    need(tensor.map_tensor_dtype_f4x2_to_f4, "spec.Tensor.map_tensor_dtype_f4x2_to_f4 is not set for Float4E2M1FN")
    need(str(tensor.dtype) == "float4_e2m1fnx2", f"Float4E2M1FN is {tensor.dtype}, not float4_e2m1fnx2")
    need(tensor.shape[-1] == 16, f"32 elements of Float4E2M1FN are {tensor.shape[-1]} of the packed type, not 16")


@check("cutlass.base_dsl.tvm_ffi_builder.spec.Var", use="finds equal sizes of tensors by one variable")
def spec_variables_are_shared() -> None:
    params, spec = compiled().params, specs()
    first, second = params["x"].shape[0], params["packed"].shape[0]
    need(isinstance(first, spec.Var), f"a symbolic size is a {type(first).__name__}, not a spec.Var")
    need(first is second, "one cute.sym_int in two tensors is no longer one spec.Var: equal sizes can't be told")
    need(first.divisibility == 8, f"spec.Var.divisibility is {first.divisibility}, not 8")
    need((first.dtype.bits, params["x"].strides[0].dtype.bits) == (32, 64), "spec.Var.dtype.bits is not the symbol's")


@check(
    "cutlass.cute.runtime.make_fake_tensor",
    "cutlass.cute.runtime.make_fake_compact_tensor",
    "cutlass.cute.runtime.make_fake_stream",
    "cutlass.cute.runtime.make_ptr",
    "cutlass.cute.sym_int",
    "cutlass.cute.sym_int64",
    "cutlass.cute.typing.SymInt",
    since={"cutlass.AddressSpace": "4.6"},
    use="describes the arguments of an entry with them",
)
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


@check(
    "cutlass.cute.runtime._FakeStream",
    use="puts the caller's current stream in the place of a captured one through it",
)
def fake_stream() -> None:
    from cutlass.cute import runtime

    stream = runtime.make_fake_stream(use_tvm_ffi_env_stream=True)
    need(isinstance(stream, runtime._FakeStream), f"make_fake_stream() returns a {type(stream).__name__}")
    need(stream.use_tvm_ffi_env_stream is True, "_FakeStream.use_tvm_ffi_env_stream is not what was given")
