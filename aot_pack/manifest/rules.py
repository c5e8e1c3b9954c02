"""Rules for the content of a well-formed manifest, so that all its readers can rely on them: texts are printable,
names are valid, and signatures are possible.

These rules compare a manifest only with itself. ``inspection/check*.py`` compares it with the files of the wheel.
"""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from aot_pack.codec import JSON
from aot_pack.model import GpuMismatch
from aot_pack.outputs import known_variables
from aot_pack.signature import (
    Param,
    Signature,
    TensorParam,
    TupleParam,
    TupleValue,
    Value,
    is_output,
    is_workspace,
    leaves_of,
    sizes_of,
    variables_of,
)

if TYPE_CHECKING:
    from aot_pack.manifest import Manifest, ManifestTarget

_AUTHORS = frozenset({"value", "defaults", "request"})
"""Fields with values of the author or a library: constants of kernels, which may be any text."""


def unprintable_text(document: JSON) -> str | None:
    """A text in a manifest's document with unprintable characters, such as line breaks; None if there is none.

    Skips the author's constants.
    """
    left = [document]
    while left:
        each = left.pop()
        if isinstance(each, str):
            if not each.isprintable():
                return each
        elif isinstance(each, list):
            left += each
        elif isinstance(each, dict):
            left += [value for name, value in each.items() if name not in _AUTHORS]
    return None


def manifest_problems(manifest: Manifest) -> Iterator[str]:
    """Problems of a manifest, compared only with itself."""
    files = {image.file for image in manifest.all_images}
    if len(files) < len(manifest.all_images):
        yield "it lists an image twice"
    if len(manifest.functions) > len(manifest.targets):
        yield f"it lists {len(manifest.functions)} functions but only {len(manifest.targets)} targets"
    for target in manifest.targets:
        if target.image not in files:
            yield f"{target.id} names the image {target.image}, which the manifest does not list"
        for problem in signature_problems(target.signature):
            yield f"the signature of {target.id}: {problem}"
        yield from _request_problems(target)
    yield from _gradient_problems(manifest)
    known = [mismatch.value for mismatch in GpuMismatch]
    if manifest.gpu_mismatch not in known:
        yield f"gpu_mismatch is {manifest.gpu_mismatch!r}; expected {' or '.join(known)}"
    for provider in manifest.providers:
        if not re.fullmatch(r"\w+", provider.package, re.ASCII):
            yield f"{provider.package!r} can't be the name of a package"


def _request_problems(target: ManifestTarget) -> Iterator[str]:
    request = target.request
    if request is None:
        return
    if re.findall(r"\d+", request.arch) != re.findall(r"\d+", target.arch):
        yield f"{target.id} answers a request for {request.arch or 'no architecture'}"
    for problem in request.problems:
        yield f"the request of {target.id}: {problem}"


def _gradient_problems(manifest: Manifest) -> Iterator[str]:
    functions = [gradient.function for gradient in manifest.gradients]
    if functions != [name for name in manifest.functions if name in functions]:
        yield "its gradients are not in the order of its functions, one for each"
    targets = manifest.targets_by_function if functions else {}
    for gradient in manifest.gradients:
        for name in (gradient.name, *gradient.takes):
            if not name.isidentifier() or keyword.iskeyword(name):
                yield f"{name!r} can't be a name in the gradient of {gradient.function}"
        if gradient.takes[:1] != ("ops",):
            yield f"the gradient of {gradient.function} does not take ops first"
        for target in targets.get(gradient.function, ())[:1]:
            outputs = [f"grad_{output.name}" for output in target.signature.outputs]
            known = {*outputs, *(param.name for param in target.signature.arguments)}
            unknown = next((name for name in gradient.takes[1:] if name not in known), None)
            if unknown is not None:
                yield f"the gradient of {gradient.function} takes {unknown!r}, which the function does not have"


def id_of(target: ManifestTarget) -> str:
    """The id of a target as ``model.Target`` makes it, without the GPU model. A build for several models adds it."""
    return f"{target.function}{f'[{target.variant}]' if target.variant else ''}@{target.arch}"


def has_right_id(target: ManifestTarget) -> bool:
    """Whether a target's id follows from its function, variant, architecture and GPU model."""
    return target.id in (id_of(target), f"{id_of(target)}:{target.gpu}")


def signature_problems(signature: Signature) -> Iterator[str]:
    """Problems that make a signature impossible for a function."""
    names = Counter(param.name for param in signature.arguments)
    for name, count in names.items():
        if count > 1:
            yield f"two parameters are called {name!r}"
        if not name.isidentifier() or keyword.iskeyword(name):
            yield f"{name!r} can't be the name of a parameter"
    for name in (*signature.keyword_only, *(name for name, _ in signature.defaults)):
        if name not in names:
            yield f"it has no parameter {name!r}"
    for name, value in signature.defaults:
        yield from _value_problems(name, value)
    for param in signature.arguments:
        yield from _tuple_problems(param)
    yield from _output_problems(signature)
    if signature.batch is not None:
        tensors = [leaf for leaf in leaves_of(signature.inputs) if isinstance(leaf, TensorParam)]
        if all(signature.batch_dim(tensor) is None for tensor in tensors):
            yield "no input has its batch dimension"
        if not signature.outputs or any(signature.batch_dim(output) is None for output in signature.outputs):
            yield "an output lacks its batch dimension"


def _output_problems(signature: Signature) -> Iterator[str]:
    names = sorted(param.name for param in signature.outputs)
    if signature.returns and sorted(signature.returns) != names:
        yield f"it returns {', '.join(signature.returns)}, but its outputs are {', '.join(names) or 'none'}"
    computed = Counter(each.id for each in signature.derived)
    yield from (f"it computes a size in {count} ways" for count in computed.values() if count > 1)
    known = known_variables(signature)
    if not known.issuperset(computed):
        yield "it computes a size from another one that no input shows"
    if any(variable.id in computed for each in signature.derived for variable in variables_of(each.dim)):
        yield "it computes a size from one that is computed itself"
    for each in signature.allocated:
        if any(variable.id not in known for dim in sizes_of(each) for variable in variables_of(dim)):
            yield f"nothing shows the size of the {each.role.value} {each.name!r}"


def _value_problems(name: str, value: Value) -> Iterator[str]:
    if isinstance(value, TupleValue):
        yield from _field_problems(name, value.fields, len(value.elements))
        for element in value.elements:
            yield from _value_problems(name, element)


def _field_problems(name: str, fields: tuple[str, ...], elements: int) -> Iterator[str]:
    if fields and len(fields) != elements:
        yield f"{name!r} has {elements} elements but {len(fields)} names of fields"
    for field in fields:
        if not field.isidentifier() or keyword.iskeyword(field):
            yield f"{field!r} can't be the name of a field of {name!r}"


def _tuple_problems(param: Param) -> Iterator[str]:
    if isinstance(param, TupleParam):
        yield from _field_problems(param.name, param.fields, len(param.elements))
    for element in param.elements if isinstance(param, TupleParam) else ():
        if is_output(element) or is_workspace(element):
            what = "an output" if is_output(element) else "a workspace"
            yield f"{element.name!r} is {what}, but is in a tuple that the caller passes"
        yield from _tuple_problems(element)
