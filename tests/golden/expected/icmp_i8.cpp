#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int8_t a_i8, int8_t b_i8) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i8 == b_i8, a_i8 == 0, a_i8 == -1, a_i8 != b_i8, a_i8 != 0, a_i8 != -1, a_i8 < b_i8, a_i8 < 0,
        a_i8 < -1, a_i8 <= b_i8, a_i8 <= 0, a_i8 <= -1, a_i8 > b_i8, a_i8 > 0, a_i8 > -1, a_i8 >= b_i8,
        a_i8 >= 0, a_i8 >= -1, uint8_t(a_i8) < uint8_t(b_i8), false, uint8_t(a_i8) < 255,
        uint8_t(a_i8) <= uint8_t(b_i8), uint8_t(a_i8) <= 0, true, uint8_t(a_i8) > uint8_t(b_i8),
        uint8_t(a_i8) > 0, false, uint8_t(a_i8) >= uint8_t(b_i8), true, uint8_t(a_i8) >= 255}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
