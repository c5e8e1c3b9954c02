"""Kernels compiled with figures of GPU models: which build a device gets, what is told where none fits."""

import json
import zipfile
from pathlib import Path

import pytest
from fake_driver import Controls, Gpu, Launch

from .conftest import Clean, aot_pack

CALL = """
import warnings
from fake_driver.tensors import CudaTensor as T
import {package} as package
x = T((1024,), "int32", device={device})
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for name in {names}:
        getattr(package, name)(x, 1)
        getattr(package, name)(x, 1)
for warning in caught:
    print(warning.category.__name__, warning.lineno, warning.message)
"""

SM_COUNT, L2_BYTES = 16, 38
"""CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT and CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE."""

H20 = Gpu(model="h100", attributes={SM_COUNT: 78, L2_BYTES: 60 << 20})
BETWEEN = Gpu(model="h100", attributes={SM_COUNT: 114, L2_BYTES: 50 << 20})
"""Nearer to an H100 than to an H20."""


def grids(
    clean: Clean, gpu: str | Gpu, *names: str, package: str = "gpu_kernels", device: int = 0
) -> tuple[list[int], str]:
    """The grids of the launches on a GPU, each function called twice, and what was warned of."""
    script = CALL.format(package=package, device=device, names=names)
    out, calls = clean.run_and_record(script, gpus=("t4",) * device + (gpu,))
    return [call.grid[0] for call in calls if isinstance(call, Launch)], out


def test_a_device_gets_the_build_of_its_model(clean: Clean) -> None:
    assert grids(clean, "h100", "persistent", "cached", "plain") == ([132, 132, 50, 50, 1, 1], "")
    assert grids(clean, H20, "persistent", "cached", "plain") == ([78, 78, 60, 60, 1, 1], "")


def test_another_device_gets_the_nearest_build_and_one_warning(clean: Clean) -> None:
    found, out = grids(clean, BETWEEN, "persistent", "cached", "plain", device=1)
    assert found == [132, 132, 50, 50, 1, 1]
    assert out == (
        "RuntimeWarning 9 persistent() is compiled with figures of the GPU model h100, and device cuda:1 (NVIDIA H100 "
        "80GB HBM3, sm_90) has 114 multiprocessors instead of 132 multiprocessors. Build the package for this model as "
        "well (aot-pack build --gpu)\n"
    )


def test_a_function_whose_figures_are_the_same_is_not_warned_of(clean: Clean) -> None:
    assert grids(clean, BETWEEN, "cached", "plain") == ([50, 50, 1, 1], "")
    found, out = grids(clean, "h200", "persistent", "cached")
    assert found == [132, 132, 60, 60]
    assert out == ""


def test_preload_warns_once(clean: Clean) -> None:
    script = "import warnings\nwarnings.simplefilter('default')\nimport gpu_kernels\ngpu_kernels.preload(0)\n"
    done = clean.run(f"{script}gpu_kernels.preload(0)", controls=Controls(gpus=(BETWEEN,)))
    assert done.code == 0, done.err
    assert done.err.count("RuntimeWarning") == 1


def test_where_warnings_are_errors_the_call_fails_and_the_next_one_works(clean: Clean) -> None:
    script = CALL.replace('simplefilter("always")', 'simplefilter("error")').format(
        package="gpu_kernels", device=0, names=("persistent",)
    )
    done = clean.run(script, controls=Controls(gpus=(BETWEEN,)))
    assert done.code == 1
    assert "RuntimeError: persistent() is compiled with figures of the GPU model h100" in done.err
    again = script.replace("for name", "try: package.persistent(x, 1)\n    except RuntimeError: pass\n    for name")
    assert clean.run(again, controls=Controls(gpus=(BETWEEN,))).code == 0


def test_it_can_be_an_error(clean: Clean) -> None:
    assert grids(clean, "h100", "persistent", "plain", package="strict_kernels") == ([132, 132, 1, 1], "")
    script = CALL.format(package="strict_kernels", device=0, names=("plain", "persistent"))
    done = clean.run(script, controls=Controls(gpus=(BETWEEN,)))
    assert done.code == 1
    assert "RuntimeError: persistent() is compiled with figures of the GPU model h100" in done.err


def test_the_manifest_says_which_figures_were_asked_for(wheels: dict[str, Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(wheels["gpu_kernels"]) as archive:
        manifest = json.loads(archive.read("gpu_kernels/manifest.json"))
    assert manifest["gpu_mismatch"] == "warn"
    assert {target["id"]: (target["gpu"], target["figures"]) for target in manifest["targets"]} == {
        "persistent@sm_90a:h100": ("h100", [{"name": "max_active_clusters[1]", "value": 132}]),
        "persistent@sm_90a:h20": ("h20", [{"name": "max_active_clusters[1]", "value": 78}]),
        "cached@sm_90a:h100": ("h100", [{"name": "l2_bytes", "value": 50 << 20}]),
        "cached@sm_90a:h20": ("h20", [{"name": "l2_bytes", "value": 60 << 20}]),
        "plain@sm_90a": (None, []),
    }
    shown = aot_pack("inspect", wheels["gpu_kernels"], cwd=tmp_path).out
    assert "    persistent@sm_90a:h20   h20   max_active_clusters[1] 78\n" in shown


@pytest.mark.parametrize(("gpus", "named"), [("h100", "sm_90a (h100)"), ("h100,h20", "sm_90a (h100), sm_90a (h20)")])
def test_a_device_without_an_image_is_told_for_which_models_there_is_one(clean: Clean, gpus: str, named: str) -> None:
    package = {"h100": "strict_kernels", "h100,h20": "gpu_kernels"}[gpus]
    done = clean.run(CALL.format(package=package, device=0, names=("persistent",)), controls=Controls(gpus=("b200",)))
    assert f"no image for device cuda:0 (NVIDIA B200, sm_100); this package has it for {named}." in done.err
