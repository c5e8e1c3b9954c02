#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0[4];
};
static_assert(sizeof(Param0) == 8);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(2) Param1 {
  aot::BFloat16 at0[4];
};
static_assert(sizeof(Param1) == 8);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(4) Param2 {
  float at0[4];
};
static_assert(sizeof(Param2) == 16);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  double at0[4];
};
static_assert(sizeof(Param3) == 32);
static_assert(offsetof(Param3, at0) == 0);

int host_program(
    const aot::Call& call, aot::Half x_f16, aot::Half y_f16, aot::BFloat16 x_bf16, aot::BFloat16 y_bf16,
    float x_f32, float y_f32, double x_f64, double y_f64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::pow(x_f16, y_f16), aot::copysign(x_f16, y_f16), aot::maxnum(x_f16, y_f16),
        aot::minnum(x_f16, y_f16)}};
    Param1 param1 = {{
        aot::pow(x_bf16, y_bf16), aot::copysign(x_bf16, y_bf16), aot::maxnum(x_bf16, y_bf16),
        aot::minnum(x_bf16, y_bf16)}};
    Param2 param2 = {{
        aot::pow(x_f32, y_f32), aot::copysign(x_f32, y_f32), aot::maxnum(x_f32, y_f32),
        aot::minnum(x_f32, y_f32)}};
    Param3 param3 = {{
        aot::pow(x_f64, y_f64), aot::copysign(x_f64, y_f64), aot::maxnum(x_f64, y_f64),
        aot::minnum(x_f64, y_f64)}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
