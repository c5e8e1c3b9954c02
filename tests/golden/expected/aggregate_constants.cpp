#include "aot_pack/launcher.hpp"

struct alignas(16) Param0 {
  int32_t at0[4];
};
static_assert(sizeof(Param0) == 16);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(32) Param1 {
  int32_t at0[8];
};
static_assert(sizeof(Param1) == 32);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(16) Param2 {
  float at0;
  float at4;
  float at8;
  unsigned char padding12[4];
};
static_assert(sizeof(Param2) == 16);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at4) == 4);
static_assert(offsetof(Param2, at8) == 8);

struct alignas(2) Param3 {
  int8_t at0;
  int8_t at1;
};
static_assert(sizeof(Param3) == 2);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at1) == 1);

struct alignas(2) Param4 {
  int16_t at0[4];
};
static_assert(sizeof(Param4) == 8);
static_assert(offsetof(Param4, at0) == 0);

struct alignas(8) Param5 {
  int64_t at0;
  int64_t at8;
  int64_t at16;
};
static_assert(sizeof(Param5) == 24);
static_assert(offsetof(Param5, at0) == 0);
static_assert(offsetof(Param5, at8) == 8);
static_assert(offsetof(Param5, at16) == 16);

struct alignas(1) Param6 {
  int8_t at0[7];
};
static_assert(sizeof(Param6) == 7);
static_assert(offsetof(Param6, at0) == 0);

int host_program([[maybe_unused]] const aot::Call& call) {
  {
    // kernel 0: k0
    bool param0 = true;
    bool param1 = false;
    uint8_t param2 = 8;
    int8_t param3 = -128;
    int16_t param4 = -32768;
    int32_t param5 = INT32_MIN;
    uint64_t param6 = 0x100000000u;
    int64_t param7 = INT64_MIN;
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  {
    // kernel 1: k1
    int64_t param0_2 = 9223372036854775807;
    int64_t param1_2 = -1;
    aot::Half param2_2 = aot::Half::from_bits(0x0000);
    aot::Half param3_2 = aot::Half::from_bits(0x8000);
    aot::Half param4_2 = aot::Half::from_bits(0x3c00);
    aot::Half param5_2 = aot::Half::from_bits(0xc248);
    aot::Half param6_2 = aot::Half::from_bits(0x1400);
    aot::Half param7_2 = aot::Half::from_bits(0x7c00);
    void* params[] = {&param0_2, &param1_2, &param2_2, &param3_2, &param4_2, &param5_2, &param6_2, &param7_2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  {
    // kernel 2: k2
    aot::BFloat16 param0_3 = aot::BFloat16::from_bits(0x0000);
    aot::BFloat16 param1_3 = aot::BFloat16::from_bits(0x8000);
    aot::BFloat16 param2_3 = aot::BFloat16::from_bits(0x3f80);
    aot::BFloat16 param3_3 = aot::BFloat16::from_bits(0xc049);
    aot::BFloat16 param4_3 = aot::BFloat16::from_bits(0x3a80);
    aot::BFloat16 param5_3 = aot::BFloat16::from_bits(0x7f80);
    float param6_3 = 0.0f;
    float param7_3 = -0.0f;
    void* params[] = {&param0_3, &param1_3, &param2_3, &param3_3, &param4_3, &param5_3, &param6_3, &param7_3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 2, shape, params)) return -1;
  }
  {
    // kernel 3: k3
    float param0_4 = 1.0f;
    float param1_4 = -3.14063f;
    float param2_4 = 0.000976563f;
    float param3_4 = __builtin_inff();
    double param4_4 = 0.0;
    double param5_4 = -0.0;
    double param6_4 = 1.0;
    double param7_4 = -3.14063;
    void* params[] = {&param0_4, &param1_4, &param2_4, &param3_4, &param4_4, &param5_4, &param6_4, &param7_4};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 3, shape, params)) return -1;
  }
  {
    // kernel 4: k4
    double param0_5 = 0.000976563;
    double param1_5 = __builtin_inf();
    float param2_5 = __builtin_nanf("");
    aot::Half param3_5 = aot::Half::from_bits(0x0001);
    aot::BFloat16 param4_5 = aot::BFloat16::from_bits(0x0001);
    float param5_5 = 1e-45f;
    float param6_5 = 3.4028235e+38f;
    double param7_5 = 5e-324;
    void* params[] = {&param0_5, &param1_5, &param2_5, &param3_5, &param4_5, &param5_5, &param6_5, &param7_5};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 4, shape, params)) return -1;
  }
  {
    // kernel 5: k5
    double param0_6 = 1.7976931348623157e+308;
    float param1_6 = 0.1f;
    double param2_6 = 0.1;
    float param3_6 = 16.0f;
    float param4_6 = 1e+20f;
    Param0 param5_6 = {{7, 7, 7, 7}};
    Param1 param6_6 = {{1, -2, 3, -4, 5, -6, 7, -8}};
    Param2 param7_6 = {1.0f, -__builtin_inff(), -0.0f, {}};
    void* params[] = {&param0_6, &param1_6, &param2_6, &param3_6, &param4_6, &param5_6, &param6_6, &param7_6};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 5, shape, params)) return -1;
  }
  {
    // kernel 6: k6
    Param3 param0_7 = {-1, 127};
    Param4 param1_7 = {{1, 2, 3, 4}};
    Param5 param2_7 = {0, 0, 0};
    Param6 param3_7 = {{97, 34, 92, 10, -61, -87}};
    void* params[] = {&param0_7, &param1_7, &param2_7, &param3_7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 6, shape, params)) return -1;
  }
  return 0;
}
