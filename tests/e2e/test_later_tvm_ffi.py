"""A build of a function that needs a later TVM FFI than others. No function does today, so the test makes one up."""

from __future__ import annotations

import email
import zipfile
from pathlib import Path

from e2e.conftest import ROOT, aot_pack, first_on_path

SITE = """
from aot_pack import ffi_releases as releases
feature = releases.Feature(words="takes tensors", since=(0, 1, 13), used_by=lambda signature: bool(signature.arguments))
releases.FEATURES = (*releases.FEATURES, feature)
"""


def test_shards_and_a_split_package_require_it(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(SITE)
    environment = first_on_path(tmp_path / "site")
    options = ("--arch", "sm_90a,sm_100a", "--select", "add*", "-o", "parts")
    for shard in ("1/2", "2/2"):
        kernels = ROOT / "example_kernels" / "elementwise.py"
        done = aot_pack("build", kernels, *options, "--shard", shard, cwd=tmp_path, environment=environment)
        assert done.code == 0, done.err
    done = aot_pack("merge", "parts", "--split-by", "arch", "-o", "dist", cwd=tmp_path, environment=environment)
    assert done.code == 0, done.err
    assert (
        "warning: the wheel requires apache-tvm-ffi>=0.1.13,<0.2, because add() takes tensors (0.1.13). "
        "Other wheels require apache-tvm-ffi 0.1.11 or later" in done.err
    )
    found = {path.name.partition("-")[0]: required(path) for path in (tmp_path / "dist").glob("*.whl")}
    assert found.pop("elementwise")[0] == "apache-tvm-ffi<0.2,>=0.1.13"
    assert list(found.values()) == [["elementwise==0.0.0"]] * 2
    done = aot_pack("verify", *(tmp_path / "dist").glob("*.whl"), cwd=tmp_path, environment=environment)
    assert done.code == 0, done.out


def required(wheel: Path) -> list[str]:
    """The requirements in METADATA."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        return email.message_from_bytes(archive.read(name)).get_all("Requires-Dist") or []
