// Words the error for arguments that a function's decode (its fast check) refused.
#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Goes over the arguments as the decode did, with the value and the place of each size variable.
class Explainer {
 public:
  explicit Explainer(const Function& function) : function_(function) {}

  // The number of parameters that don't fit; the first problem is kept.
  int explain(const TVMFFIAny* args, int32_t num_args) {
    for (int i = 0; i < num_args; ++i) {
      if (!is_left_out(function_, args, num_args, i)) problems_ += param(function_.params[i], args[i]);
    }
    if (problems_ > 0) return problems_;  // formulas are computed from arguments that fit
    for (int i = 0; i < num_args; ++i) {
      if (!is_left_out(function_, args, num_args, i)) bind_free(function_.params[i], args[i]);
    }
    for (int i = 0; i < num_args; ++i) {
      if (!is_left_out(function_, args, num_args, i)) problems_ += formulas(function_.params[i], args[i]);
    }
    return problems_;
  }
  // Whether an argument does not fit.
  bool explain(const Param& each, const TVMFFIAny& any) { return param(each, any); }
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
    const size_t used = min<size_t>(static_cast<size_t>(written), sizeof(problem_) - 1);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(problem_ + used, sizeof(problem_) - used, format, arguments);
    va_end(arguments);
    return true;
  }

  bool param(const Param& param, const TVMFFIAny& any) {
    if (is_absent(param, any)) return false;
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
      case ParamKind::kEvent:
        return event(param, any);
      case ParamKind::kNone:
        if (is_none(any)) return false;
        return fail("TypeError", param, "expected None: this package was built without it, got %s", value_of(any).text);
      case ParamKind::kConst:
        return constant(param, any);
      case ParamKind::kTuple:
        return tuple(param, any);
    }
    return false;
  }

  bool event(const Param& param, const TVMFFIAny& any) {
    void* handle;
    if (as_event(any, &handle)) return false;
    if (any.type_index != kTVMFFINone && as_pointer(any, &handle)) {
      return fail("ValueError", param,
                  "expected a CUDA event, got one without a handle: PyTorch makes it when the event is first recorded");
    }
    return fail("TypeError", param, "expected a CUDA event (its handle as an integer, or an opaque handle), got %s",
                type_name(any));
  }

  bool tensor(const Param& param, const TVMFFIAny& any) {
    const DLTensor* tensor = as_tensor(any);
    if (tensor == nullptr) {
      return fail("TypeError", param, "expected a tensor%s, got %s", param.optional ? " or None" : "", type_name(any));
    }
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
      return fail("ValueError", param,
                  "expected a tensor with memory, got one at address 0, such as a fake tensor or a "
                  "DTensor");
    }
    const void* data = data_of(*tensor);
    if (!is_empty(*tensor) && !is_aligned(data, static_cast<uint64_t>(param.align))) {
      return fail("ValueError", param, "its data at %p must be aligned to %lld bytes", data,
                  static_cast<long long>(param.align));
    }
    int64_t compact[kMaxDimensions];
    const int64_t* strides = strides_of(*tensor, compact);
    for (int i = 0; i < param.count; ++i) {
      if (dim(param, param.shape[i], "shape", i, tensor->shape[i])) return true;
    }
    if (param.strides == nullptr) {
      return !is_compact(*tensor) && fail("ValueError", param, "must be contiguous (row-major, without gaps)");
    }
    for (int i = 0; i < param.count; ++i) {
      // A compact tensor's strides follow from its sizes, and go to the kernel, also where no element is.
      if (param.order != nullptr && tensor->shape[i] != 1 && param.strides[i].bits == 32 &&
          !fits_signed<32>(compact_stride(*tensor, param.order, i))) {
        return fail("ValueError", param,
                    "a compact tensor of these sizes has stride[%d] = %lld, which does not fit the 32-bit integer that "
                    "the kernel was compiled for",
                    i, static_cast<long long>(compact_stride(*tensor, param.order, i)));
      }
      if (!stride_counts(*tensor, i)) continue;
      if (param.order != nullptr && strides[i] != compact_stride(*tensor, param.order, i)) {
        return fail("ValueError", param, "must be compact: expected stride[%d] = %lld, got %lld", i,
                    static_cast<long long>(compact_stride(*tensor, param.order, i)),
                    static_cast<long long>(strides[i]));
      }
      if (dim(param, param.strides[i], "stride", i, strides[i])) return true;
    }
    return false;
  }

  bool dim(const Param& param, const Dim& dim, const char* what, int index, int64_t value) {
    const auto seen = static_cast<long long>(value);
    const auto expected = static_cast<long long>(dim.value);
    if (dim.variable == kComputed) return false;  // later, when all variables are known
    if (dim.variable < 0) {
      if (value == dim.value) return false;
      return fail("ValueError", param, "expected %s[%d] = %lld, got %lld", what, index, expected, seen);
    }
    Variable& variable = variables_[dim.variable];
    if (variable.known) {
      if (value == variable.value) return false;
      return fail("ValueError", param, "expected %s[%d] = %lld as %s, got %lld", what, index,
                  static_cast<long long>(variable.value), variable.place, seen);
    }
    variable.known = true, variable.value = value;
    snprintf(variable.place, sizeof(variable.place), "%s.%s[%d]", param.name, what, index);
    if (dim.bits == 32 && !fits_signed<32>(value)) {
      return fail("ValueError", param, "%s[%d] = %lld does not fit the 32-bit integer that the kernel was compiled for",
                  what, index, seen);
    }
    if (dim.value > 1 && value % dim.value != 0) {
      return fail("ValueError", param, "expected %s[%d] divisible by %lld, got %lld", what, index, expected, seen);
    }
    return false;
  }

  // Gives a value to the variables that stand only where they do not count.
  void bind_free(const Param& param, const TVMFFIAny& any) {
    if (param.kind == ParamKind::kTuple) {
      for (int i = 0; i < param.count; ++i) bind_free(param.elements[i], elements_of(any)[i]);
    } else if (param.kind == ParamKind::kTensor && param.strides != nullptr && !is_absent(param, any)) {
      for (int i = 0; i < param.count; ++i) {
        const int variable = param.strides[i].variable;
        if (variable < 0 || variables_[variable].known) continue;
        variables_[variable].known = true;
        variables_[variable].value = free_value(param, *as_tensor(any), i);
      }
    }
  }

  // The sizes and strides of an argument that are computed from others.
  bool formulas(const Param& param, const TVMFFIAny& any) {
    if (param.kind == ParamKind::kTuple) {
      for (int i = 0; i < param.count; ++i) {
        if (formulas(param.elements[i], elements_of(any)[i])) return true;
      }
      return false;
    }
    int64_t values[kMaxDimensions];
    if (param.kind == ParamKind::kShape) {
      as_shape(any, param.count, values);
      return formulas(param, param.shape, "item", values, nullptr);
    }
    if (param.kind != ParamKind::kTensor || is_absent(param, any)) return false;
    const DLTensor& tensor = *as_tensor(any);
    if (formulas(param, param.shape, "shape", tensor.shape, nullptr)) return true;
    if (param.strides == nullptr) return false;
    return formulas(param, param.strides, "stride", strides_of(tensor, values), &tensor);
  }

  // `strided`: the tensor whose strides `values` are; nullptr where they are sizes.
  bool formulas(const Param& param, const Dim* dims, const char* what, const int64_t* values, const DLTensor* strided) {
    for (int i = 0; i < param.count; ++i) {
      const Formula* formula = dims[i].formula;
      if (formula == nullptr) continue;
      Trouble trouble = Trouble::kNone;
      const auto expected = static_cast<long long>(evaluate(*formula, variables_, &trouble));
      const bool fits = values[i] == expected || (strided != nullptr && !stride_counts(*strided, i));
      if (trouble == Trouble::kDividesByZero || (trouble == Trouble::kTooLarge && !fits)) {
        return fail("ValueError", param, "%s[%d] must be %s, %s", what, i, formula->text, words_of(trouble));
      }
      if (fits) continue;
      const auto given = static_cast<long long>(values[i]);
      if (formula->count == 1 && formula->steps[0].step == Step::kNumber) {
        return fail("ValueError", param, "expected %s[%d] = %lld, got %lld", what, i, expected, given);
      }
      return fail("ValueError", param, "expected %s[%d] = %lld, which is %s, got %lld", what, i, expected,
                  formula->text, given);
    }
    return false;
  }

  bool scalar(const Param& param, const TVMFFIAny& any) {
    const DTypeName name = dtype_name(param.dtype);
    const bool is_float_type = param.dtype.code == kDLFloat || param.dtype.code == kDLBfloat;
    const Number number = number_of(any);
    if (!number || (!is_float_type && !number.is_integer())) {
      return fail("TypeError", param, "expected %s (%s), got %s", is_float_type ? "a float" : "an int", name.text,
                  value_of(any).text);
    }
    if (!is_in_range(number, param.dtype)) {
      Text range;
      add_range(range, param.dtype);
      return fail("ValueError", param, "%s is outside the range of %s, %s", number.text, name.text, range.c_str());
    }
    if (param.align > 1 && !is_multiple(number, param.align)) {
      return fail("ValueError", param, "expected a multiple of %lld, got %s", static_cast<long long>(param.align),
                  number.text);
    }
    return false;
  }

  bool shape(const Param& param, const TVMFFIAny& any) {
    int64_t values[kMaxDimensions];
    if (!as_shape(any, param.count, values)) {
      return fail("TypeError", param, "expected a tuple of %d integers, got %s", param.count,
                  any.type_index == kTVMFFIShape || any.type_index == kTVMFFIArray ? "another number, or other types"
                                                                                   : type_name(any));
    }
    for (int i = 0; i < param.count; ++i) {
      if (dim(param, param.shape[i], "item", i, values[i])) return true;
    }
    return false;
  }

  bool constant(const Param& param, const TVMFFIAny& any) {
    const TVMFFIAny& expected = param.constant;
    if (is_constant(expected, any)) return false;
    const Number number = number_of(any);
    bool right_type = false;
    switch (expected.type_index) {
      case kTVMFFIRawStr: {
        size_t size = 0;
        right_type = as_string(any, &size) != nullptr;
        break;
      }
      case kTVMFFIBool:
        right_type = number.kind == Number::kBool;
        break;
      case kTVMFFIInt:
        right_type = number.is_integer();
        break;
      default:
        right_type = number.kind != Number::kNone;
    }
    return fail(right_type ? "ValueError" : "TypeError", param,
                "expected the value %s that the kernel was compiled for, got %s", value_of(expected).text,
                value_of(any).text);
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
  Variable variables_[kMaxVariables] = {};
};

