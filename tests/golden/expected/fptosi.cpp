#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  uint8_t at0[4];
};
static_assert(sizeof(Param0) == 4);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(1) Param1 {
  int8_t at0[4];
};
static_assert(sizeof(Param1) == 4);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(2) Param2 {
  int16_t at0[4];
};
static_assert(sizeof(Param2) == 8);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(4) Param3 {
  int32_t at0[4];
};
static_assert(sizeof(Param3) == 16);
static_assert(offsetof(Param3, at0) == 0);

struct alignas(8) Param4 {
  uint64_t at0[4];
};
static_assert(sizeof(Param4) == 32);
static_assert(offsetof(Param4, at0) == 0);

struct alignas(8) Param5 {
  uint64_t at0[4];
};
static_assert(sizeof(Param5) == 32);
static_assert(offsetof(Param5, at0) == 0);

int host_program(const aot::Call& call, aot::Half x_f16, aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::zero_extend<4>(aot::sign_extend<4>(aot::to_integer<int8_t>(x_f16))),
        aot::zero_extend<4>(aot::sign_extend<4>(aot::to_integer<int8_t>(x_bf16))),
        aot::zero_extend<4>(aot::sign_extend<4>(aot::to_integer<int8_t>(x_f32))),
        aot::zero_extend<4>(aot::sign_extend<4>(aot::to_integer<int8_t>(x_f64)))}};
    Param1 param1 = {{
        aot::to_integer<int8_t>(x_f16), aot::to_integer<int8_t>(x_bf16), aot::to_integer<int8_t>(x_f32),
        aot::to_integer<int8_t>(x_f64)}};
    Param2 param2 = {{
        aot::to_integer<int16_t>(x_f16), aot::to_integer<int16_t>(x_bf16), aot::to_integer<int16_t>(x_f32),
        aot::to_integer<int16_t>(x_f64)}};
    Param3 param3 = {{
        aot::to_integer<int32_t>(x_f16), aot::to_integer<int32_t>(x_bf16), aot::to_integer<int32_t>(x_f32),
        aot::to_integer<int32_t>(x_f64)}};
    Param4 param4 = {{
        aot::zero_extend<33>(aot::sign_extend<33>(aot::to_integer<int64_t>(x_f16))),
        aot::zero_extend<33>(aot::sign_extend<33>(aot::to_integer<int64_t>(x_bf16))),
        aot::zero_extend<33>(aot::sign_extend<33>(aot::to_integer<int64_t>(x_f32))),
        aot::zero_extend<33>(aot::sign_extend<33>(aot::to_integer<int64_t>(x_f64)))}};
    Param5 param5 = {{
        uint64_t(aot::to_integer<int64_t>(x_f16)),
        uint64_t(aot::to_integer<int64_t>(x_bf16)),
        uint64_t(aot::to_integer<int64_t>(x_f32)),
        uint64_t(aot::to_integer<int64_t>(x_f64))}};
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
