#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0;
  int32_t at4;
  int32_t at8;
};
static_assert(sizeof(Param0) == 12);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);

int host_program(const aot::Call& call, int32_t a, int32_t b, int32_t c) {
  int32_t value;
  int32_t value_2;
  if (a < b) {
    if (c == 0) {
      value = a + 1;
      value_2 = a;
    } else {
      value = b * c;
      value_2 = a;
    }
  } else {
    value = c;
    value_2 = a - b;
  }
  {
    // kernel 0: show
    Param0 param0 = {value, value_2, value + value_2};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
