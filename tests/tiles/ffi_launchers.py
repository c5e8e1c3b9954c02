"""TileLang's own launchers by TVM FFI, the default of its CUDA back end: host modules in C, compiled here.

    python ffi_launchers.py KERNELS PACKAGE FOLDER

runs in a process of its own. PACKAGE is the folder of a package that aot-pack made of KERNELS. For each of its
functions it writes the host module ``<name>.so`` and the names of its arguments. The module has the package's image.
"""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path


def main() -> None:
    source, package, folder = map(Path, sys.argv[1:])
    from tilelang import tvm
    from tilelang.backend.module import create_backend_context
    from tilelang.engine.lower import lower_with_context
    from tilelang.transform.pass_config import normalize_pass_configs

    from aot_pack.arch import Arch
    from aot_pack.author.spec import ExportedBuilder
    from aot_pack.front_ends.tilelang import front_end
    from aot_pack.front_ends.tilelang.backends import Backend, cuda_target
    from aot_pack.manifest import read_manifest

    arch = Arch.parse("sm_90a")
    front_end.install(arch)
    manifest = read_manifest((package / "manifest.json").read_text())
    images = {target.function: package / target.image for target in manifest.targets}
    for export in [found for found in runpy.run_path(str(source)).values() if isinstance(found, ExportedBuilder)]:
        if export.name not in images:
            continue
        program = front_end._as_program(export(**export.variants[0]))
        if program.backend is not Backend.CUDA:
            continue
        image = images[export.name].read_bytes()
        context = create_backend_context(cuda_target(Backend.CUDA, arch), None, "tvm_ffi")
        configs = normalize_pass_configs(dict(program.pass_configs))
        tvm.ffi.register_global_func(
            "tilelang_callback_cuda_compile", lambda *_, image=image: bytearray(image), override=True
        )
        with tvm.transform.PassContext(opt_level=3, config=configs), context.target:
            artifact = lower_with_context(
                program.function, context, enable_host_codegen=True, enable_device_compile=True
            )
        artifact.rt_mod.export_library(str(folder / f"{export.name}.so"), options=["-O0"])
        buffers = program.function.buffer_map
        names = [str(buffers[each].name if each in buffers else each.name) for each in program.function.params]
        (folder / f"{export.name}.json").write_text(
            json.dumps({"entry": str(program.function.attrs["global_symbol"]), "arguments": names})
        )


if __name__ == "__main__":
    main()
