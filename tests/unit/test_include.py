"""The author's own Python in a package: what is taken, what is refused, and in which words."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from standin import EXPORTS, PACKAGE_DOC, UNITS, plan
from standin.wheels import IDENTITY, make_files

from aot_pack.errors import AotPackError, CollectError, UsageError
from aot_pack.model import IncludedFile, IncludedModule
from aot_pack.native.toolchain import find_templates
from aot_pack.package.include import plan_with_modules, read_modules
from aot_pack.package.metadata import bill_of_materials
from aot_pack.package.stub import init_py, init_pyi, stub_functions

TEMPLATES = find_templates()


def module(text: str | bytes, *, name: str = "friendly") -> IncludedModule:
    data = text if isinstance(text, bytes) else text.encode()
    return IncludedModule(name=name, files=(IncludedFile(path=f"{name}.py", data=data),), exported=())


def read(folder: Path, text: str | bytes, *, name: str = "friendly.py") -> tuple[IncludedModule, ...]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_modules([path])


def refusal(call: Callable[[], object], kind: type[AotPackError]) -> str:
    with pytest.raises(kind) as caught:
        call()
    return f"{caught.value.message} | {caught.value.hint}"


# -- what is taken


def test_a_file_is_a_module_with_its_bytes(tmp_path: Path) -> None:
    text = "import torch\nfrom . import scale\n__all__ = ['double']\n\ndef double(x):\n    '\xfc'\n    scale(x, x)\n"
    (found,) = read(tmp_path, text)
    assert found == IncludedModule(
        name="friendly", files=(IncludedFile(path="friendly.py", data=text.encode()),), exported=("double",)
    )


def test_a_folder_is_a_package_without_bytecode_and_hidden_files(tmp_path: Path) -> None:
    files = {
        "__init__.py": "from .inner import helper\n__all__ = ('helper',)\n",
        "inner/__init__.py": "helper = 1\n",
        "deep.py": "from .inner import helper\nfrom .. import scale\n",
        ".hidden": "",
        "__pycache__/x.pyc": "",
    }
    for name, text in files.items():
        path = tmp_path / "ops" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (found,) = read_modules([tmp_path / "ops"])
    assert [file.path for file in found.files] == ["ops/__init__.py", "ops/deep.py", "ops/inner/__init__.py"]
    assert found.exported == ("helper",)
    assert plan_with_modules(plan(), [found]).included == (found,)


def test_links_to_files_are_followed_and_to_folders_refused(tmp_path: Path) -> None:
    (tmp_path / "real.py").write_text("x = 1\n")
    package = tmp_path / "ops"
    package.mkdir()
    (package / "__init__.py").symlink_to(tmp_path / "real.py")
    (found,) = read_modules([package])
    assert found.files[0].data == b"x = 1\n"
    (package / "again").symlink_to(package, target_is_directory=True)
    assert "again is a link to a folder" in refusal(lambda: read_modules([package]), UsageError)


def test_modules_come_in_one_order(tmp_path: Path) -> None:
    paths = [tmp_path / "b.py", tmp_path / "a.py"]
    for path in paths:
        path.write_text("")
    assert read_modules(paths) == read_modules(paths[::-1])


# -- what is refused


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "import os\nimport cutlass.cute as cute\n",
            "friendly.py:2: an included module must not import cutlass.cute: a wheel",
        ),
        (
            "def f():\n    from cutlass import cute\n",
            "friendly.py:2: an included module must not import cutlass: a wheel",
        ),
        (
            "import importlib\nm = importlib.import_module('cutlass.cute')\n",
            "friendly.py:2: an included module must not import",
        ),
        (
            "x = __import__('nvidia_cutlass_dsl')\n",
            "friendly.py:1: an included module must not import nvidia_cutlass_dsl",
        ),
        (
            "import aot_pack\n",
            "must not import aot_pack: users of the wheel do not have aot-pack | keep code that compiles",
        ),
        (
            "x = 1\ndef f(:\n",
            "friendly.py:2: invalid syntax | use syntax of Python 3.10, the oldest version that wheels support",
        ),
        ("type Pair = tuple[int, int]\n", "friendly.py:1: "),
        (b"# \xe9\n", "friendly.py:1: the file is not UTF-8 | save it as UTF-8"),
        (b"x = 1\0\n", "friendly.py:1: "),
        ("__all__ = sorted(['a'])\n", "friendly.py:1: __all__ must be one list of string literals"),
        ("a = 1\n__all__ = ['a']\n__all__ += ['b']\n", "friendly.py:2: __all__ must be one list of string literals"),
        ("__all__ = ['missing']\n", "friendly.py:1: __all__ lists 'missing', but the module does not define it"),
    ],
)
def test_what_a_module_must_not_hold(tmp_path: Path, text: str | bytes, message: str) -> None:
    assert message in refusal(lambda: read(tmp_path, text), CollectError)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("friendly.txt", "friendly.txt: the file is not a Python module | give a .py file, or a folder with .py files"),
        ("not-a-name.py", "'not-a-name' can't be imported | rename it"),
        ("class.py", "'class' can't be imported"),
        ("__init__.py", "names such as '__init__' are reserved for the package itself"),
    ],
)
def test_what_a_module_must_not_be_called(tmp_path: Path, name: str, message: str) -> None:
    assert message in refusal(lambda: read(tmp_path, "", name=name), UsageError)


def test_paths_that_are_no_modules(tmp_path: Path) -> None:
    missing = tmp_path / "missing.py"
    assert refusal(lambda: read_modules([missing]), UsageError).startswith(
        f"--include {missing}: there is no such file"
    )
    folder = tmp_path / "ops"
    folder.mkdir()
    assert "the folder has no __init__.py" in refusal(lambda: read_modules([folder]), UsageError)
    (folder / "__init__.py").write_text("")
    (folder / "weights.bin").write_bytes(b"\0")
    assert "weights.bin is not a Python module | only .py files" in refusal(lambda: read_modules([folder]), UsageError)


def test_two_modules_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    paths = [tmp_path / "ops.py", tmp_path / "other" / "ops.py"]
    for path in paths:
        path.write_text("")
    assert "two modules are named 'ops'" in refusal(lambda: read_modules(paths), UsageError)


@pytest.mark.parametrize(
    ("name", "exported", "message"),
    [
        ("scale", (), "'scale' is the name of both a function of kernels.py and the included module 'scale'"),
        ("friendly", ("scale",), "'scale' is the name of both a function of kernels.py and a name in __all__ of"),
        (
            "friendly",
            ("friendly",),
            "'friendly' is the name of both the included module 'friendly' and a name in __all__",
        ),
        ("friendly", ("preload",), "a name in __all__ of the included module 'friendly': every package has a function"),
        ("friendly", ("_library",), "the package itself uses such names"),
        ("jax", (), "the included module 'jax': every package has a module 'jax' already"),
        ("_jax", (), "the included module '_jax': '_jax' can't be the name of a function: the package itself uses"),
        (
            "manifest",
            (),
            "the included module 'manifest' can't have the name 'manifest', because every package has a file",
        ),
        ("cubins", (), "the included module 'cubins' can't have the name 'cubins', because every package has a file"),
    ],
)
def test_names_that_are_taken(name: str, exported: tuple[str, ...], message: str) -> None:
    clash = replace(module("", name=name), exported=exported)
    assert message in refusal(lambda: plan_with_modules(plan(), [clash]), UsageError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("from . import scael\n", "friendly.py:1: the package has no 'scael'; it has everything, friendly, scale"),
        ("from my_kernels import scael\n", "friendly.py:1: the package has no 'scael'"),
        ("from .helpers import x\n", "friendly.py:1: the package has no module 'helpers'; included: friendly"),
        ("import my_kernels.helpers\n", "friendly.py:1: the package has no module 'helpers'"),
        (
            "from ..other import x\n",
            "friendly.py:1: 'from ..other' leaves the package | in this file, . is the package itself",
        ),
    ],
)
def test_imports_of_the_package_itself_are_looked_up(text: str, message: str) -> None:
    assert message in refusal(lambda: plan_with_modules(plan(), [module(text)]), CollectError)


def test_imports_that_are_there_pass() -> None:
    text = (
        "from . import scale, preload, __version__\nfrom my_kernels import unload\nfrom . import *\nimport my_kernels\n"
    )
    plan_with_modules(plan(), [module(text)])


# -- what becomes of it


def included_plan() -> Any:
    text = "from . import scale\n__all__ = ['double']\ndef double(x):\n    return x\n"
    return plan_with_modules(plan(), [replace(module(text), exported=("double",))])


def test_the_manifest_and_the_bill_of_materials_list_the_files() -> None:
    manifest, files = make_files(included_plan())
    assert [file.file for file in manifest.included] == ["friendly.py"]
    assert manifest.included[0].sha256 in bill_of_materials(manifest)
    assert files["my_kernels/friendly.py"].startswith(b"from . import scale\n")


def test_names_are_looked_up_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ffi = types.ModuleType("tvm_ffi")
    library = types.SimpleNamespace(get_function=lambda name: lambda *words: IDENTITY)
    ffi.load_module = lambda path, **options: library  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tvm_ffi", ffi)
    source = init_py(TEMPLATES, package="my_kernels", version="1.0", identity=IDENTITY, doc=PACKAGE_DOC,
                     functions=stub_functions(EXPORTS, UNITS), included=included_plan().included)  # fmt: skip
    package = types.ModuleType("my_kernels")
    package.__file__ = str(tmp_path / "__init__.py")
    (tmp_path / "libmy_kernels.so").touch()
    exec(compile(source, "__init__.py", "exec"), package.__dict__)
    friendly = types.ModuleType("my_kernels.friendly")
    friendly.double = len  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "my_kernels", package)
    assert "double" not in vars(package)
    monkeypatch.setitem(sys.modules, "my_kernels.friendly", friendly)
    assert package.double is len
    assert vars(package)["double"] is len  # the next time it is a plain attribute
    assert package.friendly is friendly
    assert "double" in package.__all__
    assert {"double", "friendly", "scale"} <= set(dir(package))
    with pytest.raises(AttributeError, match="module 'my_kernels' has no attribute 'dubble'"):
        _ = package.dubble


def test_an_eager_module_is_imported_with_the_package(tmp_path: Path) -> None:
    for name in ("ops", "layers"):
        (tmp_path / f"{name}.py").write_text("x = 1\n")
    modules = read_modules([tmp_path / "ops.py", tmp_path / "layers.py"], ["ops"])
    assert {found.name: found.eager for found in modules} == {"layers": False, "ops": True}
    text = init_py(TEMPLATES, package="my_kernels", version="1.0", identity=IDENTITY, doc="",
                   functions=stub_functions(EXPORTS, UNITS), included=modules)  # fmt: skip
    assert text.endswith('\n_importlib.import_module(f"{__name__}.ops")\n')
    assert "layers" not in text[text.index("def __dir__") :]
    with pytest.raises(UsageError, match="--eager opps: no included module has that name; included: ops"):
        read_modules([tmp_path / "ops.py"], ["opps"])


def test_type_checkers_are_told() -> None:
    functions = stub_functions(EXPORTS, UNITS)
    text = init_pyi(TEMPLATES, version="1.0", doc="", functions=functions, included=included_plan().included)
    assert "\nfrom . import friendly as friendly\nfrom .friendly import (\n    double as double,\n)\n" in text
    compile(text, "__init__.pyi", "exec")


def test_without_modules_a_package_has_no_trace_of_it() -> None:
    functions = stub_functions(EXPORTS, UNITS)
    text = init_py(TEMPLATES, package="my_kernels", version="1.0", identity=IDENTITY, doc="", functions=functions)
    assert "__getattr__" not in text
    assert "importlib" not in text
