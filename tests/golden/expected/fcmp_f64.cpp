#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[32];
};
static_assert(sizeof(Param0) == 32);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, double a_f64, double b_f64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        false,
        false,
        a_f64 == b_f64,
        a_f64 == 1.0,
        a_f64 > b_f64,
        a_f64 > 1.0,
        a_f64 >= b_f64,
        a_f64 >= 1.0,
        a_f64 < b_f64,
        a_f64 < 1.0,
        a_f64 <= b_f64,
        a_f64 <= 1.0,
        aot::ordered_not_equal(a_f64, b_f64),
        aot::ordered_not_equal(a_f64, 1.0),
        aot::ordered(a_f64, b_f64),
        aot::ordered(a_f64, 1.0),
        aot::unordered_or_equal(a_f64, b_f64),
        aot::unordered_or_equal(a_f64, 1.0),
        !(a_f64 <= b_f64),
        !(a_f64 <= 1.0),
        !(a_f64 < b_f64),
        !(a_f64 < 1.0),
        !(a_f64 >= b_f64),
        !(a_f64 >= 1.0),
        !(a_f64 > b_f64),
        !(a_f64 > 1.0),
        a_f64 != b_f64,
        a_f64 != 1.0,
        aot::unordered(a_f64, b_f64),
        aot::unordered(a_f64, 1.0),
        true,
        true}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
