// Reads numbers in all the forms in which Python passes them, and checks that they are in the range of a type.
#include <stdlib.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// What makes numbers of objects that TVM FFI does not know: a function of Python's, kept for good. Written under the
// lock.
TVMFFIObjectHandle make_number = nullptr;

Number of_integer(int64_t value) {
  Number number;
  number.kind = Number::kInteger;
  number.fits_int64 = true;
  number.fits_uint64 = value >= 0;
  number.value = value;
  number.real = static_cast<double>(value);
  snprintf(number.text, sizeof(number.text), "%lld", static_cast<long long>(value));
  return number;
}

Number of_unsigned(uint64_t value) {
  if (value <= INT64_MAX) return of_integer(static_cast<int64_t>(value));
  Number number;
  number.kind = Number::kInteger;
  number.fits_uint64 = true;
  number.value = static_cast<int64_t>(value);
  number.real = static_cast<double>(value);
  snprintf(number.text, sizeof(number.text), "%llu", static_cast<unsigned long long>(value));
  return number;
}

Number of_bool(bool value) {
  Number number = of_integer(value ? 1 : 0);
  number.kind = Number::kBool;
  snprintf(number.text, sizeof(number.text), value ? "True" : "False");
  return number;
}

Number of_float(double value) {
  Number number;
  number.kind = Number::kFloat;
  number.real = value;
  write_double(number.text, value);
  return number;
}

// An integer of any size, by its digits.
Number of_digits(const char* digits, size_t size) {
  const bool negative = size > 0 && digits[0] == '-';
  uint64_t magnitude = 0;
  bool fits = size > 0;
  for (size_t i = negative ? 1 : 0; i < size; ++i) {
    if (digits[i] < '0' || digits[i] > '9') return {};
    fits &= !__builtin_mul_overflow(magnitude, uint64_t{10}, &magnitude);
    fits &= !__builtin_add_overflow(magnitude, static_cast<uint64_t>(digits[i] - '0'), &magnitude);
  }
  if (fits && !negative) return of_unsigned(magnitude);
  if (fits && magnitude <= uint64_t{1} << 63) return of_integer(static_cast<int64_t>(-magnitude));
  Number number;
  number.kind = Number::kInteger;
  number.real = strtod(digits, nullptr);
  if (size - (negative ? 1 : 0) <= 40) {
    snprintf(number.text, sizeof(number.text), "%.*s", static_cast<int>(size), digits);
  } else {
    snprintf(number.text, sizeof(number.text), "an int of more than 40 digits");
  }
  return number;
}

Number of_tensor(const DLTensor& tensor) {
  const bool is_here = tensor.device.device_type == kDLCPU || tensor.device.device_type == kDLCUDAHost;
  const void* const data = data_of(tensor);
  const DLDataType dtype = tensor.dtype;
  if (!is_here || tensor.ndim != 0 || tensor.data == nullptr || dtype.lanes != 1) return {};
  switch (dtype.code << 8 | dtype.bits) {
    case kDLInt << 8 | 8:
      return of_integer(load<int8_t>(data));
    case kDLInt << 8 | 16:
      return of_integer(load<int16_t>(data));
    case kDLInt << 8 | 32:
      return of_integer(load<int32_t>(data));
    case kDLInt << 8 | 64:
      return of_integer(load<int64_t>(data));
    case kDLUInt << 8 | 8:
      return of_integer(load<uint8_t>(data));
    case kDLUInt << 8 | 16:
      return of_integer(load<uint16_t>(data));
    case kDLUInt << 8 | 32:
      return of_integer(load<uint32_t>(data));
    case kDLUInt << 8 | 64:
      return of_unsigned(load<uint64_t>(data));
    case kDLBool << 8 | 8:
      return of_bool(load<uint8_t>(data) != 0);
    case kDLFloat << 8 | 16:
      return of_float(half_value(load<uint16_t>(data)));
    case kDLFloat << 8 | 32:
      return of_float(load<float>(data));
    case kDLFloat << 8 | 64:
      return of_float(load<double>(data));
    case kDLBfloat << 8 | 16:
      return of_float(bfloat16_value(load<uint16_t>(data)));
    default:
      return {};
  }
}

Number of_plain(const TVMFFIAny& any) {
  switch (any.type_index) {
    case kTVMFFIInt:
      return of_integer(any.v_int64);
    case kLargeUnsigned:
      return of_unsigned(static_cast<uint64_t>(any.v_int64));
    case kTVMFFIBool:
      return of_bool(any.v_int64 != 0);
    case kTVMFFIFloat:
      return of_float(any.v_float64);
    default: {
      size_t size = 0;
      const char* digits = as_string(any, &size);
      return digits == nullptr ? Number{} : of_digits(digits, size);
    }
  }
}

// Python answers with an int, a float or a bool, the digits of a larger int, or None.
Number of_object(const TVMFFIAny& any) {
  const TVMFFIObjectHandle function = __atomic_load_n(&make_number, __ATOMIC_ACQUIRE);
  TVMFFIAny found = {};
  if (function == nullptr) return {};
  if (TVMFFIFunctionCall(function, const_cast<TVMFFIAny*>(&any), 1, &found) != 0) {
    TVMFFIObjectHandle error = nullptr;
    TVMFFIErrorMoveFromRaised(&error);
    if (error != nullptr) TVMFFIObjectDecRef(error);
    return {};
  }
  const Number number = of_plain(found);
  if (found.type_index >= kTVMFFIStaticObjectBegin) TVMFFIObjectDecRef(found.v_obj);
  return number;
}

