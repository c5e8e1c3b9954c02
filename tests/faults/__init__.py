"""Faults, wrong arguments, races and leaks: what the launcher does when something goes wrong."""
