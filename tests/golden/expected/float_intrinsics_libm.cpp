#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0[9];
};
static_assert(sizeof(Param0) == 18);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(2) Param1 {
  aot::BFloat16 at0[9];
};
static_assert(sizeof(Param1) == 18);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(4) Param2 {
  float at0[9];
};
static_assert(sizeof(Param2) == 36);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  double at0[9];
};
static_assert(sizeof(Param3) == 72);
static_assert(offsetof(Param3, at0) == 0);

int host_program(const aot::Call& call, aot::Half x_f16, aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::log(x_f16), aot::log2(x_f16), aot::log10(x_f16), aot::exp(x_f16), aot::exp2(x_f16),
        aot::sin(x_f16), aot::cos(x_f16), aot::tan(x_f16), aot::tanh(x_f16)}};
    Param1 param1 = {{
        aot::log(x_bf16), aot::log2(x_bf16), aot::log10(x_bf16), aot::exp(x_bf16), aot::exp2(x_bf16),
        aot::sin(x_bf16), aot::cos(x_bf16), aot::tan(x_bf16), aot::tanh(x_bf16)}};
    Param2 param2 = {{
        aot::log(x_f32), aot::log2(x_f32), aot::log10(x_f32), aot::exp(x_f32), aot::exp2(x_f32),
        aot::sin(x_f32), aot::cos(x_f32), aot::tan(x_f32), aot::tanh(x_f32)}};
    Param3 param3 = {{
        aot::log(x_f64), aot::log2(x_f64), aot::log10(x_f64), aot::exp(x_f64), aot::exp2(x_f64),
        aot::sin(x_f64), aot::cos(x_f64), aot::tan(x_f64), aot::tanh(x_f64)}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
