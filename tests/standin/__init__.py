"""A small package for tests of native/ and wheel/: what the stages before them would have passed on.

Its launcher is hand-written C++ that works on CPU tensors, so that what was built can be called without a GPU.
"""

from __future__ import annotations

import builtins
import json
import keyword
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.cubin import read_image
from aot_pack.dtypes import DLPACK_CODES
from aot_pack.executor_choice import LOCAL, EngineKind, ExecutorChoice
from aot_pack.gpus import known_models
from aot_pack.launcher.table import describe
from aot_pack.model import (
    BuildSettings,
    CompiledUnit,
    Export,
    GpuMismatch,
    Image,
    KernelHandle,
    KernelLaunch,
    LauncherSource,
    Plan,
    SourceFile,
    SourceHash,
    SplitBy,
    Target,
    Translated,
    Variant,
)
from aot_pack.outputs import with_effects
from aot_pack.project_metadata import EntryPoint, Extra, Person, ProjectMetadata, Readme
from aot_pack.signature import (
    ConstParam,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)

CUBINS = Path(__file__).parents[1] / "unit" / "data" / "cubins"

FLOAT16 = DType(name="float16", code=DLPACK_CODES["float"], bits=16)
FLOAT32 = DType(name="float32", code=DLPACK_CODES["float"], bits=32)
INT32 = DType(name="int32", code=DLPACK_CODES["int"], bits=32)
BOOL = DType(name="bool", code=DLPACK_CODES["bool"], bits=8)

PACKAGE_DOC = 'Kernels for tests.\n\nWith "quotes", a \\ backslash, """three quotes""" and ünïcode: µs × 2 → 日本.'
SCALE_DOC = "y = alpha * x, elementwise."

N = DimVar(id=0, bits=32, divisibility=8)
ROWS = DimVar(id=1, bits=64)
PITCH = DimVar(id=2, bits=64, divisibility=4)


def vector(name: str, dtype: DType = FLOAT32, *, device_type: int = 1) -> TensorParam:
    return TensorParam(name=name, dtype=dtype, shape=(N,), strides=(1,), align=16, device_type=device_type)


def scale_signature(dtype: DType = FLOAT32) -> Signature:
    return Signature(
        params=(
            vector("x", dtype),
            vector("y", dtype),
            ScalarParam(name="alpha", dtype=FLOAT32),
            EnvStreamParam(name="stream"),
        ),
        defaults=(("alpha", 2.0),),
    )


def everything_signature() -> Signature:
    """One parameter of each kind."""
    params: tuple[Param, ...] = (
        TensorParam(name="a", dtype=FLOAT16, shape=(ROWS, 128), strides=(PITCH, 1), align=16),
        TupleParam(
            name="pair",
            elements=(vector("first", device_type=2), ScalarParam(name="count", dtype=INT32, divisibility=4)),
            fields=("first", "count"),
            record="Pair",
        ),
        ShapeParam(name="shape", dims=(ROWS, 3)),
        PointerParam(name="address"),
        StreamParam(name="stream"),
        ConstParam(name="mode", value=3),
        ConstParam(name="bias", value=None),
        ScalarParam(name="causal", dtype=BOOL),
    )
    return Signature(params=params, defaults=(("causal", False),), keyword_only=("causal",))


def unit(
    export: str,
    signature: Signature,
    *,
    arch: str = "sm_90a",
    variant: Variant | None = None,
    image: str = "k.sm_90a.cubin",
    kernels: tuple[str, ...] = ("plain", "stat"),
    doc: str = "",
) -> CompiledUnit:
    return CompiledUnit(
        target=Target(export=export, variant=variant or Variant(index=0), arch=Arch.parse(arch)),
        signature=signature,
        image=(CUBINS / image).read_bytes(),
        kernels=tuple(KernelHandle(symbol=symbol) for symbol in kernels),
        host_ir="",
        host_function="",
        doc=doc,
        compiler=CompilerInfo(name="nvidia-cutlass-dsl", version="4.8.1", cuda="cu12", options="--enable-tvm-ffi"),
        compile_s=0.5,
    )


def export(name: str, *, doc: str = "", variants: tuple[Variant, ...] = (Variant(index=0),)) -> Export:
    return Export(name=name, doc=doc, variants=variants, line=1)


_OF_PACKAGES = ("tvm_ffi", "function", "name", "fields", "element", "event", "namedtuple", "number", "library")
"""Names that a package has behind a prefix."""

NAMES_OF_OTHERS = tuple(
    name
    for name in dict.fromkeys([*_OF_PACKAGES, "self", "cls", "_", *dir(builtins), *typing.__all__])
    if not keyword.iskeyword(name) and not name.startswith("__")
)
"""Names that Python, type checkers and packages use for something else."""


