"""Launchers run on the oldest processor of their kind: what a newer one adds is used nowhere."""

import signal
import subprocess
import sys
from pathlib import Path

from fake_driver import Launch, read_log

from .conftest import Installed
from .processors import PROCESSORS, Emulator

OLDEST = {"x86_64": "Opteron_G1", "aarch64": "cortex-a53"}
"""As ``qemu -cpu`` names them: of 2003, with SSE2 and no more than Python asks for; ARMv8.0."""


def test_the_emulator_refuses_what_the_oldest_processor_lacks(emulator: Emulator, tmp_path: Path) -> None:
    """Else the next test could not fail."""
    source = tmp_path / "newer.c"
    source.write_text(
        "#include <stdint.h>\nvolatile uint64_t a = 1, b = 2;\n"
        "int main(int count, char** words) { float x[64], y[64]; int i;\n"
        "for (i = 0; i < 64; ++i) x[i] = (float)(count + i), y[i] = (float)(i * count);\n"
        "for (i = 0; i < 64; ++i) x[i] = __builtin_fmaf(x[i], y[i], x[i]);\n"
        "for (i = 0; i < 64; ++i) a += (uint64_t)x[i];\nreturn a == 0; }\n"
    )
    codes = {}
    for name, cpu in (("baseline", []), ("newer", ["-mcpu=x86_64_v3"])):
        program = tmp_path / name
        zig = [sys.executable, "-m", "ziglang", "cc", "-target", "x86_64-linux-gnu.2.28", "-O2", *cpu, str(source)]
        subprocess.run([*zig, "-o", program], check=True, capture_output=True)
        codes[name] = emulator.run(PROCESSORS["x86_64"], program, environment={}, model=OLDEST["x86_64"]).code
    assert codes == {"baseline": 0, "newer": -signal.SIGILL}


def test_a_wheel_runs_on_the_oldest_processor(own: Installed, tmp_path: Path) -> None:
    script = """if True:
        import elementwise
        from fake_driver.tensors import CudaTensor as T
        elementwise.preload()
        for size in (4, 4096, 1 << 20):
            x, y, z = (T((size,), "float32") for _ in range(3))
            elementwise.add(x, y, z)
        try:
            elementwise.add(x, y, T((7,), "float32"))
        except ValueError as error:
            print(error)
    """
    log = tmp_path / "log.json"
    done = own.run(script, log=log, model=OLDEST[own.processor.name])
    assert done.code == 0, done.err
    assert "7" in done.out, done.err
    assert len([call for call in read_log(log) if isinstance(call, Launch)]) == 3
