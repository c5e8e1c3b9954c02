"""Makes the functions of this package operators of PyTorch. The module ``torch`` of the package has their tables."""
