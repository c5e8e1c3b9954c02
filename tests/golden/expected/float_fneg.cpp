#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, aot::Half x_f16, aot::BFloat16 x_bf16, float x_f32, double x_f64) {
  {
    // kernel 0: show
    aot::Half param0 = -x_f16;
    aot::BFloat16 param1 = -x_bf16;
    float param2 = -x_f32;
    double param3 = -x_f64;
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
