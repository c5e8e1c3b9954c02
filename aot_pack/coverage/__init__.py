"""Says what a wheel covers: its functions, the arguments that they take, and the GPUs that it has images for.

Everything follows from the manifest and the author's modules. Nothing of the wheel is run.

    statement.py   the statement, as data
    modules.py     what the author's own modules say that they cover
    devices.py     the image that a GPU runs, and the variants that have none for it
    words.py       the statement for people
"""
