#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, bool flag) {
  if (flag) {
    {
      // kernel 0: clustered
      int32_t param0 = n;
      void* params[] = {&param0};
      CUlaunchAttribute attributes[] = {
          aot::attribute(CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION, 2, 1, 1),
      };
      const aot::LaunchShape shape = {{n, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 1};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
  } else {
    {
      // kernel 1: plain
      int32_t param0 = n;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 1, shape, params)) return -1;
    }
  }
  return 0;
}
