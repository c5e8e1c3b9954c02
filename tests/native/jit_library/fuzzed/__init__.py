"""A library that compiles one kernel, and lets everything that Python has decide a constant of it.

tests/native/test_jit_keys.py changes one thing at a time.
"""
