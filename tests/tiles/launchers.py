"""TileLang's own launchers of the programs of a kernels.py: its C++, compiled here, and how it is called.

    python launchers.py KERNELS FOLDER

runs in a process of its own, and writes for each export, in its first variant, a library ``<name>.so`` and what it
takes, in order: a parameter's name, or of a variable where it stands, such as ``["x", "shape", 0]``. Exports in
``NO_LAUNCHER`` of the kernels.py are left out.
"""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

KERNELS_VARIABLE = "TILES_KERNELS"
"""Environment variable with the symbols of the kernels in the image that a launcher is about to load."""

ENUMERATION = """
// The fake driver does not list the kernels of a module: here they are those that the test says.
#include <cstdlib>
extern "C" CUresult cuModuleEnumerateFunctions(CUfunction* functions, unsigned int count, CUmodule module) {
  std::string names = std::getenv("TILES_KERNELS");
  for (unsigned int i = 0; i < count; ++i) {
    const size_t end = names.find(',');
    if (CUresult code = cuModuleGetFunction(&functions[i], module, names.substr(0, end).c_str())) return code;
    names = names.substr(end + 1);
  }
  return CUDA_SUCCESS;
}
extern "C" CUresult cuModuleGetFunctionCount(unsigned int* count, CUmodule) {
  const std::string names = std::getenv("TILES_KERNELS");
  *count = 1;
  for (char c : names) *count += c == ',';
  return CUDA_SUCCESS;
}
"""

ARGUMENT = re.compile(r"(tvm::ffi::TensorView|[a-z0-9_]+) (\w+)")


def main() -> None:
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    import tvm_ffi.libinfo
    from fake_driver.builder import find_compiler, find_cuda_include
    from tilelang.jit.adapter.wrapper import TLPyWrapper
    from tvm.ir import IRModule

    from aot_pack.arch import Arch
    from aot_pack.author.spec import ExportedBuilder
    from aot_pack.front_ends.tilelang import front_end
    from aot_pack.front_ends.tilelang.backends import Backend, lower

    front_end.install(Arch.parse("sm_90a"))
    module = runpy.run_path(str(source))
    exported = [found for found in module.values() if isinstance(found, ExportedBuilder)]
    exported = [found for found in exported if found.name not in module.get("NO_LAUNCHER", ())]
    include = [f"-I{path}" for path in (*tvm_ffi.libinfo.include_paths(), find_cuda_include())]
    for export in exported:
        name = export.name
        program = front_end._as_program(export(**export.variants[0]))
        artifact = lower(program.function, program.pass_configs, Backend.CUTEDSL, Arch.parse("sm_90a"))
        wrapper = TLPyWrapper(artifact.target)
        wrapper.assign_optimized_module(IRModule({program.function.attrs["global_symbol"]: program.function}))
        wrapper.assign_pass_configs(program.pass_configs)
        wrapper.assign_host_module(artifact.host_mod)
        wrapper.assign_device_module(artifact.device_mod)
        code = wrapper.wrap(artifact.kernel_source)["launcher_cpp_code"]
        (folder / f"{name}.cpp").write_text(code + ENUMERATION)
        command = [*find_compiler(), "-std=c++17", "-O0", "-shared", "-fPIC", "-w", "-Wl,-Bsymbolic", *include]
        subprocess.run([*command, str(folder / f"{name}.cpp"), "-o", str(folder / f"{name}.so")], check=True)
        declared = re.search(r"CUresult launch_kernel\((.*?), uint64_t _stream", code)
        assert declared is not None, code
        names = {str(buffer.data.name): str(buffer.name) for buffer in program.function.buffer_map.values()}
        places = variable_places(program.function)
        found = [argument for _, argument in ARGUMENT.findall(declared[1])]
        arguments = [places.get(argument, names.get(argument, argument)) for argument in found]
        (folder / f"{name}.json").write_text(json.dumps(arguments))


def variable_places(function: Any) -> dict[str, tuple[str, str, int]]:
    """A size or stride that each variable is, by its name."""
    places: dict[str, tuple[str, str, int]] = {}
    buffers = [function.buffer_map[param] for param in function.params if param in function.buffer_map]
    for kind in ("shape", "strides"):
        for buffer in buffers:
            for index, dim in enumerate(getattr(buffer, kind)):
                if type(dim).__name__ == "Var":
                    places.setdefault(str(dim.name), (str(buffer.name), kind, index))
    return places


if __name__ == "__main__":
    main()
