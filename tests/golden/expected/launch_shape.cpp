#include "aot_pack/launcher.hpp"

int host_program(
    const aot::Call& call, int32_t grid_x, int32_t grid_y, int32_t grid_z, int32_t block_x, int32_t block_y,
    int32_t block_z, int32_t smem, void* stream) {
  {
    // kernel 0: k
    int32_t param0 = smem;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {
        {int32_t(uint32_t(grid_x) / 7), grid_y, grid_z},
        {block_x, int32_t(uint64_t(uint32_t(block_y))), block_z},
        int64_t(uint64_t(uint32_t(smem))),
        stream,
        nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