// An integer that does not fit 64 bits, as Python passes it since TVM FFI 0.1.14, and C++ as tvm::ffi::BigInt. The
// layout is that of kTVMFFIBigInt in tvm/ffi/c_api.h: two's complement, the least significant word first.
Number of_big_int(const TVMFFIAny& any) {
  struct Cell {
    TVMFFIObject object;
    size_t count;
  };
  const size_t count = reinterpret_cast<const Cell*>(any.v_obj)->count;
  const auto* words = reinterpret_cast<const int64_t*>(reinterpret_cast<const Cell*>(any.v_obj) + 1);
  if (count == 2 && words[1] == 0) return of_unsigned(static_cast<uint64_t>(words[0]));
  if (const Number number = of_object(any)) return number;
  Number number;  // there is no Python that knows its digits
  number.kind = Number::kInteger;
  for (size_t i = count; i-- > 0;) {
    const bool top = i + 1 == count;
    number.real = number.real * 0x1p64 +
                  (top ? static_cast<double>(words[i]) : static_cast<double>(static_cast<uint64_t>(words[i])));
  }
  snprintf(number.text, sizeof(number.text), "%.17g", number.real);
  return number;
}

struct FloatType {
  double overflow;  // the least double that is rounded to infinity
  double largest;
};

FloatType float_type(DLDataType dtype) {
  if (dtype.code == kDLBfloat) return {kOverflow<BFloat16>, bfloat16_value(0x7f7f)};
  if (dtype.bits == 16) return {kOverflow<Half>, half_value(0x7bff)};
  if (dtype.bits == 32) return {kOverflow<float>, __FLT_MAX__};
  return {__builtin_inf(), __DBL_MAX__};
}

bool is_float_type(DLDataType dtype) { return dtype.code == kDLFloat || dtype.code == kDLBfloat; }

// Bits of an integer's value; a bool has one of its eight.
int value_bits(DLDataType dtype) { return dtype.code == kDLBool ? 1 : dtype.bits; }

}  // namespace

Number number_of(const TVMFFIAny& any) {
  switch (any.type_index) {
    case kTVMFFIInt:
    case kLargeUnsigned:
    case kTVMFFIBool:
    case kTVMFFIFloat:
      return of_plain(any);
    case kTVMFFIOpaquePyObject:
      return of_object(any);
    case kBigInt:
      return of_big_int(any);
    default: {
      const DLTensor* tensor = as_tensor(any);
      return tensor == nullptr ? Number{} : of_tensor(*tensor);
    }
  }
}

bool is_in_range(const Number& number, DLDataType dtype) {
  if (is_float_type(dtype)) {
    const bool finite = __builtin_isfinite(number.real);
    if (number.kind == Number::kFloat && !finite) return true;
    return finite && __builtin_fabs(number.real) < float_type(dtype).overflow;
  }
  const int bits = value_bits(dtype);
  if (dtype.code != kDLInt) {
    return number.fits_uint64 && (bits == 64 || static_cast<uint64_t>(number.value) >> bits == 0);
  }
  return number.fits_int64 && (bits == 64 || number.value >> (bits - 1) == number.value >> 63);
}

void add_range(Text& text, DLDataType dtype) {
  if (is_float_type(dtype)) {
    char largest[32];
    write_double(largest, float_type(dtype).largest);
    return text.add("-%s to %s", largest, largest);
  }
  const int bits = value_bits(dtype);
  if (dtype.code != kDLInt) {
    return text.add("0 to %llu", static_cast<unsigned long long>(UINT64_MAX >> (64 - bits)));
  }
  const int64_t high = INT64_MAX >> (64 - bits);
  text.add("%lld to %lld", static_cast<long long>(-high - 1), static_cast<long long>(high));
}

bool is_multiple(const Number& number, int64_t divisor) {
  if (number.fits_int64) return number.value % divisor == 0;
  return number.fits_uint64 && static_cast<uint64_t>(number.value) % static_cast<uint64_t>(divisor) == 0;
}

bool is_constant(const TVMFFIAny& constant, const TVMFFIAny& any) {
  if (constant.type_index == kTVMFFINone) return is_none(any);
  if (constant.type_index == kTVMFFIRawStr) return is_string(any, constant.v_c_str, strlen(constant.v_c_str));
  const Number number = number_of(any);
  if (constant.type_index == kTVMFFIBool) {
    return number.kind == Number::kBool && (number.value != 0) == (constant.v_int64 != 0);
  }
  if (constant.type_index == kTVMFFIInt) {
    return number.is_integer() && number.fits_int64 && number.value == constant.v_int64;
  }
  const double value = constant.v_float64;
  return number && (number.real == value || (number.real != number.real && value != value));
}

void write_double(char* out, double value) {
  if (!__builtin_isfinite(value)) {
    snprintf(out, 32, "%s", value != value ? "nan" : value < 0 ? "-inf" : "inf");
    return;
  }
  if (__builtin_fabs(value) < 1e16 && static_cast<double>(static_cast<int64_t>(value)) == value) {
    snprintf(out, 32, "%.1f", value);
  } else {
    for (int digits = 1; digits <= 17; ++digits) {
      snprintf(out, 32, "%.*g", digits, value);
      if (strtod(out, nullptr) == value) break;
    }
  }
  for (char* at = out; *at != '\0'; ++at) {
    if (*at == ',') *at = '.';  // some locales have a comma
  }
}

int on_number(const TVMFFIAny* args, int32_t num_args) {
  return keep_callback("on_number", args, num_args, &make_number);
}

}  // namespace aot
