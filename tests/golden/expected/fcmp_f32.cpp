#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[32];
};
static_assert(sizeof(Param0) == 32);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, float a_f32, float b_f32) {
  {
    // kernel 0: show
    Param0 param0 = {{
        false,
        false,
        a_f32 == b_f32,
        a_f32 == 1.0f,
        a_f32 > b_f32,
        a_f32 > 1.0f,
        a_f32 >= b_f32,
        a_f32 >= 1.0f,
        a_f32 < b_f32,
        a_f32 < 1.0f,
        a_f32 <= b_f32,
        a_f32 <= 1.0f,
        aot::ordered_not_equal(a_f32, b_f32),
        aot::ordered_not_equal(a_f32, 1.0f),
        aot::ordered(a_f32, b_f32),
        aot::ordered(a_f32, 1.0f),
        aot::unordered_or_equal(a_f32, b_f32),
        aot::unordered_or_equal(a_f32, 1.0f),
        !(a_f32 <= b_f32),
        !(a_f32 <= 1.0f),
        !(a_f32 < b_f32),
        !(a_f32 < 1.0f),
        !(a_f32 >= b_f32),
        !(a_f32 >= 1.0f),
        !(a_f32 > b_f32),
        !(a_f32 > 1.0f),
        a_f32 != b_f32,
        a_f32 != 1.0f,
        aot::unordered(a_f32, b_f32),
        aot::unordered(a_f32, 1.0f),
        true,
        true}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
