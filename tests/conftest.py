"""Being here, this file makes the helper packages beside it (``standin``, ...) importable from every test."""
