"""What a release needs: wheels that verify, builds that can be repeated, the author's checks on a GPU (a fake one)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Result, fail_directive
from reproducible.ways import Way, Workshop, people

from .conftest import EXAMPLES, ROOT, Clean, Finished, aot_pack


@pytest.fixture
def driver(clean: Clean) -> FakeDriver:
    return clean.driver


def test_the_wheels_verify(wheels: dict[str, Path], tmp_path: Path) -> None:
    for name in ("hopper_gemm", "variant_kernels", "launch_modes"):
        done = aot_pack("verify", wheels[name], cwd=tmp_path)
        assert done.code == 0, done.out + done.err
        assert "nothing wrong" in done.out


def test_an_installed_package_verifies_until_it_is_changed(wheels: dict[str, Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(wheels["elementwise"]) as archive:
        archive.extractall(tmp_path)
    assert aot_pack("verify", tmp_path / "elementwise", cwd=tmp_path).code == 0
    image = next((tmp_path / "elementwise/cubins").iterdir())
    image.write_bytes(image.read_bytes()[:-1] + b"x")
    done = aot_pack("verify", tmp_path / "elementwise", "--json", cwd=tmp_path)
    assert done.code == 7
    document = json.loads(done.out)
    assert not document["ok"]
    assert {finding["path"] for finding in document["findings"]} == {f"elementwise/cubins/{image.name}"}


def test_verify_needs_little_of_what_a_build_needs(wheels: dict[str, Path], tmp_path: Path) -> None:
    """On a machine with a GPU there is no compiler."""
    absent = (
        "cutlass",
        "jinja2",
        "build",
        "auditwheel",
        "rich",
        "wrapt",
        "scikit_build_core",
        "numpy",
        "cuda",
        "wheel",
    )
    script = (
        f"import sys\nfor name in {absent}: sys.modules[name] = None\n"
        f"from aot_pack.cli import main\nsys.exit(main(['verify', {str(wheels['my_kernels'])!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_manifest_names_sources_and_nothing_of_the_machine(wheels: dict[str, Path]) -> None:
    with zipfile.ZipFile(wheels["elementwise"]) as archive:
        text = archive.read("elementwise/manifest.json").decode()
    assert [source["path"] for source in json.loads(text)["provenance"]["sources"]] == ["elementwise.py"]
    assert str(ROOT) not in text
    assert os.environ.get("HOME", "/root") not in text


@pytest.mark.usefixtures("compiled_anew")
def test_a_build_gives_the_same_bytes_wherever_and_however_it_runs(wheels: dict[str, Path], tmp_path: Path) -> None:
    """One build with what the first one kept, a second one without it and with all else different."""
    source = ROOT / "example_kernels" / "elementwise.py"
    options = ("--arch", "sm_90a", "--check-reproducible", "--json")
    done = aot_pack("build", source, "-o", tmp_path / "again", *options, cwd=tmp_path)
    assert done.code == 0, done.err
    assert "a second build in another folder gave the same bytes" in done.err
    (again,) = (tmp_path / "again").glob("*.whl")
    assert again.read_bytes() == wheels["elementwise"].read_bytes()
    assert aot_pack("diff", again, wheels["elementwise"], cwd=tmp_path) == Finished(code=0, out="", err="")


def test_uv_gives_another_user_the_same_bytes(wheels: dict[str, Path]) -> None:
    """One of the many ways that ``python -m tests.reproducible`` tries."""
    person = people()[-1]
    way = Way(front_end="uv", jobs=2, person=person, folder=person.folders[1], cache="cold", cache_name="uv")
    with tempfile.TemporaryDirectory(prefix="aot-pack-ways-") as name:
        Path(name).chmod(0o755)
        workshop = Workshop(root=Path(name), source=ROOT / "example_kernels" / "elementwise.py")
        workshop.make_projects(wheels["elementwise"])
        assert workshop.build(way).wheel.read_bytes() == wheels["elementwise"].read_bytes()


def test_a_wheel_over_its_budget_is_not_written(wheels: dict[str, Path], tmp_path: Path) -> None:
    source, output = ROOT / "example_kernels" / "elementwise.py", tmp_path / "dist"
    done = aot_pack("build", source, "--arch", "sm_90a", "--max-size", "20kB", "-o", output, cwd=tmp_path)
    assert done.code == 7
    assert "--max-size allows 20.0 kB" in done.err
    assert "kernels for sm_90a" in done.err
    assert not output.exists()
    done = aot_pack("build", source, "--arch", "sm_90a", "--max-size", "1MB", "-o", output, cwd=tmp_path)
    assert (output / wheels["elementwise"].name).read_bytes() == wheels["elementwise"].read_bytes()


def test_a_build_that_can_not_be_repeated_says_what_differs(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text()
    kernels = readme[readme.index("# kernels.py") : readme.index("```", readme.index("# kernels.py"))]
    moody = kernels.replace("* alpha)", "* alpha + len(__file__))")
    assert moody != kernels
    (tmp_path / "kernels.py").write_text(moody)
    options = ("--arch", "sm_90a", "--split-by", "arch", "--check-reproducible")
    done = aot_pack("build", "kernels.py", *options, cwd=tmp_path)
    assert done.code == 9, done.err
    assert "a second build in another folder gave another wheel" in done.err
    assert "~ scale@sm_90a: image" in done.err


CHECKS = """
import os
import aot_pack
from fake_driver.tensors import CudaTensor

