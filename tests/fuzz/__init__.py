"""Wheels, packages, parts and cache entries that were changed by their structure, given to whatever reads them.

``python -m tests.fuzz --rounds 100000`` gives so many to ``verify``, ``inspect``, ``diff``, ``merge`` and the cache's
reader, in processes of their own. Each must end with a result or an error of aot-pack's: within 10 seconds, with at
most 256 MiB, with nothing on the terminal that does not print, and not by the net below the checks
(``aot_pack/damage.py``). A case follows from its number and the seed alone: ``--seed S --first N --rounds 1`` runs one
again, with its traceback. Files are small and many: a TMPDIR in memory makes it twice as fast.
"""
