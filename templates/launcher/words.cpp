// Describes arguments in words, for errors.
#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Bytes of the character that begins at `text`, which ends with a zero; 0 where none does. By table 3-7 of the Unicode
// standard, "Well-Formed UTF-8 Byte Sequences".
size_t character_size(const unsigned char* text) {
  const unsigned first = text[0], second = text[1];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  const size_t size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (size_t i = 2; i < size; ++i) {
    if ((text[i] & 0xc0) != 0x80) return 0;
  }
  return size;
}

}  // namespace

void Text::make_utf8() {
  for (size_t i = 0; i < length_;) {
    const auto* const at = reinterpret_cast<const unsigned char*>(buffer_ + i);
    const size_t size = character_size(at);
    const bool is_space = at[0] == '\n' || at[0] == '\t';
    const bool is_control = (at[0] < 0x20 && !is_space) || at[0] == 0x7f || (at[0] == 0xc2 && at[1] < 0xa0);
    if (size == 0 || is_control) buffer_[i] = '?';
    if (size == 2 && is_control) buffer_[i + 1] = '?';
    i += size == 0 ? 1 : size;
  }
}

DTypeName dtype_name(DLDataType dtype) {
  static const char* const kNames[] = {"int",
                                       "uint",
                                       "float",
                                       "handle",
                                       "bfloat",
                                       "complex",
                                       "bool",
                                       "float8_e3m4",
                                       "float8_e4m3",
                                       "float8_e4m3b11fnuz",
                                       "float8_e4m3fn",
                                       "float8_e4m3fnuz",
                                       "float8_e5m2",
                                       "float8_e5m2fnuz",
                                       "float8_e8m0fnu",
                                       "float6_e2m3fn",
                                       "float6_e3m2fn",
                                       "float4_e2m1fn"};
  DTypeName name;
  const bool known = dtype.code < sizeof(kNames) / sizeof(kNames[0]);
  const char* base = known ? kNames[dtype.code] : "unknown";
  const bool sized = dtype.code <= kDLBfloat || dtype.code == kDLComplex;
  char bits[8] = "", lanes[12] = "";
  if (sized) snprintf(bits, sizeof(bits), "%d", dtype.bits);
  if (dtype.lanes > 1) snprintf(lanes, sizeof(lanes), "x%d", dtype.lanes);
  snprintf(name.text, sizeof(name.text), "%s%s%s", base, bits, lanes);
  return name;
}

const char* device_name(int type) {
  switch (type) {
    case kDLCPU:
      return "cpu";
    case kDLCUDA:
      return "cuda";
    case kDLCUDAHost:
      return "cuda_host";
    case kDLROCM:
      return "rocm";
    case kDLCUDAManaged:
      return "cuda_managed";
    default:
      return "another device";
  }
}

const char* type_name(const TVMFFIAny& any) {
  switch (any.type_index) {
    case kTVMFFINone:
      return "None";
    case kTVMFFIInt:
      return "int";
    case kTVMFFIBool:
      return "bool";
    case kTVMFFIFloat:
      return "float";
    case kTVMFFIOpaquePtr:
      return "an opaque handle";
    case kTVMFFIDataType:
      return "a dtype";
    case kTVMFFIDevice:
      return "a device";
    case kTVMFFIDLTensorPtr:
      return any.v_ptr == nullptr ? "a NULL pointer" : "a tensor";
    case kTVMFFITensor:
      return "a tensor";
    case kTVMFFIRawStr:
    case kTVMFFISmallStr:
    case kTVMFFIStr:
      return "str";
    case kTVMFFISmallBytes:
    case kTVMFFIByteArrayPtr:
    case kTVMFFIBytes:
      return "bytes";
    case kTVMFFIShape:
      return "a shape";
    case kTVMFFIArray:
    case kTVMFFIList:
      return "a sequence";
    case kTVMFFIMap:
    case kTVMFFIDict:
      return "dict";
    case kTVMFFIFunction:
      return "a function";
    case kTVMFFIOpaquePyObject:
      return "a Python object that is neither a tensor (it has no __dlpack__) nor a number";
    case kBigInt:
      return "an int that does not fit in 64 bits";
    default:
      return "an object of another type";
  }
}

Words value_of(const TVMFFIAny& any) {
  Words words;
  if (const Number number = number_of(any)) {
    snprintf(words.text, sizeof(words.text), "%s", number.text);
    return words;
  }
  size_t size = 0;
  if (const char* given = as_string(any, &size)) {
    size_t used = 0;
    words.text[used++] = '\'';
    for (size_t i = 0; i < size && used + 5 < sizeof(words.text); ++i) {
      const auto byte = static_cast<unsigned char>(given[i]);
      words.text[used++] = byte < 0x20 || byte == 0x7f ? '?' : given[i];
    }
    snprintf(words.text + used, sizeof(words.text) - used, used < size + 1 ? "...'" : "'");
    return words;
  }
  const DLTensor* tensor = as_tensor(any);
  if (any.type_index == kTVMFFIDataType) {
    snprintf(words.text, sizeof(words.text), "the dtype %s", dtype_name(any.v_dtype).text);
  } else if (tensor == nullptr) {
    snprintf(words.text, sizeof(words.text), "%s", type_name(any));
  } else if (tensor->ndim > 0) {
    snprintf(words.text, sizeof(words.text), "a tensor of %d dimension%s", tensor->ndim, tensor->ndim == 1 ? "" : "s");
  } else {
    snprintf(words.text, sizeof(words.text), "a %s tensor on %s, whose value is not read here: pass x.item()",
             dtype_name(tensor->dtype).text, device_name(tensor->device.device_type));
  }
  return words;
}

}  // namespace aot
