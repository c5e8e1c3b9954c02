// Words the error for arguments that a function's decode refused.
#include <stdarg.h>
#include <stdio.h>

#include "aot_pack/launcher.hpp"

namespace aot {
namespace {

constexpr int kMaxVariables = 256;

struct DTypeName {
  char text[48];
};

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
      return "a Python object that is no tensor (it has no __dlpack__)";
    case 78:  // kTVMFFIBigInt: headers before apache-tvm-ffi 0.1.15 do not have it
      return "an int that does not fit in 64 bits";
    default:
      return "an object of another type";
  }
}

int64_t apply(Step step, int64_t left, int64_t right) {
  switch (step) {
    case Step::kAdd:
      return left + right;
    case Step::kSub:
      return left - right;
    case Step::kMul:
      return left * right;
    case Step::kFloorDiv:
      return floor_quotient(left, right);
    case Step::kFloorMod:
      return floor_remainder(left, right);
    case Step::kTruncateDiv:
      return sdiv(left, right);
    case Step::kTruncateMod:
      return srem(left, right);
    case Step::kMin:
      return min(left, right);
    case Step::kMax:
      return max(left, right);
    case Step::kAnd:
      return left & right;
    case Step::kOr:
      return left | right;
    case Step::kXor:
      return left ^ right;
    case Step::kShiftLeft:
      return shl<64>(left, static_cast<uint64_t>(right));
    case Step::kShiftRight:
      return ashr<64>(left, static_cast<uint64_t>(right));
    case Step::kEqual:
      return left == right;
    case Step::kNotEqual:
      return left != right;
    case Step::kLess:
      return left < right;
    case Step::kLessEqual:
      return left <= right;
    case Step::kNumber:
    case Step::kVariable:
      break;
  }
  return 0;
}

bool divides(Step step) {
  return step == Step::kFloorDiv || step == Step::kFloorMod || step == Step::kTruncateDiv || step == Step::kTruncateMod;
}

// Goes over the arguments as the decode did, with the value and the place of each size variable.
class Explainer {
 public:
  explicit Explainer(const Function& function) : function_(function) {}

  // The number of parameters that don't fit; the first problem is kept.
  int explain(const TVMFFIAny* args) {
    for (int i = 0; i < function_.num_params; ++i) problems_ += param(function_.params[i], args[i]);
    if (problems_ > 0) return problems_;  // formulas are computed from arguments that fit
    for (int i = 0; i < function_.num_params; ++i) problems_ += formulas(function_.params[i], args[i]);
    return problems_;
  }
  const char* kind() const { return kind_; }
  const char* problem() const { return problem_; }

 private:
  struct Variable {
    bool known;
    int64_t value;
    char place[64];
  };

  bool fail(const char* kind, const Param& param, const char* format, ...) __attribute__((format(printf, 4, 5))) {
    if (problem_[0] != '\0') return true;
    kind_ = kind;
    const int written = snprintf(problem_, sizeof(problem_), "argument '%s': ", param.name);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(problem_ + written, sizeof(problem_) - static_cast<size_t>(written), format, arguments);
    va_end(arguments);
    return true;
  }

  bool param(const Param& param, const TVMFFIAny& any) {
    switch (param.kind) {
      case ParamKind::kTensor:
        return tensor(param, any);
      case ParamKind::kScalar:
        return scalar(param, any);
      case ParamKind::kShape:
        return shape(param, any);
      case ParamKind::kPointer:
      case ParamKind::kStream: {
        void* ignored;
        if (as_pointer(any, &ignored)) return false;
        return fail("TypeError", param, "expected %s (an integer, an opaque handle, or None), got %s",
                    param.kind == ParamKind::kStream ? "a stream" : "an address", type_name(any));
      }
      case ParamKind::kNone:
        if (is_none(any)) return false;
        return fail("TypeError", param, "expected None: this package was built without it, got %s", type_name(any));
      case ParamKind::kConst:
        return constant(param, any);
      case ParamKind::kTuple:
        return tuple(param, any);
    }
    return false;
  }