def hard_names() -> tuple[list[Export], list[CompiledUnit]]:
    """Functions of all of ``NAMES_OF_OTHERS``, with such parameters, every kind of annotation, and two results."""
    exports, units = [], []
    for name in NAMES_OF_OTHERS:
        names = dict.fromkeys(["tuple", "float", "_builtins", "_Any", name])
        scalars = tuple(ScalarParam(name=each, dtype=FLOAT32) for each in names)
        results = [
            TensorParam(name=each, dtype=FLOAT32, shape=(4,), strides=(1,), align=4) for each in ("_out", "_lse")
        ]
        params = with_effects(Signature(params=(*everything_signature().params, *scalars, *results)), ["_out", "_lse"])
        exports.append(export(name))
        defaults = ((scalars[-1].name, float("inf")),)
        units.append(unit(name, Signature(params=params.params, defaults=defaults)))
    return exports, units


UNITS = (
    unit("scale", scale_signature()),
    unit("scale", scale_signature(), arch="sm_80", image="k.sm_80.cubin"),
    unit("everything", everything_signature()),
)
EXPORTS = (export("scale", doc=SCALE_DOC), export("everything"))


def build_settings(**changes: Any) -> BuildSettings:
    """Settings of a build of ``kernels.py`` for no architecture, that ask for nothing else; but for ``changes``."""
    plain: dict[str, Any] = {
        "source": Path("kernels.py"), "output": Path("dist"), "archs": (), "gpus": (), "select": (), "toolchain": "zig",
        "split_by": SplitBy.NONE, "name": None, "version": None, "jobs": 1, "platform": None, "max_bytes": None,
        "executor": LOCAL,
        "wheel_variants": False, "keep_build": None, "license": None, "license_files": (), "include": (), "eager": (),
        "gpu_mismatch": GpuMismatch.WARN, "jit": False, "about": None,
    }  # fmt: skip
    return BuildSettings(**{**plain, **changes})


OTHER_SETTINGS: Mapping[str, Any] = {
    "source": Path("other.py"),
    "output": Path("elsewhere"),
    "archs": (Arch.parse("sm_90a"), Arch.parse("compute_90")),
    "gpus": tuple(model for model in known_models() if model.name in ("h100", "h20")),
    "select": ("scale*",),
    "jit": True,
    "toolchain": "system",
    "split_by": SplitBy.ARCH,
    "name": "other",
    "version": "2.0",
    "jobs": 7,
    "executor": ExecutorChoice(kind=EngineKind.DASK, address="tcp://scheduler:8786"),
    "platform": "manylinux_2_28_aarch64",
    "max_bytes": 10**8,
    "wheel_variants": True,
    "keep_build": Path("kept"),
    "license": "MIT",
    "license_files": (Path(__file__),),
    "include": (Path("doubling.py"),),
    "eager": ("doubling",),
    "gpu_mismatch": GpuMismatch.ERROR,
    "about": ProjectMetadata(
        description="About.", readme=Readme(text="# x", content_type="text/markdown"), requires_python=">=3.12",
        dependencies=("numpy",), extras=(Extra(name="dev", dependencies=("pytest",)),),
        authors=(Person(name="A", email=None),), maintainers=(), keywords=("k",), classifiers=("c",),
        urls=(("home", "https://example.org"),), entry_points=(EntryPoint(group="g", name="n", object="m:f"),),
    ),
}  # fmt: skip
"""For each setting of a build a value that is not the one of :func:`build_settings`."""


def plan(*, package: str = "my_kernels", version: str = "1.0", doc: str = PACKAGE_DOC) -> Plan:
    return Plan(
        source=Path("kernels.py"),
        package=package,
        version=version,
        doc=doc,
        exports=EXPORTS,
        targets=tuple(each.target for each in UNITS),
        sources=SOURCES,
    )


SOURCES = (SourceHash(path="kernels.py", sha256="ab" * 32), SourceHash(path="shared/tiles.py", sha256="cd" * 32))


def launches(each: CompiledUnit) -> tuple[KernelLaunch, ...]:
    """Of a host program that passes what the kernels take."""
    kernels = {kernel.symbol: kernel for kernel in read_image(each.image).kernels}
    return tuple(
        KernelLaunch(
            symbol=handle.symbol,
            parameter_bytes=tuple(parameter.size_bytes for parameter in kernels[handle.symbol].parameters),
        )
        for handle in each.kernels
        if handle.symbol in kernels
    )


