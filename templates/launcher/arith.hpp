// Scalar operations of host programs. C++ does not have them, or leaves them undefined for some operands.
//
// The file needs a C++20 compiler and nothing else: no standard library, no exceptions, no RTTI. It is compiled with
// -fwrapv, so signed arithmetic wraps as LLVM's does.
#pragma once

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

namespace aot {

template <class To, class From>
inline To bit_cast(From value) {
  static_assert(sizeof(To) == sizeof(From));
  To result;
  memcpy(&result, &value, sizeof(To));
  return result;
}

// -- addresses

inline uint64_t address(const void* pointer) { return reinterpret_cast<uint64_t>(pointer); }
inline void* pointer(uint64_t address) { return reinterpret_cast<void*>(address); }
inline void* advance(void* base, int64_t bytes) { return pointer(address(base) + static_cast<uint64_t>(bytes)); }

template <class T>
inline T load(const void* source) {
  T value;
  memcpy(&value, source, sizeof(T));
  return value;
}

template <class T>
inline void store(void* target, T value) {
  memcpy(target, &value, sizeof(T));
}

// -- integers. LLVM leaves a division by zero, INT_MIN / -1 and a shift by the width or more undefined; a host program
// reaches them for sizes of zero, so here they have a value and never trap.

// The C++ integers that hold one of `Bits` bits.
template <int Bits>
struct IntegerOf {
  static_assert(Bits > 32 && Bits <= 64);
  using Signed = int64_t;
  using Unsigned = uint64_t;
};
template <int Bits>
  requires(Bits > 16 && Bits <= 32)
struct IntegerOf<Bits> {
  using Signed = int32_t;
  using Unsigned = uint32_t;
};
template <int Bits>
  requires(Bits > 8 && Bits <= 16)
struct IntegerOf<Bits> {
  using Signed = int16_t;
  using Unsigned = uint16_t;
};
template <int Bits>
  requires(Bits <= 8)
struct IntegerOf<Bits> {
  using Signed = int8_t;
  using Unsigned = uint8_t;
};
template <int Bits>
using Signed = typename IntegerOf<Bits>::Signed;
template <int Bits>
using Unsigned = typename IntegerOf<Bits>::Unsigned;

// The lowest `Bits` bits of a value, read as signed or as unsigned.
template <int Bits>
inline Signed<Bits> sign_extend(uint64_t value) {
  constexpr int kUnused = 64 - Bits;
  return static_cast<Signed<Bits>>(static_cast<int64_t>(value << kUnused) >> kUnused);
}
template <int Bits>
inline Unsigned<Bits> zero_extend(uint64_t value) {
  constexpr int kUnused = 64 - Bits;
  return static_cast<Unsigned<Bits>>(value << kUnused >> kUnused);
}

template <int Bits, class T>
inline T shl(T value, uint64_t amount) {
  return amount >= Bits ? T{0} : static_cast<T>(static_cast<uint64_t>(value) << amount);
}

template <int Bits, class T>
inline T lshr(T value, uint64_t amount) {
  return amount >= Bits ? T{0} : static_cast<T>(value >> amount);
}

template <int Bits, class T>
inline T ashr(T value, uint64_t amount) {
  return static_cast<T>(value >> (amount >= Bits ? Bits - 1 : amount));
}

template <class T>
inline T udiv(T left, T right) {
  return right == 0 ? T{0} : static_cast<T>(left / right);
}

template <class T>
inline T urem(T left, T right) {
  return right == 0 ? T{0} : static_cast<T>(left % right);
}

template <class T>
inline T sdiv(T left, T right) {
  if (right == 0) return T{0};
  return right == -1 ? static_cast<T>(-left) : static_cast<T>(left / right);
}

template <class T>
inline T srem(T left, T right) {
  return right == 0 || right == -1 ? T{0} : static_cast<T>(left % right);
}

// left / right rounded up; right is positive.
template <class T>
inline T ceil_div(T left, T right) {
  const T quotient = static_cast<T>(left / right);
  return static_cast<T>(quotient + (left % right > 0));
}

// left / right rounded down; right is positive.
template <class T>
inline T floor_div(T left, T right) {
  const T quotient = static_cast<T>(left / right);
  return static_cast<T>(quotient - (left % right < 0));
}

// left / right rounded down, and what remains of left then, whatever their signs; a division by zero gives 0.
template <class T>
inline T floor_quotient(T left, T right) {
  const bool down = srem(left, right) != 0 && (left < 0) != (right < 0);
  return static_cast<T>(sdiv(left, right) - down);
}
template <class T>
inline T floor_remainder(T left, T right) {
  return right == 0 ? T{0} : static_cast<T>(left - floor_quotient(left, right) * right);
}

template <class T>
inline T abs(T value) {
  return value < 0 ? static_cast<T>(-value) : value;
}

template <class T>
inline T max(T left, T right) {
  return left < right ? right : left;
}

template <class T>
inline T min(T left, T right) {
  return right < left ? right : left;
}

// Leading zeros, trailing zeros (the width for zero), and ones. T is unsigned; the result is an integer of that width.
template <class T>
inline Signed<8 * sizeof(T)> ctlz(T value) {
  constexpr int kBits = 8 * sizeof(T);
  return static_cast<Signed<kBits>>(value == 0 ? kBits : __builtin_clzll(value) - (64 - kBits));
}
template <class T>
inline Signed<8 * sizeof(T)> cttz(T value) {
  constexpr int kBits = 8 * sizeof(T);
  return static_cast<Signed<kBits>>(value == 0 ? kBits : __builtin_ctzll(value));
}
template <class T>
inline Signed<8 * sizeof(T)> ctpop(T value) {
  return static_cast<Signed<8 * sizeof(T)>>(__builtin_popcountll(value));
}

// -- 16-bit floats, as bits. Each operation is done in float and rounded once to nearest even, which is exact for
// + - * / and sqrt since float has more than twice their precision plus two bits.

inline uint16_t half_bits(double value) {
  const uint64_t bits = bit_cast<uint64_t>(value);
  const uint16_t sign = static_cast<uint16_t>((bits >> 48) & 0x8000u);
  const uint64_t magnitude = bits & 0x7fffffffffffffffull;
  if (magnitude > 0x7ff0000000000000ull) return static_cast<uint16_t>(sign | 0x7e00u);  // NaN
  const double size = bit_cast<double>(magnitude);
  if (size >= 65520.0) return static_cast<uint16_t>(sign | 0x7c00u);  // rounds to infinity
  // Adding a power of two whose last place is that of the result rounds to nearest even.
  const bool subnormal = size < 6.103515625e-05;
  const uint64_t exponent = subnormal ? 1009 : magnitude >> 52;  // 1009 = 1023 - 14
  const double magic = bit_cast<double>((exponent + 42) << 52);
  const double rounded = (size + magic) - magic;
  const uint64_t result = bit_cast<uint64_t>(rounded);
  if (rounded < 6.103515625e-05) return static_cast<uint16_t>(sign | static_cast<uint16_t>(rounded * 16777216.0));
  return static_cast<uint16_t>(sign | (((result >> 52) - 1008) << 10) | ((result >> 42) & 0x3ffu));
}

inline float half_value(uint16_t bits) {
  const uint32_t sign = static_cast<uint32_t>(bits & 0x8000u) << 16;
  const uint32_t magnitude = bits & 0x7fffu;
  if (magnitude >= 0x7c00u) return bit_cast<float>(sign | 0x7f800000u | ((magnitude & 0x3ffu) << 13));
  if (magnitude < 0x400u) {  // zero or subnormal: a multiple of 2^-24
    const float size = static_cast<float>(magnitude) * 5.9604644775390625e-08f;
    return bit_cast<float>(sign | bit_cast<uint32_t>(size));
  }
  return bit_cast<float>(sign | ((magnitude << 13) + (112u << 23)));
}

inline uint16_t bfloat16_bits(double value) {
  const uint64_t bits = bit_cast<uint64_t>(value);
  const uint16_t sign = static_cast<uint16_t>((bits >> 48) & 0x8000u);
  const uint64_t magnitude = bits & 0x7fffffffffffffffull;
  if (magnitude > 0x7ff0000000000000ull) return static_cast<uint16_t>(sign | 0x7fc0u);  // NaN
  const double size = bit_cast<double>(magnitude);
  if (size >= 0x1.ffp127) return static_cast<uint16_t>(sign | 0x7f80u);  // rounds to infinity
  const bool subnormal = size < 0x1p-126;
  const uint64_t exponent = subnormal ? 897 : magnitude >> 52;  // 897 = 1023 - 126
  const double magic = bit_cast<double>((exponent + 45) << 52);
  const double rounded = (size + magic) - magic;
  const uint64_t result = bit_cast<uint64_t>(rounded);
  if (rounded < 0x1p-126) return static_cast<uint16_t>(sign | static_cast<uint16_t>(rounded * 0x1p133));
  return static_cast<uint16_t>(sign | (((result >> 52) - 896) << 7) | ((result >> 45) & 0x7fu));
}

inline float bfloat16_value(uint16_t bits) { return bit_cast<float>(static_cast<uint32_t>(bits) << 16); }

struct Half {
  uint16_t bits;
  static constexpr Half from_bits(uint16_t bits) { return {bits}; }
  static Half from_double(double value) { return {half_bits(value)}; }
  operator float() const { return half_value(bits); }
};

struct BFloat16 {
  uint16_t bits;
  static constexpr BFloat16 from_bits(uint16_t bits) { return {bits}; }
  static BFloat16 from_double(double value) { return {bfloat16_bits(value)}; }
  operator float() const { return bfloat16_value(bits); }
};

#define AOT_FLOAT16_OPERATORS(T)                                                                         \
  inline T operator+(T a, T b) { return T::from_double(static_cast<float>(a) + static_cast<float>(b)); } \
  inline T operator-(T a, T b) { return T::from_double(static_cast<float>(a) - static_cast<float>(b)); } \
  inline T operator*(T a, T b) { return T::from_double(static_cast<float>(a) * static_cast<float>(b)); } \
  inline T operator/(T a, T b) { return T::from_double(static_cast<float>(a) / static_cast<float>(b)); } \
  inline T operator-(T a) { return T::from_bits(static_cast<uint16_t>(a.bits ^ 0x8000u)); }              \
  inline bool operator==(T a, T b) { return static_cast<float>(a) == static_cast<float>(b); }            \
  inline bool operator!=(T a, T b) { return static_cast<float>(a) != static_cast<float>(b); }            \
  inline bool operator<(T a, T b) { return static_cast<float>(a) < static_cast<float>(b); }              \
  inline bool operator<=(T a, T b) { return static_cast<float>(a) <= static_cast<float>(b); }            \
  inline bool operator>(T a, T b) { return static_cast<float>(a) > static_cast<float>(b); }              \
  inline bool operator>=(T a, T b) { return static_cast<float>(a) >= static_cast<float>(b); }
AOT_FLOAT16_OPERATORS(Half)
AOT_FLOAT16_OPERATORS(BFloat16)
#undef AOT_FLOAT16_OPERATORS

// -- conversions

template <class To>
struct Convert {
  template <class From>
  static To from(From value) {
    return static_cast<To>(value);
  }
};
// Through double, which holds every float and every integer of up to 53 bits exactly. A wider integer is beyond what a
// 16-bit float tells apart except at ties, which "round to odd" keeps on the right side.
template <class T>
inline double exact_double(T value) {
  if constexpr (sizeof(T) == 8 && static_cast<T>(0.5) == 0) {
    const bool negative = value < 0;
    uint64_t size = negative ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    if (size >> 53 != 0) size = (size >> 11 | ((size & 0x7ff) != 0)) << 11;
    return negative ? -static_cast<double>(size) : static_cast<double>(size);
  } else {
    return static_cast<double>(value);
  }
}
template <>
struct Convert<Half> {
  template <class From>
  static Half from(From value) {
    return Half::from_double(exact_double(value));
  }
  static Half from(Half value) { return value; }
  static Half from(BFloat16 value) { return Half::from_double(static_cast<float>(value)); }
};
template <>
struct Convert<BFloat16> {
  template <class From>
  static BFloat16 from(From value) {
    return BFloat16::from_double(exact_double(value));
  }
  static BFloat16 from(BFloat16 value) { return value; }
  static BFloat16 from(Half value) { return BFloat16::from_double(static_cast<float>(value)); }
};

template <class To, class From>
inline To convert(From value) {
  return Convert<To>::from(value);
}

// A float toward zero to an integer; NaN is 0 and what lies outside the range is its nearest end (LLVM leaves both
// undefined).
template <class To>
inline To to_integer(double value) {
  constexpr bool kSigned = static_cast<To>(-1) < static_cast<To>(0);
  constexpr int kBits = 8 * sizeof(To);
  const double limit =
      kSigned ? static_cast<double>(uint64_t{1} << (kBits - 1)) : 2.0 * static_cast<double>(uint64_t{1} << (kBits - 1));
  constexpr To kLowest = kSigned ? static_cast<To>(uint64_t{1} << (kBits - 1)) : To{0};
  if (value != value) return To{0};
  if (value >= limit) return static_cast<To>(~kLowest);
  if (value <= (kSigned ? -limit : 0.0)) return kLowest;
  return static_cast<To>(value);
}

// -- comparisons

template <class T>
inline bool unordered(T a, T b) {
  return a != a || b != b;
}
template <class T>
inline bool ordered(T a, T b) {
  return !unordered(a, b);
}
template <class T>
inline bool ordered_not_equal(T a, T b) {
  return a < b || a > b;
}
template <class T>
inline bool unordered_or_equal(T a, T b) {
  return !ordered_not_equal(a, b);
}

// -- functions of libm, for every float type

#define AOT_MATH1(name, f32, f64)                                                    \
  inline float name(float x) { return f32(x); }                                      \
  inline double name(double x) { return f64(x); }                                    \
  inline Half name(Half x) { return Half::from_double(f32(static_cast<float>(x))); } \
  inline BFloat16 name(BFloat16 x) { return BFloat16::from_double(f32(static_cast<float>(x))); }
AOT_MATH1(sqrt, __builtin_sqrtf, __builtin_sqrt)
AOT_MATH1(log, ::logf, ::log)
AOT_MATH1(log2, ::log2f, ::log2)
AOT_MATH1(log10, ::log10f, ::log10)
AOT_MATH1(exp, ::expf, ::exp)
AOT_MATH1(exp2, ::exp2f, ::exp2)
AOT_MATH1(sin, ::sinf, ::sin)
AOT_MATH1(cos, ::cosf, ::cos)
AOT_MATH1(tan, ::tanf, ::tan)
AOT_MATH1(tanh, ::tanhf, ::tanh)
AOT_MATH1(fabs, __builtin_fabsf, __builtin_fabs)
AOT_MATH1(floor, ::floorf, ::floor)
AOT_MATH1(ceil, ::ceilf, ::ceil)
AOT_MATH1(trunc, ::truncf, ::trunc)
AOT_MATH1(round, ::roundf, ::round)
AOT_MATH1(roundeven, ::rintf, ::rint)  // in the default rounding mode, which a launcher never changes
#undef AOT_MATH1

#define AOT_MATH2(name, f32, f64)                                                                                   \
  inline float name(float x, float y) { return f32(x, y); }                                                         \
  inline double name(double x, double y) { return f64(x, y); }                                                      \
  inline Half name(Half x, Half y) { return Half::from_double(f32(static_cast<float>(x), static_cast<float>(y))); } \
  inline BFloat16 name(BFloat16 x, BFloat16 y) {                                                                    \
    return BFloat16::from_double(f32(static_cast<float>(x), static_cast<float>(y)));                                \
  }
AOT_MATH2(pow, ::powf, ::pow)
AOT_MATH2(copysign, __builtin_copysignf, __builtin_copysign)
AOT_MATH2(maxnum, ::fmaxf, ::fmax)
AOT_MATH2(minnum, ::fminf, ::fmin)
AOT_MATH2(frem, ::fmodf, ::fmod)
#undef AOT_MATH2

// x * y + z, rounded once. A product of two 16-bit floats is exact in double; of the sum with the third, rounding to
// odd keeps what decides the rounding to 16 bits.
inline double sum_to_odd(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  const double error = (a - (sum - part)) + (b - part);  // exact (Knuth's two-sum)
  const uint64_t bits = bit_cast<uint64_t>(sum);
  if (!(error < 0 || error > 0) || (bits & 1) != 0) return sum;  // exact, not finite, or odd already
  return bit_cast<double>((error > 0) == (sum > 0) ? bits + 1 : bits - 1);
}
template <class T>
inline T fma(T x, T y, T z) {
  return T::from_double(sum_to_odd(static_cast<double>(x) * static_cast<double>(y), static_cast<double>(z)));
}
inline float fma(float x, float y, float z) { return ::fmaf(x, y, z); }
inline double fma(double x, double y, double z) { return ::fma(x, y, z); }

// The launcher is compiled with -ffp-contract=off: two operations.
template <class T>
inline T fmuladd(T x, T y, T z) {
  return x * y + z;
}

}  // namespace aot