  bool tensor(const Param& param, const TVMFFIAny& any) {
    const DLTensor* tensor = as_tensor(any);
    if (tensor == nullptr) return fail("TypeError", param, "expected a tensor, got %s", type_name(any));
    const bool integer = param.dtype.code == kDLInt || param.dtype.code == kDLUInt;
    const bool same_code = integer ? tensor->dtype.code <= kDLUInt : tensor->dtype.code == param.dtype.code;
    if (!same_code || tensor->dtype.bits != param.dtype.bits || tensor->dtype.lanes != param.dtype.lanes) {
      return fail("TypeError", param, "expected dtype %s, got %s", dtype_name(param.dtype).text,
                  dtype_name(tensor->dtype).text);
    }
    if (tensor->ndim != param.count) {
      return fail("ValueError", param, "expected %d dimension%s, got %d", param.count, param.count == 1 ? "" : "s",
                  tensor->ndim);
    }
    if (static_cast<int>(tensor->device.device_type) != param.device_type) {
      return fail("ValueError", param, "expected a tensor on %s, got one on %s", device_name(param.device_type),
                  device_name(tensor->device.device_type));
    }
    if (param.device_type != kDLCPU) {
      if (!device_.known) {
        device_.known = true, device_.value = tensor->device.device_id;
        snprintf(device_.place, sizeof(device_.place), "%s", param.name);
      } else if (device_.value != tensor->device.device_id) {
        return fail("ValueError", param, "is on cuda:%d, but '%s' is on cuda:%lld; all tensors must be on one device",
                    tensor->device.device_id, device_.place, static_cast<long long>(device_.value));
      }
    }
    if (!has_memory(*tensor)) {
      return fail("ValueError", param, "expected a tensor with memory, got one at address 0, such as a fake tensor");
    }
    const void* data = data_of(*tensor);
    if (!is_aligned(data, static_cast<uint64_t>(param.align))) {
      return fail("ValueError", param, "its data at %p must be aligned to %lld bytes", data,
                  static_cast<long long>(param.align));
    }
    int64_t compact[64];
    const int64_t* strides = tensor->ndim <= 64 ? strides_of(*tensor, compact) : tensor->strides;
    for (int i = 0; i < param.count; ++i) {
      if (dim(param, param.shape[i], "shape", i, tensor->shape[i], false)) return true;
    }
    if (param.strides == nullptr) {
      return !is_compact(*tensor) && fail("ValueError", param, "must be contiguous (row-major, without gaps)");
    }
    for (int i = 0; i < param.count; ++i) {
      if (dim(param, param.strides[i], "stride", i, strides[i], tensor->shape[i] == 1)) return true;
    }
    return false;
  }

  // `free`: the value does not matter, as with a stride along a single element.
  bool dim(const Param& param, const Dim& dim, const char* what, int index, int64_t value, bool free) {
    const auto seen = static_cast<long long>(value);
    const auto expected = static_cast<long long>(dim.value);
    if (dim.formula != nullptr) return false;  // later, when all variables are known
    if (dim.variable < 0) {
      if (free || value == dim.value) return false;
      return fail("ValueError", param, "expected %s[%d] = %lld, got %lld", what, index, expected, seen);
    }
    Variable& variable = variables_[dim.variable];
    if (variable.known) {
      if (free || value == variable.value) return false;
      return fail("ValueError", param, "expected %s[%d] = %lld as %s, got %lld", what, index,
                  static_cast<long long>(variable.value), variable.place, seen);
    }
    variable.known = true, variable.value = value;
    snprintf(variable.place, sizeof(variable.place), "%s.%s[%d]", param.name, what, index);
    if (dim.bits == 32 && !fits_signed<32>(value)) {
      return fail("ValueError", param, "%s[%d] = %lld does not fit the 32-bit integer that the kernel was compiled for",
                  what, index, seen);
    }
    if (!free && dim.value > 1 && value % dim.value != 0) {
      return fail("ValueError", param, "expected %s[%d] divisible by %lld, got %lld", what, index, expected, seen);
    }
    return false;
  }

