"""Builds on real Dask and Ray clusters of this machine; run_executors.py runs them."""
