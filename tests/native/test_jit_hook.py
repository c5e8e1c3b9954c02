"""The object in front of ``cute.compile``: three ways to install it, and what ``AOT_PACK_JIT`` says.

The package is without a library: its functions print. ``jit_library/serve.py`` is the service.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LIBRARY = Path(__file__).parent / "jit_library"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that has the package ``packed``."""
    folder = tmp_path_factory.mktemp("jit")
    environment = {**os.environ, "PYTHONPATH": str(LIBRARY)}
    command = [sys.executable, str(LIBRARY / "build_table.py"), str(folder)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return folder


def serve(*command: str | Path, path: list[Path], **variables: str) -> dict[str, Any]:
    """What the service prints, started in one way."""
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a", **variables}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, [*path, LIBRARY]))
    done = subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    found: dict[str, Any] = json.loads(lines[-1])
    return {**found, "printed": lines[:-1], "errors": done.stderr}


@pytest.fixture(scope="module")
def served(package: Path) -> dict[str, Any]:
    return serve("-m", "packed.jit", LIBRARY / "serve.py", path=[package])


PACKED = "<packed function fuzzed.kernels.Scale (scale@sm_90a)>"


def test_a_packed_call_gets_the_packed_function(served: dict[str, Any]) -> None:
    for name in ("packed", "kept", "warn, packed", "error, packed"):
        assert served[name] == [PACKED], name


def test_the_object_stays_the_public_one(served: dict[str, Any]) -> None:
    assert served["the object is the same"] == ["(True, 'CompileCallable', 'cutlass.base_dsl.compiler')"]
    assert served["is the compiler's"] == ["True"]


def test_it_is_called_like_the_compiled_function(served: dict[str, Any]) -> None:
    assert served["printed"] == ["x y 2.0", "x y 2.0"]
    assert served["too few"][0].startswith("TypeError: wrapper() missing 2 required positional arguments")


def test_it_has_no_program_of_the_compiler(served: dict[str, Any]) -> None:
    packed_ahead = "was packed ahead of time, so it has no"
    advice = "set AOT_PACK_JIT=off to let the compiler make the function"
    assert served["export"] == [f"OSError: {PACKED} {packed_ahead} program to export; {advice}"]
    assert served["attribute"][0].startswith(f"AttributeError: {PACKED} {packed_ahead} attribute 'ir_module'")


def test_off_answers_nothing(served: dict[str, Any]) -> None:
    assert served["off"][0].startswith("<cutlass.cutlass_dsl.tvm_ffi_provider.TVMFFIJitCompiledFunctionWithKwargs")
    assert len(served["off"]) == 1


def test_warn_says_who_compiles_what_and_why(served: dict[str, Any]) -> None:
    made, warning = served["warn, other"]
    assert made.startswith("<cutlass.cutlass_dsl.tvm_ffi_provider.TVMFFIJitCompiledFunctionWithKwargs")
    assert warning.startswith("fuzzed.kernels.compile_scale, line ")
    assert " compiles fuzzed.kernels.Scale: the nearest is scale@sm_90a, which differs: positional.x.align is 32, " in (
        warning
    )


def test_error_raises_instead_of_compiling(served: dict[str, Any]) -> None:
    (error,) = served["error, other"]
    assert error.startswith("JitError: fuzzed.kernels.compile_scale, line ")
    assert "asked to compile fuzzed.kernels.Scale, which no package with --jit answers: the nearest is scale" in error
    assert "AOT_PACK_JIT=warn" in error
    assert 'dtype is "Float16", packed: "Float32"' in served["error, another dtype"][0]


def test_a_function_without_tvm_ffi_is_compiled_and_told(served: dict[str, Any]) -> None:
    made, warning = served["warn, without TVM FFI"]
    assert "JitCompiledFunction" in made
    assert "TVMFFI" not in made
    reason = "it is compiled without TVM FFI, so its calls pass tensors of CuTeDSL, which no packed function takes"
    assert f" compiles fuzzed.kernels.Scale: {reason}" in warning
    (error,) = served["error, without TVM FFI"]
    assert error.startswith("JitError: ")
    assert reason in error


def test_an_unknown_mode_is_an_error(served: dict[str, Any]) -> None:
    assert served["unknown mode"] == ["ValueError: AOT_PACK_JIT: expected off, warn or error, got 'sometimes'"]


def test_a_folder_in_pythonpath_installs_it_in_every_process(package: Path) -> None:
    site = subprocess.run(
        [sys.executable, "-m", "packed.jit", "--site"],
        env={**os.environ, "PYTHONPATH": str(package)}, capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    assert Path(site) == package / "packed" / "_jit" / "site"
    other = package / "other"
    other.mkdir()
    (other / "sitecustomize.py").write_text("import sys; sys.stderr.write('the other one ran')")
    found = serve(LIBRARY / "serve.py", path=[Path(site), other, package])
    assert found["packed"] == [PACKED]
    assert found["errors"].count("the other one ran") == 1


def test_a_process_without_the_compiler_imports_nothing(package: Path) -> None:
    script = "import sys; print('packed' in sys.modules, 'tvm_ffi' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(package / "packed" / "_jit" / "site")}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_a_missing_package_is_said_and_stops_nothing(package: Path, tmp_path: Path) -> None:
    found = serve(LIBRARY / "serve.py", path=[package / "packed" / "_jit" / "site"])
    assert "packed: cute.compile is not answered: ModuleNotFoundError" in found["errors"]
    assert found["packed"][0].startswith("<cutlass.cutlass_dsl.")
