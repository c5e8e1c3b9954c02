// Calls that leave out outputs or workspaces: these are allocated, and the function is called again with all arguments.
//
// The framework whose tensors were passed allocates, as TVM FFI does for any of its functions. Nothing is allocated
// before the inputs were checked and an image for the device was found.
#include <stdlib.h>

#include "aot_pack/runtime.hpp"
#include "aot_pack/scratch.hpp"

namespace aot {
namespace {

constexpr const char* kOverlaps = "its strides would let elements overlap; pass it";

// The sizes and strides of an output.
struct Layout {
  int64_t shape[kMaxDimensions];
  int64_t strides[kMaxDimensions];
};

// The layout of one output, from the values of the variables.
class Planner {
 public:
  // `variables`: kFree for those that no input shows. A stride that is one of them is chosen, and has a value then.
  Planner(const Function& function, const Param& param, int64_t* variables)
      : function_(function), param_(param), variables_(variables) {}

  // False with the error raised.
  bool plan(Layout* layout) {
    for (int i = 0; i < param_.count; ++i) {
      if (!size(i, &layout->shape[i])) return false;
    }
    return strides(layout);
  }

  bool fail(const char* format, ...) __attribute__((format(printf, 2, 3))) {
    Text text;
    text.add("%s(): can't allocate '%s': ", function_.name, param_.name);
    va_list arguments;
    va_start(arguments, format);
    text.add_list(format, arguments);
    va_end(arguments);
    raise_text("ValueError", text);
    return false;
  }

 private:
  // The value of a size or stride, checked as that of a tensor that is passed.
  bool value(const Dim& dim, const char* what, int i, int64_t* found) {
    if (dim.formula != nullptr) {
      Trouble trouble = Trouble::kNone;
      *found = evaluate(*dim.formula, variables_, &trouble);
      if (trouble != Trouble::kNone) return fail("%s[%d] is %s, %s", what, i, dim.formula->text, words_of(trouble));
      if (*found < 0) {
        return fail("%s[%d] is %s = %lld, which is negative", what, i, dim.formula->text,
                    static_cast<long long>(*found));
      }
    } else {
      *found = dim.variable >= 0 ? variables_[dim.variable] : dim.value;
    }
    return dim.variable < 0 || fits(dim, what, i, *found);
  }

  bool fits(const Dim& dim, const char* what, int i, int64_t value) {
    if (dim.bits == 32 && !fits_signed<32>(value)) {
      return fail("%s[%d] = %lld does not fit the 32-bit integer that the kernel was compiled for", what, i,
                  static_cast<long long>(value));
    }
    if (dim.value <= 1 || value % dim.value == 0) return true;
    return fail("%s[%d] = %lld is not divisible by %lld; pass '%s'", what, i, static_cast<long long>(value),
                static_cast<long long>(dim.value), param_.name);
  }

  bool size(int i, int64_t* found) { return value(param_.shape[i], "shape", i, found); }

  bool is_free(int i) const {
    if (param_.strides == nullptr || param_.order != nullptr) return true;
    const Dim& dim = param_.strides[i];
    return dim.variable >= 0 && dim.formula == nullptr && variables_[dim.variable] == kFree;
  }

  // The place of a dimension in the order of memory, 0 for the fastest: as declared, or row-major behind the dimensions
  // whose stride must be 1.
  int rank(int i) const {
    if (param_.order != nullptr) return param_.order[i];
    const int row_major = param_.count - 1 - i;
    if (param_.strides == nullptr) return row_major;
    const Dim& dim = param_.strides[i];
    return dim.variable == kFixed && dim.value == 1 ? row_major : row_major + param_.count;
  }

  // Chooses each free stride so that the tensor is as compact as the other strides allow.
  bool strides(Layout* layout) {
    int64_t extent = 1;  // elements that the faster dimensions span
    bool done[kMaxDimensions] = {};
    for (int step = 0; step < param_.count; ++step) {
      int next = -1;
      for (int i = 0; i < param_.count; ++i) {
        if (!done[i] && (next < 0 || rank(i) < rank(next))) next = i;
      }
      done[next] = true;
      int64_t* const stride = &layout->strides[next];
      if (!is_free(next)) {
        if (!value(param_.strides[next], "stride", next, stride)) return false;
      } else {
        *stride = extent;
        if (!choose(next, layout->shape[next], extent)) return false;
      }
      int64_t span = 0;
      if (__builtin_mul_overflow(max<int64_t>(layout->shape[next], 1), max<int64_t>(*stride, 1), &span)) {
        return fail("it has more elements than fit 64 bits");
      }
      extent = max(extent, span);
    }
    return true;
  }

