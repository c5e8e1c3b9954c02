#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  int8_t at0[14];
};
static_assert(sizeof(Param0) == 14);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(2) Param1 {
  int16_t at0[14];
};
static_assert(sizeof(Param1) == 28);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(4) Param2 {
  int32_t at0[14];
};
static_assert(sizeof(Param2) == 56);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  uint64_t at0[14];
};
static_assert(sizeof(Param3) == 112);
static_assert(offsetof(Param3, at0) == 0);

int host_program(
    const aot::Call& call, int8_t a_i8, int8_t b_i8, int16_t a_i16, int16_t b_i16, int32_t a_i32,
    int32_t b_i32, int64_t a_i64, int64_t b_i64) {
  const int8_t b_i8_n = aot::ctlz<uint8_t>(b_i8);
  const int16_t b_i16_n = aot::ctlz<uint16_t>(b_i16);
  const int32_t b_i32_n = aot::ctlz<uint32_t>(b_i32);
  const int64_t b_i64_n = aot::ctlz<uint64_t>(b_i64);
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::max<int8_t>(a_i8, b_i8),
        aot::max<int8_t>(a_i8, 5),
        aot::min<int8_t>(a_i8, b_i8),
        aot::min<int8_t>(a_i8, 5),
        int8_t(aot::max<uint8_t>(a_i8, b_i8)),
        int8_t(aot::max<uint8_t>(a_i8, 5)),
        int8_t(aot::min<uint8_t>(a_i8, b_i8)),
        int8_t(aot::min<uint8_t>(a_i8, 5)),
        aot::abs<int8_t>(a_i8),
        aot::ctlz<uint8_t>(a_i8),
        aot::cttz<uint8_t>(a_i8),
        aot::ctpop<uint8_t>(a_i8),
        int8_t(7 - b_i8_n),
        aot::max<int8_t>(b_i8_n, a_i8)}};
    Param1 param1 = {{
        aot::max<int16_t>(a_i16, b_i16),
        aot::max<int16_t>(a_i16, 5),
        aot::min<int16_t>(a_i16, b_i16),
        aot::min<int16_t>(a_i16, 5),
        int16_t(aot::max<uint16_t>(a_i16, b_i16)),
        int16_t(aot::max<uint16_t>(a_i16, 5)),
        int16_t(aot::min<uint16_t>(a_i16, b_i16)),
        int16_t(aot::min<uint16_t>(a_i16, 5)),
        aot::abs<int16_t>(a_i16),
        aot::ctlz<uint16_t>(a_i16),
        aot::cttz<uint16_t>(a_i16),
        aot::ctpop<uint16_t>(a_i16),
        int16_t(15 - b_i16_n),
        aot::max<int16_t>(b_i16_n, a_i16)}};
    Param2 param2 = {{
        aot::max<int32_t>(a_i32, b_i32),
        aot::max<int32_t>(a_i32, 5),
        aot::min<int32_t>(a_i32, b_i32),
        aot::min<int32_t>(a_i32, 5),
        int32_t(aot::max<uint32_t>(a_i32, b_i32)),
        int32_t(aot::max<uint32_t>(a_i32, 5)),
        int32_t(aot::min<uint32_t>(a_i32, b_i32)),
        int32_t(aot::min<uint32_t>(a_i32, 5)),
        aot::abs<int32_t>(a_i32),
        aot::ctlz<uint32_t>(a_i32),
        aot::cttz<uint32_t>(a_i32),
        aot::ctpop<uint32_t>(a_i32),
        31 - b_i32_n,
        aot::max<int32_t>(b_i32_n, a_i32)}};
    Param3 param3 = {{
        uint64_t(aot::max<int64_t>(a_i64, b_i64)),
        uint64_t(aot::max<int64_t>(a_i64, 5)),
        uint64_t(aot::min<int64_t>(a_i64, b_i64)),
        uint64_t(aot::min<int64_t>(a_i64, 5)),
        aot::max<uint64_t>(a_i64, b_i64),
        aot::max<uint64_t>(a_i64, 5),
        aot::min<uint64_t>(a_i64, b_i64),
        aot::min<uint64_t>(a_i64, 5),
        uint64_t(aot::abs<int64_t>(a_i64)),
        uint64_t(aot::ctlz<uint64_t>(a_i64)),
        uint64_t(aot::cttz<uint64_t>(a_i64)),
        uint64_t(aot::ctpop<uint64_t>(a_i64)),
        uint64_t(63 - b_i64_n),
        uint64_t(aot::max<int64_t>(b_i64_n, a_i64))}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
