#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[6];
};
static_assert(sizeof(Param0) == 6);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(1) Param1 {
  uint8_t at0[5];
};
static_assert(sizeof(Param1) == 5);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(1) Param2 {
  int8_t at0[4];
};
static_assert(sizeof(Param2) == 4);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(2) Param3 {
  int16_t at0;
  int16_t at2;
  int16_t at4;
};
static_assert(sizeof(Param3) == 6);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at2) == 2);
static_assert(offsetof(Param3, at4) == 4);

struct alignas(4) Param4 {
  int32_t at0;
  int32_t at4;
};
static_assert(sizeof(Param4) == 8);
static_assert(offsetof(Param4, at0) == 0);
static_assert(offsetof(Param4, at4) == 4);

int host_program(
    const aot::Call& call, [[maybe_unused]] bool x_i1, int8_t x_i4, int8_t x_i8, int16_t x_i16, int32_t x_i32,
    int64_t x_i33, int64_t x_i64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        (x_i4 & 1) != 0, (x_i8 & 1) != 0, (x_i16 & 1) != 0, (x_i32 & 1) != 0, (x_i33 & 1) != 0,
        (x_i64 & 1) != 0}};
    Param1 param1 = {{
        aot::zero_extend<4>(aot::sign_extend<4>(x_i8)),
        aot::zero_extend<4>(aot::sign_extend<4>(x_i16)),
        aot::zero_extend<4>(aot::sign_extend<4>(x_i32)),
        aot::zero_extend<4>(aot::sign_extend<4>(x_i33)),
        aot::zero_extend<4>(aot::sign_extend<4>(x_i64))}};
    Param2 param2 = {{int8_t(x_i16), int8_t(x_i32), int8_t(x_i33), int8_t(x_i64)}};
    Param3 param3 = {int16_t(x_i32), int16_t(x_i33), int16_t(x_i64)};
    Param4 param4 = {int32_t(x_i33), int32_t(x_i64)};
    uint64_t param5 = aot::zero_extend<33>(aot::sign_extend<33>(x_i64));
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
