"""Kernel projects: folders with a pyproject.toml. pip, build, uv and ``aot-pack build`` make the same wheel from one.

    pyproject.py       reads pyproject.toml: [project] (PEP 621) and [tool.aot-pack]
    request.py         flags, environment, file and machine -> BuildSettings, for the command and for the backend
    source_version.py  the ``__version__`` of a kernels.py without a project
    sources.py         the files that a project is built from
    sdist.py           the source distribution: the files that a build reads, and nothing else
    metadata.py        the metadata of a wheel, written before its build
    editable.py        the wheel of ``pip install -e``; it contains redirect.py
    create.py          ``aot-pack init``

``aot_pack/backend.py`` has the hooks of PEP 517 and PEP 660.
"""
