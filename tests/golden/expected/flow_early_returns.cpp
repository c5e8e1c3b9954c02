#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t a, int32_t b) {
  if (a == 0) {
    return aot::finish(call, 1);
  }
  {
    // kernel 0: first
    int32_t param0 = a;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  if (a == 1) {
    return aot::finish(call, b);
  }
  {
    // kernel 1: second
    int32_t param0 = b;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  if (a == 2) {
    return 0;
  }
  return 0;
}
