"""The ways in which authors hand over programs, and what they ask of the GPU; built for an H100."""

import tilelang
import tilelang.language as T
import torch
import tvm
from tilelang.carver.arch import driver

import aot_pack

F32 = "float32"


def filled(blocks, threads=128):
    """A program of some blocks, each of which writes to elements of its own."""

    @T.prim_func
    def main(x: T.Tensor((blocks * threads,), "float32")):
        with T.Kernel(blocks, threads=threads) as block:
            for lane in T.Parallel(threads):
                x[block * threads + lane] = 1.0

    return main


@tilelang.autotune(configs=[{"threads": 128}, {"threads": 256}])
@tilelang.jit
def tuned(blocks, threads=64):
    return filled(blocks, threads)


@tilelang.autotune(configs=lambda *_: [{"threads": 32}])
@tilelang.jit(target="cuda", execution_backend="tvm_ffi", pass_configs={"tl.disable_tma_lower": True})
def only(blocks, threads):
    return filled(blocks, threads)


@tilelang.jit
def written_in_place(x, factor: float = 3.0):
    n = T.const("n")
    x: T.Tensor[[n], F32]
    y = T.empty([n], "float32")
    with T.Kernel(T.ceildiv(n, 128), threads=128) as block:
        for lane in T.Parallel(128):
            y[block * 128 + lane] = x[block * 128 + lane] * factor
    return y


@aot_pack.export
def multiprocessors():
    return filled(driver.get_num_sms())


@aot_pack.export
def multiprocessors_of_tvm():
    device = tvm.runtime.cuda(0)
    assert (device.exist, device.compute_version, tvm.runtime.cuda(1).exist) == (True, "9.0", False)
    return filled(device.multi_processor_count)


@aot_pack.export
def registers():
    """What follows from the architecture alone makes it no model's."""
    assert torch.cuda.get_device_capability() == (9, 0)
    assert driver.get_max_dynamic_shared_size_bytes() == 233472
    return filled(driver.get_registers_per_block() // 1024)


@aot_pack.export
def carved():
    return filled(tilelang.carver.arch.get_arch("cuda").compute_max_core)


@aot_pack.export
def tuned_by_the_author():
    return tuned(4, threads=256)


@aot_pack.export
def tuned_by_position():
    return tuned.compile(4, 32)


@aot_pack.export
def tuned_without_a_choice():
    return only(4)


@aot_pack.export
def sized_by_the_author():
    assert "cute.kernel" in written_in_place.compile(n=512).get_kernel_source()
    return written_in_place.compile(n=512, factor=2.0)


@aot_pack.export
def called_with_tensors():
    return written_in_place(torch.empty(640))


@aot_pack.export
def for_the_current_target():
    target = tilelang.backend.target.determine_target("auto", return_object=True)
    return filled(int(target.attrs["arch"].removeprefix("sm_").removesuffix("a")))
