"""All errors that a user of aot-pack can meet, in one tree of classes.

Each class has the exit code of the command line. The text of an error says what failed, which value aot-pack got, and
which values it accepts. ``hint`` says what to do next. ``target`` names the target of the build, if the error has one.
Only the command line prints errors.
"""

from __future__ import annotations

from typing import NoReturn


class AotPackError(Exception):
    """Base of every error that the user can act on."""

    exit_code = 1

    def __init__(
        self, message: str, *, target: str | None = None, hint: str | None = None, detail: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.target = target
        self.hint = hint
        self.detail = detail
        """Output of a tool or of the author's code: a traceback, or the end of a compiler's output."""

    def __reduce__(self) -> tuple[object, ...]:
        # Workers pickle errors for their parent; the default would lose the keyword-only fields.
        return (_rebuild, (type(self), self.message, self.target, self.hint, self.detail))

    def __str__(self) -> str:
        return self.message

    def with_target(self, target: str) -> AotPackError:
        """The same error, bound to ``target`` unless it already names one."""
        if self.target is None:
            self.target = target
        return self


def assert_never(value: NoReturn) -> NoReturn:
    """Ends a ladder over the members of a union or an enumeration: mypy refuses the call while a member is left.

    ``typing`` has it from Python 3.11 on.
    """
    raise AssertionError(f"{value!r} was forgotten")


def _rebuild(
    cls: type[AotPackError], message: str, target: str | None, hint: str | None, detail: str | None
) -> AotPackError:
    return cls(message, target=target, hint=hint, detail=detail)


class UsageError(AotPackError):
    """A command-line option or a setting is not acceptable."""

    exit_code = 2


class CollectError(AotPackError):
    """kernels.py can't be run, or what it exports is not acceptable."""

    exit_code = 3


class CompileError(AotPackError):
    """The author's builder or the kernel compiler failed for a target."""

    exit_code = 4


class ProcessDied(CompileError):
    """A process ended while it compiled a target, or while it ran kernels.py."""


class TranslateError(AotPackError):
    """A host program has an operation or a value that the translator does not know."""

    exit_code = 5


class NativeError(AotPackError):
    """The launcher's C++ could not be built, or the library does not pass its audit."""

    exit_code = 6


class WheelError(AotPackError):
    """The wheel could not be assembled, repaired or read."""

    exit_code = 7


class OutputError(AotPackError):
    """The output folder can't be written, or the disk is full."""

    exit_code = 8


class CheckFailed(AotPackError):
    """A check of the author failed or could not run on a GPU."""

    exit_code = 10


class NotReproducible(AotPackError):
    """A second build of the same sources gave another wheel."""

    exit_code = 9


class PartsError(AotPackError):
    """The parts of a sharded build can't be read, or come from different builds."""

    exit_code = 11


class CompilerUnusable(AotPackError):
    """The kernel compiler is missing, damaged or too old, or aot-pack does not work with it."""

    exit_code = 12


class NotCovered(AotPackError):
    """A wheel lacks something that it must cover."""

    exit_code = 13


class NeedsError(AotPackError):
    """A recording can't be read, or a kernels.py can't be made of it."""

    exit_code = 14


class ExecutorError(AotPackError):
    """The engine that ``--executor`` names can't be used, or one of its workers can't."""

    exit_code = 15


class BuildFailed(AotPackError):
    """Several targets failed. ``errors`` has the error of each."""

    def __init__(self, errors: tuple[AotPackError, ...]) -> None:
        super().__init__(f"{len(errors)} targets failed")
        self.errors = errors
        self.exit_code = errors[0].exit_code

    def __reduce__(self) -> tuple[object, ...]:
        return (BuildFailed, (self.errors,))
