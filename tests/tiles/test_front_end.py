"""What TileLang must be like for ``front_ends/tilelang/front_end.py``, and the programs that it refuses."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import FOLDER, SOURCES, Packed, error_of, refusals

pytestmark = pytest.mark.tilelang

REFUSED: dict[str, str] = next(
    ast.literal_eval(node.value)
    for node in ast.parse((FOLDER / "kernels_refused.py").read_text()).body
    if isinstance(node, ast.Assign)
)


INTERFACES = """
import importlib, inspect
jit = importlib.import_module("tilelang.jit")
assert {"func", "out_idx", "pass_configs", "compile_flags"} <= set(inspect.signature(jit.cached).parameters)
assert "return cached(" in inspect.getsource(jit.compile)
assert "compile(" in inspect.getsource(jit.JITImpl.compile)
assert "orig_func" in importlib.import_module("tilelang.language.eager.builder").JITFunc.__dataclass_fields__
param = importlib.import_module("tilelang.engine.param").KernelParam
assert callable(param.from_buffer) and callable(param.torch_dtype)
context = importlib.import_module("tilelang.backend.module").create_backend_context
assert list(inspect.signature(context).parameters)[:3] == ["target", "target_host", "execution_backend"]
lower = importlib.import_module("tilelang.engine.lower").lower_with_context
assert {"enable_host_codegen", "enable_device_compile"} <= set(inspect.signature(lower).parameters)
artifact = importlib.import_module("tilelang.engine.param").CompiledArtifact
assert {"host_mod", "device_mod", "kernel_source"} <= set(artifact.__dataclass_fields__)
tuner = importlib.import_module("tilelang.autotuner.tuner")
assert {"jit_impl", "configs"} <= set(tuner.AutoTuneImpl.__dataclass_fields__)
compiling = inspect.signature(tuner.AutoTuneImpl._make_jit_compile_func)
assert list(compiling.parameters) == ["self", "mode", "args", "kwargs"]
assert "config_arg.pop(_PASS_CONFIGS_KEY" in inspect.getsource(tuner.AutoTuneImpl._make_jit_compile_func)
assert "__return_kernel=True" in inspect.getsource(tuner.AutoTuneImpl.compile)
assert callable(tuner.AutoTuner.run)
debug = importlib.import_module("tilelang.cuda.debug")
assert isinstance(debug._IS_CUDA_AVAILABLE, bool)
assert "if _IS_CUDA_AVAILABLE:" in inspect.getsource(debug)
env = importlib.import_module("tilelang").env
assert (env.get_default_target(), env.get_default_execution_backend()) == ("auto", "auto")
executed = importlib.import_module("tilelang.cuda.execution_backend")
names = {spec.name for spec in (*executed.CUDA_EXECUTION_BACKENDS, *executed.CUTEDSL_EXECUTION_BACKENDS)}
assert names == {"tvm_ffi", "nvrtc", "cython", "cutedsl"}
keys = importlib.import_module("tilelang.transform.pass_config").PassConfigKey
assert keys.TL_ENABLE_FAST_MATH.value == "tl.enable_fast_math"
assert keys.TL_PTXAS_REGISTER_USAGE_LEVEL.value == "tl.ptxas_register_usage_level"
assert keys.TL_DEVICE_COMPILE_FLAGS.value == "tl.device_compile_flags"
folder = importlib.import_module("pathlib").Path(importlib.import_module("tilelang").__file__).parent
assert (folder / "src" / "tl_templates" / "cuda" / "nvrtc_std.h").is_file()
assert (folder / "3rdparty" / "cutlass" / "include" / "cute").is_dir()
library = (folder / "lib" / "libtilelang.so").read_bytes()
for callback in (b"tilelang_callback_cuda_postproc", b"tilelang_callback_cutedsl_postproc"):
    assert callback in library
device = importlib.import_module("tvm.runtime.device")
assert list(inspect.signature(device.Device._GetDeviceAttr).parameters)[1:] == ["device_type", "device_id", "attr_id"]
driver = importlib.import_module("tilelang.carver.arch.driver.cuda_driver")
for name in ("get_cuda_device_properties", "get_device_attribute", "get_num_sms", "get_device_name"):
    assert callable(getattr(driver, name))
"""
"""Run in a process of its own: TVM looks for a driver when it is imported, and would not take the fake one."""


def test_the_private_interfaces_are_as_known() -> None:
    done = subprocess.run([sys.executable, "-c", INTERFACES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the command says of kernels_refused.py."""
    return refusals(FOLDER / "kernels_refused.py", tmp_path_factory.mktemp("refused"))


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_supported_is_named(refused: str, name: str) -> None:
    assert REFUSED[name] in error_of(refused, name)


def test_the_manifest_says_what_compiled_it(packages: dict[str, Packed]) -> None:
    compilers = {target.compiler for target in packages["tilelang_ops"].manifest.targets}
    (compiler,) = compilers
    assert (compiler.name, compiler.version) == ("tilelang", "0.1.15")
    assert compiler.backend == "nvidia-cutlass-dsl 4.8.1"


def test_wheels_are_the_same_again(wheels: dict[str, Path], tmp_path: Path) -> None:
    """Another process, without the cache, in another folder."""
    source = FOLDER.parents[1] / "example_kernels" / "tilelang_ops.py"
    command = [
        sys.executable, "-m", "aot_pack", "build", str(source), "--arch", "sm_90a", "-o", str(tmp_path), "--no-cache",
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.read_bytes() == wheels["tilelang_ops"].read_bytes()


def test_a_wheel_names_nothing_of_tilelang(packages: dict[str, Packed]) -> None:
    for packed in (packages[source.stem] for source in SOURCES):
        library = (packed.folder / f"lib{packed.folder.name}.so").read_bytes()
        assert b"tilelang::" not in library
        for file in (packed.folder / "__init__.py", packed.folder / "__init__.pyi"):
            assert "import tilelang" not in file.read_text()
        assert packed.manifest.requires == ("apache-tvm-ffi<0.2,>=0.1.11",)
