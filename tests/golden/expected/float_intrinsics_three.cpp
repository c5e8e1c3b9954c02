#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0;
  aot::Half at2;
};
static_assert(sizeof(Param0) == 4);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at2) == 2);

struct alignas(2) Param1 {
  aot::BFloat16 at0;
  aot::BFloat16 at2;
};
static_assert(sizeof(Param1) == 4);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at2) == 2);

struct alignas(4) Param2 {
  float at0;
  float at4;
};
static_assert(sizeof(Param2) == 8);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at4) == 4);

struct alignas(8) Param3 {
  double at0;
  double at8;
};
static_assert(sizeof(Param3) == 16);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at8) == 8);

int host_program(
    const aot::Call& call, aot::Half x_f16, aot::Half y_f16, aot::Half z_f16, aot::BFloat16 x_bf16,
    aot::BFloat16 y_bf16, aot::BFloat16 z_bf16, float x_f32, float y_f32, float z_f32, double x_f64,
    double y_f64, double z_f64) {
  {
    // kernel 0: show
    Param0 param0 = {aot::fma(x_f16, y_f16, z_f16), aot::fmuladd(x_f16, y_f16, z_f16)};
    Param1 param1 = {aot::fma(x_bf16, y_bf16, z_bf16), aot::fmuladd(x_bf16, y_bf16, z_bf16)};
    Param2 param2 = {aot::fma(x_f32, y_f32, z_f32), aot::fmuladd(x_f32, y_f32, z_f32)};
    Param3 param3 = {aot::fma(x_f64, y_f64, z_f64), aot::fmuladd(x_f64, y_f64, z_f64)};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
