#include "aot_pack/launcher.hpp"

int host_program([[maybe_unused]] const aot::Call& call, int32_t n, int32_t m, int32_t limit) {
  int32_t value;
  int32_t value_2;
  value = 0;
  value_2 = 0;
  loop:;
  int32_t value_3;
  int32_t value_4;
  int32_t value_5;
  if (value < n) {
    value_3 = 0;
    value_4 = value_2;
  } else {
    value_5 = value_2;
    goto join;
  }
  loop_2:;
  {
    if (value_3 < m) {
      const int32_t n_2 = value_4 + (value * m + value_3);
      if (n_2 > limit) {
        value_5 = -1;
      } else {
        {
          const auto next_value_3 = value_3 + 1;
          const auto next_value_4 = n_2;
          value_3 = next_value_3;
          value_4 = next_value_4;
        }
        goto loop_2;
      }
    } else {
      {
        // kernel 0: row
        int32_t param0 = value;
        int32_t param1 = value_4;
        void* params[] = {&param0, &param1};
        const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
        if (!aot::launch(call, 0, shape, params)) return -1;
      }
      {
        const auto next_value = value + 1;
        const auto next_value_2 = value_4;
        value = next_value;
        value_2 = next_value_2;
      }
      goto loop;
    }
  }
  join:;
  {
    // kernel 1: show
    int32_t param0_2 = value_5;
    void* params[] = {&param0_2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  return 0;
}
