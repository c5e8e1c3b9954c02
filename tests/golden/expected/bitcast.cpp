#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0;
  aot::Half at2;
};
static_assert(sizeof(Param0) == 4);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at2) == 2);

struct alignas(2) Param1 {
  int16_t at0;
  int16_t at2;
};
static_assert(sizeof(Param1) == 4);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at2) == 2);

struct alignas(2) Param2 {
  aot::BFloat16 at0;
  aot::BFloat16 at2;
};
static_assert(sizeof(Param2) == 4);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at2) == 2);

struct alignas(4) Param3 {
  float at0;
  float at4;
};
static_assert(sizeof(Param3) == 8);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at4) == 4);

struct alignas(8) Param4 {
  double at0;
  double at8;
};
static_assert(sizeof(Param4) == 16);
static_assert(offsetof(Param4, at0) == 0);
static_assert(offsetof(Param4, at8) == 8);

int host_program(
    const aot::Call& call, int16_t n_f16, int16_t n_bf16, int32_t n_f32, int64_t n_f64, aot::Half x_f16,
    aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    Param0 param0 = {aot::bit_cast<aot::Half>(n_f16), aot::bit_cast<aot::Half>(int16_t(4660))};
    Param1 param1 = {aot::bit_cast<int16_t>(x_f16), aot::bit_cast<int16_t>(x_bf16)};
    Param2 param2 = {aot::bit_cast<aot::BFloat16>(n_bf16), aot::bit_cast<aot::BFloat16>(int16_t(4660))};
    Param3 param3 = {aot::bit_cast<float>(n_f32), aot::bit_cast<float>(4660)};
    int32_t param4 = aot::bit_cast<int32_t>(x_f32);
    Param4 param5 = {aot::bit_cast<double>(n_f64), aot::bit_cast<double>(int64_t(4660))};
    int64_t param6 = aot::bit_cast<int64_t>(x_f64);
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
