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

int host_program(const aot::Call& call, int32_t n, int32_t a, int32_t b, int32_t c) {
  int32_t value = 0;
  int32_t value_2 = a;
  int32_t value_3 = b;
  int32_t value_4 = c;
  loop:;
  if (value < n) {
    const int32_t n_2 = value + 1;
    if ((value & 1) != 0) {
      {
        value = n_2;
        value_4 = value_4 + value_2;
        const auto old_value_2 = value_2;
        value_2 = value_3;
        value_3 = old_value_2;
      }
      goto loop;
    } else {
      {
        value = n_2;
        const auto old_value_2_2 = value_2;
        value_2 = value_4;
        value_4 = value_3;
        value_3 = old_value_2_2;
      }
      goto loop;
    }
  } else {
    {
      // kernel 0: show
      Param0 param0 = {value_2, value_3, value_4};
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    return 0;
  }
}
