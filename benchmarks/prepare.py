"""Fills ``.device/kit`` with all that ``gpu_session.py`` needs on a machine with a GPU and without a network.

    python benchmarks/prepare.py

The kit is two archives: ``cutlass_site.txz`` is CuTeDSL itself, to time its JIT, and for the runtime that its libraries
need; ``parts.txz`` is all that was built into ``.device/gpu``:

| in .device/gpu       | what                                                                           |
| -------------------- | ------------------------------------------------------------------------------ |
| ``wheels/``          | the wheels of example_kernels; apache-tvm-ffi, jax-tvm-ffi for its Python       |
| ``prefix/``          | elementwise.py for C and C++, without Python                                    |
| ``split/``           | elementwise.py with its cubins in wheels of their own                           |
| ``nvidia/``          | CuTeDSL's own ahead-of-time libraries of the same functions, from its objects   |
| ``native/``          | what ``launch.py`` and ``concurrency.py`` need that is written in C++           |
| ``dispatch/``        | the libraries of ``dispatch.py``                                                |
| ``recipes/``         | libraries of others: their wheels by us, and themselves; see ``recipes.py``     |

Needs a C++ compiler, and the environment that aot-pack runs in; for ``recipes/`` with the libraries in it, such as
``tests/equivalence/run_corpus.py`` makes. TileLang's programs are built where ``tests/tiles/run_tiles.py`` made its
environment. NVIDIA's compiler and runtime are brought along to be measured beside ours; none of it enters a wheel or
git. The compiler is packed once (20 minutes) and kept; the CUDA flavour is the one that this environment has, so that
all cubins come from the same compiler.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from recipes import RECIPES

ROOT = Path(__file__).resolve().parent.parent
OUTPUT, KIT = ROOT / ".device" / "gpu", ROOT / ".device" / "kit"
ARCH = "sm_90a"
MACHINE_PYTHON = "3.12"
LIMIT_BYTES = 64 << 20
"""Of all that travels to the machine, the files of the repository included."""

EXAMPLES = ("elementwise", "rmsnorm", "softmax_two_pass", "hopper_gemm", "launch_modes")
VARIANTS = {"variant-kernels": "sm_80,sm_90a", "ptx-kernels": "sm_80+ptx"}
"""Packages of tests/e2e/variant_kernels.py, and what each is built for: the second runs on Hopper as PTX only."""

DRIVER_FUNCTIONS = (
    "cuCtxGetCurrent",
    "cuCtxSetCurrent",
    "cuDeviceGet",
    "cuDevicePrimaryCtxRelease_v2",
    "cuDevicePrimaryCtxRetain",
    "cuGetErrorName",
    "cuKernelGetFunction",
    "cuLaunchKernel",
    "cuLaunchKernelEx",
    "cuLibraryGetKernel",
    "cuLibraryLoadData",
    "cuStreamCreate",
    "cuStreamDestroy_v2",
    "cuStreamSynchronize",
)


def run(*command: str | Path, **environment: str) -> None:
    """Runs a command; its output is ours, and a failure ends the program."""
    subprocess.run([str(part) for part in command], check=True, env={**os.environ, **environment})


def output(*command: str | Path) -> bytes:
    """What a command prints."""
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout


def fresh(folder: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def download(distributions: Sequence[str], folder: Path) -> None:
    """Fetches the machine's wheels of ``distributions``, in the versions that they name, or this environment's."""
    pins = [name if "==" in name else f"{name}=={importlib.metadata.version(name)}" for name in distributions]
    platforms = [f"--platform=manylinux_2_{minor}_x86_64" for minor in (28, 24, 17)]
    options = ["--no-deps", "--only-binary=:all:", f"--python-version={MACHINE_PYTHON}", *platforms]
    run(sys.executable, "-m", "pip", "download", "-q", *options, "-d", folder, *pins)


def build_wheels(folder: Path) -> None:
    """Our wheels, by the command that users call."""
    for example in EXAMPLES:
        kernels = ROOT / "example_kernels" / f"{example}.py"
        prefix = ("--prefix", folder.parent / "prefix") if example == "elementwise" else ()
        run(sys.executable, "-m", "aot_pack", "build", kernels, "--arch", ARCH, *prefix, "-o", folder)
    elementwise = ROOT / "example_kernels" / "elementwise.py"
    page = ("--name", "my-kernels")  # as docs/pytorch.md calls it, whose examples run
    run(sys.executable, "-m", "aot_pack", "build", elementwise, "--arch", ARCH, *page, "-o", folder)
    variants = ROOT / "tests" / "e2e" / "variant_kernels.py"
    run(sys.executable, "-m", "aot_pack", "build", variants.with_name("wrong_effects.py"), "--arch", ARCH, "-o", folder)
    run(sys.executable, "-m", "aot_pack", "build", elementwise.with_name("cuda_ops.py"), "--arch", ARCH, "-o", folder)
    for name, archs in VARIANTS.items():
        run(sys.executable, "-m", "aot_pack", "build", variants, "--arch", archs, "--name", name, "-o", folder)
    tilelang = ROOT / "build" / "tilelang-venv" / "bin" / "aot-pack"  # of tests/tiles/run_tiles.py
    for example in ("tilelang_ops", "tilelang_cuda") if tilelang.exists() else ():
        run(tilelang, "build", ROOT / "example_kernels" / f"{example}.py", "--arch", ARCH, "-o", folder)
    download(["apache-tvm-ffi", "jax-tvm-ffi==0.1.3"], folder)  # the machine has JAX


def build_split(folder: Path) -> None:
    """The wheels of ``tests/gpu/test_split.py``."""
    kernels = ROOT / "example_kernels" / "elementwise.py"
    split = ("--split-by", "arch", "--name", "split-elementwise")
    run(sys.executable, "-m", "aot_pack", "build", kernels, "--arch", "sm_80,sm_90a", *split, "-o", folder)


def build_dispatch(folder: Path) -> None:
    """The libraries of ``dispatch.py``; its projects stay here."""
    with tempfile.TemporaryDirectory() as work:
        run(sys.executable, Path(__file__).with_name("dispatch.py"), "build", work)
        shutil.copytree(work, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("project_*"))


def build_recipes(folder: Path) -> None:
    """The wheels of libraries, what they are compared with, and the libraries."""
    for recipe in RECIPES:
        kernels = ROOT / "example_kernels" / f"{recipe.name}.py"
        gpu = ("--gpu", recipe.gpu)
        include = [word for path in recipe.include for word in ("--include", ROOT / "example_kernels" / path)]
        wheels = folder / "wheels"
        run(sys.executable, "-m", "aot_pack", "build", kernels, "--arch", ARCH, *gpu, *include, "-o", wheels)
        if recipe.compared:
            select = [word for pattern in recipe.compared for word in ("--select", pattern)]
            link_nvidia_libraries(folder / "nvidia", [(kernels, [*gpu, *select])])
        if recipe.libraries:
            download(recipe.libraries, folder / "libraries")


def build_nvidia_libraries(folder: Path) -> None:
    """CuTeDSL's own libraries of the examples."""
    link_nvidia_libraries(folder, [(ROOT / "example_kernels" / f"{example}.py", []) for example in EXAMPLES])


