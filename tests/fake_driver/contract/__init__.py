"""What the driver answers, asked of any driver: the fake one must answer as the real one did.

Each scenario is a function that makes driver calls and notes what came back under a label. A scenario runs in a
process of its own, since the driver's state is the process's and since a real driver may crash on misuse.

    cd tests
    python -m fake_driver.probe_images DIR      # needs nvcc and ptxas
    python -m fake_driver.contract --library libcuda.so.1 --images DIR > fake_driver/contract_h100.json

contract_h100.json holds what driver 580.159.04 (CUDA 13.0) answered on two H100 of 80 GB.
"""

from fake_driver.contract import capture, contexts, images, launches, memory, names
from fake_driver.contract.probe import SCENARIOS
from fake_driver.contract.running import run_apart, run_scenario

__all__ = ["SCENARIOS", "capture", "contexts", "images", "launches", "memory", "names", "run_apart", "run_scenario"]