def translated() -> tuple[Translated, ...]:
    return tuple(
        Translated(unit=each, translate_s=0.1, host_program_id="0123456789abcdef", launches=launches(each))
        for each in UNITS
    )


def images() -> tuple[Image, ...]:
    return tuple({each.image: Image.of(each.image) for each in UNITS}.values())


COMMON_HPP = """\
#pragma once
#include <cuda.h>
#include <stdint.h>
#include <tvm/ffi/c_api.h>

inline int refuse(const char* kind, const char* text) {
  TVMFFIErrorSetRaisedFromCStr(kind, text);
  return -1;
}
"""

SCALE_CPP = """\
#include "common.hpp"

// y = alpha * x for float32 tensors in memory of the CPU.
extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_scale(void*, const TVMFFIAny* args, int32_t count, TVMFFIAny* result) {
  if (count != 3) return refuse("TypeError", "scale takes 3 arguments");
  for (int i = 0; i < 2; ++i) {
    if (args[i].type_index != kTVMFFITensor && args[i].type_index != kTVMFFIDLTensorPtr)
      return refuse("TypeError", "scale takes two tensors");
  }
  const DLTensor* tensors[2];
  for (int i = 0; i < 2; ++i) {
    const char* object = static_cast<const char*>(args[i].v_ptr);
    const bool boxed = args[i].type_index == kTVMFFITensor;
    tensors[i] = reinterpret_cast<const DLTensor*>(boxed ? object + sizeof(TVMFFIObject) : object);
  }
  const double alpha = args[2].type_index == kTVMFFIFloat ? args[2].v_float64 : static_cast<double>(args[2].v_int64);
  const float* x = static_cast<const float*>(tensors[0]->data);
  float* y = static_cast<float*>(tensors[1]->data);
  for (int64_t i = 0; i < tensors[0]->shape[0]; ++i) y[i] = static_cast<float>(alpha) * x[i];
  result->type_index = kTVMFFINone;
  return 0;
}
"""

EVERYTHING_CPP = """\
#include <dlfcn.h>

#include "common.hpp"

static_assert(sizeof(CUtensorMap) == 128);

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_everything(void*, const TVMFFIAny*, int32_t count, TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return count == 8 ? 0 : refuse("TypeError", "everything takes 8 arguments");
}

extern "C" int __tvm_ffi_scale(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_function(void*, const TVMFFIAny* args, int32_t,
                                                              TVMFFIAny* result) {
  const bool first = args[0].type_index == kTVMFFISmallStr && args[0].small_str_len == 5;
  result->type_index = kTVMFFIFunction;
  return TVMFFIFunctionCreate(nullptr, first ? __tvm_ffi_scale : __tvm_ffi_everything, nullptr,
                              reinterpret_cast<TVMFFIObjectHandle*>(&result->v_obj));
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_id(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  const TVMFFIByteArray identity = {"0123456789abcdef", 16};
  return TVMFFIStringFromByteArray(&identity, result);
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_name(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return 0;
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_preload(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) {
  return dlopen("libcuda_of_no_machine.so.1", RTLD_NOW) ? 0 : refuse("RuntimeError", "no NVIDIA driver");
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_find_provider(void*, const TVMFFIAny*, int32_t,
                                                                   TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return 0;
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_on_number(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return 0;
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_on_warning(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return 0;
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_aot_pack_unload(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  result->type_index = kTVMFFINone;
  return 0;
}
"""


def signatures_cpp() -> str:
    """The texts of the signatures, which ``verify`` looks for. The launcher's table of errors has them otherwise."""
    texts = dict.fromkeys(describe(each.signature, each.target.export) for each in UNITS)
    return "".join(
        f'extern "C" __attribute__((used, retain)) const char signature_{index}[] = {json.dumps(text)};\n'
        for index, text in enumerate(texts)
    )


def launcher_source(package: str = "my_kernels") -> LauncherSource:
    return LauncherSource(
        package=package,
        files=(
            SourceFile(path="src/common.hpp", text=COMMON_HPP),
            SourceFile(path="src/scale.cpp", text=SCALE_CPP),
            SourceFile(path="src/everything.cpp", text=EVERYTHING_CPP),
            SourceFile(path="src/signatures.cpp", text=signatures_cpp()),
        ),
        functions=(
            "scale",
            "everything",
            "aot_pack_find_provider",
            "aot_pack_function",
            "aot_pack_id",
            "aot_pack_name",
            "aot_pack_on_number",
            "aot_pack_on_warning",
            "aot_pack_preload",
            "aot_pack_unload",
        ),
        identity="0123456789abcdef",
    )
