"""Checks of what a compile gives, and of how the compiler compiles."""

from __future__ import annotations

import importlib
import inspect
import io
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from aot_pack.front_ends.cutedsl.private_api.compiled import Compiled, compiled, features, globals_of, replaced
from aot_pack.front_ends.cutedsl.private_api.registry import ARCH, check, need

# -- what a compile gives


@check(use="reads the module and the name of a compiled function")
def compiled_function() -> None:
    function = compiled().function
    for name in ("ir_module", "function_name", "export_to_c", "artifacts"):
        need(hasattr(function, name), f"a compiled function has no {name}")
    name = type(function).__name__
    need("TVMFFI" in name, f"a function compiled with --enable-tvm-ffi is a {name}: its name has no TVMFFI")


@check(
    "cutlass.cute.compile",
    "cutlass.cutlass_dsl.tvm_ffi_provider.TVMFFIJitCompiledFunctionWithKwargs._create_tvm_ffi_function",
    use="compiles without the host code of the JIT, which needs a driver",
)
def no_jit_engine() -> None:
    import cutlass.cute as cute

    function = compiled().function
    need(getattr(function, "engine", None) is None, "no_jit_engine=True: the compiled function has an engine")
    need(callable(cute.compile), "cute.compile can't be called")


@check(use="takes the cubin out of the compiled module")
def module_image() -> None:
    from aot_pack.cubin import read_cubin
    from aot_pack.front_ends.cutedsl.compiled import unpack_fat_binary

    found = globals_of(compiled().function.ir_module)
    need("kernels_binary" in found, f"the module has no global kernels_binary, only {sorted(found)}")
    image = read_cubin(unpack_fat_binary(found["kernels_binary"].attributes["value"].value_bytes))
    need(image.sm == 90, f"the cubin in kernels_binary is for sm_{image.sm}, not {ARCH}")
    for kernel in image.kernels:
        need(f"kernels_{kernel.symbol}" in found, f"kernel {kernel.symbol} has no global kernels_{kernel.symbol}")


@check(use="reads the attributes of kernels from the compiled module")
def kernel_attributes() -> None:
    found = globals_of(compiled().function.ir_module)
    handles = {name: op for name, op in found.items() if name.startswith("kernels_kernel_")}
    need(handles, f"no global is a kernel's handle, kernels_kernel_...: {sorted(found)}")
    for name, op in handles.items():
        need("cu_attrs" in op.attributes, f"the global {name} has no attribute cu_attrs")
        text = str(op.attributes["cu_attrs"])
        for wanted in ("max_dynamic_shared_size_bytes = -1", "non_portable_cluster_size_allowed = 1"):
            need(wanted in text, f"cu_attrs has no `{wanted}`: {text}")


@check(use="finds the host function in the compiled module by its name")
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


@check(use="reads the host function's calling convention")
def host_function_arguments() -> None:
    from aot_pack.front_ends.cutedsl import front_end as cutedsl
    from aot_pack.front_ends.cutedsl.compiled import host_ir
    from aot_pack.front_ends.cutedsl.recorder import recorder
    from aot_pack.hostir import lift_host_program
    from aot_pack.launcher.arguments import name_parameters

    found = compiled()
    recorder()
    from aot_pack.front_ends.cutedsl.private_api import programs

    function = programs.compile_everything()
    signature = cutedsl._signature(recorder().arguments_of(function))
    program = lift_host_program(
        host_ir(function.ir_module, function.function_name, locations=False), function.function_name
    )
    name_parameters(program, signature)  # raises where the calling convention is another
    need(found.function.function_name == function.function_name, "a function's name differs from compile to compile")


@check(use="packs PTX")
def ptx_artifact() -> None:
    with tempfile.TemporaryDirectory() as folder:
        function = Compiled(options=f"--keep-ptx --dump-dir={folder}").function
        need(function.artifacts is not None, "with --keep-ptx a compiled function has no artifacts")
        need(".target" in str(function.artifacts.PTX), "with --keep-ptx artifacts.PTX is no PTX")


# -- how it compiles


def _pipelines() -> list[str]:
    """The pipelines that a compile asks the pass manager for."""
    provider = compiled().dsl.compiler_provider
    original, found = provider.passmanager, list[str]()

    class Parser:
        @staticmethod
        def parse(pipeline: str) -> Any:
            found.append(pipeline)
            return original.PassManager.parse(pipeline)

    class Passes:
        PassManager = Parser

    with replaced(provider, "passmanager", Passes):
        Compiled()
    return found


@check("cutlass.cutlass_dsl.CuTeDSL._get_dsl", use="keeps compiled programs in the cache through it")
def pass_manager() -> None:
    manager = compiled().dsl.compiler_provider.passmanager.PassManager
    for name in ("parse", "enable_verifier", "run"):
        need(hasattr(manager, name), f"compiler_provider.passmanager.PassManager has no {name}")
    pipelines = _pipelines()
    need(pipelines, "cute.compile does not go through compiler_provider.passmanager.PassManager.parse")
    unlike = [pipeline for pipeline in pipelines if "cute-to-nvvm" not in pipeline]
    need(not unlike, f"the pipeline is not cute-to-nvvm: {unlike}")


@check(use="decides by the options of the pipeline what the cache keeps")
def pipeline_options() -> None:
    from aot_pack.front_ends.cutedsl.memo import is_cacheable

    unknown = [pipeline for pipeline in _pipelines() if not is_cacheable(pipeline)]
    need(
        not unknown,
        f"front_ends/cutedsl/memo.py does not know an option of the pipeline, so nothing is cached: {unknown}",
    )