def link_nvidia_libraries(folder: Path, sources: Sequence[tuple[Path, Sequence[str]]]) -> None:
    """CuTeDSL's objects of each source, with options for ``export_nvidia.py``, linked as its documentation says."""
    import cuda.pathfinder  # noqa: F401  (fails early in the wrong environment)
    import tvm_ffi.libinfo

    site = Path(str(importlib.metadata.distribution("nvidia-cutlass-dsl").locate_file("nvidia_cutlass_dsl")))
    (runtime,) = site.glob("cu*/lib/libcute_dsl_runtime.so")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as objects:
        for kernels, options in sources:
            run(sys.executable, Path(__file__).with_name("export_nvidia.py"), kernels, ARCH, objects, *options)
        for index in Path(objects).glob("*.json"):
            shutil.copy(index, folder)
        for built in sorted(Path(objects).glob("*.o")):
            library = folder / f"{built.stem}.so"
            run("c++", "-shared", "-s", "-o", library, built, runtime, tvm_ffi.libinfo.find_libtvm_ffi())


def build_contenders(folder: Path) -> None:
    """The C++ beside this file. They are linked to libcuda as usual; there is none here, so to a stand-in for it."""
    import cuda.pathfinder
    import tvm_ffi.libinfo

    includes = [
        f"-I{tvm_ffi.libinfo.find_include_path()}",
        f"-I{tvm_ffi.libinfo.find_dlpack_include_path()}",
        f"-I{cuda.pathfinder.find_nvidia_header_directory('cudart')}",
    ]
    with tempfile.TemporaryDirectory() as scratch:
        source, driver = Path(scratch, "cuda.c"), Path(scratch, "libcuda.so.1")
        source.write_text("".join(f"void {name}(void) {{}}\n" for name in DRIVER_FUNCTIONS))
        run("cc", "-shared", "-fPIC", "-Wl,-soname,libcuda.so.1", "-o", driver, source)
        sources = Path(__file__).with_name("native").glob("*.cpp")
        for path in sorted(each for each in sources if each.stem != "c_call"):  # c_call.py compiles it on the machine
            library = folder / f"{path.stem}.so"
            flags = [
                "-std=c++17",
                "-O3",
                "-DNDEBUG",
                "-fPIC",
                "-shared",
                "-fvisibility=hidden",
                "-Wall",
                "-Werror",
                "-s",
            ]
            run("c++", *flags, *includes, "-o", library, path, driver, tvm_ffi.libinfo.find_libtvm_ffi())