  // Whether the kernel takes a free stride that was chosen. From now on it is the value of its variable.
  bool choose(int i, int64_t size, int64_t stride) {
    if (param_.strides == nullptr || param_.strides[i].variable < 0) return true;
    if (size != 1 && !fits(param_.strides[i], "stride", i, stride)) return false;
    if (param_.order == nullptr) variables_[param_.strides[i].variable] = stride;
    return true;
  }

  const Function& function_;
  const Param& param_;
  int64_t* const variables_;
};

// How many elements a tensor spans in memory; -1 where two of its elements would share an address. It has elements.
int64_t span_of(const DLTensor& tensor) {
  int64_t span = 1;
  bool done[kMaxDimensions] = {};
  for (;;) {  // from the smallest stride to the largest
    int next = -1;
    for (int i = 0; i < tensor.ndim; ++i) {
      const bool counts = !done[i] && tensor.shape[i] != 1;
      if (counts && (next < 0 || tensor.strides[i] < tensor.strides[next])) next = i;
    }
    if (next < 0) return span;
    done[next] = true;
    int64_t reach = 0;
    if (tensor.strides[next] < span || __builtin_mul_overflow(tensor.shape[next] - 1, tensor.strides[next], &reach) ||
        __builtin_add_overflow(span, reach, &span)) {
      return -1;
    }
  }
}

// The arguments of the call with all of them, and the tensors that were allocated for it. They are this object's until
// outputs are given to the caller: a call that fails frees them.
class Completion {
 public:
  // `result` is as the caller passed it.
  Completion(const Function& function, const TVMFFIAny& result)
      : function_(function),
        source_(result.type_index == kOutputSource ? static_cast<OutputSource*>(result.v_ptr) : nullptr) {
    const auto count = static_cast<size_t>(function.num_params);
    if (count > kFew) more_ = static_cast<TVMFFIAny*>(malloc(2 * count * sizeof(TVMFFIAny)));
    arguments_ = count > kFew ? more_ : few_;
    allocated_ = arguments_ == nullptr ? nullptr : arguments_ + (count > kFew ? count : kFew);
  }
  ~Completion() {
    for (int i = 0; i < count_; ++i) TVMFFIObjectDecRef(allocated_[i].v_obj);
    free(more_);
  }
  Completion(const Completion&) = delete;
  Completion& operator=(const Completion&) = delete;

  bool is_out_of_memory() const { return arguments_ == nullptr; }
  TVMFFIAny* arguments() { return arguments_; }

  // Allocates parameter `i`, on `device`; false with the error raised.
  bool allocate(int i, int32_t device, int64_t* variables) {
    const Param& param = function_.params[i];
    if (source_ == nullptr && AOT_UNLIKELY(TVMFFIEnvGetDLPackManagedTensorAllocator() == nullptr)) {
      raise("RuntimeError",
            "%s(): '%s' can't be allocated: no framework that can do that is known to apache-tvm-ffi; pass '%s', or "
            "pass PyTorch's tensors",
            function_.name, param.name, param.name);
      return false;
    }
    Planner planner(function_, param, variables);
    Layout layout;
    if (!planner.plan(&layout)) return false;
    DLTensor wanted = {};
    wanted.device = {kDLCUDA, device};
    wanted.ndim = param.count;
    wanted.dtype = param.dtype;
    wanted.shape = layout.shape;
    wanted.strides = layout.strides;
    const DLTensor* const got =
        source_ != nullptr ? from_caller(&planner, wanted, i) : from_framework(&planner, wanted, i);
    if (got == nullptr) return false;
    if (AOT_LIKELY(is_aligned(data_of(*got), static_cast<uint64_t>(param.align)) || is_empty(*got))) return true;
    return planner.fail("the framework's memory at %p is not aligned to %lld bytes; pass '%s'", data_of(*got),
                        static_cast<long long>(param.align), param.name);
  }

