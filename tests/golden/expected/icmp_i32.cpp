#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int32_t a_i32, int32_t b_i32) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i32 == b_i32,
        a_i32 == 0,
        a_i32 == -1,
        a_i32 != b_i32,
        a_i32 != 0,
        a_i32 != -1,
        a_i32 < b_i32,
        a_i32 < 0,
        a_i32 < -1,
        a_i32 <= b_i32,
        a_i32 <= 0,
        a_i32 <= -1,
        a_i32 > b_i32,
        a_i32 > 0,
        a_i32 > -1,
        a_i32 >= b_i32,
        a_i32 >= 0,
        a_i32 >= -1,
        uint32_t(a_i32) < uint32_t(b_i32),
        false,
        uint32_t(a_i32) < 0xffffffffu,
        uint32_t(a_i32) <= uint32_t(b_i32),
        uint32_t(a_i32) <= 0,
        true,
        uint32_t(a_i32) > uint32_t(b_i32),
        uint32_t(a_i32) > 0,
        false,
        uint32_t(a_i32) >= uint32_t(b_i32),
        true,
        uint32_t(a_i32) >= 0xffffffffu}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
