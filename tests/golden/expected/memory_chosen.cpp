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

struct alignas(1) Param1 {
  bool at0[5];
};
static_assert(sizeof(Param1) == 5);
static_assert(offsetof(Param1, at0) == 0);

int host_program(const aot::Call& call, int32_t a, int32_t b, bool flag) {
  alignas(8) unsigned char slot[4] = {};
  alignas(8) unsigned char slot_2[4] = {};
  alignas(8) unsigned char slot_3[8] = {};
  aot::store<int32_t>(slot, a);
  aot::store<int32_t>(slot_2, a);
  aot::store<int32_t>(slot_3, a);
  void* const v = flag ? slot : slot_2;
  aot::store<int32_t>(v, b);
  const bool flag_2 = v == slot;
  const bool flag_3 = nullptr == v;
  void* value;
  if (flag) {
    value = slot_2;
  } else {
    value = slot_3;
  }
  aot::store<int32_t>(value, 9);
  const int32_t loaded = aot::load<int32_t>(slot);
  const int32_t loaded_2 = aot::load<int32_t>(slot_2);
  const int32_t loaded_3 = aot::load<int32_t>(slot_3);
  {
    // kernel 0: show
    Param0 param0 = {loaded, loaded_2, loaded_3};
    Param1 param1 = {{flag_2, false, true, false, flag_3}};
    int64_t param2 = int64_t(aot::address(aot::advance(slot_3, 5)) - aot::address(slot_3));
    void* params[] = {&param0, &param1, &param2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
