#include "aot_pack/launcher.hpp"

int host_program(
    const aot::Call& call, bool flag, bool v0, int8_t v1, int8_t v2, int16_t v3, int32_t v4, int64_t v5,
    int64_t v6, aot::Half v7, aot::BFloat16 v8, float v9, double v10, void* v11) {
  alignas(8) unsigned char slot[1] = {};
  alignas(8) unsigned char slot_2[1] = {};
  alignas(8) unsigned char slot_3[1] = {};
  alignas(8) unsigned char slot_4[2] = {};
  alignas(8) unsigned char slot_5[4] = {};
  alignas(8) unsigned char slot_6[8] = {};
  alignas(8) unsigned char slot_7[8] = {};
  alignas(8) unsigned char slot_8[2] = {};
  alignas(8) unsigned char slot_9[2] = {};
  alignas(8) unsigned char slot_10[4] = {};
  alignas(8) unsigned char slot_11[8] = {};
  alignas(8) unsigned char slot_12[8] = {};
  aot::store<bool>(slot, v0);
  aot::store<uint8_t>(slot_2, aot::zero_extend<4>(v1));
  aot::store<int8_t>(slot_3, v2);
  aot::store<int16_t>(slot_4, v3);
  aot::store<int32_t>(slot_5, v4);
  aot::store<uint64_t>(slot_6, aot::zero_extend<33>(v5));
  aot::store<int64_t>(slot_7, v6);
  aot::store<aot::Half>(slot_8, v7);
  aot::store<aot::BFloat16>(slot_9, v8);
  aot::store<float>(slot_10, v9);
  aot::store<double>(slot_11, v10);
  aot::store<void*>(slot_12, v11);
  if (flag) {
    aot::store<uint8_t>(slot_2, 15);
    aot::store<uint64_t>(slot_6, 0x1ffffffffu);
  }
  {
    // kernel 0: show
    void* params[] = {
        slot, slot_2, slot_3, slot_4, slot_5, slot_6, slot_7, slot_8, slot_9, slot_10, slot_11, slot_12};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
