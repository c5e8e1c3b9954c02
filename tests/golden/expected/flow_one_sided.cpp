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

int host_program(const aot::Call& call, int32_t a, bool flag) {
  int32_t value;
  if (flag) {
    value = 1;
  } else {
    value = a;
  }
  int32_t value_2;
  if (a > 3) {
    value_2 = value;
  } else {
    value_2 = value + 2;
  }
  int32_t value_3;
  if (flag) {
    value_3 = value_2;
  } else {
    value_3 = a;
  }
  {
    // kernel 0: show
    Param0 param0 = {value, value_2, value_3};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
