#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, [[maybe_unused]] bool flag) {
  int32_t value = 0;
  loop:;
  if (value < n) {
    value = value + 1;
    goto loop;
  } else {
    {
      // kernel 0: show
      int32_t param0 = value;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    return 0;
  }
}
