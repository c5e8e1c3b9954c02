"""``python -m tests.fuzz``; see the package's text."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # as in tests: helper packages are imported from there

from fuzz.run import main

if __name__ == "__main__":
    sys.exit(main())
