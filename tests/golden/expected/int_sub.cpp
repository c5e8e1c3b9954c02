#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  uint8_t at0[5];
};
static_assert(sizeof(Param0) == 5);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(1) Param1 {
  int8_t at0[5];
};
static_assert(sizeof(Param1) == 5);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(2) Param2 {
  int16_t at0[5];
};
static_assert(sizeof(Param2) == 10);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(4) Param3 {
  int32_t at0[5];
};
static_assert(sizeof(Param3) == 20);
static_assert(offsetof(Param3, at0) == 0);

struct alignas(8) Param4 {
  uint64_t at0[5];
};
static_assert(sizeof(Param4) == 40);
static_assert(offsetof(Param4, at0) == 0);

struct alignas(8) Param5 {
  uint64_t at0[5];
};
static_assert(sizeof(Param5) == 40);
static_assert(offsetof(Param5, at0) == 0);

int host_program(
    const aot::Call& call, bool a_i1, bool b_i1, int8_t a_i4, int8_t b_i4, int8_t a_i8, int8_t b_i8,
    int16_t a_i16, int16_t b_i16, int32_t a_i32, int32_t b_i32, int64_t a_i33, int64_t b_i33, int64_t a_i64,
    int64_t b_i64) {
  {
    // kernel 0: show
    bool param0 = a_i1 != b_i1;
    Param0 param1 = {{
        aot::zero_extend<4>(aot::sign_extend<4>(a_i4 - b_i4)),
        aot::zero_extend<4>(aot::sign_extend<4>(a_i4 - 3)),
        aot::zero_extend<4>(aot::sign_extend<4>(a_i4 + 1)),
        aot::zero_extend<4>(aot::sign_extend<4>(a_i4 - 8)),
        aot::zero_extend<4>(aot::sign_extend<4>(-5 - b_i4))}};
    Param1 param2 = {{
        int8_t(a_i8 - b_i8), int8_t(a_i8 - 3), int8_t(a_i8 + 1), int8_t(a_i8 - 128), int8_t(-5 - b_i8)}};
    Param2 param3 = {{
        int16_t(a_i16 - b_i16), int16_t(a_i16 - 3), int16_t(a_i16 + 1), int16_t(a_i16 - 32768),
        int16_t(-5 - b_i16)}};
    Param3 param4 = {{a_i32 - b_i32, a_i32 - 3, a_i32 + 1, a_i32 + INT32_MIN, -5 - b_i32}};
    Param4 param5 = {{
        aot::zero_extend<33>(aot::sign_extend<33>(a_i33 - b_i33)),
        aot::zero_extend<33>(aot::sign_extend<33>(a_i33 - 3)),
        aot::zero_extend<33>(aot::sign_extend<33>(a_i33 + 1)),
        aot::zero_extend<33>(aot::sign_extend<33>(a_i33 + -4294967296)),
        aot::zero_extend<33>(aot::sign_extend<33>(-5 - b_i33))}};
    Param5 param6 = {{
        uint64_t(a_i64 - b_i64), uint64_t(a_i64 - 3), uint64_t(a_i64 + 1), uint64_t(a_i64 + INT64_MIN),
        uint64_t(-5 - b_i64)}};
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