  // The sizes and strides of an argument that are computed from others.
  bool formulas(const Param& param, const TVMFFIAny& any) {
    if (param.kind == ParamKind::kTuple) {
      const TVMFFIAny* elements = as_tuple(any, param.count);
      for (int i = 0; i < param.count; ++i) {
        if (formulas(param.elements[i], elements[i])) return true;
      }
      return false;
    }
    int64_t values[64];
    if (param.kind == ParamKind::kShape) {
      as_shape(any, param.count, values);
      return formulas(param, param.shape, "item", values, nullptr);
    }
    if (param.kind != ParamKind::kTensor) return false;
    const DLTensor& tensor = *as_tensor(any);
    if (formulas(param, param.shape, "shape", tensor.shape, nullptr)) return true;
    if (param.strides == nullptr) return false;
    return formulas(param, param.strides, "stride", strides_of(tensor, values), tensor.shape);
  }

  bool formulas(const Param& param, const Dim* dims, const char* what, const int64_t* values, const int64_t* sizes) {
    for (int i = 0; i < param.count; ++i) {
      const Formula* formula = dims[i].formula;
      if (formula == nullptr) continue;
      divided_by_zero_ = false;
      int step = formula->count;
      const auto expected = static_cast<long long>(evaluate(*formula, &step));
      if (divided_by_zero_) {
        return fail("ValueError", param, "%s[%d] must be %s, which divides by 0", what, i, formula->text);
      }
      const bool fits = sizes == nullptr ? values[i] == expected : same_stride(sizes[i], values[i], expected);
      if (fits) continue;
      return fail("ValueError", param, "expected %s[%d] = %lld, which is %s, got %lld", what, i, expected,
                  formula->text, static_cast<long long>(values[i]));
    }
    return false;
  }

  // The value of what ends before `*step`, which becomes the step that it begins with.
  int64_t evaluate(const Formula& formula, int* step) {
    const FormulaStep& last = formula.steps[--*step];
    if (last.step == Step::kNumber) return last.value;
    if (last.step == Step::kVariable) return variables_[last.value].value;
    const int64_t right = evaluate(formula, step);
    const int64_t left = evaluate(formula, step);
    if (divides(last.step) && right == 0) divided_by_zero_ = true;
    return apply(last.step, left, right);
  }

  bool scalar(const Param& param, const TVMFFIAny& any) {
    const DTypeName name = dtype_name(param.dtype);
    if (param.dtype.code == kDLFloat || param.dtype.code == kDLBfloat) {
      double ignored;
      if (as_float(any, &ignored)) return false;
      return fail("TypeError", param, "expected a float (%s), got %s", name.text, type_name(any));
    }
    int64_t value;
    if (!as_integer(any, &value))
      return fail("TypeError", param, "expected an int (%s), got %s", name.text, type_name(any));
    if (param.dtype.bits < 64) {
      const bool is_unsigned = param.dtype.code == kDLUInt;
      const int64_t high = (int64_t{1} << (is_unsigned ? param.dtype.bits : param.dtype.bits - 1)) - 1;
      const int64_t low = is_unsigned ? 0 : -high - 1;
      if (value < low || value > high) {
        return fail("ValueError", param, "%lld is outside the range of %s, %lld to %lld", static_cast<long long>(value),
                    name.text, static_cast<long long>(low), static_cast<long long>(high));
      }
    }
    if (param.align > 1 && value % param.align != 0) {
      return fail("ValueError", param, "expected a multiple of %lld, got %lld", static_cast<long long>(param.align),
                  static_cast<long long>(value));
    }
    return false;
  }

