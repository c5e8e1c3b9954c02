"""Says what a wheel covers: its functions, the arguments that they take, and the GPUs that it has images for.

statement.py   the statement, which follows from the manifest alone
devices.py     the image that a GPU runs, and the variants that have none for it
words.py       the statement for people
"""
