"""``__version__`` of a kernels.py without a project: taken where it is a literal version, told where it is not."""

from pathlib import Path

import pytest

from aot_pack.project.request import package_version, read_request, version_note


def version(folder: Path, source: str, **flags: str) -> tuple[str, str | None]:
    (folder / "kernels.py").write_text(source)
    request = read_request(Path("kernels.py"), flags, {}, folder)
    return package_version(request), version_note(request)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""Doc."""\n__version__ = "1.2.3"\n', "1.2.3"),
        ("__version__: str = '1.0-rc1'\n", "1.0rc1"),
        ("VERSION = __version__ = '2.0+cu12'\n", "2.0+cu12"),
        ("__version__ = '1'\n__version__ = '2'\n", "2"),
        ("def f():\n    __version__ = '1'\n", "0.0.0"),
        ("x = 1\n", "0.0.0"),
        ("__version__: str\n", "0.0.0"),
        ("def f(:\n", "0.0.0"),
        ("\0", "0.0.0"),
    ],
)
def test_a_literal_version_is_the_packages(tmp_path: Path, source: str, expected: str) -> None:
    assert version(tmp_path, source) == (expected, None)
    assert version(tmp_path, source, version="7") == ("7", None)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("__version__ = version()\n", 'it is not a literal text such as "1.0"'),
        ("__version__ = f'{1}.0'\n", "it is not a literal text"),
        ("__version__ = 1.0\n", "it is not a literal text"),
        ("__version__ = '1'\n__version__ += '.dev0'\n", "it is not a literal text"),
        ("from package import __version__\n", "it is not a literal text"),
        ("__version__ = 'latest'\n", r"'latest' is not a version \(PEP 440\)"),
    ],
)
def test_another_one_is_told(tmp_path: Path, source: str, problem: str) -> None:
    found, note = version(tmp_path, source)
    assert found == "0.0.0"
    assert note is not None
    import re

    line = source.count("\n")
    assert re.match(f"the package does not get the __version__ in line {line} of kernels.py: {problem}", note)
    assert note.endswith("; give a version with --version")
    assert version(tmp_path, source, version="7") == ("7", None)
