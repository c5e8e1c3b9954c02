#include "aot_pack/launcher.hpp"

int host_program([[maybe_unused]] const aot::Call& call, int32_t n, [[maybe_unused]] bool flag) {
  int32_t value;
  int32_t value_2;
  value = 0;
  value_2 = n;
  loop:;
  if (value < n) {
    {
      const auto next_value = value + 1;
      const auto next_value_2 = value_2 * 3;
      value = next_value;
      value_2 = next_value_2;
    }
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
