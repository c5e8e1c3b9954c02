#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, void* base, int32_t n0, int32_t n1, int32_t n2) {
  alignas(64) unsigned char tensor_map[128] = {};
  const int64_t n0_i64 = int64_t(n0);
  const int64_t n1_i64 = int64_t(n1);
  const int64_t n2_i64 = int64_t(n2);
  const int64_t n1_n = n1_i64 * 16;
  {
    const cuuint64_t dims[] = {
        uint64_t(n0_i64), uint64_t(n1_i64), uint64_t(n2_i64), uint64_t(n0_i64), uint64_t(n1_i64)};
    const cuuint64_t strides[] = {
        uint64_t(n1_n), uint64_t(n2_i64 * 16), uint64_t(n0_i64 * 16), uint64_t(n1_n)};
    const cuuint32_t box[] = {8, 16, 32, 64, 128};
    const cuuint32_t element_strides[] = {1, 1, 1, 1, 1};
    if (!aot::encode_tensor_map_tiled(
        call, tensor_map, 6, 5, base, dims, strides, box, element_strides, 0, 3, 2, 0)) return -1;
  }
  {
    // kernel 0: k
    int32_t param1 = n0;
    void* params[] = {tensor_map, &param1};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
