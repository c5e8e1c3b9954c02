#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n) {
  int32_t value = 0;
  int64_t value_2 = 0;
  int64_t value_3 = 1;
  loop:;
  if (value < n) {
    {
      value = value + 1;
      const auto old_value_2 = value_2;
      value_2 = value_3;
      value_3 = old_value_2 + value_3;
    }
    goto loop;
  } else {
    {
      // kernel 0: show
      int64_t param0 = value_2;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    return 0;
  }
}