  bool shape(const Param& param, const TVMFFIAny& any) {
    int64_t values[64];
    if (param.count > 64 || !as_shape(any, param.count, values)) {
      return fail("TypeError", param, "expected a tuple of %d integers, got %s", param.count,
                  any.type_index == kTVMFFIShape || any.type_index == kTVMFFIArray ? "another number, or other types"
                                                                                   : type_name(any));
    }
    for (int i = 0; i < param.count; ++i) {
      if (dim(param, param.shape[i], "item", i, values[i], false)) return true;
    }
    return false;
  }

  bool constant(const Param& param, const TVMFFIAny& any) {
    const TVMFFIAny& expected = param.constant;
    if (expected.type_index == kTVMFFIRawStr) {
      if (is_string(any, expected.v_c_str, strlen(expected.v_c_str))) return false;
      size_t size = 0;
      const char* text = as_string(any, &size);
      if (text == nullptr) return fail("TypeError", param, "expected '%s', got %s", expected.v_c_str, type_name(any));
      return fail("ValueError", param, "expected '%s', got '%.*s'", expected.v_c_str,
                  static_cast<int>(min<size_t>(size, 64)), text);
    }
    if (expected.type_index == kTVMFFIFloat) {
      if (is_float(any, expected.v_float64)) return false;
      return fail(any.type_index == kTVMFFIFloat ? "ValueError" : "TypeError", param,
                  "expected the value %.17g that the kernel was compiled for, got %s", expected.v_float64,
                  type_name(any));
    }
    const bool is_flag = expected.type_index == kTVMFFIBool;
    if (is_flag ? is_bool(any, expected.v_int64 != 0) : is_integer(any, expected.v_int64)) return false;
    const bool right_type = any.type_index == kTVMFFIBool || (!is_flag && any.type_index == kTVMFFIInt);
    if (is_flag) {
      return fail(right_type ? "ValueError" : "TypeError", param,
                  "expected the value %s that the kernel was compiled for, got %s",
                  expected.v_int64 != 0 ? "True" : "False",
                  right_type ? (any.v_int64 != 0 ? "True" : "False") : type_name(any));
    }
    if (!right_type) return fail("TypeError", param, "expected an int, got %s", type_name(any));
    return fail("ValueError", param, "expected the value %lld that the kernel was compiled for, got %lld",
                static_cast<long long>(expected.v_int64), static_cast<long long>(any.v_int64));
  }

  bool tuple(const Param& param_, const TVMFFIAny& any) {
    if (any.type_index != kTVMFFIArray) {
      return fail("TypeError", param_, "expected a tuple of %d, got %s", param_.count, type_name(any));
    }
    const TVMFFIAny* elements = as_tuple(any, param_.count);
    if (elements == nullptr)
      return fail("ValueError", param_, "expected a tuple of %d elements, got another number", param_.count);
    for (int i = 0; i < param_.count; ++i) {
      if (param(param_.elements[i], elements[i])) return true;
    }
    return false;
  }

  const Function& function_;
  int problems_ = 0;
  const char* kind_ = "TypeError";
  char problem_[400] = "";
  Variable device_ = {};
  bool divided_by_zero_ = false;
  Variable variables_[kMaxVariables] = {};
};

int raise_count(const char* name, int32_t expected, int32_t given, const char* signature) {
  return raise("TypeError", "%s() takes %d argument%s but %d %s given: %s", name, expected, expected == 1 ? "" : "s",
               given, given == 1 ? "was" : "were", signature);
}

// An argument in a few words: "x: float32[16, 4] on cuda:0".
void describe(char* out, size_t size, const char* name, const TVMFFIAny& any) {
  const DLTensor* tensor = as_tensor(any);
  if (tensor == nullptr) {
    if (any.type_index == kTVMFFIInt) {
      snprintf(out, size, "%s: %lld", name, static_cast<long long>(any.v_int64));
    } else if (any.type_index == kTVMFFIBool) {
      snprintf(out, size, "%s: %s", name, any.v_int64 != 0 ? "True" : "False");
    } else {
      snprintf(out, size, "%s: %s", name, type_name(any));
    }
    return;
  }
  int used = snprintf(out, size, "%s: %s[", name, dtype_name(tensor->dtype).text);
  for (int i = 0; i < tensor->ndim && i < 6 && static_cast<size_t>(used) < size; ++i) {
    used += snprintf(out + used, size - static_cast<size_t>(used), "%s%lld", i == 0 ? "" : ", ",
                     static_cast<long long>(tensor->shape[i]));
  }
  if (static_cast<size_t>(used) < size) snprintf(out + used, size - static_cast<size_t>(used), "]");
}

