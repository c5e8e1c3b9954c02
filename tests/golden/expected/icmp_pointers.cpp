#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[20];
};
static_assert(sizeof(Param0) == 20);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, void* p, void* q) {
  {
    // kernel 0: show
    Param0 param0 = {{
        p == q,
        p == nullptr,
        p != q,
        p != nullptr,
        int64_t(aot::address(p)) < int64_t(aot::address(q)),
        int64_t(aot::address(p)) < int64_t(aot::address(nullptr)),
        int64_t(aot::address(p)) <= int64_t(aot::address(q)),
        int64_t(aot::address(p)) <= int64_t(aot::address(nullptr)),
        int64_t(aot::address(p)) > int64_t(aot::address(q)),
        int64_t(aot::address(p)) > int64_t(aot::address(nullptr)),
        int64_t(aot::address(p)) >= int64_t(aot::address(q)),
        int64_t(aot::address(p)) >= int64_t(aot::address(nullptr)),
        aot::address(p) < aot::address(q),
        aot::address(p) < aot::address(nullptr),
        aot::address(p) <= aot::address(q),
        aot::address(p) <= aot::address(nullptr),
        aot::address(p) > aot::address(q),
        aot::address(p) > aot::address(nullptr),
        aot::address(p) >= aot::address(q),
        aot::address(p) >= aot::address(nullptr)}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