// `name`: of the function, without a variant.
int raise_count(const char* name, const Function& function, int32_t given) {
  Text count;
  if (function.num_allocated > 0) count.add("%d or ", function.num_params - function.num_allocated);
  if (function.num_workspaces > 0 && function.num_workspaces < function.num_allocated) {
    count.add("%d or ", function.num_params - function.num_workspaces);
  }
  return raise("TypeError", "%s() takes %s%d argument%s but %d %s given: %s", name, count.c_str(), function.num_params,
               function.num_params == 1 ? "" : "s", given, given == 1 ? "was" : "were", function.signature);
}

// An argument in a few words: "x: float32[16, 4] on cuda:0".
void describe(char* out, size_t size, const char* name, const TVMFFIAny& any) {
  const DLTensor* tensor = as_tensor(any);
  if (tensor == nullptr) {
    snprintf(out, size, "%s: %s", name, value_of(any).text);
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
    } else if (params[i].kind == ParamKind::kTensor && params[i].device_type != kDLCPU && !is_none(args[i])) {
      return as_tensor(args[i])->device.device_id;
    }
  }
  return -1;
}

// A variant whose arguments fit was refused for want of an image: binding it by itself says so.
int explain_no_image(const Function& variant, const TVMFFIAny* args) {
  const int device = device_of(variant.params, variant.num_params - variant.num_allocated, args);
  const Bound* bound = device >= 0 ? bind_slow(variant, device) : bind_current_device(variant);
  if (bound == nullptr) return -1;
  return raise("RuntimeError", "%s(): refused, but nothing is wrong: please report this to aot-pack", variant.name);
}

