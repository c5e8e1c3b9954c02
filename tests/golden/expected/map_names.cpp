#include "aot_pack/launcher.hpp"

int host_program(
    const aot::Call& call, void* strides_2, int32_t dims_2, int32_t box_2, int32_t shape_2,
    void* attributes_2, int32_t float_) {
  alignas(64) unsigned char tensor_map[128] = {};
  const int64_t box_i64 = int64_t(box_2);
  {
    const cuuint64_t dims[] = {uint64_t(int64_t(dims_2)), uint64_t(box_i64)};
    const cuuint64_t strides[] = {uint64_t(box_i64 * 16)};
    const cuuint32_t box[] = {8, 16};
    const cuuint32_t element_strides[] = {1, 1};
    if (!aot::encode_tensor_map_tiled(
        call, tensor_map, 6, 2, strides_2, dims, strides, box, element_strides, 0, 3, 2, 0)) return -1;
  }
  {
    // kernel 0: k
    int32_t param1 = dims_2 + box_2 + (shape_2 + float_);
    void* params[] = {tensor_map, &param1};
    const aot::LaunchShape shape = {{shape_2, 1, 1}, {1, 1, 1}, 0, attributes_2, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
