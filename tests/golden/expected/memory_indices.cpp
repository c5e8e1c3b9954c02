#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0;
  int32_t at4;
};
static_assert(sizeof(Param0) == 8);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);

int host_program(const aot::Call& call, int32_t i, int64_t j, int8_t k, int32_t v) {
  alignas(8) unsigned char tensor_map[128] = {};
  aot::store<int32_t>(tensor_map, 0);
  aot::store<int64_t>(aot::advance(tensor_map, 8), 0);
  aot::store<int32_t>(aot::advance(tensor_map, 16), 10);
  aot::store<int64_t>(aot::advance(tensor_map, 24), -1);
  aot::store<int32_t>(aot::advance(tensor_map, 32), 20);
  aot::store<int64_t>(aot::advance(tensor_map, 40), -2);
  void* const v_2 = aot::advance(tensor_map, 48);
  aot::store<int32_t>(v_2, 30);
  aot::store<int64_t>(aot::advance(tensor_map, 56), -3);
  aot::store<int32_t>(aot::advance(tensor_map, 64), 40);
  aot::store<int64_t>(aot::advance(tensor_map, 72), -4);
  aot::store<int32_t>(aot::advance(tensor_map, 80), 50);
  aot::store<int64_t>(aot::advance(tensor_map, 88), -5);
  aot::store<int32_t>(aot::advance(tensor_map, 96), 60);
  aot::store<int64_t>(aot::advance(tensor_map, 104), -6);
  aot::store<int32_t>(aot::advance(tensor_map, 112), 70);
  aot::store<int64_t>(aot::advance(tensor_map, 120), -7);
  aot::store<int32_t>(aot::advance(tensor_map, int64_t(i) * 16), v);
  void* const v_3 = aot::advance(tensor_map, int64_t(k) * 16 + 72);
  aot::store<int64_t>(v_3, j);
  const int32_t loaded = aot::load<int32_t>(aot::advance(tensor_map, j * 16));
  const int64_t loaded_2 = aot::load<int64_t>(v_3);
  const int8_t loaded_3 = aot::load<int8_t>(aot::advance(tensor_map, j * 16));
  const int32_t loaded_4 = aot::load<int32_t>(v_2);
  {
    // kernel 0: show
    Param0 param0 = {loaded, loaded_4};
    int64_t param1 = loaded_2;
    int8_t param2 = loaded_3;
    void* params[] = {&param0, &param1, &param2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
