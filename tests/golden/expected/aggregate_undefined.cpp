#include "aot_pack/launcher.hpp"

struct alignas(2) Param0 {
  int16_t at0;
  int16_t at2;
};
static_assert(sizeof(Param0) == 4);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at2) == 2);

struct alignas(16) Param1 {
  int32_t at0[4];
};
static_assert(sizeof(Param1) == 16);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(8) Param2 {
  int32_t at0;
  unsigned char padding4[4];
  int64_t at8;
  float at16;
  unsigned char padding20[4];
};
static_assert(sizeof(Param2) == 24);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at8) == 8);
static_assert(offsetof(Param2, at16) == 16);

int host_program(const aot::Call& call, int32_t n) {
  {
    // kernel 0: k
    bool param0 = false;
    int8_t param1 = 0;
    int32_t param2 = 0;
    int64_t param3 = 0;
    aot::Half param4 = aot::Half::from_bits(0x0000);
    aot::BFloat16 param5 = aot::BFloat16::from_bits(0x0000);
    float param6 = 0.0f;
    double param7 = 0.0;
    void* param8 = nullptr;
    Param0 param9 = {0, 0};
    Param1 param10 = {{0}};
    Param2 param11 = {0, {}, 0, 0.0f, {}};
    Param2 param12 = {n, {}, 0, 0.0f, {}};
    bool param13 = false;
    int8_t param14 = 0;
    int32_t param15 = 0;
    int64_t param16 = 0;
    aot::Half param17 = aot::Half::from_bits(0x0000);
    aot::BFloat16 param18 = aot::BFloat16::from_bits(0x0000);
    float param19 = 0.0f;
    double param20 = 0.0;
    void* param21 = nullptr;
    Param0 param22 = {0, 0};
    Param1 param23 = {{0}};
    Param2 param24 = {0, {}, 0, 0.0f, {}};
    Param2 param25 = {n, {}, 0, 0.0f, {}};
    bool param26 = false;
    int8_t param27 = 0;
    int32_t param28 = 0;
    int64_t param29 = 0;
    aot::Half param30 = aot::Half::from_bits(0x0000);
    aot::BFloat16 param31 = aot::BFloat16::from_bits(0x0000);
    float param32 = 0.0f;
    double param33 = 0.0;
    void* param34 = nullptr;
    Param0 param35 = {0, 0};
    Param1 param36 = {{0}};
    Param2 param37 = {0, {}, 0, 0.0f, {}};
    Param2 param38 = {n, {}, 0, 0.0f, {}};
    void* params[] = {
        &param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7, &param8, &param9, &param10,
        &param11, &param12, &param13, &param14, &param15, &param16, &param17, &param18, &param19, &param20,
        &param21, &param22, &param23, &param24, &param25, &param26, &param27, &param28, &param29, &param30,
        &param31, &param32, &param33, &param34, &param35, &param36, &param37, &param38};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
