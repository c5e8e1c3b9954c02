"""Kernel projects: a folder with pyproject.toml, from which pip, build, uv and ``aot-pack build`` make the same wheel.

    pyproject.py  reads pyproject.toml: [project] (PEP 621) and [tool.aot-pack]
    request.py    flags, environment, file and machine -> BuildSettings; the same for the command and for the backend
    sdist.py      the source distribution: what a build reads, and nothing else
    metadata.py   the metadata of a wheel ahead of its build
    editable.py   the wheel of ``pip install -e``, and redirect.py, which goes into it
    create.py     ``aot-pack init``

``aot_pack/backend.py`` has the hooks of PEP 517 and 660.
"""
