#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call) {
  {
    // kernel 0: k
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, nullptr)) return -1;
  }
  return 0;
}
