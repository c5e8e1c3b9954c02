"""Runs the cases of ``test_jit_keys.py``, each in a fork: ``run_cases.py FOLDER < cases.json > outcomes.json``."""

import contextlib
import json
import os
import sys
import time

import cutlass
import cutlass.cute as cute

sys.path.insert(0, sys.argv[1])
import packed.jit
from packed._jit import answers, compiler, facts, hook


class _Ended(BaseException):
    """The compile was to be done by the compiler."""


def outcome(folder: str, code: str, after: str, call: str) -> str:
    """What comes of one case."""
    names = {"os": os, "cutlass": cutlass, "cute": cute, "sys": sys}
    exec(code, names)
    sys.path.insert(0, folder)
    import fuzzed.helpers
    import fuzzed.kernels

    names["fuzzed"] = fuzzed
    answers._process_start_s = time.time  # the files are new, and each fork is a process of its own
    packed.jit.install()
    exec(after, names)
    reasons = []
    program = []
    real = type(cute.compile).__mro__[1].__call__

    def compile_instead(mode, *args, **kwargs):
        raise _Ended

    hook._by_program = lambda compile_, real, call, mode, why, traceable: reasons.extend(why) or compile_instead(mode)

    def see(_, module, name):
        program.append(facts.digest(compiler.program_text(module, name)))
        raise _Ended

    arguments = f"dict({call})"
    try:
        answer = fuzzed.kernels.compile_scale(**eval(arguments, names)).answer
    except _Ended:
        return reasons[0] if reasons else "no reason"
    traced = eval(arguments, names)
    compile_ = traced.pop("compiler", None) or cute.compile
    with contextlib.suppress(_Ended):
        fuzzed.kernels.compile_scale(
            compiler=lambda *args, **kwargs: real(compile_, *args, **kwargs, trace_finalize_hooks=see), **traced
        )
    return "answered" if program == [answer.program] else f"wrong: {answer.target}"


def main() -> None:
    """Forks for each case."""
    outcomes = {}
    for name, *case in json.load(sys.stdin):
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            try:
                text = outcome(*case)
            except BaseException as error:
                text = f"failed: {type(error).__name__}: {error}"
            with os.fdopen(write, "w") as file:
                file.write(text)
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as file:
            outcomes[name] = file.read()
        os.waitpid(child, 0)
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    main()
