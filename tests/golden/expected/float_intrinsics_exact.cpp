#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0[7];
};
static_assert(sizeof(Param0) == 14);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(2) Param1 {
  aot::BFloat16 at0[7];
};
static_assert(sizeof(Param1) == 14);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(4) Param2 {
  float at0[7];
};
static_assert(sizeof(Param2) == 28);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  double at0[7];
};
static_assert(sizeof(Param3) == 56);
static_assert(offsetof(Param3, at0) == 0);

int host_program(const aot::Call& call, aot::Half x_f16, aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::sqrt(x_f16), aot::fabs(x_f16), aot::floor(x_f16), aot::ceil(x_f16), aot::trunc(x_f16),
        aot::round(x_f16), aot::roundeven(x_f16)}};
    Param1 param1 = {{
        aot::sqrt(x_bf16), aot::fabs(x_bf16), aot::floor(x_bf16), aot::ceil(x_bf16), aot::trunc(x_bf16),
        aot::round(x_bf16), aot::roundeven(x_bf16)}};
    Param2 param2 = {{
        aot::sqrt(x_f32), aot::fabs(x_f32), aot::floor(x_f32), aot::ceil(x_f32), aot::trunc(x_f32),
        aot::round(x_f32), aot::roundeven(x_f32)}};
    Param3 param3 = {{
        aot::sqrt(x_f64), aot::fabs(x_f64), aot::floor(x_f64), aot::ceil(x_f64), aot::trunc(x_f64),
        aot::round(x_f64), aot::roundeven(x_f64)}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