  // The result of the call: the outputs that were allocated. Returns 0, or -1 with the error raised.
  int give(TVMFFIAny* result) {
    if (source_ != nullptr || num_outputs_ == 0) return 0;
    if (num_outputs_ == 1) {
      *result = allocated_[0];
      allocated_[0] = allocated_[--count_];
      return 0;
    }
    TVMFFIObjectHandle make_array = nullptr;
    const TVMFFIByteArray name = {"ffi.Array", 9};
    if (AOT_UNLIKELY(TVMFFIFunctionGetGlobal(&name, &make_array) != 0 || make_array == nullptr)) {
      return raise("RuntimeError", "apache-tvm-ffi has no function ffi.Array");
    }
    const int made = TVMFFIFunctionCall(make_array, allocated_, num_outputs_, result);
    TVMFFIObjectDecRef(make_array);
    return made;
  }

 private:
  // Each of these allocates argument `i`; nullptr with the error raised.
  const DLTensor* from_caller(Planner* planner, const DLTensor& wanted, int i) {
    if (!is_compact(wanted) && span_of(wanted) < 0) {
      planner->fail(kOverlaps);
      return nullptr;
    }
    const DLTensor* const tensor = source_->allocate(source_, wanted);
    arguments_[i] = {};
    arguments_[i].type_index = kTVMFFIDLTensorPtr;
    arguments_[i].v_ptr = const_cast<DLTensor*>(tensor);
    return tensor;
  }

  const DLTensor* from_framework(Planner* planner, DLTensor wanted, int i) {
    TVMFFIObjectHandle tensor = nullptr;
    if (is_compact(wanted)) {
      wanted.strides = nullptr;
      if (AOT_UNLIKELY(TVMFFIEnvTensorAlloc(&wanted, &tensor) != 0)) return nullptr;  // the framework's own error
    } else if (!allocate_strided(planner, wanted, &tensor)) {
      return nullptr;
    }
    TVMFFIAny& any = allocated_[count_++];
    any = {};
    any.type_index = kTVMFFITensor;
    any.v_obj = static_cast<TVMFFIObject*>(tensor);
    arguments_[i] = any;
    if (i < function_.num_params - function_.num_workspaces) num_outputs_ = count_;
    return TVMFFITensorGetDLTensorPtr(tensor);
  }

  // A tensor that is not row-major is a view of memory that is.
  static bool allocate_strided(Planner* planner, const DLTensor& wanted, TVMFFIObjectHandle* view) {
    int64_t span = span_of(wanted);
    if (span < 0) return planner->fail(kOverlaps);
    DLTensor memory = wanted;
    memory.ndim = 1;
    memory.shape = &span;
    memory.strides = nullptr;
    TVMFFIObjectHandle tensor = nullptr;
    if (TVMFFIEnvTensorAlloc(&memory, &tensor) != 0) return false;
    const DLTensor& got = *TVMFFITensorGetDLTensorPtr(tensor);
    DLTensor viewed = wanted;
    viewed.data = got.data;
    viewed.byte_offset = got.byte_offset;
    const int code = TVMFFITensorCreateUnsafeView(tensor, &viewed, view);
    TVMFFIObjectDecRef(tensor);
    return code == 0;
  }

