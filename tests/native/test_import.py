"""What importing the author's API costs."""

import subprocess
import sys


def test_it_imports_nothing_heavy() -> None:
    code = "import sys, aot_pack; print(sorted({'cutlass', 'tvm_ffi', 'torch', 'numpy', 'jinja2'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
