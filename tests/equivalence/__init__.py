"""The same calls through NVIDIA's own exported objects and through our library must give the same launches."""
