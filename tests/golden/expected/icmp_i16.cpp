#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int16_t a_i16, int16_t b_i16) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i16 == b_i16,
        a_i16 == 0,
        a_i16 == -1,
        a_i16 != b_i16,
        a_i16 != 0,
        a_i16 != -1,
        a_i16 < b_i16,
        a_i16 < 0,
        a_i16 < -1,
        a_i16 <= b_i16,
        a_i16 <= 0,
        a_i16 <= -1,
        a_i16 > b_i16,
        a_i16 > 0,
        a_i16 > -1,
        a_i16 >= b_i16,
        a_i16 >= 0,
        a_i16 >= -1,
        uint16_t(a_i16) < uint16_t(b_i16),
        false,
        uint16_t(a_i16) < 65535,
        uint16_t(a_i16) <= uint16_t(b_i16),
        uint16_t(a_i16) <= 0,
        true,
        uint16_t(a_i16) > uint16_t(b_i16),
        uint16_t(a_i16) > 0,
        false,
        uint16_t(a_i16) >= uint16_t(b_i16),
        true,
        uint16_t(a_i16) >= 65535}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