@aot_pack.check("scale")
def check_scale(scale, device):
    x = CudaTensor((64,), "float16", device=device.device_id)
    scale(x, 2.0, x)

@aot_pack.check("elementwise.add")
def check_that_is_wrong(add, device):
    print("noise on standard output")
    assert device.name == "NVIDIA H100 80GB HBM3"
    assert add is None, "add must be None"

@aot_pack.check("add")
def check_that_dies(add, device):
    os.kill(os.getpid(), 9)

@aot_pack.check
def check_package(elementwise, device):
    assert elementwise.__version__ == "0.0.0"

@aot_pack.check("rmsnorm.no_such_function")
def check_of_another_package(function, device): ...
"""


def verify_on_gpu(
    folder: Path, driver: FakeDriver, wheel: Path, checks: str, *options: str, gpu: str = "h100", fault: str = ""
) -> Finished:
    """``--no-guards`` is among the options where no kernel is played, since then nothing writes the outputs."""
    (folder / "checks.py").write_text(checks)
    base = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    directives = (fail_directive(fault, Result.ILLEGAL_ADDRESS),) if fault else ()
    environment = driver.environment(Controls(gpus=(gpu,)), directives=directives, base=base)
    arguments: tuple[str | Path, ...] = ("verify", wheel, "--gpu", "--checks", folder / "checks.py", *options)
    return aot_pack(*arguments, cwd=folder, environment=environment)


def test_checks_of_the_author(wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path) -> None:
    done = verify_on_gpu(tmp_path, driver, wheels["elementwise"], CHECKS, "--no-guards", "--json")
    assert done.code == 10, done.err
    gpu = json.loads(done.out)["gpu"]
    assert gpu["device"] == "cuda:0, NVIDIA H100 80GB HBM3, sm_90"
    assert not gpu["passed"]
    found = [(result["name"], result["outcome"], result["text"]) for result in gpu["results"]]
    assert found == [
        ("check_scale", "passed", ""),
        ("check_that_is_wrong", "failed", "AssertionError: add must be None"),
        ("check_that_dies", "failed", "the process ended with signal 9"),
        ("check_package", "passed", ""),
    ]
    assert 'assert add is None, "add must be None"' in gpu["results"][1]["traceback"]
    assert gpu["unchecked"] == ["silu_mul", "silu_mul_backward"]
    assert "noise on standard output" in done.err


FIRST = "the first at index"
PLANTED = """
import ctypes
import aot_pack
from fake_driver.tensors import CudaTensor

driver = ctypes.CDLL("libcuda.so.1")
planted = ""

@ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p))
def play(name, parameters):  # x, alpha, y; each tensor begins with its address
    x, y = (ctypes.c_uint64.from_address(parameters[index]).value for index in (0, 2))
    ctypes.memset(y, 7, 64 if planted == "partial" else 128)
    if planted == "input":
        ctypes.memset(x + 2, 9, 2)
    if planted == "guard":
        ctypes.memset(y + 128, 9, 4)

