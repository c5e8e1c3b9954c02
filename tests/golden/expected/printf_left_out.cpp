#include "aot_pack/launcher.hpp"

// warning: printf('n is %d') in the host code is left out: a packed function prints nothing
// warning: printf('again') in the host code is left out: a packed function prints nothing

int host_program(const aot::Call& call, int32_t n) {
  {
    // kernel 0: k
    int32_t param0 = n;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
