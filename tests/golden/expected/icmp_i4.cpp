#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int8_t a_i4, int8_t b_i4) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i4 == b_i4,
        a_i4 == 0,
        a_i4 == -1,
        a_i4 != b_i4,
        a_i4 != 0,
        a_i4 != -1,
        a_i4 < b_i4,
        a_i4 < 0,
        a_i4 < -1,
        a_i4 <= b_i4,
        a_i4 <= 0,
        a_i4 <= -1,
        a_i4 > b_i4,
        a_i4 > 0,
        a_i4 > -1,
        a_i4 >= b_i4,
        a_i4 >= 0,
        a_i4 >= -1,
        aot::zero_extend<4>(a_i4) < aot::zero_extend<4>(b_i4),
        false,
        aot::zero_extend<4>(a_i4) < 15,
        aot::zero_extend<4>(a_i4) <= aot::zero_extend<4>(b_i4),
        aot::zero_extend<4>(a_i4) <= 0,
        true,
        aot::zero_extend<4>(a_i4) > aot::zero_extend<4>(b_i4),
        aot::zero_extend<4>(a_i4) > 0,
        false,
        aot::zero_extend<4>(a_i4) >= aot::zero_extend<4>(b_i4),
        true,
        aot::zero_extend<4>(a_i4) >= 15}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
