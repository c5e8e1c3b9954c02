// Brings arguments that fit a function into the one form that its decode (its fast check) takes.
//
// The decode is quick because it knows one form of each argument, and the commonest exceptions. This file rewrites
// other arguments that fit. A stride that addresses nothing gets a value that the decode accepts. The address of a
// tensor without elements is aligned. Numbers become ints and floats. Only the function sees the copies.
#include <string.h>

#include "aot_pack/runtime.hpp"
#include "aot_pack/scratch.hpp"

namespace aot {
namespace {

class Rewriting {
 public:
  // The arguments in the decode's form: the given ones where nothing had to be changed, nullptr where memory is out.
  const TVMFFIAny* rewrite(const Function& function, const TVMFFIAny* args, int32_t num_args) {
    for (int i = 0; i < num_args; ++i) {
      if (!is_left_out(function, args, num_args, i)) bind(function.params[i], args[i]);
    }
    for (int i = 0; i < num_args; ++i) {
      if (!is_left_out(function, args, num_args, i)) bind_free(function.params[i], args[i]);
    }
    const TVMFFIAny* const rewritten = list(function.params, num_args, args);
    return failed_ ? nullptr : rewritten;
  }

 private:
  struct Variable {
    bool known;
    int64_t value;
  };

  // Room for `count` of them, all zero; nullptr where memory is out, which `failed_` keeps.
  template <class T>
  T* make(size_t count) {
    T* const made = scratch_.make<T>(count);
    if (made == nullptr) {
      failed_ = true;
    } else {
      memset(static_cast<void*>(made), 0, count * sizeof(T));
    }
    return made;
  }

  void bind(const Dim& dim, int64_t value) {
    if (dim.variable < 0 || variables_[dim.variable].known) return;
    variables_[dim.variable] = {true, value};
  }

  // Finds the value of each variable: by the places that count.
  void bind(const Param& param, const TVMFFIAny& any) {
    if (param.kind == ParamKind::kTuple) {
      for (int i = 0; i < param.count; ++i) bind(param.elements[i], elements_of(any)[i]);
    } else if (param.kind == ParamKind::kShape) {
      int64_t values[kMaxDimensions];
      as_shape(any, param.count, values);
      for (int i = 0; i < param.count; ++i) bind(param.shape[i], values[i]);
    } else if (param.kind == ParamKind::kTensor && !is_absent(param, any)) {
      const DLTensor& tensor = *as_tensor(any);
      for (int i = 0; i < param.count; ++i) bind(param.shape[i], tensor.shape[i]);
      if (param.strides == nullptr) return;
      int64_t compact[kMaxDimensions];
      const int64_t* const strides = strides_of(tensor, compact);
      for (int i = 0; i < param.count; ++i) {
        if (stride_counts(tensor, i)) bind(param.strides[i], strides[i]);
      }
    }
  }

  // Gives a value to the variables that stand only where they do not count. Formulas may need them.
  void bind_free(const Param& param, const TVMFFIAny& any) {
    if (param.kind == ParamKind::kTuple) {
      for (int i = 0; i < param.count; ++i) bind_free(param.elements[i], elements_of(any)[i]);
    } else if (param.kind == ParamKind::kTensor && param.strides != nullptr && !is_absent(param, any)) {
      const DLTensor& tensor = *as_tensor(any);
      for (int i = 0; i < param.count; ++i) {
        if (param.strides[i].variable >= 0) bind(param.strides[i], free_value(param, tensor, i));
      }
    }
  }

  const TVMFFIAny* list(const Param* params, int count, const TVMFFIAny* args) {
    TVMFFIAny* const copies = make<TVMFFIAny>(static_cast<size_t>(count));
    if (copies == nullptr) return nullptr;
    bool changed = false;
    for (int i = 0; i < count; ++i) {
      copies[i] = args[i];
      changed |= one(params[i], &copies[i]);
    }
    return changed ? copies : args;
  }

  // Each of these rewrites an argument, and returns whether it had to.
  bool one(const Param& param, TVMFFIAny* any) {
    switch (param.kind) {
      case ParamKind::kTensor:
        return tensor(param, any);
      case ParamKind::kScalar:
        return scalar(param, any);
      case ParamKind::kConst:
        return constant(param, any);
      case ParamKind::kTuple:
        return tuple(param, any);
      default:
        return false;
    }
  }