@check("cutlass._mlir.dialects.cute.print_", use="tells the author's prints and the compiler's own apart by it")
def compilers_own_prints() -> None:
    from aot_pack.front_ends.cutedsl.private_api import programs
    from aot_pack.front_ends.cutedsl.recorder import recorder
    from aot_pack.hostir.printf import COMPILERS

    recorder()
    text = programs.compile_printing().ir_module.operation.get_asm(print_generic_op_form=True)
    formats = re.findall(r'sym_name = "printfFormat_\d+", value = "([^"]*)"', text)
    mark = f"\\{ord(COMPILERS):02X}"
    own = [each for each in formats if each.startswith(mark)]
    need(any("author" in each for each in formats), "cute.printf leaves no global printfFormat_N")
    need(not any("author" in each for each in own), "cute.printf does not call print_ from a module of cutlass.cute")
    need(len(own) == len(formats) - 1, f"a text of the compiler is not marked: {formats}")


@check("cutlass._mlir.ir.Module.parse", use="keeps compiled programs as bytecode")
def bytecode_round_trip() -> None:
    from cutlass._mlir import ir

    module = compiled().function.ir_module
    written = io.BytesIO()
    module.operation.write_bytecode(written)
    with module.context:
        again = ir.Module.parse(written.getvalue())
    need(str(again) == str(module), "a module read back from its bytecode prints another text")


@check(use="finds the version of the CUDA libraries by the name of the compiler's library")
def loaded_library() -> None:
    name = Path(str(sys.modules["cutlass._mlir._mlir_libs._cutlass_ir"].__file__)).name
    flavour = features().CUDA_FLAVOUR
    need(flavour in ("cu12", "cu13"), f"cutlass.CUDA_VERSION says {flavour}")
    named = re.search(r"\.(cu\d+)\.", name)
    need(named is None or named[1] == flavour, f"the compiler's library is {name}, and cutlass.CUDA_VERSION {flavour}")


@check(use="compiles for the architecture in `CUTE_DSL_ARCH`")
def arch_of_the_environment() -> None:
    from aot_pack.cubin import read_cubin
    from aot_pack.front_ends.cutedsl.compiled import image_and_kernels

    # Neither the library functions that a builder calls nor what they trace sees --gpu-arch.
    image, _ = image_and_kernels(Compiled(arch="").function.ir_module)
    need(read_cubin(image).sm == 90, "CUTE_DSL_ARCH no longer decides the architecture where --gpu-arch is not given")


@check(
    "cutlass.base_dsl.dsl.DSLSingletonMeta._instances",
    "cutlass.base_dsl.env_manager",
    use="gives each fork of a process that imported the compiler its own architecture",
)
def arch_after_the_import() -> None:
    from aot_pack.cubin import read_cubin
    from aot_pack.front_ends.cutedsl.compiled import image_and_kernels

    original = os.environ["CUTE_DSL_ARCH"]
    try:
        os.environ["CUTE_DSL_ARCH"] = "sm_80"
        features().read_environment()
        image, _ = image_and_kernels(Compiled(arch="").function.ir_module)
        need(read_cubin(image).sm == 80, "reading the environment again no longer decides the architecture")
    finally:
        os.environ["CUTE_DSL_ARCH"] = original
        features().read_environment()
    for dsl in importlib.import_module("cutlass.base_dsl.dsl").DSLSingletonMeta._instances.values():
        held = [name for name, value in vars(dsl.envar).items() if value == "sm_80"]
        need(not held, f"after reading the environment again, {dsl.name} still has sm_80 in {', '.join(held)}")


@check(
    "cutlass.base_dsl.dsl.BaseDSL._func",
    "cutlass._mlir.ir.Context",
    "cutlass._mlir.ir.InsertionPoint",
    use="sees through it the jit functions that a library calls without `cute.compile`",
)
def calls_of_jit_functions() -> None:
    dsl = importlib.import_module("cutlass.base_dsl.dsl")
    only = list[bool]()
    original = dsl.BaseDSL._func

    def call(self: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        only.append(kwargs.get("compile_only") is True)
        return original(self, function, *args, **kwargs)

    with replaced(dsl.BaseDSL, "_func", call):
        Compiled()
    need(only and only[0], "cute.compile does not call BaseDSL._func with compile_only=True")


@check(
    "cutlass.cute.runtime.load_module",
    since={"cutlass.runtime.load_module": "4.6"},
    use="refuses compiled objects that a library loads while it is captured",
)
def loading_of_modules() -> None:
    from cutlass.cute import runtime

    first = next(iter(inspect.signature(runtime.load_module).parameters), None)
    need(first == "file_path", f"load_module takes {first!r} first, not file_path")


@check(
    "cutlass.utils.HardwareInfo.get_max_active_clusters",
    "cutlass.utils.HardwareInfo.get_l2_cache_size_in_bytes",
    "cutlass.utils.HardwareInfo.get_device_multiprocessor_count",
    "cutlass.utils.HardwareInfo._get_device_function",
    use="answers questions about the GPU in their place",
)
def hardware_info() -> None:
    info = importlib.import_module("cutlass.utils").HardwareInfo
    parameters = list(inspect.signature(info.get_max_active_clusters).parameters)
    need(parameters[:2] == ["self", "cluster_size"], f"get_max_active_clusters takes {parameters}")
