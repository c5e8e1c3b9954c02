"""A function of the stub: its parameters, and the statements of its body, which pass them to the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aot_pack.package.escape import BUILTINS, python_identifier
from aot_pack.package.record_classes import RecordClass
from aot_pack.signature import Signature

PRIVATE_PREFIX = "_ffi_"
"""Prefix of the module variables that hold FFI functions. No parameter may hide one."""

HELPER_PREFIX = "_aot_"
"""Prefix of helpers. It differs from the one above, because a function may have a helper's name, such as ``fields``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StubParameter:
    """A parameter of a function of the stub."""

    name: str
    annotation: str
    default: str | None
    """The default as Python source for people."""
    generated_default: str | None
    """The default as source of the package itself."""
    keyword_only: bool
    description: str
    passed: str
    """The expression that the stub passes to the library: the name, or a call that makes a handle or a tuple of it."""
    is_output: bool = False
    is_workspace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StubFunction:
    """A function of the stub."""

    name: str
    parameters: tuple[StubParameter, ...]
    """The parameters in the order of the library."""
    doc: str
    """The author's docstring, the compiled arguments, and the architectures."""
    records: tuple[RecordClass, ...] = ()
    """The classes of the arguments with fields."""
    numbers: tuple[str, ...] = ()
    """Names of the parameters that are numbers."""
    large: tuple[str, ...] = ()
    """Names of those that may be 2^63 or more."""
    signatures: tuple[Signature, ...] = ()
    """Those of its variants, in the order in which the launcher tries them."""
    gradient: tuple[str, ...] = ()
    """Names of the parameters of its gradient (``model.Gradient.takes``); empty if it has none."""

    def header(self, *, types: bool) -> str:
        """The text between the brackets of its ``def``: positional parameters, then keyword-only ones."""
        positional = [parameter for parameter in self.parameters if not parameter.keyword_only]
        keyword_only = [parameter for parameter in self.parameters if parameter.keyword_only]
        words = [_declared(parameter, types=types) for parameter in positional]
        if keyword_only:
            words += ["*", *(_declared(parameter, types=types) for parameter in keyword_only)]
        return ", ".join(words)

    @property
    def outputs(self) -> tuple[str, ...]:
        """Names of the outputs."""
        return tuple(python_identifier(parameter.name) for parameter in self.parameters if parameter.is_output)

    @property
    def inputs(self) -> tuple[StubParameter, ...]:
        """The parameters that each call passes."""
        return tuple(each for each in self.parameters if not each.is_output and not each.is_workspace)

    @property
    def example(self) -> str:
        """The arguments of an example call: the inputs, each with its default if it has one."""
        in_order = sorted(self.inputs, key=lambda parameter: parameter.keyword_only)
        words = (f"{parameter.name}={parameter.default or '...'}" if parameter.keyword_only or parameter.default
                 else parameter.name for parameter in in_order)  # fmt: skip
        return ", ".join(words)

    @property
    def call(self) -> str:
        """The arguments that the stub passes to the library."""
        return ", ".join(parameter.passed for parameter in self.parameters)

    @property
    def passed_on(self) -> str:
        """The arguments of a call that passes all parameters on to a function with the same ones."""
        in_order = sorted(self.parameters, key=lambda parameter: parameter.keyword_only)
        return ", ".join(f"{each.name}={each.name}" if each.keyword_only else each.name for each in in_order)

    @property
    def body(self) -> str:
        """The statements that call the library.

        TVM FFI before 0.1.14 raises an error for an int of 2^63 or more, and releases tensors while the error is set.
        With these releases, the parameters that may be so large are wrapped at once. The others are wrapped after the
        error: such a call is refused anyway, unless a large int is passed for a float.
        """
        first = self._statements(self._passed(()))
        if not self.numbers:
            return "\n    ".join(first)
        again = self._statements(self._passed(self.numbers))
        if not self.large:
            return "\n    ".join(_attempts(first, again))
        later = _attempts(self._statements(self._passed(self.large)), again)
        return "\n    ".join(["if _aot_takes_large:", *_indented(first), "else:", *_indented(later)])

    def _passed(self, wrapped: Sequence[str]) -> list[str]:
        """The arguments of the library, with these parameters wrapped."""
        return [f"_aot_fitting({each.passed})" if each.name in wrapped else each.passed for each in self.parameters]

    def _statements(self, arguments: Sequence[str]) -> list[str]:
        """The call of the library with these arguments. A call that passes all outputs is the first that is tried."""
        outputs = self.outputs
        call = f"{PRIVATE_PREFIX}{self.name}({', '.join(arguments)})"
        inputs = f"{PRIVATE_PREFIX}{self.name}({', '.join(arguments[: len(self.inputs)])})"
        if len(self.inputs) + len(outputs) < len(arguments):
            inputs = call  # None is passed for outputs, since a workspace may follow
        if not outputs:
            return [call]
        passed = [f"if {' and '.join(f'{name} is not None' for name in outputs)}:", f"    {call}"]
        passed.append(f"    return {', '.join(outputs)}")
        if len(outputs) == 1:
            return [*passed, f"return {inputs}"]
        none = " and ".join(f"{name} is None" for name in outputs)
        rest = [f"if {none}:", f"    return (*{inputs},)", f"return _aot_outputs({call}, {', '.join(outputs)})"]
        return [*passed, *rest]

    @property
    def result(self) -> str:
        """The return type: tensors of the framework of the input tensors, or what the caller passed."""
        if len(self.outputs) < 2:
            return "_Any" if self.outputs else "None"
        return f"{BUILTINS}.tuple[{', '.join(['_Any'] * len(self.outputs))}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class StubVariant:
    """One compiled variant of a function, for one architecture."""

    target: str
    """The target id, for errors."""
    key: str
    arch: str
    signature: Signature


def _attempts(first: Sequence[str], again: Sequence[str]) -> list[str]:
    """Statements, and others with all numbers wrapped if TVM FFI refuses a number of the first."""
    return ["try:", *_indented(first), "except _aot_too_large:", *_indented(again)]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _declared(parameter: StubParameter, *, types: bool) -> str:
    name = python_identifier(parameter.name)
    default = parameter.generated_default
    if types:
        return f"{name}: {parameter.annotation}" + ("" if default is None else f" = {default}")
    return name if default is None else f"{name}={default}"
