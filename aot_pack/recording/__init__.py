"""Records what a program asks ``cute.compile`` for, without a change of the program.

``site/sitecustomize.py`` runs at the start of each Python below ``aot-pack record``. It waits for CuTeDSL, and then
``hook.py`` takes note of each call, in the journal of the process (``journal.py``). ``session.py`` reads the journals
when the program has ended. ``standins.py`` stands in for a GPU where there is none.
"""
