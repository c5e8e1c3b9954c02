"""Constants of launches that no device takes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from fake_driver.cubin_writer import FakeKernel, write_cubin

from aot_pack.arch import Arch
from aot_pack.errors import CompileError
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    PREFERRED_CLUSTER_DIMENSION,
    Block,
    Const,
    HostProgram,
    KernelRef,
    Launch,
    LaunchAttribute,
    Operand,
    Return,
    Value,
)
from aot_pack.hostir.types import I32, I64, PTR
from aot_pack.launch_limits import check_launches

N = Value(I32, "n")
GUIDE = 'CUDA Programming Guide, section 5.1.3 "Features and Technical Specifications"'
CLUSTERS = 'NVIDIA Hopper and Blackwell Tuning Guides, "Thread Block Clusters"'
Sizes = Sequence[int | Value]


def sizes(values: Sizes) -> tuple[Operand, Operand, Operand]:
    x, y, z = (value if isinstance(value, Value) else Const(I32, value) for value in (*values, *(1,) * 3)[:3])
    return x, y, z


def check(
    arch: str = "sm_90a",
    *,
    grid: Sizes = (1,),
    block: Sizes = (128,),
    smem: int | Value = 0,
    cluster: Sizes = (),
    preferred: Sizes = (),
    registers: int = 32,
    static: int = 0,
) -> None:
    attributes = [
        LaunchAttribute(id=id_, leaves=tuple(zip((0, 4, 8), sizes(shape), strict=True)))
        for id_, shape in ((CLUSTER_DIMENSION, cluster), (PREFERRED_CLUSTER_DIMENSION, preferred))
        if shape
    ]
    launch = Launch(
        kernel=KernelRef("kernel"),
        grid=sizes(grid),
        block=sizes(block),
        smem=smem if isinstance(smem, Value) else Const(I64, smem),
        stream=Const(PTR, 0),
        attributes=tuple(attributes),
        params=(),
    )
    program = HostProgram("host", [N], [Block(ops=[launch], terminator=Return(Const(I32, 0)))])
    target = Arch.parse(arch)
    if target.ptx:
        image = f".version 8.0\n.target {target.compiler_name}\n.entry kernel () {{ ret; }}\n".encode()
    else:
        image = write_cubin([FakeKernel(symbol="kernel", registers=registers, static_smem_bytes=static)], arch)
    check_launches(program, target, image)


def test_what_some_device_takes() -> None:
    check(grid=(2**31 - 1, 65535, 65535), block=(1024, 1, 1), smem=232448, registers=64)
    check(grid=(32,), cluster=(16,), block=(16, 16, 4))
    check(block=(1, 1, 64), smem=99 * 1024, arch="sm_86")
    check(smem=163 * 1024, arch="sm_80")
    check(smem=Value(I64), grid=(N, N, N), block=(N, 4), cluster=(N, 2))
    check(grid=(0,), arch="sm_80", cluster=(1, 1, 1))
    check(smem=327 * 1024, arch="sm_100f")
    check(smem=327 * 1024, arch="compute_80")


@pytest.mark.parametrize(
    ("launch", "text"),
    [
        ({"block": (2048,)}, f"2048 as x of the block; the limit of every GPU is 1024 ({GUIDE})"),
        ({"block": (N, 1025)}, f"1025 as y of the block; the limit of every GPU is 1024 ({GUIDE})"),
        ({"block": (1, 1, 65)}, f"65 as z of the block; the limit of every GPU is 64 ({GUIDE})"),
        ({"block": (64, 32)}, f"2048 threads per block; the limit of every GPU is 1024 ({GUIDE})"),
        ({"block": (0,)}, f"0 as x of the block; the limit of every GPU is 1024 ({GUIDE})"),
        ({"grid": (1, 65536)}, f"65536 as y of the grid; the limit of every GPU is 65535 ({GUIDE})"),
        ({"grid": (N, 1, -3)}, f"-3 as z of the grid; the limit of every GPU is 65535 ({GUIDE})"),
        (
            {"block": (512,), "registers": 168},
            (
                "512 threads per block and 168 registers per thread, 86016 registers in all; the limit of every GPU is "
                f"65536 registers per block ({GUIDE})"
            ),
        ),
        (
            {"grid": (32,), "cluster": (32,)},
            f"a cluster of 32 blocks; the limit is 16 blocks, and every device supports 8 ({CLUSTERS})",
        ),
        (
            {"preferred": (4, 8)},
            f"a cluster of 32 blocks; the limit is 16 blocks, and every device supports 8 ({CLUSTERS})",
        ),
        (
            {"grid": (8,), "cluster": (2,), "arch": "sm_89"},
            (
                "a cluster of 2 blocks; clusters need compute capability 9.0, and no device that runs sm_89 has it "
                f"({GUIDE})"
            ),
        ),
        (
            {"grid": (N, 3), "cluster": (1, 2)},
            (
                "a grid of 3 and a cluster of 2 blocks in y; the grid must be a multiple of the cluster (CUDA "
                "Driver API, CUlaunchAttributeValue::clusterDim)"
            ),
        ),
        (
            {"smem": 300000},
            (
                "300000 bytes of dynamic and 0 bytes of static shared memory, 300000 in all; the limit per block for "
                f"sm_90a is 232448 bytes, on compute capability 9.0 ({GUIDE})"
            ),
        ),
        (
            {"smem": 232448, "static": 16},
            (
                "232448 bytes of dynamic and 16 bytes of static shared memory, 232464 in all; the limit per block for "
                f"sm_90a is 232448 bytes, on compute capability 9.0 ({GUIDE})"
            ),
        ),
        (
            {"smem": 166913, "arch": "sm_87"},
            (
                "166913 bytes of dynamic and 0 bytes of static shared memory, 166913 in all; the limit per block for "
                f"sm_87 is 166912 bytes, on compute capability 8.7 ({GUIDE})"
            ),
        ),
        (
            {"smem": 334849, "arch": "compute_80"},
            (
                "334849 bytes of dynamic and 0 bytes of static shared memory, 334849 in all; the limit per block for "
                f"compute_80 is 334848 bytes, on compute capability 10.7 ({GUIDE})"
            ),
        ),
        (
            {"smem": -1},
            (
                "-1 bytes of dynamic and 0 bytes of static shared memory, -1 in all; the limit per block for sm_90a "
                f"is 232448 bytes, on compute capability 9.0 ({GUIDE})"
            ),
        ),
    ],
)
def test_what_no_device_takes(launch: dict[str, object], text: str) -> None:
    with pytest.raises(CompileError) as raised:
        check(**launch)  # type: ignore[arg-type]
    assert raised.value.message == f"kernel 'kernel' is launched with {text}"
    assert raised.value.hint
