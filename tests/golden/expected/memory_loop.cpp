#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, int64_t scale) {
  alignas(8) unsigned char tensor_map[128] = {};
  aot::store<int64_t>(tensor_map, 0);
  aot::store<int64_t>(aot::advance(tensor_map, 8), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 16), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 24), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 32), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 40), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 48), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 56), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 64), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 72), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 80), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 88), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 96), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 104), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 112), 0);
  aot::store<int64_t>(aot::advance(tensor_map, 120), 0);
  int32_t value = 0;
  loop:;
  int32_t value_2;
  int64_t value_3;
  if (value < n) {
    aot::store<int64_t>(aot::advance(tensor_map, int64_t(value) * 8), int64_t(value) * scale);
    value = value + 1;
    goto loop;
  } else {
    value_2 = 0;
    value_3 = 0;
  }
  loop_2:;
  if (value_2 < n) {
    const int64_t loaded = aot::load<int64_t>(aot::advance(tensor_map, int64_t(value_2) * 8));
    value_2 = value_2 + 1;
    value_3 = value_3 + loaded;
    goto loop_2;
  } else {
    {
      // kernel 0: k
      int64_t param0 = value_3;
      void* params[] = {&param0, tensor_map};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    return 0;
  }
}