def pack_compiler(archive: Path) -> None:
    """CuTeDSL for the machine's Python, without what is for other platforms and for profiling."""
    names = [d.metadata["Name"] for d in importlib.metadata.distributions()]
    distributions = sorted(name for name in set(names) if name.startswith("nvidia-cutlass-dsl"))
    with tempfile.TemporaryDirectory() as scratch:
        wheels, site = Path(scratch, "wheels"), Path(scratch, "site")
        download(distributions, wheels)
        for wheel in sorted(wheels.iterdir()):
            run(sys.executable, "-m", "zipfile", "-e", wheel, site)
        package = site / "nvidia_cutlass_dsl"
        for path in [
            *package.glob("cu*/lib/stubs"),
            *package.glob("cu*/include"),
            package / "dsl_packages/iket/profiler",
        ]:
            shutil.rmtree(path)
        pack(site, archive)


def pack(folder: Path, archive: Path) -> None:
    """A folder as a tar file, as small as xz makes it."""
    packed = subprocess.run(
        ["xz", "--x86", "--lzma2=preset=9e,dict=256MiB"],
        input=output("tar", "-C", folder, "--sort=name", "-c", "."),
        check=True,
        stdout=subprocess.PIPE,
    )
    archive.write_bytes(packed.stdout)


def travelling_bytes() -> int:
    """Size of the repository's own files and of what is carried."""
    listed = output("git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    files = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    files += list(KIT.iterdir())
    return sum(path.stat().st_size for path in files if path.is_file())


def main() -> None:
    """Builds what the command line says; everything by default."""
    parts = {
        "wheels": build_wheels,
        "split": build_split,
        "nvidia": build_nvidia_libraries,
        "native": build_contenders,
        "dispatch": build_dispatch,
        "recipes": build_recipes,
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=parts, help="build this part again and leave the others")
    parser.add_argument("--no-jit", action="store_true", help="leave the compiler out; what needs it then fails")
    options = parser.parse_args()
    for name in options.only or parts:
        parts[name](fresh(OUTPUT / name))
    KIT.mkdir(exist_ok=True)
    pack(OUTPUT, KIT / "parts.txz")
    archive = KIT / "cutlass_site.txz"
    if options.no_jit:
        archive.unlink(missing_ok=True)
    elif not archive.exists():
        pack_compiler(archive)
    for path in sorted(OUTPUT.rglob("*")):
        if path.is_file():
            print(f"{path.stat().st_size:>12,}  {path.relative_to(OUTPUT)}")
    size = travelling_bytes()
    print(f"{size:>12,}  in all, with the repository's own files (limit {LIMIT_BYTES:,})")
    if size > LIMIT_BYTES:
        sys.exit("prepare.py: that is too much to carry")


if __name__ == "__main__":
    main()
