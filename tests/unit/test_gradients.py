"""Gradients: what an author may write, what is copied of it, and what the manifest and the commands say of it."""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from standin import EXPORTS, FLOAT32, UNITS, plan, vector
from standin import unit as standin_unit
from standin.wheels import IDENTITY, INFO, NAME, RULES, TEMPLATES, make_files, make_wheel

from aot_pack.arch import Arch
from aot_pack.author.mistakes import MistakeError
from aot_pack.cli.inspect import report_lines
from aot_pack.compile.builders import Worker
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.errors import CollectError, WheelError
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gradients import gradient_errors
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.diff import diff_wheels
from aot_pack.inspection.diff_lines import diff_lines
from aot_pack.inspection.report import report_wheel
from aot_pack.inspection.verify import verify
from aot_pack.manifest import Manifest, ManifestGradient, read_manifest, write_manifest
from aot_pack.model import Collection, Export, Gradient, IncludedFile, IncludedModule, Plan
from aot_pack.outputs import with_effects
from aot_pack.package.contents import python_files
from aot_pack.package.gradients import gradients_py
from aot_pack.package.include import plan_with_modules
from aot_pack.package.jax_module import REQUIREMENTS
from aot_pack.package.stub import stub_functions
from aot_pack.select import select_targets
from aot_pack.signature import ScalarParam, Signature, TensorParam

HEAD = """import aot_pack
import math
@aot_pack.export
def scale(): ...
@aot_pack.export(functions=["forward", "backward"])
def attention(): ...
def main(ops, grad_y): return {}
def outer(value):
    @aot_pack.gradient(of="scale")
    def inner(ops, grad_y):
        return {"x": value}
"""

FUNCTIONS = {
    "def g(grad_y): return {}": ("g must take ops first, not 'grad_y'", "first parameter has the functions"),
    "def g(): return {}": ("g must take ops first, and has no parameters", "def scale_gradient(ops"),
    "def g(ops, x): return {}": ("g takes no gradient of an output", "grad_y"),
    "def g(ops, *grads): return {}": ("g has '*grads', which is not an ordinary parameter", "name of a value"),
    "def g(ops, grad_y, **rest): return {}": ("g has '*rest'", "name of a value"),
    "def g(ops, *, grad_y): return {}": ("g has 'grad_y', which is not an ordinary parameter", "name of a value"),
    "def g(ops, /, grad_y): return {}": ("g has 'ops', which is not an ordinary parameter", "name of a value"),
    "def g(ops, grad_y=None): return {}": ("g has a parameter with a default", "name of a value"),
    "def g(ops, grad_y): yield": ("g is a generator", "ordinary function"),
    "async def g(ops, grad_y): return {}": ("g is an async function", "ordinary function"),
    "async def g(ops, grad_y): yield": ("g is an async function", "ordinary function"),
    "def len(ops, grad_y): return {}": ("len has the name of a builtin, which it would hide", "len_gradient"),
    "def GRADIENTS(ops, grad_y): return {}": ("has the name of the table", "rename it"),
    "def g(ops, grad_y): return {'x': math.tau * grad_y}": (
        "g uses the global name 'math', which the package does not have",
        "import it inside of g",
    ),
    "def g(ops, grad_y): return (lambda: [aot_pack for _ in grad_y])()": ("uses the global name 'aot_pack'", "import"),
    "def g(ops, grad_y): return g(ops, grad_y)": ("uses the global name 'g'", "import"),
    "def g(ops, grad_y):\n    class A(B): ...\n    return {}": ("uses the global name 'B'", "import"),
    "def g(ops, grad_y):\n    def inner(x: 'int' = some): ...": ("uses the global name 'some'", "import"),
    "def g(ops, grad_y):\n    global x\n    x = 1": ("declares 'x' global", "local variables"),
    "class A:\n  @aot_pack.gradient(of='scale')\n  def g(ops, grad_y): return {}": (
        "g is a method",
        "out of its class",
    ),
    "@(lambda f: f)\ndef g(ops, grad_y): return {}": ("g has another decorator: @lambda f: f", "leave it out"),
    "import functools\n@aot_pack.gradient(of='scale')\n@functools.cache\ndef g(ops, grad_y): return {}": (
        "decorates a function, not",
        "write def",
    ),
    "def wraps(f):\n    import functools\n    @functools.wraps(f)\n    def w(*a): ...\n    return w\n"
    "@aot_pack.gradient(of='scale')\n@wraps\ndef g(ops, grad_y): return {}": (
        "g has another decorator",
        "leave it out",
    ),
}
"""Functions below a decorator, or whole texts that have one."""