driver.fakecuda_play_kernels(play)

def tensor():
    address = ctypes.c_uint64()
    assert driver.cuMemAlloc_v2(ctypes.byref(address), ctypes.c_size_t(256)) == 0
    return CudaTensor((64,), "float16", data=address.value)

def plant(what):
    def check(scale, device):
        global planted
        planted = what
        scale(tensor(), 2.0, tensor())
    check.__name__ = f"check_{what}"
    aot_pack.check("scale")(check)

for what in ("clean", "partial", "input", "guard"):
    plant(what)
"""


def test_undeclared_writes_and_partial_outputs(wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path) -> None:
    done = verify_on_gpu(tmp_path, driver, wheels["elementwise"], PLANTED, "--json")
    assert done.code == 10, done.err
    results = json.loads(done.out)["gpu"]["results"]
    assert [(result["name"], result["outcome"], result["findings"]) for result in results] == [
        ("check_clean", "passed", []),
        (
            "check_partial",
            "failed",
            [f"scale() did not write all of the output 'y': 32 of 64 elements kept their bytes, {FIRST} [32]"],
        ),
        ("check_input", "failed", [f"scale() wrote to the input 'x': 1 of 64 elements changed, {FIRST} [1]"]),
        ("check_guard", "failed", ["scale() wrote outside of 'y': 4 bytes changed, the first 0 bytes after its end"]),
    ]


ONE_CHECK = CHECKS[: CHECKS.index('@aot_pack.check("elementwise.add")')]


def test_an_error_of_the_device_is_of_the_check_that_caused_it(
    wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path
) -> None:
    again = ONE_CHECK + '@aot_pack.check("add")\ndef check_add(add, device): ...\n'
    done = verify_on_gpu(tmp_path, driver, wheels["elementwise"], again, "--no-guards", fault="cuCtxSynchronize")
    assert done.code == 10
    assert "check_scale: failed: work that the check started on the GPU failed: CUDA_ERROR_ILLEGAL_ADDRESS" in done.out
    assert "check_add: " in done.out  # by another process, to which the fault happens as well


def test_a_device_that_the_package_is_not_for(wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path) -> None:
    done = verify_on_gpu(tmp_path, driver, wheels["elementwise"], ONE_CHECK, gpu="a100")
    assert done.code == 10
    assert "check_scale: skipped: no image for this device" in done.out
    assert "no check ran on this device" in done.out


@pytest.mark.parametrize(
    ("checks", "message"),
    [
        ("import cutlass_of_no_machine", "checks.py can't be run: ModuleNotFoundError: No module named 'cutlass_of"),
        (
            "import aot_pack\n@aot_pack.check('gone')\ndef f(a, b): ...",
            "f checks 'gone', but the package has only ",
        ),
        ("import aot_pack\n@aot_pack.check('x.gone')\ndef f(a, b): ...", "the file has no check for this package"),
        ("import aot_pack\n@aot_pack.check(3)\ndef f(a, b): ...", "expected the name of a packed function"),
    ],
)
def test_checks_that_can_not_be_run(
    wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path, checks: str, message: str
) -> None:
    done = verify_on_gpu(tmp_path, driver, wheels["elementwise"], checks)
    assert done.code == 10
    assert message in done.err


def test_without_a_gpu_or_a_file_it_says_so(wheels: dict[str, Path], tmp_path: Path) -> None:
    done = aot_pack("verify", wheels["elementwise"], "--gpu", cwd=tmp_path)
    assert (done.code, "--gpu needs --checks FILE" in done.err) == (2, True)
    checks = ROOT / "example_kernels" / "checks.py"
    (tmp_path / "checks.py").write_text("import aot_pack\n")
    done = aot_pack("verify", wheels["elementwise"], "--gpu", "--checks", tmp_path / "checks.py", cwd=tmp_path)
    assert done.code == 10
    assert "GPU 0 can't be used: " in done.err
    assert "--gpu needs a GPU, its driver" in done.err
    assert all(f'"{name}.' in checks.read_text() for name in EXAMPLES)
