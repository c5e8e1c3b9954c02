"""The tutorial works as it is written: its commands run one after the other, and its kernel is called."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from .conftest import Clean, aot_pack

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "tutorial.md").read_text(encoding="utf-8")


def commands() -> list[list[str]]:
    """The command lines of aot-pack, without its name."""
    return [shlex.split(line)[1:] for line in re.findall(r"^\$ (aot-pack .*)$", PAGE, re.MULTILINE)]


def kernels() -> str:
    """The text of kernels.py."""
    blocks: list[str] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    return next(block for block in blocks if "@cute.kernel" in block)


def test_the_tutorial(clean: Clean, tmp_path: Path) -> None:
    (tmp_path / "kernels.py").write_text(kernels())
    lines = commands()
    assert [line[0] for line in lines] == ["doctor", "build", "inspect", "verify", "init", "build", "verify"]
    for line in lines:
        if line[1:2] == ["demo"] and line[0] == "build":
            shutil.copy(tmp_path / "kernels.py", tmp_path / "demo" / "kernels.py")
        done = aot_pack(*line, cwd=tmp_path)
        assert done.code == 0, (line, done.err)
    (wheel,) = (tmp_path / "dist").iterdir()
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    calls = clean.record(
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "from fake_driver.tensors import CudaTensor as T\n"
        "import my_kernels\n"
        "my_kernels.preload()\n"
        "for dtype in ('float16', 'float32'):\n"
        "    x = T((4096,), dtype)\n"
        "    my_kernels.scale(x, 2.0, T((4096,), dtype))\n"
    )
    assert sum(type(call).__name__ == "Launch" for call in calls) == 2
    words = re.search(r"^ValueError: (.*); \.\.\.$", PAGE, re.MULTILINE)
    answer = re.search(r"^>>> (my_kernels\.covers\(.*\))\n(<.*>)$", PAGE, re.MULTILINE)
    assert words is not None
    assert answer is not None
    done = clean.run(
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "from fake_driver.tensors import CudaTensor as T\n"
        "import my_kernels\n"
        f"print({answer[1]})\n"
        "my_kernels.scale(T((16,), 'float16', device_type=1), 2.0)\n",
        driver=False,
    )
    assert done.out.strip() == answer[2]
    assert words[1] in done.err
    assert launched_as_the_page_says(tmp_path / "site").startswith("kernel_")


def launched_as_the_page_says(site: Path) -> str:
    """What the program with the fake driver in docs/without-a-gpu.md prints."""
    text = (DOCS / "without-a-gpu.md").read_text(encoding="utf-8")
    (program,) = (block for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "FakeDriver" in block)
    program = program.replace('"aot-pack/tests"', repr(str(DOCS.parent / "tests")))
    start = f"import sys; sys.path.insert(0, {str(site)!r})\n"
    done = subprocess.run([sys.executable, "-c", start + program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
