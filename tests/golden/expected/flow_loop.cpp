#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, float x) {
  int32_t value = 0;
  float value_2 = x;
  loop:;
  if (value < n) {
    const float v = value_2 + value_2;
    const int32_t grid_x = value + 1;
    {
      // kernel 0: k
      int32_t param0 = value;
      float param1 = v;
      void* params[] = {&param0, &param1};
      const aot::LaunchShape shape = {{grid_x, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    value = grid_x;
    value_2 = v;
    goto loop;
  } else {
    {
      // kernel 1: show
      int32_t param0 = value;
      float param1 = value_2;
      void* params[] = {&param0, &param1};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 1, shape, params)) return -1;
    }
    return 0;
  }
}