  static constexpr size_t kFew = 32;
  const Function& function_;
  OutputSource* const source_;
  TVMFFIAny few_[2 * kFew];
  TVMFFIAny* more_ = nullptr;
  TVMFFIAny* arguments_;
  TVMFFIAny* allocated_;
  int count_ = 0;
  int num_outputs_ = 0;  // the first ones; workspaces follow
};

// A stride that no input shows, but an output that was passed.
void read_given(const Param& param, const TVMFFIAny& any, int64_t* variables) {
  const DLTensor* const tensor = as_tensor(any);
  if (tensor == nullptr || tensor->ndim != param.count || param.strides == nullptr || param.order != nullptr) return;
  int64_t compact[kMaxDimensions];
  const int64_t* const strides = strides_of(*tensor, compact);
  for (int i = 0; i < param.count; ++i) {
    const Dim& dim = param.strides[i];
    if (dim.variable >= 0 && dim.formula == nullptr && variables[dim.variable] == kFree) {
      variables[dim.variable] = strides[i];
    }
  }
}

// Reads the outputs that were passed, and plans the others if there are several: every problem comes before the first
// allocation. False with the error raised.
bool plan_all(const Function& function, int64_t* variables, const TVMFFIAny* args, int32_t num_args) {
  const int inputs = function.num_params - function.num_allocated;
  for (int i = inputs; i < num_args; ++i) read_given(function.params[i], args[i], variables);
  for (int i = inputs; i < function.num_params; ++i) {
    Layout ignored;
    const bool planned = is_left_out(function, args, num_args, i) && function.num_allocated > 1;
    if (planned && !Planner(function, function.params[i], variables).plan(&ignored)) return false;
  }
  return true;
}

// Completes a call on `device`, for which the function is ready.
int complete_on(const Function& function, int32_t device, int64_t* variables, const TVMFFIAny* args, int32_t num_args,
                TVMFFIAny* result) {
  Completion completion(function, *result);
  if (completion.is_out_of_memory()) return raise("MemoryError", "%s(): out of memory", function.name);
  for (int i = 0; i < num_args; ++i) completion.arguments()[i] = args[i];
  const int inputs = function.num_params - function.num_allocated;
  if (!plan_all(function, variables, args, num_args)) return -1;
  for (int i = inputs; i < function.num_params; ++i) {
    if (is_left_out(function, args, num_args, i) && !completion.allocate(i, device, variables)) return -1;
  }
  const int code = function.call(nullptr, completion.arguments(), function.num_params, result);
  return code == 0 ? completion.give(result) : code;
}

// Goes on with a dry call that leaves out outputs, as complete_on does with a call: plans them, and calls the function
// again with tensors that have no memory.
int complete_dry(const Function& function, int64_t* variables, const TVMFFIAny* args, int32_t num_args,
                 TVMFFIAny* result) {
  DryCall* const dry = dry_call(kDryDevice);
  if (dry == nullptr || dry->taken != &function) return -1;  // it was refused
  dry->taken = nullptr;
  Scratch scratch;
  const auto count = static_cast<size_t>(function.num_params);
  auto* const arguments = scratch.make<TVMFFIAny>(count);
  auto* const layouts = scratch.make<Layout>(static_cast<size_t>(function.num_allocated));
  auto* const tensors = scratch.make<DLTensor>(static_cast<size_t>(function.num_allocated));
  if (arguments == nullptr || layouts == nullptr || tensors == nullptr) {
    return raise("MemoryError", "%s(): out of memory", function.name);
  }
  for (int i = 0; i < num_args; ++i) arguments[i] = args[i];
  const int inputs = function.num_params - function.num_allocated;
  if (!plan_all(function, variables, args, num_args)) return -1;
  for (int i = inputs; i < function.num_params; ++i) {
    if (!is_left_out(function, args, num_args, i)) continue;
    Planner planner(function, function.params[i], variables);
    Layout& layout = layouts[i - inputs];
    if (!planner.plan(&layout)) return -1;
    DLTensor& wanted = tensors[i - inputs];
    wanted = {};
    wanted.data = pointer(kDryAddress);
    wanted.device = {kDLCUDA, static_cast<int32_t>(kDryDevice)};
    wanted.ndim = function.params[i].count;
    wanted.dtype = function.params[i].dtype;
    wanted.shape = layout.shape;
    wanted.strides = layout.strides;
    if (!is_compact(wanted) && span_of(wanted) < 0) return planner.fail(kOverlaps) ? 0 : -1;
    arguments[i] = {};
    arguments[i].type_index = kTVMFFIDLTensorPtr;
    arguments[i].v_ptr = &wanted;
  }
  return function.call(nullptr, arguments, function.num_params, result);
}

bool leaves_one_out(const Function& function, const TVMFFIAny* args, int32_t num_args) {
  if (!is_count(function, num_args)) return false;
  for (int i = function.num_params - function.num_allocated; i < function.num_params; ++i) {
    if (is_left_out(function, args, num_args, i)) return true;
  }
  return false;
}

// `is_variant`: kRefused in place of an error for arguments that do not fit, and for a missing image.
int complete_any(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result,
                 bool is_variant) {
  int64_t variables[kMaxVariables];
  int32_t device = -1;
  if (!leaves_one_out(function, args, num_args) || function.read_sizes(args, variables, &device) != 0) {
    return is_variant ? kRefused : refuse(function, args, num_args, result);
  }
  if (device < 0 && !find_current_device(function, &device)) return -1;
  const Bound* ready = nullptr;
  const int code = is_variant ? bind_variant(function, device, &ready) : bind(function, device) == nullptr ? -1 : 0;
  if (code < 0 && is_dry(device)) return complete_dry(function, variables, args, num_args, result);
  return code == 0 ? complete_on(function, device, variables, args, num_args, result) : code;
}

}  // namespace

int complete(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  return complete_any(function, args, num_args, result, false);
}

int complete_variant(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  return complete_any(function, args, num_args, result, true);
}

}  // namespace aot