constexpr int kNearest = 3;
constexpr int kMostConstants = 12;

bool same_constant(const TVMFFIAny& a, const TVMFFIAny& b) { return strcmp(value_of(a).text, value_of(b).text) == 0; }

// Whether an argument that is a constant in every variant has a value that is none of them: the error then names all.
bool raise_other_constant(const Group& group, const TVMFFIAny* args) {
  for (int i = 0; i < group.variants[0]->num_params - group.variants[0]->num_allocated; ++i) {
    Text accepted;
    const TVMFFIAny* listed[kMostConstants];
    const char* kind = "TypeError";
    int count = 0;
    bool wrong = true;
    for (int j = 0; wrong && j < group.count; ++j) {
      const Param& param = group.variants[j]->params[i];
      Explainer explainer(*group.variants[j]);
      wrong = (param.kind == ParamKind::kConst || param.kind == ParamKind::kNone) && explainer.explain(param, args[i]);
      if (!wrong) break;
      if (strcmp(explainer.kind(), "ValueError") == 0) kind = "ValueError";
      bool known = false;
      for (int k = 0; k < min(count, kMostConstants); ++k) known |= same_constant(*listed[k], param.constant);
      if (known) continue;
      if (count < kMostConstants) {
        listed[count] = &param.constant;
        accepted.add("%s%s", count == 0 ? "" : ", ", value_of(param.constant).text);
      }
      ++count;
    }
    if (!wrong) continue;
    if (count > kMostConstants) accepted.add(", ...");
    raise(kind, "%s(): argument '%s': expected %s%s, got %s", group.name, group.variants[0]->params[i].name,
          count == 1 ? "" : "one of ", accepted.c_str(), value_of(args[i]).text);
    return true;
  }
  return false;
}

}  // namespace

