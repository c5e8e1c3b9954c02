#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0;
  int32_t at4;
  int32_t at8;
};
static_assert(sizeof(Param0) == 12);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);

struct alignas(8) Param1 {
  int64_t at0;
  int64_t at8;
  int64_t at16;
};
static_assert(sizeof(Param1) == 24);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at8) == 8);
static_assert(offsetof(Param1, at16) == 16);

int host_program(const aot::Call& call, int64_t a, int8_t b, float x, int32_t n) {
  alignas(8) unsigned char slot[32] = {};
  aot::store<int64_t>(slot, a);
  aot::store<int8_t>(aot::advance(slot, 3), b);
  const int16_t loaded = aot::load<int16_t>(slot);
  const int32_t loaded_2 = aot::load<int32_t>(aot::advance(slot, 4));
  const int64_t loaded_3 = aot::load<int64_t>(slot);
  void* const v = aot::advance(slot, 8);
  aot::store<float>(v, x);
  const int32_t loaded_4 = aot::load<int32_t>(v);
  void* const v_2 = aot::advance(slot, 16);
  aot::store<int32_t>(v_2, n);
  aot::store<int32_t>(aot::advance(slot, 20), n);
  const int64_t loaded_5 = aot::load<int64_t>(v_2);
  void* const v_3 = aot::advance(slot, 24);
  aot::store<int64_t>(v_3, a);
  aot::store<int32_t>(v_3, n);
  const int64_t loaded_6 = aot::load<int64_t>(v_3);
  const int32_t loaded_7 = aot::load<int32_t>(aot::advance(slot, 28));
  {
    // kernel 0: show
    int16_t param0 = loaded;
    Param0 param1 = {loaded_2, loaded_4, loaded_7};
    Param1 param2 = {loaded_3, loaded_5, loaded_6};
    void* params[] = {&param0, &param1, &param2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
