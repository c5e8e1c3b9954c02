#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, bool flag) {
  int32_t value;
  int32_t value_2;
  int32_t value_3;
  if (flag) {
    value_2 = 0;
    goto join_2;
  } else {
    value = 0;
  }
  join:;
  {
    {
      // kernel 0: right
      int32_t param0 = value;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    if (value < n) {
      value_2 = value + 2;
    } else {
      value_3 = value + 100;
      goto join_3;
    }
  }
  join_2:;
  {
    {
      // kernel 1: left
      int32_t param0 = value_2;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 1, shape, params)) return -1;
    }
    if (value_2 < n) {
      value = value_2 + 1;
      goto join;
    } else {
      value_3 = value_2;
    }
  }
  join_3:;
  {
    // kernel 2: show
    int32_t param0 = value_3;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 2, shape, params)) return -1;
  }
  return 0;
}
