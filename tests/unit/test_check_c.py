"""A header that does not fit its library is a finding, also if the manifest has its hash."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from standin.wheels import LIBRARY, make_files

from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.check_c import header_findings
from aot_pack.manifest import Manifest

HEADER = "my_kernels/include/my_kernels.h"


class Files:
    """As much of a wheel as the check looks at."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def text(self, path: str) -> str:
        return self.files[path].decode()


def findings(manifest: Manifest, files: dict[str, bytes]) -> list[str]:
    return list(map(str, header_findings(cast(WheelArchive, Files(files)), manifest)))


def test_the_headers_of_a_build_are_right() -> None:
    assert findings(*make_files()) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        (HEADER, b"UINT64_C(0x0", b"UINT64_C(0x1", f"{HEADER}: does not belong to the library"),
        (
            HEADER,
            b"    DLTensor* x",
            b"    const DLTensor* x",
            f"{HEADER}: does not define scale as its signatures say",
        ),
        (HEADER, b"_call(0, ", b"_call(1, ", f"{HEADER}: does not define scale as its signatures say"),
        ("my_kernels/libmy_kernels.so", LIBRARY[-16:], b"1" * 16, "my_kernels/libmy_kernels.so: is not of the build"),
    ],
)
def test_files_that_do_not_fit(path: str, old: bytes, new: bytes, problem: str) -> None:
    manifest, files = make_files()
    assert old in files[path]
    found = findings(manifest, {**files, path: files[path].replace(old, new)})
    assert found
    assert found[0].startswith(problem)


def test_a_package_without_headers_was_made_before_there_were_any() -> None:
    manifest, files = make_files()
    others = tuple(file for file in manifest.files if not file.file.startswith("include/"))
    assert findings(replace(manifest, files=others), files) == []
    one = tuple(file for file in manifest.files if not file.file.endswith(".hpp"))
    assert findings(replace(manifest, files=one), files) == [
        f"{HEADER}: a package has both headers, for C and for C++, or none"
    ]


def test_signatures_that_do_not_fit_together() -> None:
    manifest, files = make_files()
    first = next(target for target in manifest.targets if target.signature.params)
    other = replace(first, signature=replace(first.signature, params=first.signature.params[:1]))
    found = findings(replace(manifest, targets=(*manifest.targets, other)), files)
    assert found == ["my_kernels/manifest.json: has a function whose variants take different arguments"]