int refuse(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  if (!is_count(function, num_args)) return raise_count(function.name, function, num_args);
  Explainer explainer(function);
  if (explainer.explain(args, num_args) == 0) {
    int code = 0;
    if (call_again(function, args, num_args, result, &code)) return code;
    return raise("RuntimeError",
                 "%s(): the arguments were refused, but nothing is wrong with them: please report this to aot-pack",
                 function.name);
  }
  return raise(explainer.kind(), "%s(): %s; the signature is %s", function.name, explainer.problem(),
               function.signature);
}

int refuse(const Group& group, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  const Function& first = *group.variants[0];
  if (!is_count(first, num_args)) return raise_count(group.name, first, num_args);
  const Function* fits = nullptr;
  int nearest[kNearest], problems[kNearest], found = 0;
  for (int i = 0; i < group.count; ++i) {
    Explainer explainer(*group.variants[i]);
    const int count = explainer.explain(args, num_args);
    if (count == 0) {
      int code = kRefused;
      if (call_again(*group.variants[i], args, num_args, result, &code) && code != kRefused) return code;
      if (fits == nullptr) fits = group.variants[i];
      continue;
    }
    int place = found < kNearest ? found++ : kNearest;
    while (place > 0 && problems[place - 1] > count) {
      --place;
      if (place + 1 < kNearest) nearest[place + 1] = nearest[place], problems[place + 1] = problems[place];
    }
    if (place < kNearest) nearest[place] = i, problems[place] = count;
  }
  if (fits != nullptr) return explain_no_image(*fits, args);
  if (raise_other_constant(group, args)) return -1;
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
    explainer.explain(args, num_args);
    if (i == 0) kind = explainer.kind();
    const int written = snprintf(differs + used, sizeof(differs) - used, "; %s: %s", variant.name, explainer.problem());
    used += static_cast<size_t>(written);
  }
  return raise(kind, "%s(): none of its %d variants takes (%s)%s", group.name, group.count, given, differs);
}

}  // namespace aot
