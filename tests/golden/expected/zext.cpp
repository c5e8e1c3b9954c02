#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  int8_t at0;
  int8_t at1;
};
static_assert(sizeof(Param0) == 2);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at1) == 1);

struct alignas(2) Param1 {
  int16_t at0;
  int16_t at2;
  int16_t at4;
};
static_assert(sizeof(Param1) == 6);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at2) == 2);
static_assert(offsetof(Param1, at4) == 4);

struct alignas(4) Param2 {
  int32_t at0[4];
};
static_assert(sizeof(Param2) == 16);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  uint64_t at0[5];
};
static_assert(sizeof(Param3) == 40);
static_assert(offsetof(Param3, at0) == 0);

struct alignas(8) Param4 {
  uint64_t at0[6];
};
static_assert(sizeof(Param4) == 48);
static_assert(offsetof(Param4, at0) == 0);

int host_program(
    const aot::Call& call, bool x_i1, int8_t x_i4, int8_t x_i8, int16_t x_i16, int32_t x_i32, int64_t x_i33,
    [[maybe_unused]] int64_t x_i64) {
  {
    // kernel 0: show
    uint8_t param0 = uint8_t(x_i1);
    Param0 param1 = {int8_t(uint8_t(x_i1)), int8_t(uint8_t(aot::zero_extend<4>(x_i4)))};
    Param1 param2 = {
        int16_t(uint16_t(x_i1)),
        int16_t(uint16_t(aot::zero_extend<4>(x_i4))),
        int16_t(uint16_t(uint8_t(x_i8)))};
    Param2 param3 = {{
        int32_t(uint32_t(x_i1)),
        int32_t(uint32_t(aot::zero_extend<4>(x_i4))),
        int32_t(uint32_t(uint8_t(x_i8))),
        int32_t(uint32_t(uint16_t(x_i16)))}};
    Param3 param4 = {{
        uint64_t(x_i1),
        uint64_t(aot::zero_extend<4>(x_i4)),
        uint64_t(uint8_t(x_i8)),
        uint64_t(uint16_t(x_i16)),
        uint64_t(uint32_t(x_i32))}};
    Param4 param5 = {{
        uint64_t(x_i1),
        uint64_t(aot::zero_extend<4>(x_i4)),
        uint64_t(uint8_t(x_i8)),
        uint64_t(uint16_t(x_i16)),
        uint64_t(uint32_t(x_i32)),
        uint64_t(aot::zero_extend<33>(x_i33))}};
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
