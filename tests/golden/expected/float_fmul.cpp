#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  aot::Half at0;
  aot::Half at2;
  aot::Half at4;
};
static_assert(sizeof(Param0) == 6);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at2) == 2);
static_assert(offsetof(Param0, at4) == 4);

struct alignas(2) Param1 {
  aot::BFloat16 at0;
  aot::BFloat16 at2;
  aot::BFloat16 at4;
};
static_assert(sizeof(Param1) == 6);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at2) == 2);
static_assert(offsetof(Param1, at4) == 4);

struct alignas(4) Param2 {
  float at0;
  float at4;
  float at8;
};
static_assert(sizeof(Param2) == 12);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at4) == 4);
static_assert(offsetof(Param2, at8) == 8);

struct alignas(8) Param3 {
  double at0;
  double at8;
  double at16;
};
static_assert(sizeof(Param3) == 24);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at8) == 8);
static_assert(offsetof(Param3, at16) == 16);

int host_program(
    const aot::Call& call, aot::Half a_f16, aot::Half b_f16, aot::BFloat16 a_bf16, aot::BFloat16 b_bf16,
    float a_f32, float b_f32, double a_f64, double b_f64) {
  {
    // kernel 0: show
    Param0 param0 = {
        a_f16 * b_f16,
        a_f16 * aot::Half::from_bits(0xbe00),
        aot::Half::from_bits(0x4200) * b_f16};
    Param1 param1 = {
        a_bf16 * b_bf16,
        a_bf16 * aot::BFloat16::from_bits(0xbfc0),
        aot::BFloat16::from_bits(0x4040) * b_bf16};
    Param2 param2 = {a_f32 * b_f32, a_f32 * -1.5f, 3.0f * b_f32};
    Param3 param3 = {a_f64 * b_f64, a_f64 * -1.5, 3.0 * b_f64};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