MISTAKES = {
    "outer(3)": ("inner uses 'value' of the function around it", "the top level of the module"),
    "aot_pack.gradient(of='scale')(lambda ops, grad_y: {})": ("a lambda has no name", "def scale_gradient"),
    "aot_pack.gradient(of='scale')(3)": ("gradient() decorates a function, not 3", "def scale_gradient"),
    "aot_pack.gradient(of='scale')(scale)": ("scale is an exported builder", "def scale_gradient"),
    "aot_pack.gradient(of='scale')(staticmethod(main))": ("not methods", "out of its class"),
    "aot_pack.gradient(of='scale')(print)": ("decorates a function, not", "def scale_gradient"),
    "scope = {}; exec('def f(ops, grad_y): ...', scope); aot_pack.gradient(of='scale')(scope['f'])": (
        "f has no source that aot-pack can read",
        "write it with def",
    ),
    "aot_pack.gradient(of=main)(main)": ("the name of a packed function, or its builder, got", 'of="scale"'),
    "aot_pack.gradient(of=None)": ("or its builder, got None", 'of="scale"'),
    "aot_pack.gradient(of=attention)(main)": ("makes several functions: forward, backward", "of='forward'"),
}


def collected(folder: Path, source: str, **modules: str) -> Collection:
    """What the collect stage makes of a kernels.py, with other modules beside it."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text)
    path = folder / "kernels_with_gradients.py"
    path.write_text(source)
    arch = Arch.parse("sm_90a")
    return Worker(GpuFigures(arch, None), FrontEnds(arch)).collect(path)


def refused(folder: Path, source: str, **modules: str) -> CollectError:
    with pytest.raises(CollectError) as caught:
        collected(folder, source, **modules)
    return caught.value


@pytest.fixture(autouse=True)
def _forget_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_functions_that_no_package_can_have(tmp_path: Path, function: str) -> None:
    message, hint = FUNCTIONS[function]
    decorated = function if "aot_pack.gradient" in function else f"@aot_pack.gradient(of='scale')\n{function}"
    error = refused(tmp_path, f"{HEAD}{decorated}\n")
    assert isinstance(error, MistakeError)
    assert message in error.message
    assert hint in str(error.hint)
    assert "kernels_with_gradients.py" in str(error.detail)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes(tmp_path: Path, mistake: str) -> None:
    message, hint = MISTAKES[mistake]
    error = refused(tmp_path, f"{HEAD}{mistake}\n")
    assert isinstance(error, MistakeError)
    assert message in error.message
    assert hint in str(error.hint)
    assert mistake in str(error.detail)


def test_a_decorator_that_is_not_called_has_a_hint(tmp_path: Path) -> None:
    error = refused(tmp_path, f"{HEAD}aot_pack.gradient(main)\n")
    assert "gradient() takes 0 positional arguments" in error.message
    assert "@aot_pack.gradient(of=" in str(error.hint)


def test_newer_syntax_is_refused(tmp_path: Path) -> None:
    if sys.version_info < (3, 11):
        pytest.skip("this Python has no newer syntax")
    function = "def g(ops, grad_y):\n    try: ...\n    except* ValueError: ...\n    return {}"
    error = refused(tmp_path, f"{HEAD}@aot_pack.gradient(of='scale')\n{function}\n")
    assert "g can't be read as Python 3.10" in error.message
    assert "the oldest version that wheels support" in str(error.hint)


# -- the copied text


def gradient_of(collection: Collection, function: str = "scale") -> Gradient:
    (export,) = (export for export in collection.exports if export.name == function)
    assert export.gradient is not None
    return export.gradient


TEXT = '''\
def g(ops, x: Missing, grad_y) -> "dict":
    """Doc\tstring.

      with   \x20
    margins.
    """
    # a comment
    import math  # of its own

    value: Unknown = [math.pi for _ in range(len(x.shape))]

    def inner(y: Unknown) -> Unknown:
        return ops.scale(y, value[0])

    return {"x": inner(grad_y) + ops.backward(x), "text": """
