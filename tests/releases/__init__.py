"""Calls of packages on one release of TVM FFI. ``run_releases.py`` runs them on every release."""
