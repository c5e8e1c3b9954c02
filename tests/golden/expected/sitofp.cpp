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

int host_program(
    const aot::Call& call, bool x_i1, int8_t x_i4, int8_t x_i8, int16_t x_i16, int32_t x_i32, int64_t x_i33,
    int64_t x_i64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::convert<aot::Half>(-int32_t(x_i1)),
        aot::convert<aot::Half>(x_i4),
        aot::convert<aot::Half>(x_i8),
        aot::convert<aot::Half>(x_i16),
        aot::convert<aot::Half>(x_i32),
        aot::convert<aot::Half>(x_i33),
        aot::convert<aot::Half>(x_i64)}};
    Param1 param1 = {{
        aot::convert<aot::BFloat16>(-int32_t(x_i1)),
        aot::convert<aot::BFloat16>(x_i4),
        aot::convert<aot::BFloat16>(x_i8),
        aot::convert<aot::BFloat16>(x_i16),
        aot::convert<aot::BFloat16>(x_i32),
        aot::convert<aot::BFloat16>(x_i33),
        aot::convert<aot::BFloat16>(x_i64)}};
    Param2 param2 = {{
        aot::convert<float>(-int32_t(x_i1)),
        aot::convert<float>(x_i4),
        aot::convert<float>(x_i8),
        aot::convert<float>(x_i16),
        aot::convert<float>(x_i32),
        aot::convert<float>(x_i33),
        aot::convert<float>(x_i64)}};
    Param3 param3 = {{
        aot::convert<double>(-int32_t(x_i1)),
        aot::convert<double>(x_i4),
        aot::convert<double>(x_i8),
        aot::convert<double>(x_i16),
        aot::convert<double>(x_i32),
        aot::convert<double>(x_i33),
        aot::convert<double>(x_i64)}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
