#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0[17];
};
static_assert(sizeof(Param0) == 68);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(8) Param1 {
  uint64_t at0[15];
};
static_assert(sizeof(Param1) == 120);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(1) Param2 {
  int8_t at0[13];
};
static_assert(sizeof(Param2) == 13);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(1) Param3 {
  bool at0[30];
};
static_assert(sizeof(Param3) == 30);
static_assert(offsetof(Param3, at0) == 0);

struct alignas(8) Param4 {
  double at0;
  double at8;
};
static_assert(sizeof(Param4) == 16);
static_assert(offsetof(Param4, at0) == 0);
static_assert(offsetof(Param4, at8) == 8);

int host_program(const aot::Call& call, int32_t a, int32_t b, int64_t c, int8_t d) {
  const uint32_t a_n = uint32_t(a) / 7;
  const int32_t b_n = b / 7;
  const uint64_t a_i64 = uint64_t(uint32_t(a));
  const int8_t d_n = int8_t(aot::lshr<8, uint8_t>(uint8_t(d), 1));
  const bool flag = uint32_t(a) < uint32_t(b);
  {
    // kernel 0: show
    Param0 param0 = {{
        int32_t(a_n),
        b_n,
        int32_t(a_n + b_n),
        int32_t(a_n - b_n),
        int32_t(a_n * b_n),
        int32_t(aot::udiv<uint32_t>(a_n, uint32_t(b_n))),
        aot::sdiv<int32_t>(int32_t(a_n), b_n),
        int32_t(aot::urem<uint32_t>(a_n, uint32_t(b_n))),
        aot::srem<int32_t>(int32_t(a_n), b_n),
        int32_t(a_n & b_n),
        int32_t(a_n | b_n),
        int32_t(a_n ^ b_n),
        int32_t(aot::lshr<32, uint32_t>(a_n, uint32_t(b_n))),
        aot::ashr<32, int32_t>(int32_t(a_n), uint32_t(b_n)),
        flag ? int32_t(a_n) : b_n,
        aot::max<int32_t>(a_n, b_n),
        int32_t(aot::min<uint32_t>(a_n, b_n))}};
    Param1 param1 = {{
        a_i64,
        a_i64 + c,
        a_i64 - c,
        a_i64 * c,
        aot::udiv<uint64_t>(a_i64, uint64_t(c)),
        uint64_t(aot::sdiv<int64_t>(int64_t(a_i64), c)),
        aot::urem<uint64_t>(a_i64, uint64_t(c)),
        uint64_t(aot::srem<int64_t>(int64_t(a_i64), c)),
        a_i64 & c,
        a_i64 | c,
        a_i64 ^ c,
        aot::lshr<64, uint64_t>(a_i64, uint64_t(c)),
        uint64_t(aot::ashr<64, int64_t>(int64_t(a_i64), uint64_t(c))),
        uint64_t(flag ? int64_t(a_i64) : c),
        uint64_t(int64_t(int32_t(a_n)))}};
    Param2 param2 = {{
        d_n,
        int8_t(d_n + d),
        int8_t(d_n - d),
        int8_t(d_n * d),
        int8_t(aot::udiv<uint8_t>(uint8_t(d_n), uint8_t(d))),
        int8_t(aot::sdiv<int8_t>(d_n, d)),
        int8_t(aot::urem<uint8_t>(uint8_t(d_n), uint8_t(d))),
        int8_t(aot::srem<int8_t>(d_n, d)),
        int8_t(d_n & d),
        int8_t(d_n | d),
        int8_t(d_n ^ d),
        int8_t(aot::lshr<8, uint8_t>(uint8_t(d_n), uint8_t(d))),
        int8_t(aot::ashr<8, int8_t>(d_n, uint8_t(d)))}};
    Param3 param3 = {{
        int32_t(a_n) == b_n, int64_t(a_i64) == c, d_n == d, int32_t(a_n) != b_n, int64_t(a_i64) != c,
        d_n != d, int32_t(a_n) < b_n, int64_t(a_i64) < c, d_n < d, int32_t(a_n) <= b_n, int64_t(a_i64) <= c,
        d_n <= d, int32_t(a_n) > b_n, int64_t(a_i64) > c, d_n > d, int32_t(a_n) >= b_n, int64_t(a_i64) >= c,
        d_n >= d, a_n < uint32_t(b_n), a_i64 < uint64_t(c), uint8_t(d_n) < uint8_t(d), a_n <= uint32_t(b_n),
        a_i64 <= uint64_t(c), uint8_t(d_n) <= uint8_t(d), a_n > uint32_t(b_n), a_i64 > uint64_t(c),
        uint8_t(d_n) > uint8_t(d), a_n >= uint32_t(b_n), a_i64 >= uint64_t(c), uint8_t(d_n) >= uint8_t(d)}};
    Param4 param4 = {aot::convert<double>(int32_t(a_n)), aot::convert<double>(uint32_t(b_n))};
    void* params[] = {&param0, &param1, &param2, &param3, &param4};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
