"""``python -m aot_pack``: the command ``aot-pack``."""

import sys

from aot_pack.cli import main

if __name__ == "__main__":  # a worker process imports this module too
    sys.exit(main())
