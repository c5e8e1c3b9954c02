"""Python imports this when it starts, if PYTHONPATH has this folder. It costs a process without the compiler nothing
but a finder: the package is imported when ``cutlass.cute`` is.

Another ``sitecustomize`` further down on ``sys.path`` runs as it would without this one.
"""

import importlib.machinery
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_PACKAGE = os.path.basename(os.path.dirname(os.path.dirname(_HERE)))


class _Waiting:
    """Installs the answers when a program begins to import the compiler."""

    def find_spec(self, name, path=None, target=None):  # noqa: ARG002
        """Never finds anything."""
        if name == "cutlass.cute":
            sys.meta_path.remove(self)
            try:
                importlib.import_module(f"{_PACKAGE}.jit").install()
            except Exception as error:
                sys.stderr.write(f"{_PACKAGE}: cute.compile is not answered: {type(error).__name__}: {error}\n")


def _run_next():
    """Runs the next ``sitecustomize``."""
    import importlib.util

    others = [each for each in sys.path if os.path.abspath(each or os.getcwd()) != _HERE]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", others)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


sys.meta_path.insert(0, _Waiting())
_run_next()
