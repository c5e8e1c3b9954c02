#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0;
  bool at1;
  bool at2;
};
static_assert(sizeof(Param0) == 3);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at1) == 1);
static_assert(offsetof(Param0, at2) == 2);

struct alignas(1) Param1 {
  uint8_t at0;
  uint8_t at1;
};
static_assert(sizeof(Param1) == 2);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at1) == 1);

struct alignas(1) Param2 {
  int8_t at0;
  int8_t at1;
};
static_assert(sizeof(Param2) == 2);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at1) == 1);

struct alignas(2) Param3 {
  int16_t at0;
  int16_t at2;
};
static_assert(sizeof(Param3) == 4);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at2) == 2);

struct alignas(4) Param4 {
  int32_t at0;
  int32_t at4;
  int32_t at8;
};
static_assert(sizeof(Param4) == 12);
static_assert(offsetof(Param4, at0) == 0);
static_assert(offsetof(Param4, at4) == 4);
static_assert(offsetof(Param4, at8) == 8);

struct alignas(8) Param5 {
  uint64_t at0;
  uint64_t at8;
};
static_assert(sizeof(Param5) == 16);
static_assert(offsetof(Param5, at0) == 0);
static_assert(offsetof(Param5, at8) == 8);

struct alignas(8) Param6 {
  int64_t at0;
  int64_t at8;
};
static_assert(sizeof(Param6) == 16);
static_assert(offsetof(Param6, at0) == 0);
static_assert(offsetof(Param6, at8) == 8);

struct alignas(4) Param7 {
  float at0;
  float at4;
};
static_assert(sizeof(Param7) == 8);
static_assert(offsetof(Param7, at0) == 0);
static_assert(offsetof(Param7, at4) == 4);

struct alignas(4) Param8 {
  int32_t at0;
  float at4;
};
static_assert(sizeof(Param8) == 8);
static_assert(offsetof(Param8, at0) == 0);
static_assert(offsetof(Param8, at4) == 4);

int host_program(
    const aot::Call& call, bool flag, bool a0, bool b0, int8_t a1, int8_t b1, int8_t a2, int8_t b2,
    int16_t a3, int16_t b3, int32_t a4, int32_t b4, int64_t a5, int64_t b5, int64_t a6, int64_t b6,
    aot::Half a7, aot::Half b7, aot::BFloat16 a8, aot::BFloat16 b8, float a9, float b9, double a10,
    double b10, void* a11, void* b11, int32_t a12_0, float a12_1, int32_t b12_0, float b12_1) {
  {
    // kernel 0: show
    Param0 param0 = {flag ? a0 : b0, flag, flag ? false : true};
    Param1 param1 = {
        aot::zero_extend<4>(aot::sign_extend<4>(flag ? a1 : b1)),
        aot::zero_extend<4>(aot::sign_extend<4>(int8_t(flag ? 3 : -4)))};
    Param2 param2 = {int8_t(flag ? a2 : b2), int8_t(int8_t(flag ? 3 : -4))};
    Param3 param3 = {int16_t(flag ? a3 : b3), int16_t(int16_t(flag ? 3 : -4))};
    Param4 param4 = {flag ? a4 : b4, flag ? 3 : -4, a4};
    Param5 param5 = {
        aot::zero_extend<33>(aot::sign_extend<33>(flag ? a5 : b5)),
        aot::zero_extend<33>(aot::sign_extend<33>(int64_t(flag ? 3 : -4)))};
    Param6 param6 = {flag ? a6 : b6, int64_t(flag ? 3 : -4)};
    aot::Half param7 = flag ? a7 : b7;
    aot::BFloat16 param8 = flag ? a8 : b8;
    Param7 param9 = {flag ? a9 : b9, flag ? 0.0f : -0.0f};
    double param10 = flag ? a10 : b10;
    void* param11 = flag ? a11 : b11;
    Param8 param12 = {flag ? a12_0 : b12_0, flag ? a12_1 : b12_1};
    void* params[] = {
        &param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7, &param8, &param9, &param10,
        &param11, &param12};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
