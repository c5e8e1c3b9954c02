// Prints what arith.hpp makes of all 16-bit floats, and of the numbers on standard input: test_float16.py compares.
#include <stdio.h>

#include "aot_pack/arith.hpp"

namespace {

void put(const void* data, size_t size) { fwrite(data, 1, size, stdout); }

template <class T>
void widen_all() {
  for (uint32_t bits = 0; bits < 65536; ++bits) {
    const T value = T::from_bits(static_cast<uint16_t>(bits));
    const float single = aot::convert<float>(value);
    const double wide = aot::convert<double>(value);
    put(&single, sizeof(single));
    put(&wide, sizeof(wide));
  }
}

template <class To, class From>
void narrow(From value) {
  const To result = aot::convert<To>(value);
  put(&result.bits, sizeof(result.bits));
}

template <class T>
void combine(T a, T b, T c) {
  const T results[] = {a + b, a - b, a * b, a / b, aot::fma(a, b, c), aot::sqrt(a), -a};
  for (const T& result : results) put(&result.bits, sizeof(result.bits));
}

}  // namespace

int main() {
  widen_all<aot::Half>();
  widen_all<aot::BFloat16>();
  struct {
    double value;
    int64_t integer;
    uint16_t a, b, c, unused;
  } in;
  while (fread(&in, sizeof(in), 1, stdin) == 1) {
    narrow<aot::Half>(in.value);
    narrow<aot::Half>(static_cast<float>(in.value));
    narrow<aot::Half>(in.integer);
    narrow<aot::Half>(static_cast<uint64_t>(in.integer));
    narrow<aot::BFloat16>(in.value);
    narrow<aot::BFloat16>(static_cast<float>(in.value));
    narrow<aot::BFloat16>(in.integer);
    narrow<aot::BFloat16>(static_cast<uint64_t>(in.integer));
    combine(aot::Half::from_bits(in.a), aot::Half::from_bits(in.b), aot::Half::from_bits(in.c));
    combine(aot::BFloat16::from_bits(in.a), aot::BFloat16::from_bits(in.b), aot::BFloat16::from_bits(in.c));
  }
  return 0;
}
