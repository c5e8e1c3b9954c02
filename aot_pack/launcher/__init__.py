"""From host programs to the C++ of a package's launchers. Sees no MLIR and no compiler."""