// The first CUDA device that an argument is on; -1 where none is.
int device_of(const Param* params, int32_t count, const TVMFFIAny* args) {
  for (int i = 0; i < count; ++i) {
    if (params[i].kind == ParamKind::kTuple) {
      const int found = device_of(params[i].elements, params[i].count, elements_of(args[i]));
      if (found >= 0) return found;
    } else if (params[i].kind == ParamKind::kTensor && params[i].device_type != kDLCPU) {
      return as_tensor(args[i])->device.device_id;
    }
  }
  return -1;
}

// A variant whose arguments fit was refused for want of an image: binding it by itself says so.
int explain_no_image(const Function& variant, const TVMFFIAny* args) {
  const int device = device_of(variant.params, variant.num_params, args);
  const Bound* bound = device >= 0 ? bind_slow(variant, device) : bind_current_device(variant);
  if (bound == nullptr) return -1;
  return raise("RuntimeError", "%s(): refused, but nothing is wrong: please report this to aot-pack", variant.name);
}

constexpr int kNearest = 3;

}  // namespace

int refuse(const Function& function, const TVMFFIAny* args, int32_t num_args) {
  if (num_args != function.num_params) {
    return raise_count(function.name, function.num_params, num_args, function.signature);
  }
  Explainer explainer(function);
  if (explainer.explain(args) == 0) {
    return raise("RuntimeError",
                 "%s(): the arguments were refused, but nothing is wrong with them: please report this to aot-pack",
                 function.name);
  }
  return raise(explainer.kind(), "%s(): %s; the signature is %s", function.name, explainer.problem(),
               function.signature);
}

int refuse(const Group& group, const TVMFFIAny* args, int32_t num_args) {
  const Function& first = *group.variants[0];
  if (num_args != first.num_params) return raise_count(group.name, first.num_params, num_args, first.signature);
  int nearest[kNearest], problems[kNearest], found = 0;
  for (int i = 0; i < group.count; ++i) {
    Explainer explainer(*group.variants[i]);
    const int count = explainer.explain(args);
    if (count == 0) return explain_no_image(*group.variants[i], args);
    int place = found < kNearest ? found++ : kNearest;
    while (place > 0 && problems[place - 1] > count) {
      --place;
      if (place + 1 < kNearest) nearest[place + 1] = nearest[place], problems[place + 1] = problems[place];
    }
    if (place < kNearest) nearest[place] = i, problems[place] = count;
  }
  char given[512] = "", differs[1200] = "";
  size_t used = 0;
  for (int i = 0; i < num_args && used + 2 < sizeof(given); ++i) {
    if (i > 0) used += static_cast<size_t>(snprintf(given + used, sizeof(given) - used, ", "));
    describe(given + used, sizeof(given) - used, first.params[i].name, args[i]);
    used += strlen(given + used);
  }
  used = 0;
  const char* kind = "TypeError";
  for (int i = 0; i < found && used < sizeof(differs); ++i) {
    const Function& variant = *group.variants[nearest[i]];
    Explainer explainer(variant);
    explainer.explain(args);
    if (i == 0) kind = explainer.kind();
    const int written = snprintf(differs + used, sizeof(differs) - used, "; %s: %s", variant.name, explainer.problem());
    used += static_cast<size_t>(written);
  }
  return raise(kind, "%s(): none of its %d variants takes (%s)%s", group.name, group.count, given, differs);
}

}  // namespace aot