several
    lines"""}
'''


def test_the_text_is_the_authors_own(tmp_path: Path) -> None:
    source = f"from __future__ import annotations\n{HEAD}\n\n@aot_pack.gradient(\n    of='scale',\n)\n{TEXT}\nx = 1\n"
    gradient = gradient_of(collected(tmp_path, source))
    assert gradient.source == TEXT
    assert (gradient.name, gradient.takes) == ("g", ("ops", "x", "grad_y"))
    assert gradient.calls == ("backward", "scale")
    assert gradient.place == f"kernels_with_gradients.py:{source.split(chr(10)).index(TEXT.split(chr(10))[0]) + 1}"


def test_a_function_in_a_branch_is_dedented(tmp_path: Path) -> None:
    function = "@aot_pack.gradient(of='scale')\ndef g(ops, grad_y):\n\n    return {'x': grad_y}\n"
    gradient = gradient_of(collected(tmp_path, f"{HEAD}if True:\n{textwrap.indent(function, '  ')}"))
    assert gradient.source == "def g(ops, grad_y):\n\n    return {'x': grad_y}\n"


def test_a_text_that_would_change_is_refused(tmp_path: Path) -> None:
    function = "@aot_pack.gradient(of='scale')\ndef g(ops, grad_y):\n    return {'x': '''a\n  b'''}\n"
    error = refused(tmp_path, f"{HEAD}if True:\n{textwrap.indent(function, '  ')}")
    assert "has a text of several lines that would be dedented with it" in error.message


def test_a_call_of_the_decorator_takes_a_plain_function(tmp_path: Path) -> None:
    gradient = gradient_of(collected(tmp_path, f"{HEAD}aot_pack.gradient(of=scale)(main)\n"))
    assert (gradient.name, gradient.source) == ("main", "def main(ops, grad_y): return {}\n")


# -- which function it is of


def test_one_of_several_functions(tmp_path: Path) -> None:
    collection = collected(tmp_path, f"{HEAD}aot_pack.gradient(of='forward')(main)\n")
    assert [export.name for export in collection.exports if export.gradient] == ["forward"]


def test_a_gradient_of_no_function(tmp_path: Path) -> None:
    error = refused(tmp_path, f"{HEAD}aot_pack.gradient(of='scal')(main)\n")
    expected = "kernels_with_gradients.py:7: main is the gradient of 'scal', which kernels_with_gradients.py does not"
    assert error.message.startswith(expected)
    assert error.hint == "did you mean 'scale'?"
    error = refused(tmp_path, f"{HEAD}aot_pack.gradient(of='product')(main)\n")
    assert error.hint == "it exports scale, forward, backward"


def test_two_gradients_of_one_function(tmp_path: Path) -> None:
    error = refused(tmp_path, f"{HEAD}aot_pack.gradient(of='scale')(main)\naot_pack.gradient(of=scale)(main)\n")
    place = "kernels_with_gradients.py:7"
    assert error.message == f"scale has two gradients, in {place} and {place}"


def test_one_gradient_of_two_functions_is_copied_once(tmp_path: Path) -> None:
    source = f"{HEAD}aot_pack.gradient(of='scale')(main)\naot_pack.gradient(of='forward')(main)\n"
    text = gradients_py("p", collected(tmp_path, source).exports)
    assert str(text).count("def main(") == 1
    assert str(text).endswith('GRADIENTS = {\n    "scale": main,\n    "forward": main,\n}\n')


def test_two_functions_of_one_name(tmp_path: Path) -> None:
    second = "def main(ops, grad_out): return {'q': None}\naot_pack.gradient(of='forward')(main)\n"
    error = refused(tmp_path, f"{HEAD}aot_pack.gradient(of='scale')(main)\n{second}")
    assert error.message.startswith("two gradients are called 'main', in kernels_with_gradients.py:7 and ")


def test_a_call_of_a_function_that_is_not_exported(tmp_path: Path) -> None:
    function = "@aot_pack.gradient(of='scale')\ndef g(ops, grad_y): return {'x': ops.backwards(grad_y)}\n"
    error = refused(tmp_path, HEAD + function)
    assert "g calls ops.backwards, which kernels_with_gradients.py does not export" in error.message
    assert error.hint == "did you mean ops.backward?"


OTHER = """import aot_pack
@aot_pack.export
def unpacked_export(): ...
@aot_pack.export
def packed_export(): ...
@aot_pack.gradient(of=unpacked_export)
def unpacked_gradient(ops, grad_y): return {}
@aot_pack.gradient(of="packed_export")
def packed_gradient(ops, grad_y): return {}
"""


def test_gradients_of_another_module(tmp_path: Path) -> None:
    collection = collected(tmp_path, "from gradients_of_other import packed_export\n", gradients_of_other=OTHER)
    assert [(export.name, export.gradient and export.gradient.name) for export in collection.exports] == [
        ("packed_export", "packed_gradient")
    ]
    assert gradient_of(collection, "packed_export").place == "gradients_of_other.py:9"


def test_a_gradient_in_another_module_of_no_function(tmp_path: Path) -> None:
    module = "import aot_pack\n@aot_pack.gradient(of='scal')\ndef g(ops, grad_y): return {}\n"
    error = refused(tmp_path, f"{HEAD}import gradients_of_nothing\n", gradients_of_nothing=module)
    assert error.message.startswith("gradients_of_nothing.py:3: g is the gradient of 'scal'")


# -- against the compiled functions


def output(name: str = "y") -> TensorParam:
    return vector(name, FLOAT32, device_type=2)


def scaled(*more: Any, outputs: Sequence[str] = ("y",), inouts: Sequence[str] = ()) -> Signature:
    x = vector("x", FLOAT32, device_type=2)
    params = (x, output(), ScalarParam(name="alpha", dtype=FLOAT32), *more)
    return with_effects(Signature(params=params), outputs, inouts) if outputs or inouts else Signature(params=params)


def declared(*takes: str, calls: tuple[str, ...] = (), source: str = "def g(ops): ...\n") -> Gradient:
    return Gradient(name="g", takes=("ops", *takes), calls=calls, source=source, place="kernels.py:12")


def errors(gradient: Gradient, signature: Signature, other: Signature | None = None) -> list[tuple[str, str]]:
    exports = [replace(EXPORTS[0], gradient=gradient), EXPORTS[1]]
    units = [standin_unit("scale", signature), standin_unit("everything", other or scaled())]
    return [(error.message, str(error.hint)) for error in gradient_errors(exports, units)]


def test_a_gradient_that_fits() -> None:
    assert not errors(declared("alpha", "x", "y", "grad_y", calls=("everything", "scale")), scaled())


@pytest.mark.parametrize(
    ("gradient", "signature", "message", "hint"),
    [
        (declared("alpa", "grad_y"), scaled(), "takes 'alpa', which is neither an argument of scale", "x, alpha, y"),
        (declared("grad_x"), scaled(), "takes 'grad_x', which is neither", "can take grad_y"),
        (declared("x"), scaled(), "takes no gradient of an output of scale", "grad_y"),
        (declared("grad_y"), scaled(outputs=()), "is the gradient of scale, which has no outputs", "output(...)"),
        (declared("grad_y"), scaled(outputs=(), inouts=("y",)), "which writes to its argument 'y'", "output"),
        (declared("grad_y"), scaled(ScalarParam(name="grad_y", dtype=FLOAT32)), "takes 'grad_y', which is an argument",
         "rename"),
    ],
)  # fmt: skip
def test_a_gradient_that_does_not_fit(gradient: Gradient, signature: Signature, message: str, hint: str) -> None:
    ((text, told),) = errors(gradient, signature)
    assert text.startswith("kernels.py:12: g ")
    assert message in text
    assert hint in told


def test_a_gradient_calls_functions_that_declare_what_they_write() -> None:
    assert not errors(declared("grad_y", calls=("everything",)), scaled(), scaled(outputs=(), inouts=("y",)))
    ((text, hint),) = errors(declared("grad_y", calls=("everything",)), scaled(), scaled(outputs=()))
    assert text == "kernels.py:12: g calls ops.everything, which does not declare what it writes"
    assert "in everything" in hint


def test_a_function_without_tensors_has_no_gradient() -> None:
    fixed = TensorParam(name="y", dtype=FLOAT32, shape=(4,), strides=(1,), align=4)
    ((text, _),) = errors(declared("grad_y"), with_effects(Signature(params=(fixed,)), ["y"]))
    assert "has no tensor as an input" in text


def test_a_gradient_whose_functions_are_not_selected_is_left_out() -> None:
    exports = (replace(EXPORTS[0], gradient=declared("grad_y", calls=("everything",))), EXPORTS[1])
    whole = replace(plan(), exports=exports)
    assert select_targets(whole, ()).exports[0].gradient is not None
    part = select_targets(whole, ("scale*",))
    assert part.exports[0].gradient is None
    assert part.notes[-1] == "the gradient of scale is left out: it calls everything, which is not built"


# -- imports


def planned(source: str, *modules: IncludedModule) -> Plan:
    export = replace(EXPORTS[0], gradient=declared("grad_y", source=source))
    return plan_with_modules(replace(plan(), exports=(export, EXPORTS[1])), modules)


HELPERS = IncludedModule(name="helpers", files=(IncludedFile(path="helpers.py", data=b""),), exported=("helped",))


@pytest.mark.parametrize(
    "line", ["import torch", "from .helpers import x", "from . import helped, scale", "import my_kernels.helpers"]
)
def test_imports_that_the_package_has(line: str) -> None:
    assert planned(f"def g(ops, grad_y):\n    {line}\n", HELPERS).exports[0].gradient is not None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("import aot_pack", "a gradient must not import aot_pack: users of the wheel do not have aot-pack"),
        ("from cutlass import cute", "a gradient must not import cutlass: a wheel must not need the compiler"),
        ("from .helper import x", "the package has no module 'helper'; included: helpers"),
        ("from . import scal", "the package has no 'scal'; it has everything, helped, helpers, scale"),
        ("from .. import x", "'from ..' leaves the package"),
    ],
)
def test_imports_that_the_package_lacks(line: str, message: str) -> None:
    with pytest.raises(CollectError) as caught:
        planned(f"def g(ops, grad_y):\n    {line}\n", HELPERS)
    assert caught.value.message == f"kernels.py:13: {message}"


def test_no_module_and_no_function_has_the_name_of_the_generated_module() -> None:
    module = replace(HELPERS, name="_gradients")
    with pytest.raises(Exception, match="'_gradients' can't be the name of a function"):
        plan_with_modules(plan(), [module])


# -- the generated module


SOURCE = "def g(ops, alpha, grad_y):\n    return {'x': ops.scale(grad_y, alpha)}\n"


def with_gradient(source: str = SOURCE) -> tuple[Export, ...]:
    return (replace(EXPORTS[0], gradient=declared("alpha", "grad_y", source=source)), EXPORTS[1])


def test_the_generated_module(tmp_path: Path) -> None:
    text = gradients_py("my_kernels", with_gradient())
    assert text == (
        '"""The gradients that the author of my_kernels declared."""\n\nfrom __future__ import annotations\n\n\n'
        f'{SOURCE}\n\nGRADIENTS = {{\n    "scale": g,\n}}\n'
    )
    module = ModuleType("_gradients")
    exec(compile(str(text), "_gradients.py", "exec"), vars(module))
    assert list(module.GRADIENTS) == ["scale"]
    assert list(inspect.signature(module.GRADIENTS["scale"]).parameters) == ["ops", "alpha", "grad_y"]
    ops = type("Ops", (), {"scale": staticmethod(lambda x, alpha: x * alpha)})
    assert module.GRADIENTS["scale"](ops, 3, 5) == {"x": 15}


def test_a_package_without_gradients_has_no_such_module() -> None:
    files = python_files(plan(), stub_functions(EXPORTS, UNITS), identity=IDENTITY, templates=TEMPLATES)
    assert "_gradients.py" not in [file.path for file in files]


def test_the_docstring_says_so() -> None:
    units = [standin_unit("scale", scaled()), standin_unit("everything", scaled())]
    scale, everything = stub_functions(with_gradient(), units)
    assert "Has a gradient: y can be differentiated. The backward pass uses alpha.\n" in scale.doc
    assert scale.gradient == ("ops", "alpha", "grad_y")
    assert "gradient" not in everything.doc


# -- the wheel


GRADIENTS = "my_kernels/_gradients.py"
MANIFEST = "my_kernels/manifest.json"


def wheel_files() -> dict[str, bytes]:
    """The stand-in's wheel, in which scale has an output and a gradient."""
    units = [replace(each, signature=scaled()) if each.target.export == "scale" else each for each in UNITS]
    manifest, files = make_files(replace(plan(), exports=with_gradient()), units)
    extra = "".join(f'Requires-Dist: {each}; extra == "jax"\n' for each in REQUIREMENTS)
    metadata = files[f"{INFO}/METADATA"].replace(b"\n\n", f"\nProvides-Extra: jax\n{extra}\n".encode(), 1)
    files[f"{INFO}/METADATA"] = metadata
    return {**files, MANIFEST: write_manifest(with_output(manifest)).encode()}


