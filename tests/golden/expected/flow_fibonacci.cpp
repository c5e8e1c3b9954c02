#include "aot_pack/launcher.hpp"

int host_program([[maybe_unused]] const aot::Call& call, int32_t n) {
  int32_t value;
  int64_t value_2;
  int64_t value_3;
  value = 0;
  value_2 = int64_t(0);
  value_3 = int64_t(1);
  loop:;
  if (value < n) {
    {
      const auto next_value = value + 1;
      const auto next_value_2 = value_3;
      const auto next_value_3 = value_2 + value_3;
      value = next_value;
      value_2 = next_value_2;
      value_3 = next_value_3;
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
