#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  uint64_t at0[10];
};
static_assert(sizeof(Param0) == 80);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(1) Param1 {
  bool at0[9];
};
static_assert(sizeof(Param1) == 9);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(1) Param2 {
  uint8_t at0;
  uint8_t at1;
};
static_assert(sizeof(Param2) == 2);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at1) == 1);

struct alignas(1) Param3 {
  int8_t at0[4];
};
static_assert(sizeof(Param3) == 4);
static_assert(offsetof(Param3, at0) == 0);

int host_program(const aot::Call& call, int64_t a, [[maybe_unused]] int32_t b, bool c, int8_t d) {
  const bool a_n = (a & 1) != 0;
  const uint64_t a_n_2 = uint64_t(a) >> 7;
  const int8_t a_n_3 = aot::sign_extend<4>(a);
  const int8_t a_n_4 = aot::sign_extend<4>(a_n_2);
  const int8_t a_n_5 = int8_t(a);
  const int8_t a_n_6 = int8_t(a_n_2);
  const int16_t a_n_7 = int16_t(a);
  const int16_t a_n_8 = int16_t(a_n_2);
  const int64_t a_n_9 = aot::sign_extend<33>(a);
  const int64_t a_n_10 = aot::sign_extend<33>(a_n_2);
  const int8_t c_wide = int8_t(-c);
  {
    // kernel 0: show
    Param0 param0 = {{
        uint64_t(a_n) + a,
        uint64_t(int64_t(-a_n) + a),
        uint64_t(aot::zero_extend<4>(a_n_3)) + a,
        uint64_t(int64_t(a_n_3) + a),
        uint64_t(uint8_t(a_n_5)) + a,
        uint64_t(int64_t(a_n_5) + a),
        uint64_t(uint16_t(a_n_7)) + a,
        uint64_t(int64_t(a_n_7) + a),
        uint64_t(aot::zero_extend<33>(a_n_9)) + a,
        uint64_t(int64_t(a_n_9) + a)}};
    Param1 param1 = {{
        a_n < ((a_n_2 & 1) != 0),
        aot::zero_extend<4>(a_n_3) < aot::zero_extend<4>(a_n_4),
        a_n_3 < a_n_4,
        uint8_t(a_n_5) < uint8_t(a_n_6),
        a_n_5 < a_n_6,
        uint16_t(a_n_7) < uint16_t(a_n_8),
        a_n_7 < a_n_8,
        aot::zero_extend<33>(a_n_9) < aot::zero_extend<33>(a_n_10),
        a_n_9 < a_n_10}};
    Param2 param2 = {
        aot::zero_extend<4>(aot::sign_extend<4>(a_n_3 + a_n_4)),
        aot::zero_extend<4>(aot::sign_extend<4>(-c))};
    Param3 param3 = {{int8_t(a_n_5 + a_n_6), aot::min<int8_t>(c_wide, d), int8_t(c_wide + d), c_wide}};
    int16_t param4 = int16_t(a_n_7 + a_n_8);
    uint64_t param5 = aot::zero_extend<33>(aot::sign_extend<33>(a_n_9 + a_n_10));
    aot::Half param6 = aot::bit_cast<aot::Half>(int16_t(-c));
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