def with_output(manifest: Manifest) -> Manifest:
    targets = (replace(each, signature=scaled()) if each.function == "scale" else each for each in manifest.targets)
    return replace(manifest, targets=tuple(targets))


def findings(folder: Path, files: dict[str, bytes]) -> list[str]:
    return [str(finding) for finding in verify(str(make_wheel(folder / NAME, files)), RULES).findings]


def test_a_wheel_with_a_gradient_has_nothing_wrong(tmp_path: Path) -> None:
    files = wheel_files()
    assert files[GRADIENTS].endswith(b'GRADIENTS = {\n    "scale": g,\n}\n')
    assert not findings(tmp_path, files)
    assert b'"name": "_gradients.py"' in files[f"{INFO}/sboms/aot-pack.cdx.json"]


def edited(**changes: Any) -> dict[str, bytes]:
    """The files, with another gradient in the manifest."""
    files = wheel_files()
    manifest = read_manifest(files[MANIFEST])
    gradients = tuple(replace(gradient, **changes) for gradient in manifest.gradients)
    return {**files, MANIFEST: write_manifest(replace(manifest, gradients=gradients)).encode()}


def without_entry(change: Any) -> dict[str, bytes]:
    files = wheel_files()
    return {**files, MANIFEST: write_manifest(change(read_manifest(files[MANIFEST]))).encode()}


