"""What real wheels cover: the command, ``covers()`` of the installed package, and calls say the same."""

import json
import os
from pathlib import Path

import pytest
from fake_driver import Controls

from .conftest import Clean, aot_pack

ARCHS = ("sm_80", "sm_86", "sm_90a", "sm_100a", "sm_103", "sm_120", "sm_121", "sm_87")

ASK = """
import json
import variant_kernels as v
x = v.TensorSpec((64,), "float32")
found = {{}}
for arch in {archs}:
    found[arch] = [v.covers(name, x, x, 2.0, device=arch).image for name in ("scale", "tuned")]
print(json.dumps(found))
"""


def test_the_command_and_the_package_name_the_same_image(wheels: dict[str, Path], clean: Clean, tmp_path: Path) -> None:
    """The package, without a driver."""
    done = aot_pack("coverage", wheels["variant_kernels"], "--json", "--arch", ",".join(ARCHS), cwd=tmp_path)
    assert done.code == 13
    devices = {device["arch"]: device["variants"] for device in json.loads(done.out)["devices"]}
    asked = clean.run(ASK.format(archs=ARCHS), driver=False)
    assert asked.code == 0, asked.err
    found = json.loads(asked.out)
    for arch in ARCHS:
        by_name = {each["name"]: each["image"] for each in devices[arch]}
        assert found[arch] == [by_name["scale[float32]"], by_name["tuned"]], arch
    assert found["sm_90a"] == ["sm_90a", "sm_90a"]
    assert found["sm_100a"] == ["sm_100f", None]
    assert found["sm_87"] == [None, None]


def test_the_command_takes_an_installed_package(clean: Clean, tmp_path: Path) -> None:
    found = clean.run("import variant_kernels as v; print(v.__path__[0])", driver=False)
    done = aot_pack("coverage", found.out.strip(), cwd=tmp_path, environment={"COLUMNS": "80"})
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    at = lines.index("scale, 3 variants")
    assert lines[at + 1 : at + 3] == [
        "  GPUs      sm_80, sm_90a, compute_90 (PTX: the driver compiles it), sm_100f,",
        "            sm_120",
    ]
    assert "  variants  by x dtype (float16, bfloat16, float32)" in lines[at:]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("mode", ["warn", "error"])
def test_strict_preload_names_the_function_without_an_image(clean: Clean, mode: str) -> None:
    script = (
        f"import os; os.environ['AOT_PACK_STRICT'] = {mode!r}\nimport variant_kernels as v\nv.preload(0)\nprint('done')"
    )
    done = clean.run(script, controls=Controls(gpus=("b200",)))
    assert "preload(): tuned() has no image for device cuda:0 (NVIDIA B200, sm_100)" in done.err
    assert (done.code, done.out) == ((0, "done\n") if mode == "warn" else (1, ""))


def test_a_wheel_is_verified_with_its_signatures(wheels: dict[str, Path], tmp_path: Path) -> None:
    done = aot_pack("verify", *wheels.values(), cwd=tmp_path, environment=dict(os.environ))
    assert done.code == 0, done.out
