#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0[128];
};
static_assert(sizeof(Param0) == 512);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int32_t a, int32_t b, int32_t c) {
  const int32_t n = b + c;
  const int32_t n_2 = b - c;
  const int32_t a_n = a * 3;
  const int32_t n_3 = b * c;
  const int32_t a_n_2 = a & 3;
  const int32_t n_4 = b & c;
  const int32_t a_n_3 = a ^ 3;
  const int32_t n_5 = b ^ c;
  const int32_t a_n_4 = a << 3;
  const int32_t n_6 = aot::shl<32, int32_t>(b, uint32_t(c));
  const int32_t a_n_5 = a >> 3;
  const int32_t n_7 = aot::ashr<32, int32_t>(b, uint32_t(c));
  const uint32_t a_n_6 = uint32_t(a) / 3;
  const uint32_t n_8 = aot::udiv<uint32_t>(uint32_t(b), uint32_t(c));
  const int32_t a_n_7 = a + 3;
  const int32_t a_n_8 = a - 3;
  {
    // kernel 0: show
    Param0 param0 = {{
        a + 8,
        a + n,
        a + 2,
        a + n_2,
        a_n + 5,
        a + n_3,
        a_n_2 + 5,
        a + n_4,
        a_n_3 + 5,
        a + n_5,
        a_n_4 + 5,
        a + n_6,
        a_n_5 + 5,
        a + n_7,
        int32_t(a_n_6 + 5),
        int32_t(a + n_8),
        a - 2,
        a - n,
        a - 8,
        a - n_2,
        a_n - 5,
        a - n_3,
        a_n_2 - 5,
        a - n_4,
        a_n_3 - 5,
        a - n_5,
        a_n_4 - 5,
        a - n_6,
        a_n_5 - 5,
        a - n_7,
        int32_t(a_n_6 - 5),
        int32_t(a - n_8),
        a_n_7 * 5,
        a * n,
        a_n_8 * 5,
        a * n_2,
        a_n * 5,
        a * n_3,
        a_n_2 * 5,
        a * n_4,
        a_n_3 * 5,
        a * n_5,
        a_n_4 * 5,
        a * n_6,
        a_n_5 * 5,
        a * n_7,
        int32_t(a_n_6 * 5),
        int32_t(a * n_8),
        a_n_7 & 5,
        a & n,
        a_n_8 & 5,
        a & n_2,
        a_n & 5,
        a & n_3,
        a_n_2 & 5,
        a & n_4,
        a_n_3 & 5,
        a & n_5,
        a_n_4 & 5,
        a & n_6,
        a_n_5 & 5,
        a & n_7,
        int32_t(a_n_6 & 5),
        int32_t(a & n_8),
        a_n_7 ^ 5,
        a ^ n,
        a_n_8 ^ 5,
        a ^ n_2,
        a_n ^ 5,
        a ^ n_3,
        a_n_2 ^ 5,
        a ^ n_4,
        a_n_3 ^ 5,
        a ^ n_5,
        a_n_4 ^ 5,
        a ^ n_6,
        a_n_5 ^ 5,
        a ^ n_7,
        int32_t(a_n_6 ^ 5),
        int32_t(a ^ n_8),
        a_n_7 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n)),
        a_n_8 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_2)),
        a_n << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_3)),
        a_n_2 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_4)),
        a_n_3 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_5)),
        a_n_4 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_6)),
        a_n_5 << 5,
        aot::shl<32, int32_t>(a, uint32_t(n_7)),
        int32_t(a_n_6 << 5),
        aot::shl<32, int32_t>(a, n_8),
        a_n_7 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n)),
        a_n_8 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_2)),
        a_n >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_3)),
        a_n_2 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_4)),
        a_n_3 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_5)),
        a_n_4 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_6)),
        a_n_5 >> 5,
        aot::ashr<32, int32_t>(a, uint32_t(n_7)),
        int32_t(a_n_6) >> 5,
        aot::ashr<32, int32_t>(a, n_8),
        int32_t(uint32_t(a_n_7) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n))),
        int32_t(uint32_t(a_n_8) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_2))),
        int32_t(uint32_t(a_n) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_3))),
        int32_t(uint32_t(a_n_2) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_4))),
        int32_t(uint32_t(a_n_3) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_5))),
        int32_t(uint32_t(a_n_4) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_6))),
        int32_t(uint32_t(a_n_5) / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), uint32_t(n_7))),
        int32_t(a_n_6 / 5),
        int32_t(aot::udiv<uint32_t>(uint32_t(a), n_8))}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
