#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  float at0;
  float at4;
  float at8;
};
static_assert(sizeof(Param0) == 12);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);

struct alignas(8) Param1 {
  double at0;
  double at8;
  double at16;
};
static_assert(sizeof(Param1) == 24);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at8) == 8);
static_assert(offsetof(Param1, at16) == 16);

struct alignas(2) Param2 {
  aot::Half at0;
  aot::Half at2;
};
static_assert(sizeof(Param2) == 4);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at2) == 2);

struct alignas(2) Param3 {
  aot::BFloat16 at0;
  aot::BFloat16 at2;
};
static_assert(sizeof(Param3) == 4);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at2) == 2);

int host_program(const aot::Call& call, aot::Half x_f16, aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    Param0 param0 = {aot::convert<float>(x_f16), aot::convert<float>(x_bf16), aot::convert<float>(x_f64)};
    Param1 param1 = {aot::convert<double>(x_f16), aot::convert<double>(x_bf16), aot::convert<double>(x_f32)};
    Param2 param2 = {aot::convert<aot::Half>(x_f32), aot::convert<aot::Half>(x_f64)};
    Param3 param3 = {aot::convert<aot::BFloat16>(x_f32), aot::convert<aot::BFloat16>(x_f64)};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
