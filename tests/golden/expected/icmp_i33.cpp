#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int64_t a_i33, int64_t b_i33) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i33 == b_i33,
        a_i33 == 0,
        a_i33 == -1,
        a_i33 != b_i33,
        a_i33 != 0,
        a_i33 != -1,
        a_i33 < b_i33,
        a_i33 < 0,
        a_i33 < -1,
        a_i33 <= b_i33,
        a_i33 <= 0,
        a_i33 <= -1,
        a_i33 > b_i33,
        a_i33 > 0,
        a_i33 > -1,
        a_i33 >= b_i33,
        a_i33 >= 0,
        a_i33 >= -1,
        aot::zero_extend<33>(a_i33) < aot::zero_extend<33>(b_i33),
        false,
        aot::zero_extend<33>(a_i33) < 0x1ffffffffu,
        aot::zero_extend<33>(a_i33) <= aot::zero_extend<33>(b_i33),
        aot::zero_extend<33>(a_i33) <= 0,
        true,
        aot::zero_extend<33>(a_i33) > aot::zero_extend<33>(b_i33),
        aot::zero_extend<33>(a_i33) > 0,
        false,
        aot::zero_extend<33>(a_i33) >= aot::zero_extend<33>(b_i33),
        true,
        aot::zero_extend<33>(a_i33) >= 0x1ffffffffu}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
