"""Images, libraries, kernels and modules."""

from __future__ import annotations

import os
import sys
from ctypes import byref, c_char_p, c_int, c_size_t, c_void_p
from pathlib import Path

from fake_driver.contract.probe import (
    ATTRIBUTE_MAX_DYNAMIC_SMEM,
    ATTRIBUTE_MAX_THREADS,
    ATTRIBUTE_STATIC_SMEM,
    OPT_IN_SMEM_H100,
    Probe,
    scenario,
)
from fake_driver.cuda_api import launch_config


def _load_and_look(p: Probe, image: bytes, name: bytes = b"empty") -> None:
    library = p.load(image)
    if library:
        p.value("cuLibraryGetKernelCount", library)
        p.handle("cuLibraryGetKernel", library, name)


@scenario
def image_text(p: Probe) -> None:
    """An image that is other text."""
    p.start()
    _load_and_look(p, b"this is no image at all, but it is text\n\0" * 10)


@scenario
def image_zeros(p: Probe) -> None:
    """An image of zeros."""
    p.start()
    _load_and_look(p, b"\0" * 4096)


@scenario
def image_of_another_program(p: Probe) -> None:
    """An ELF file of the host's."""
    p.start()
    _load_and_look(p, Path(sys.executable).read_bytes())


@scenario
def image_bad_ptx(p: Probe) -> None:
    """PTX with an error in it."""
    p.start()
    _load_and_look(p, b".version 8.0\n.target sm_80\nnonsense\n\0")


@scenario
def image_ptx_without_context(p: Probe) -> None:
    """PTX, with no context current."""
    p.cu.ok("cuInit", 0)
    _load_and_look(p, b".version 8.0\n.target sm_80\n.address_size 64\n.visible .entry k() { ret; }\n\0", b"k")


@scenario
def image_elf_magic(p: Probe) -> None:
    """An ELF header and nothing else."""
    p.start()
    _load_and_look(p, b"\x7fELF" + b"\0" * 4096)


@scenario
def image_file(p: Probe) -> None:
    """An image from a file, with no context."""
    p.cu.ok("cuInit", 0)
    out = c_void_p()
    p.do("cuLibraryLoadFromFile", byref(out), b"/no/such/file", None, None, 0, None, None, 0)
    path = str(p.images / "probe.sm_90.cubin").encode()
    p.do("cuLibraryLoadFromFile", byref(out), path, None, None, 0, None, None, 0, label="good")
    p.handle("cuLibraryGetKernel", out, b"empty")


def _use_image(p: Probe, arch: str) -> None:
    library = p.load(p.image(arch), label=arch)
    if not library:
        return
    kernel = p.handle("cuLibraryGetKernel", library, b"empty", label=arch)
    if not kernel:
        return
    p.do("cuKernelGetAttribute", byref(c_int()), ATTRIBUTE_MAX_THREADS, kernel, 0, label=arch)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, kernel, 0, label=arch)
    p.do("cuKernelGetFunction", byref(c_void_p()), kernel, label=arch)
    p.launch(kernel, label=arch)


@scenario
def eager(p: Probe) -> None:
    """CUDA_MODULE_LOADING=EAGER, a context current."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.start()
    p.value("cuModuleGetLoadingMode")
    for arch in ("sm_80", "sm_90", "sm_100"):
        _use_image(p, arch)
    p.load(b"this is no image at all, but it is text\n\0" * 10, label="text")


@scenario
def eager_without_context(p: Probe) -> None:
    """CUDA_MODULE_LOADING=EAGER, no context."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.cu.ok("cuInit", 0)
    for arch in ("sm_80", "sm_90"):
        _use_image(p, arch)


@scenario
def architectures_without_context(p: Probe) -> None:
    """Images of other architectures, no context current."""
    p.cu.ok("cuInit", 0)
    for arch in ("sm_75", "sm_80", "sm_90", "sm_90a", "sm_100", "sm_120"):
        _use_image(p, arch)


@scenario
def architectures(p: Probe) -> None:
    """Images of other architectures, a context current."""
    p.start()
    for arch in ("sm_75", "sm_80", "sm_86", "sm_89", "sm_90", "sm_90a", "sm_100", "sm_100a", "sm_120"):
        _use_image(p, arch)
    out = c_void_p()
    for arch in ("sm_80", "sm_90", "sm_100"):
        p.do("cuModuleLoadData", byref(out), p.image(arch), label=arch)


