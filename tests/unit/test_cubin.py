"""Cubins are read as ``ptxas -v`` described them when they were made (data/cubins/README.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from aot_pack.cubin import KernelInfo, KernelParameter, read_cubin
from aot_pack.errors import WheelError

DATA = Path(__file__).parent / "data" / "cubins"


def kernels(name: str) -> dict[str, KernelInfo]:
    return {kernel.symbol: kernel for kernel in read_cubin((DATA / name).read_bytes()).kernels}


@pytest.mark.parametrize(
    ("name", "sm", "abi"),
    [
        ("k.sm_80.cubin", 80, 8),
        ("k.sm_90a.cubin", 90, 8),
        ("k.sm_100a.cubin", 100, 8),
        ("cutedsl.sm_80.cubin", 80, 7),
        ("cutedsl.sm_90a.cubin", 90, 7),
    ],
)
def test_architecture_is_read_for_both_elf_abis(name: str, sm: int, abi: int) -> None:
    info = read_cubin((DATA / name).read_bytes())
    assert (info.sm, info.abi) == (sm, abi)
    assert info.size_bytes == (DATA / name).stat().st_size


@pytest.mark.parametrize(
    ("name", "registers"),
    [
        ("k.sm_80.cubin", {"dynm": 10, "stat": 8, "plain": 8}),
        ("k.sm_90a.cubin", {"dynm": 12, "stat": 10, "plain": 8}),
        ("k.sm_100a.cubin", {"dynm": 12, "stat": 10, "plain": 8}),
    ],
)
def test_resources_are_those_that_ptxas_reported(name: str, registers: dict[str, int]) -> None:
    found = kernels(name)
    assert {symbol: kernel.registers for symbol, kernel in found.items()} == registers
    # Dynamic shared memory does not count, nor does what the system reserves from sm_90 on.
    assert {symbol: kernel.static_smem_bytes for symbol, kernel in found.items()} == {
        "dynm": 0,
        "stat": 1040,
        "plain": 0,
    }
    assert {symbol: kernel.stack_bytes for symbol, kernel in found.items()} == {"dynm": 80, "stat": 0, "plain": 0}


def test_block_shapes() -> None:
    found = kernels("k.sm_90a.cubin")
    assert (found["plain"].max_threads, found["plain"].required_threads) == ((128, 2, 1), None)
    assert (found["dynm"].max_threads, found["dynm"].required_threads) == (None, (64, 1, 1))
    assert (found["stat"].max_threads, found["stat"].required_threads) == (None, None)


def test_a_parameter_of_128_bytes_sits_at_its_alignment() -> None:
    kernel = kernels("k.sm_90a.cubin")["dynm"]
    assert kernel.parameters == (
        KernelParameter(ordinal=0, offset=0, size_bytes=8),
        KernelParameter(ordinal=1, offset=48, size_bytes=128),
    )
    assert kernel.parameter_bytes == 176


def test_parameters_over_4_kb_and_clusters() -> None:
    found = kernels("b.sm_90.cubin")
    assert found["big"].parameters == (
        KernelParameter(ordinal=0, offset=0, size_bytes=8200),
        KernelParameter(ordinal=1, offset=8200, size_bytes=8),
    )
    assert found["big"].cluster == (2, 1, 1)
    assert found["clus"].max_cluster_rank == 8
    assert found["none"].parameters == ()
    assert found["none"].parameter_bytes == 0


def test_cubins_of_cutedsl() -> None:
    scale, smem = read_cubin((DATA / "cutedsl.sm_80.cubin").read_bytes()).kernels
    assert "_scale_kernel_" in scale.symbol
    assert "_smem_kernel_" in smem.symbol
    assert (scale.registers, scale.stack_bytes) == (8, 0)
    assert (smem.registers, smem.stack_bytes) == (34, 272)
    assert [parameter.size_bytes for parameter in smem.parameters] == [16, 16, 4]
    assert smem.required_threads == (256, 1, 1)


def test_what_is_no_cubin_is_refused() -> None:
    with pytest.raises(WheelError, match="not a readable cubin of 5 bytes"):
        read_cubin(b"hello")


@pytest.mark.parametrize("cut", [10, 64, 100, 1000, 3000, 5000])
def test_a_cubin_that_is_cut_off_is_refused(cut: int) -> None:
    data = (DATA / "k.sm_80.cubin").read_bytes()
    with pytest.raises(WheelError, match="not a readable cubin"):
        read_cubin(data[:cut])


def test_an_elf_file_of_another_machine_is_refused() -> None:
    data = bytearray((DATA / "k.sm_80.cubin").read_bytes())
    data[18:20] = (62).to_bytes(2, "little")
    with pytest.raises(WheelError, match="EM_X86_64"):
        read_cubin(bytes(data))
