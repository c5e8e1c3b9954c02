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

int host_program(const aot::Call& call) {
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
    int64_t param0 = 9223372036854775807;
    int64_t param1 = -1;
    aot::Half param2 = aot::Half::from_bits(0x0000);
    aot::Half param3 = aot::Half::from_bits(0x8000);
    aot::Half param4 = aot::Half::from_bits(0x3c00);
    aot::Half param5 = aot::Half::from_bits(0xc248);
    aot::Half param6 = aot::Half::from_bits(0x1400);
    aot::Half param7 = aot::Half::from_bits(0x7c00);
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  {
    // kernel 2: k2
    aot::BFloat16 param0 = aot::BFloat16::from_bits(0x0000);
    aot::BFloat16 param1 = aot::BFloat16::from_bits(0x8000);
    aot::BFloat16 param2 = aot::BFloat16::from_bits(0x3f80);
    aot::BFloat16 param3 = aot::BFloat16::from_bits(0xc049);
    aot::BFloat16 param4 = aot::BFloat16::from_bits(0x3a80);
    aot::BFloat16 param5 = aot::BFloat16::from_bits(0x7f80);
    float param6 = 0.0f;
    float param7 = -0.0f;
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 2, shape, params)) return -1;
  }
  {
    // kernel 3: k3
    float param0 = 1.0f;
    float param1 = -3.14063f;
    float param2 = 0.000976563f;
    float param3 = __builtin_inff();
    double param4 = 0.0;
    double param5 = -0.0;
    double param6 = 1.0;
    double param7 = -3.14063;
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 3, shape, params)) return -1;
  }
  {
    // kernel 4: k4
    double param0 = 0.000976563;
    double param1 = __builtin_inf();
    float param2 = __builtin_nanf("");
    aot::Half param3 = aot::Half::from_bits(0x0001);
    aot::BFloat16 param4 = aot::BFloat16::from_bits(0x0001);
    float param5 = 1e-45f;
    float param6 = 3.4028235e+38f;
    double param7 = 5e-324;
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 4, shape, params)) return -1;
  }
  {
    // kernel 5: k5
    double param0 = 1.7976931348623157e+308;
    float param1 = 0.1f;
    double param2 = 0.1;
    float param3 = 16.0f;
    float param4 = 1e+20f;
    Param0 param5 = {{7, 7, 7, 7}};
    Param1 param6 = {{1, -2, 3, -4, 5, -6, 7, -8}};
    Param2 param7 = {1.0f, -__builtin_inff(), -0.0f, {}};
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 5, shape, params)) return -1;
  }
  {
    // kernel 6: k6
    Param3 param0 = {-1, 127};
    Param4 param1 = {{1, 2, 3, 4}};
    Param5 param2 = {0, 0, 0};
    Param6 param3 = {{97, 34, 92, 10, -61, -87}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 6, shape, params)) return -1;
  }
  return 0;
}