@scenario
def ptx(p: Probe) -> None:
    """PTX of several targets and versions, a context current."""
    p.start()
    p.value("cuModuleGetLoadingMode")
    entry = ".visible .entry k(.param .u64 p, .param .align 4 .b8 q[12]) { ret; }"
    for version, target in (
        ("8.0", "sm_80"),
        ("8.0", "sm_90"),
        ("8.0", "sm_90a"),
        ("8.6", "sm_100"),
        ("8.6", "sm_100a"),
        ("8.8", "sm_90f"),
        ("9.0", "sm_80"),
        ("9.9", "sm_80"),
    ):
        label = f"{version} {target}"
        text = f"// made by hand\n.version {version}\n.target {target}\n.address_size 64\n{entry}\n\0"
        library = p.load(text.encode(), label=label)
        kernel = p.handle("cuLibraryGetKernel", library, b"k", label=label) if library else 0
        if kernel:
            size = c_size_t()
            p.do("cuKernelGetParamInfo", kernel, 1, byref(c_size_t()), byref(size), label=label)
            p.say(f"{label} size", size.value)
            p.launch(kernel, None, c_void_p(0), (c_int * 3)(), label=label)


@scenario
def libraries(p: Probe) -> None:
    """Kernels of a library."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.value("cuLibraryGetKernelCount", library)
    kernel = p.handle("cuLibraryGetKernel", library, b"plain")
    again = p.handle("cuLibraryGetKernel", library, b"plain")
    p.say("same kernel", kernel == again)
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"", label="empty name")
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"counter", label="a variable")
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, None, label="null name")
    array = (c_void_p * 64)()
    p.do("cuLibraryEnumerateKernels", array, 64, library)
    names = []
    for handle in array:
        if handle:
            name = c_char_p()
            p.cu("cuKernelGetName", byref(name), handle)
            names.append((name.value or b"").decode())
    p.say("names", sorted(names))
    p.do("cuLibraryEnumerateKernels", array, 0, library, label="none")
    owner = c_void_p()
    p.do("cuKernelGetLibrary", byref(owner), kernel)
    p.say("owner", owner.value == library)
    function, second = p.handle("cuKernelGetFunction", kernel), p.handle("cuKernelGetFunction", kernel)
    p.say("same function", function == second)
    p.say("function is the kernel", function == kernel)
    pointer, size = c_void_p(), c_size_t()
    p.do("cuLibraryGetGlobal", byref(pointer), byref(size), library, b"counter")
    p.say("size of counter", size.value)
    p.do("cuLibraryGetGlobal", byref(pointer), byref(size), library, b"nothing", label="unknown")
    two = p.load(p.image("sm_90"), label="the same image again")
    p.say("another library", two != library)
    p.do("cuLibraryUnload", two)
    p.do("cuLibraryUnload", library)


@scenario
def unloaded_library(p: Probe) -> None:
    """A library's handle after it was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.do("cuLibraryUnload", library)
    p.do("cuLibraryUnload", library, label="again")


@scenario
def unloaded_library_kernel(p: Probe) -> None:
    """cuLibraryGetKernel after the library was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.do("cuLibraryUnload", library)
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"empty")


@scenario
def unloaded_kernel(p: Probe) -> None:
    """A kernel's handle after its library was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    kernel = p.handle("cuLibraryGetKernel", library, b"empty")
    p.launch(kernel, label="loaded")
    p.do("cuLibraryUnload", library)
    p.launch(kernel, label="unloaded")


@scenario
def kernel_after_reset(p: Probe) -> None:
    """A kernel, its attributes and a stream over a reset of the primary context."""
    p.cu.ok("cuInit", 0)
    (dynamic,) = p.kernels("dynamic_smem")
    nothing = c_void_p(0)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, dynamic, 0, label="no context")
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="set before the context")
    function = p.handle("cuKernelGetFunction", dynamic)
    stream = p.handle("cuStreamCreate", 0)
    p.do("cuDevicePrimaryCtxRelease_v2", 0)
    p.launch(dynamic, launch_config(), nothing, label="released", sync=False)
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="retained again")
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, dynamic, 0, label="retained again")
    again = p.handle("cuKernelGetFunction", dynamic, label="retained again")
    p.say("the same function", function == again)
    p.do("cuDevicePrimaryCtxReset_v2", 0)
    p.launch(dynamic, launch_config(), nothing, label="reset", sync=False)
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="retained after reset")
    p.launch(dynamic, launch_config(stream=stream), nothing, label="a stream from before", sync=False)


@scenario
def modules(p: Probe) -> None:
    """The older module API."""
    p.start()
    module = p.handle("cuModuleLoadData", p.image("sm_90"))
    function = p.handle("cuModuleGetFunction", module, b"static_smem")
    p.do("cuModuleGetFunction", byref(c_void_p()), module, b"nothing", label="unknown")
    p.do("cuModuleLoadData", byref(c_void_p()), b"no image" * 100, label="text")
    p.value("cuFuncGetAttribute", ATTRIBUTE_STATIC_SMEM, function)
    name = c_char_p()
    p.do("cuFuncGetName", byref(name), function)
    p.say("name", name.value)
    p.do("cuFuncSetAttribute", function, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100 - 4096)
    p.do("cuFuncSetAttribute", function, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, label="too much")
    p.launch(function, launch_config(), c_void_p(p.alloc()), label="function")
    p.do("cuModuleUnload", module)
    p.do("cuModuleUnload", None, label="null")
