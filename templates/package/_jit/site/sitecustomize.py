"""Python imports this when it starts, if PYTHONPATH has this folder. It costs a process without the compiler nothing
but a finder: the package is imported when ``cutlass.cute`` is.

Another ``sitecustomize`` further down on ``sys.path`` runs as it would without this one.
"""

import importlib
import importlib.machinery
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_PACKAGE = os.path.basename(os.path.dirname(os.path.dirname(_HERE)))


class _Waiting:
    """Installs the answers when a program begins to import the compiler."""

    def find_spec(self, name, path=None, target=None):
        """Finds ``cutlass.cute`` as the other finders do, after the package has put its own before them."""
        if name != "cutlass.cute":
            return None
        sys.meta_path.remove(self)
        try:
            importlib.import_module(f"{_PACKAGE}.jit").install()
        except Exception as error:
            sys.stderr.write(f"{_PACKAGE}: cute.compile is not answered: {type(error).__name__}: {error}\n")
        # Python goes through sys.meta_path by index, so it would pass by a finder that is new at the front.
        found = (each.find_spec(name, path, target) for each in list(sys.meta_path) if hasattr(each, "find_spec"))
        return next((spec for spec in found if spec is not None), None)


def _run_next():
    """Runs the next ``sitecustomize``."""
    import importlib.util

    others = [each for each in sys.path if os.path.abspath(each or os.getcwd()) != _HERE]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", others)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


sys.meta_path.insert(0, _Waiting())
_run_next()
