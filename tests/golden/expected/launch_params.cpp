#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  bool at0;
  unsigned char padding1[3];
  int32_t at4;
  bool at8;
  unsigned char padding9[3];
};
static_assert(sizeof(Param0) == 12);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);

struct alignas(8) Param1 {
  int8_t at0;
  unsigned char padding1[7];
  double at8;
  int16_t at16;
  unsigned char padding18[6];
};
static_assert(sizeof(Param1) == 24);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at8) == 8);
static_assert(offsetof(Param1, at16) == 16);

struct alignas(16) Param2 {
  bool at0;
  unsigned char padding1[15];
  int32_t at16[4];
};
static_assert(sizeof(Param2) == 32);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at16) == 16);

struct alignas(1) Param3 {
};
static_assert(sizeof(Param3) == 1);

struct alignas(8) Param4 {
  uint8_t at0;
  unsigned char padding1[7];
  uint64_t at8;
  bool at16;
  unsigned char padding17[7];
};
static_assert(sizeof(Param4) == 24);
static_assert(offsetof(Param4, at0) == 0);
static_assert(offsetof(Param4, at8) == 8);
static_assert(offsetof(Param4, at16) == 16);

struct alignas(4) Param5 {
  int8_t at0;
  unsigned char padding1[3];
  int32_t at4;
  int8_t at8;
  unsigned char padding9[3];
};
static_assert(sizeof(Param5) == 12);
static_assert(offsetof(Param5, at0) == 0);
static_assert(offsetof(Param5, at4) == 4);
static_assert(offsetof(Param5, at8) == 8);

struct alignas(2) Param6 {
  aot::Half at0[5];
};
static_assert(sizeof(Param6) == 10);
static_assert(offsetof(Param6, at0) == 0);

struct alignas(8) Param7 {
  uint64_t at0[6];
};
static_assert(sizeof(Param7) == 48);
static_assert(offsetof(Param7, at0) == 0);

struct alignas(4) Param8 {
  float at0[5];
};
static_assert(sizeof(Param8) == 20);
static_assert(offsetof(Param8, at0) == 0);

int host_program(
    const aot::Call& call, bool v0, int8_t v1, int16_t v2, int32_t v3, int64_t v4, int8_t v5, int64_t v6,
    aot::Half v7, aot::BFloat16 v8, float v9, double v10, void* v11) {
  {
    // kernel 0: scalars
    bool param0 = v0;
    int8_t param1 = v1;
    int16_t param2 = v2;
    int32_t param3 = v3;
    int64_t param4 = v4;
    uint8_t param5 = aot::zero_extend<4>(v5);
    uint64_t param6 = aot::zero_extend<33>(v6);
    aot::Half param7 = v7;
    aot::BFloat16 param8 = v8;
    float param9 = v9;
    double param10 = v10;
    void* param11 = v11;
    void* params[] = {
        &param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7, &param8, &param9, &param10,
        &param11};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  {
    // kernel 1: structs
    Param0 param0 = {v0, {}, v3, v0, {}};
    Param1 param1 = {v1, {}, v10, v2, {}};
    Param2 param2 = {v0, {}, {1, 2, 3, 4}};
    int32_t param3 = v3;
    Param3 param4 = {};
    Param4 param5 = {aot::zero_extend<4>(v5), {}, aot::zero_extend<33>(v6), v0, {}};
    Param5 param6 = {v1, {}, v3, v1, {}};
    Param6 param7 = {{v7, v7, v7, v7, v7}};
    Param7 param8 = {{0, 5}};
    Param8 param9 = {{-0.0f, -0.0f, -0.0f, -0.0f, -0.0f}};
    void* params[] = {
        &param0, &param1, &param2, &param3, &param4, &param5, &param6, &param7, &param8, &param9};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  return 0;
}
