"""Asks a driver and prints its answers; see the package."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from fake_driver.contract import SCENARIOS, run_apart, run_scenario


def main() -> None:
    """Print the answers of all scenarios as JSON, or of one as lines."""
    parser = argparse.ArgumentParser(description="Asks a driver and prints its answers as JSON.")
    parser.add_argument("--library", default="libcuda.so.1")
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--only")
    args = parser.parse_args()
    if args.only:
        run_scenario(args.only, args.library, args.images, sys.stdout)
        return
    json.dump({name: run_apart(name, args.library, args.images) for name in SCENARIOS}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()


if __name__ == "__main__":
    main()
