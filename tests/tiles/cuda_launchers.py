"""TileLang's own launchers of the programs of a kernels.py that its CUDA back end compiles: Python for NVRTC's images.

    python cuda_launchers.py KERNELS FOLDER

runs in a process of its own, and writes for each export that is for CUDA, in its first variant, ``<name>.py`` with a
function ``call(kernels, ..., stream)``, and what that takes in between, as ``launchers.py`` does.
"""

from __future__ import annotations

import ast
import json
import runpy
import sys
from pathlib import Path


def main() -> None:
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    from tilelang.jit.adapter.nvrtc.wrapper import TLNVRTCSourceWrapper
    from tvm.ir import IRModule

    from aot_pack.arch import Arch
    from aot_pack.author.spec import ExportedBuilder
    from aot_pack.front_ends.tilelang import front_end
    from aot_pack.front_ends.tilelang.backends import Backend, cuda_target, lower
    from tiles.launchers import variable_places

    arch = Arch.parse("sm_90a")
    front_end.install(arch)
    module = runpy.run_path(str(source))
    for export in [found for found in module.values() if isinstance(found, ExportedBuilder)]:
        program = front_end._as_program(export(**export.variants[0]))
        if program.backend is not Backend.CUDA:
            continue
        artifact = lower(program.function, program.pass_configs, Backend.CUDA, arch)
        wrapper = TLNVRTCSourceWrapper(
            IRModule({program.function.attrs["global_symbol"]: program.function}), artifact.kernel_source,
            cuda_target(Backend.CUDA, arch), artifact.device_mod, artifact.host_mod, program.pass_configs,
        )  # fmt: skip
        (call,) = (node for node in ast.parse(wrapper.host_func).body if isinstance(node, ast.FunctionDef))
        places = variable_places(program.function)
        names = {str(buffer.data.name): str(buffer.name) for buffer in program.function.buffer_map.values()}
        taken = [argument.arg for argument in call.args.args][1:-1]
        (folder / f"{export.name}.py").write_text(wrapper.host_func)
        (folder / f"{export.name}.json").write_text(
            json.dumps([names.get(name, places.get(name, name)) for name in taken])
        )


if __name__ == "__main__":
    main()
