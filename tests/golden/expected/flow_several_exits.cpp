#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0;
  int32_t at4;
};
static_assert(sizeof(Param0) == 8);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);

int host_program(const aot::Call& call, int32_t n, int32_t stop, int32_t bad) {
  int32_t value = 0;
  int32_t value_2 = 0;
  loop:;
  int32_t value_3;
  if (value < n) {
    const int32_t n_2 = value + 1;
    if (value == stop) {
      value_3 = value;
    } else {
      if (value == bad) {
        return aot::finish(call, 13);
      } else {
        if ((value & 1) == 0) {
          value = n_2;
          goto loop;
        } else {
          {
            // kernel 0: k
            int32_t param0 = value;
            void* params[] = {&param0};
            const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
            if (!aot::launch(call, 0, shape, params)) return -1;
          }
          value = n_2;
          value_2 = value_2 + 1;
          goto loop;
        }
      }
    }
  } else {
    value_3 = -1;
  }
  {
    // kernel 1: show
    Param0 param0 = {value_3, value_2};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  return 0;
}
