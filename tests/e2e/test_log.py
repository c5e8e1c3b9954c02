"""AOT_PACK_LOG: what it tells, where, and that it says nothing unasked."""

import re
from pathlib import Path

import pytest
from fake_driver import Controls

from .conftest import Clean

SCRIPT = """import os
os.environ["AOT_PACK_LOG"] = {value!r}
from fake_driver.tensors import CudaTensor as T
import variant_kernels as v
x = T((8,), "float16", device=1)
v.scale(x, x, 2.0)
v.scale(x, x, 2.0)
v.unload()
"""
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \d+ variant_kernels: (.*)")


def log(clean: Clean, value: str) -> list[str]:
    """What is written to standard error, without the heads of the lines."""
    done = clean.run(SCRIPT.format(value=value), controls=Controls(gpus=("h100", "a100")))
    assert done.code == 0, done.err
    return messages(done.err)


def messages(text: str) -> list[str]:
    found = [LINE.fullmatch(line) for line in text.splitlines()]
    assert all(found), text
    return [match[1] for match in found if match]


@pytest.mark.parametrize("value", ["", "off"])
def test_nothing_is_said_unasked(clean: Clean, value: str) -> None:
    assert log(clean, value) == []


def test_info_tells_what_was_loaded_for_which_device_and_how_long_it_took(clean: Clean) -> None:
    driver, loaded, ready, unloaded = log(clean, "info")
    assert driver == "driver for CUDA 13.0, 2 devices"
    assert re.fullmatch(r"scale\[float16\]: loaded cubins/[0-9a-f]{16}\.cubin, \d+ bytes, in \d+\.\d\d ms", loaded)
    assert re.fullmatch(
        r"scale\[float16\]: ready with sm_80 on device cuda:1 \(NVIDIA A100.*, sm_80\) in \d+\.\d\d ms", ready
    )
    assert unloaded == "unloaded"


def test_debug_tells_why_the_other_images_were_not_taken(clean: Clean) -> None:
    (choice,) = (line for line in log(clean, "debug") if "capability" in line)
    assert choice == (
        "scale[float16]: for cuda:1, of capability 8.0: sm_80 taken, sm_90a does not fit, compute_90 does not fit, "
        "sm_100f does not fit, sm_120 does not fit"
    )


def test_a_file_is_appended_to(clean: Clean, tmp_path: Path) -> None:
    file = tmp_path / "log.txt"
    for _ in range(2):
        assert log(clean, f"info:{file}") == []
    lines = messages(file.read_text())
    assert lines.count("unloaded") == 2
    assert len(lines) == 8


def test_values_that_are_not_known(clean: Clean, tmp_path: Path) -> None:
    assert log(clean, "verbose") == ["AOT_PACK_LOG=verbose: not known; info, debug, info:FILE or debug:FILE is"]
    first, *rest = log(clean, f"info:{tmp_path}")
    assert first == f"AOT_PACK_LOG=info:{tmp_path}: the file can't be opened; this goes to standard error"
    assert len(rest) == 4
