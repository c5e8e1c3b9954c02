#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, int32_t m, int32_t limit) {
  int32_t value = 0;
  int32_t value_2 = 0;
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
        value_3 = value_3 + 1;
        value_4 = n_2;
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
      value = value + 1;
      value_2 = value_4;
      goto loop;
    }
  }
  join:;
  {
    // kernel 1: show
    int32_t param0 = value_5;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  return 0;
}