def test_an_edit_is_found(tmp_path: Path) -> None:
    files = wheel_files()
    changed = files[GRADIENTS].replace(b"grad_y, alpha", b"alpha, grad_y")
    assert changed != files[GRADIENTS]
    assert findings(tmp_path, {**files, GRADIENTS: changed}) == [
        f"{GRADIENTS}: has another SHA-256 than the manifest says"
    ]
    assert f"{GRADIENTS}: is missing" in findings(tmp_path, {k: v for k, v in files.items() if k != GRADIENTS})


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (lambda: edited(name="h"), f"{GRADIENTS}: defines h 0 times"),
        (lambda: edited(function="everything", takes=("ops",)),
         f"{GRADIENTS}: does not end with the table of the gradients in the manifest"),
        (lambda: without_entry(lambda m: replace(m, gradients=())),
         f"{MANIFEST}: lists _gradients.py, but no gradient"),
        (lambda: without_entry(lambda m: replace(m, files=tuple(f for f in m.files if f.file != "_gradients.py"))),
         f"{MANIFEST}: does not list _gradients.py"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit_the_manifest(tmp_path: Path, files: Any, message: str) -> None:
    found = findings(tmp_path, files())
    assert any(finding == message for finding in found), found


@pytest.mark.parametrize(
    ("gradients", "message"),
    [
        ([ManifestGradient(function="scale", name="a b", takes=("ops",))], "'a b' can't be a name in the gradient of"),
        ([ManifestGradient(function="scale", name="g", takes=("ops", "if"))], "'if' can't be a name in the gradient"),
        ([ManifestGradient(function="scale", name="g", takes=("x",))], "the gradient of scale does not take ops first"),
        ([ManifestGradient(function="scale", name="g", takes=("ops", "z"))], "takes 'z', which the function does not"),
        ([ManifestGradient(function="gone", name="g", takes=("ops",))], "not in the order of its functions"),
        ([ManifestGradient(function="scale", name="g", takes=("ops",))] * 2, "not in the order of its functions"),
    ],
)
def test_a_manifest_that_can_not_be(gradients: list[ManifestGradient], message: str) -> None:
    text = write_manifest(replace(make_files()[0], gradients=tuple(gradients)))
    with pytest.raises(WheelError) as caught:
        read_manifest(text)
    assert message in caught.value.message


def test_what_the_commands_say(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    manifest, files = make_files()
    one = make_wheel(tmp_path / "a" / NAME, {**files, MANIFEST: write_manifest(with_output(manifest)).encode()})
    two = make_wheel(tmp_path / "b" / NAME, wheel_files())
    about = "Has a gradient: y can be differentiated. The backward pass uses alpha."
    report = report_wheel(two)
    assert f"      {about}" in list(report_lines(report))
    found = report.functions[0].gradient
    assert found is not None
    assert found.takes == ("ops", "alpha", "grad_y")
    assert report.functions[1].gradient is None
    lines = list(diff_lines(diff_wheels(read_wheel(one), read_wheel(two))))
    assert f"      + {about}" in lines
    assert any(line.startswith(f"  + {GRADIENTS}, ") for line in lines)
