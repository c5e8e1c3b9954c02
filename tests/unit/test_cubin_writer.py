"""Written cubins are read by pyelftools and by aot-pack's own reader as what they were meant to be."""

from __future__ import annotations

import io

import pytest
from elftools.elf.elffile import ELFFile
from fake_driver.cubin_writer import FakeGlobal, FakeKernel, Parameter, lay_out, write_cubin

from aot_pack.cubin import KernelParameter, read_cubin

KERNEL = FakeKernel(
    symbol="scale",
    parameters=(8, 4, 1, 128, 12),
    registers=40,
    static_smem_bytes=2048,
    local_bytes=16,
    required_block=(128, 2, 1),
    cluster=(2, 1, 1),
    code=b"\x5a" * 384,
)


@pytest.mark.parametrize("toolkit", [12, 13])
@pytest.mark.parametrize("arch", ["sm_80", "sm_90a", "sm_100f", "sm_120a"])
def test_kernel_attributes_come_back(arch: str, toolkit: int) -> None:
    info = read_cubin(write_cubin([KERNEL], arch, toolkit=toolkit))

    (kernel,) = info.kernels
    assert f"sm_{info.sm}" == arch.rstrip("af")
    assert (kernel.symbol, kernel.registers, kernel.static_smem_bytes) == ("scale", 40, 2048)
    assert (kernel.stack_bytes, kernel.code_bytes) == (16, 384)
    assert (kernel.required_threads, kernel.cluster) == ((128, 2, 1), (2, 1, 1))
    assert [(each.offset, each.size_bytes) for each in kernel.parameters] == [
        (0, 8),
        (8, 4),
        (12, 1),
        (64, 128),
        (192, 12),
    ]


@pytest.mark.parametrize(
    ("arch", "toolkit", "abi", "flags"),
    [
        ("sm_80", 12, 7, 0x500550),
        ("sm_90", 12, 7, 0x5A055A),
        ("sm_90a", 12, 7, 0x5A0D5A),
        ("sm_100a", 12, 8, 0x600640A),
        ("sm_100f", 12, 8, 0x6006402),
        ("sm_80", 13, 8, 0x6005004),
        ("sm_90a", 13, 8, 0x6005A04),
        ("sm_103a", 13, 8, 0x6006702),
        ("sm_120a", 13, 8, 0x6007802),
    ],
)
def test_header_is_as_ptxas_writes_it(arch: str, toolkit: int, abi: int, flags: int) -> None:
    elf = ELFFile(io.BytesIO(write_cubin([KERNEL], arch, toolkit=toolkit)))

    assert elf["e_machine"] == "EM_CUDA"
    assert (elf["e_ident"]["EI_ABIVERSION"], elf["e_flags"]) == (abi, flags)


def test_sections_are_named_and_linked() -> None:
    elf = ELFFile(io.BytesIO(write_cubin([KERNEL], "sm_90a", variables=[FakeGlobal(symbol="table", data=b"12345678")])))

    names = [section.name for section in elf.iter_sections()]
    assert names[:4] == ["", ".shstrtab", ".strtab", ".symtab"]
    info = elf.get_section_by_name(".nv.info.scale")
    assert names[info["sh_info"]] == ".text.scale"
    assert elf.get_section_by_name(".text.scale").data() == KERNEL.code
    assert elf.get_section_by_name(".nv.global.init").data() == b"12345678"
    assert elf.get_section_by_name(".nv.shared.scale")["sh_size"] == 2048 + 1024
    symbols = {symbol.name: symbol for symbol in elf.get_section_by_name(".symtab").iter_symbols()}
    assert names[symbols["scale"]["st_shndx"]] == ".text.scale"
    assert symbols["scale"]["st_info"]["type"] == "STT_FUNC"
    assert (symbols["table"]["st_size"], symbols["table"]["st_info"]["type"]) == (8, "STT_OBJECT")


def test_several_kernels_keep_their_own_attributes() -> None:
    other = FakeKernel(symbol="other", parameters=(2,), registers=8)
    by_symbol = {kernel.symbol: kernel for kernel in read_cubin(write_cubin([KERNEL, other], "sm_80")).kernels}

    assert by_symbol["scale"].registers == 40
    assert by_symbol["other"].registers == 8
    assert by_symbol["other"].parameters == (KernelParameter(ordinal=0, offset=0, size_bytes=2),)


def test_parameters_over_4_kib_use_the_second_form() -> None:
    (kernel,) = read_cubin(write_cubin([FakeKernel(symbol="big", parameters=(8, 20000, 1))])).kernels

    assert [(each.offset, each.size_bytes) for each in kernel.parameters] == [(0, 8), (16, 20000), (20016, 1)]


def test_given_offsets_are_kept() -> None:
    assert lay_out([12, Parameter(offset=48, size=128), 1]) == (
        Parameter(offset=0, size=12),
        Parameter(offset=48, size=128),
        Parameter(offset=176, size=1),
    )


def test_equal_input_gives_equal_bytes_and_other_code_others() -> None:
    again = FakeKernel(symbol="scale", code=b"\x01" * 16)
    assert write_cubin([again]) == write_cubin([again])
    assert write_cubin([again]) != write_cubin([FakeKernel(symbol="scale", code=b"\x02" * 16)])


def test_wrong_architecture_and_toolkit_are_refused() -> None:
    with pytest.raises(ValueError, match="'90a' is no architecture like sm_90a"):
        write_cubin([KERNEL], "90a")
    with pytest.raises(ValueError, match="toolkit 11 is not 12 or 13"):
        write_cubin([KERNEL], toolkit=11)
