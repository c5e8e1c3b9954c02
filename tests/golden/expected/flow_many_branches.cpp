#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n) {
  int32_t value;
  if (n == 0) {
    {
      // kernel 0: kernel0
      int32_t param0 = 0;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    value = 0;
  } else {
    if (n == 1) {
      {
        // kernel 1: kernel1
        int32_t param0 = 1;
        void* params[] = {&param0};
        const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
        if (!aot::launch(call, 1, shape, params)) return -1;
      }
      value = 1;
    } else {
      if (n == 2) {
        {
          // kernel 2: kernel2
          int32_t param0 = 4;
          void* params[] = {&param0};
          const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
          if (!aot::launch(call, 2, shape, params)) return -1;
        }
        value = 2;
      } else {
        if (n == 3) {
          {
            // kernel 3: kernel3
            int32_t param0 = 9;
            void* params[] = {&param0};
            const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
            if (!aot::launch(call, 3, shape, params)) return -1;
          }
          value = 3;
        } else {
          if (n == 4) {
            {
              // kernel 4: kernel4
              int32_t param0 = 16;
              void* params[] = {&param0};
              const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
              if (!aot::launch(call, 4, shape, params)) return -1;
            }
            value = 4;
          } else {
            if (n == 5) {
              {
                // kernel 5: kernel5
                int32_t param0 = 25;
                void* params[] = {&param0};
                const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
                if (!aot::launch(call, 5, shape, params)) return -1;
              }
              value = 5;
            } else {
              if (n == 6) {
                {
                  // kernel 6: kernel6
                  int32_t param0 = 36;
                  void* params[] = {&param0};
                  const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
                  if (!aot::launch(call, 6, shape, params)) return -1;
                }
                value = 6;
              } else {
                if (n == 7) {
                  {
                    // kernel 7: kernel7
                    int32_t param0 = 49;
                    void* params[] = {&param0};
                    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
                    if (!aot::launch(call, 7, shape, params)) return -1;
                  }
                  value = 7;
                } else {
                  value = -1;
                }
              }
            }
          }
        }
      }
    }
  }
  {
    // kernel 8: show
    int32_t param0 = value;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 8, shape, params)) return -1;
  }
  return 0;
}