  bool tensor(const Param& param, TVMFFIAny* any) {
    if (is_none(*any)) return false;  // left out
    const DLTensor& given = *as_tensor(*any);
    DLTensor* const copy = make<DLTensor>(1);
    int64_t* const strides = make<int64_t>(2 * static_cast<size_t>(given.ndim) + 1);
    if (copy == nullptr || strides == nullptr) return false;
    *copy = given;
    const int64_t* const before = strides_of(given, strides + given.ndim);
    bool changed = false;
    if (param.strides != nullptr) {
      for (int i = 0; i < given.ndim; ++i) {
        strides[i] = stride_counts(given, i) ? before[i] : free_stride(param, given, i);
        changed |= strides[i] != before[i];
      }
      copy->strides = strides;
    }
    const auto align = static_cast<uint64_t>(param.align);
    if (is_empty(given) && !is_aligned(data_of(given), align)) {
      copy->data = pointer(address(data_of(given)) & ~(align - 1));
      copy->byte_offset = 0;
      changed = true;
    }
    if (!changed) return false;
    any->type_index = kTVMFFIDLTensorPtr;
    any->v_ptr = copy;
    return true;
  }

  // A value for a stride that addresses nothing: what the decode compares it with.
  int64_t free_stride(const Param& param, const DLTensor& tensor, int i) {
    const Dim& dim = param.strides[i];
    if (dim.formula != nullptr) {
      Trouble ignored = Trouble::kNone;
      return evaluate(*dim.formula, variables_, &ignored);
    }
    if (dim.variable < 0) return dim.value;
    if (param.order != nullptr) return compact_stride(tensor, param.order, i);
    return variables_[dim.variable].value;
  }

  static bool scalar(const Param& param, TVMFFIAny* any) {
    const TVMFFIAny before = *any;
    const Number number = number_of(*any);
    // An object of Python's that was a number in range a moment ago; the function refuses what it is now.
    if (!number || !is_in_range(number, param.dtype)) return false;
    if (param.dtype.code == kDLFloat || param.dtype.code == kDLBfloat) {
      any->type_index = kTVMFFIFloat;
      any->v_float64 = number.real;
      return before.type_index != kTVMFFIFloat;
    }
    any->type_index = number.fits_int64 ? kTVMFFIInt : kLargeUnsigned;
    any->v_int64 = number.value;
    return before.type_index != any->type_index;
  }

  static bool constant(const Param& param, TVMFFIAny* any) {
    const bool same = any->type_index == param.constant.type_index && any->v_int64 == param.constant.v_int64;
    if (same || param.constant.type_index == kTVMFFIRawStr) return false;
    *any = param.constant;
    return true;
  }

  bool tuple(const Param& param, TVMFFIAny* any) {
    const TVMFFIAny* const before = elements_of(*any);
    const TVMFFIAny* const elements = list(param.elements, param.count, before);
    if (elements == before) return false;
    Tuple* const copy = make<Tuple>(1);
    if (copy == nullptr) return false;
    copy->cell.data = const_cast<TVMFFIAny*>(elements);
    copy->cell.size = param.count;
    any->v_obj = &copy->header;
    return true;
  }

  Scratch scratch_;
  bool failed_ = false;
  Variable variables_[kMaxVariables] = {};
};

}  // namespace

bool stride_counts(const DLTensor& tensor, int i) { return tensor.shape[i] != 1 && !is_empty(tensor); }

int64_t compact_stride(const DLTensor& tensor, const int* order, int i) {
  int64_t stride = 1;
  for (int j = 0; j < tensor.ndim; ++j) {
    if (order[j] < order[i]) stride *= tensor.shape[j];
  }
  return stride;
}

int64_t free_value(const Param& param, const DLTensor& tensor, int i) {
  if (param.order != nullptr) return compact_stride(tensor, param.order, i);
  const Dim& dim = param.strides[i];
  int64_t given = 1;
  if (tensor.strides != nullptr) {
    given = tensor.strides[i];
  } else {
    for (int j = i + 1; j < tensor.ndim; ++j) given *= tensor.shape[j];
  }
  const bool fits = dim.bits == 64 || fits_signed<32>(given);
  return fits && given % dim.value == 0 ? given : dim.value;
}

bool call_again(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result, int* code) {
  Rewriting rewriting;
  const TVMFFIAny* const rewritten = rewriting.rewrite(function, args, num_args);
  if (rewritten == args) return false;
  *code = rewritten == nullptr ? raise("MemoryError", "%s(): out of memory", function.name)
                               : function.call(nullptr, rewritten, num_args, result);
  return true;
}

}  // namespace aot
