// Calls of a package's functions as operators of PyTorch.
//
// A boxed kernel gets a stack of 8-byte values and owns them. It frees them, and then writes its results in their
// place. PyTorch expects a C++ exception where a kernel fails. We have no C++ library, so the one of the process throws
// it: `std::__throw_runtime_error`, in frames of ours that have nothing to clean up.
#include "aot_pack/scratch.hpp"
#include "aot_pack/torch_api.hpp"

namespace aot {
namespace {

// The number of a dtype of PyTorch; -1 if there is none.
int32_t torch_dtype(DLDataType wanted) {
  for (int32_t i = 0; i < static_cast<int32_t>(kMaxDTypes); ++i) {
    const DLDataType& each = torch.dtypes[i];
    if (each.code == wanted.code && each.bits == wanted.bits && each.lanes == wanted.lanes) return i;
  }
  return -1;
}

// The kind of a list's elements.
OperatorKind element_of(OperatorKind list) {
  switch (list) {
    case OperatorKind::kTensors:
      return OperatorKind::kTensor;
    case OperatorKind::kInts:
      return OperatorKind::kInt;
    case OperatorKind::kFloats:
      return OperatorKind::kFloat;
    default:
      return OperatorKind::kBool;
  }
}

// Gives a value of the stack back to PyTorch.
void release(const OperatorArgument& argument, uint64_t value) {
  if (argument.optional) {
    auto* const cell = static_cast<uint64_t*>(pointer(value));
    if (cell == nullptr) return;
    OperatorArgument present = argument;
    present.optional = false;
    release(present, *cell);
    if (torch.torch_delete_stable_ivalue != nullptr) {
      torch.torch_delete_stable_ivalue(cell);
    } else {
      torch.operator_delete(cell);
    }
  } else if (argument.kind == OperatorKind::kTensor) {
    torch.aoti_torch_delete_tensor_object(pointer(value));
  } else if (argument.kind == OperatorKind::kText) {
    torch.torch_delete_string(pointer(value));
  } else if (is_list(argument.kind)) {
    const Handle list = pointer(value);
    size_t size = 0;
    if (argument.kind == OperatorKind::kTensors) torch.torch_list_size(list, &size);
    for (size_t i = 0; i < size; ++i) {
      uint64_t item = 0;
      if (torch.torch_list_get_item(list, i, &item) == 0) torch.aoti_torch_delete_tensor_object(pointer(item));
    }
    torch.torch_delete_list(list);
  }
}

// A tensor that is to be made, and the handle that gets it.
struct Making {
  const DLTensor& wanted;
  int32_t dtype;
  Handle made;
};

// An exception of PyTorch passes through this frame, which has nothing to clean up.
void make_empty(int64_t, int64_t, void* context) {
  const Making& making = *static_cast<const Making*>(context);
  const DLTensor& wanted = making.wanted;
  const auto rank = static_cast<size_t>(wanted.ndim);
  const auto index = static_cast<uint32_t>(wanted.device.device_id);
  const uint32_t device = torch.gpu == torch.cpu ? 0 : static_cast<uint32_t>(torch.gpu) | index << 8 | 1u << 16;
  const ReturnedTensor tensor =
      torch.make_empty({wanted.shape, rank}, {wanted.strides, rank}, static_cast<int8_t>(making.dtype), device);
  *static_cast<void**>(making.made) = tensor.impl;
}

// Makes a tensor as PyTorch's own kernels do, without its dispatcher, which takes 0.25 µs. `torch_parallel_for` catches
// exceptions. 0, or PyTorch's error.
int make_directly(const DLTensor& wanted, int32_t dtype, Handle* made) {
  const int problem = torch.aoti_torch_new_uninitialized_tensor(made);
  if (problem != 0) return problem;
  Making making = {wanted, dtype, *made};
  const int code = torch.torch_parallel_for(0, 1, 1, &make_empty, &making);
  if (AOT_UNLIKELY(code != 0)) torch.aoti_torch_delete_tensor_object(*made);
  return code;
}

// The function writes an output whole. A workspace comes from the dispatcher: PyTorch can be told to fill new memory
// there, so that results don't depend on what is in it. 0, or PyTorch's error.
int make_tensor(const DLTensor& wanted, bool is_workspace, Handle* made) {
  const int32_t dtype = torch_dtype(wanted.dtype);
  const bool direct = torch.make_empty != nullptr && dtype >= 0 && !is_workspace;
  if (AOT_LIKELY(direct)) return make_directly(wanted, dtype, made);
  const int32_t index = torch.gpu == torch.cpu ? -1 : wanted.device.device_id;
  return torch.aoti_torch_empty_strided(wanted.ndim, wanted.shape, wanted.strides, dtype, torch.gpu, index, made);
}

// One call of an operator.
class OperatorCall : private OutputSource {
 public:
  OperatorCall(const Operator& self, bool out, uint64_t* stack)
      : OutputSource{&OperatorCall::allocate}, self_(self), out_(out), stack_(stack) {}
  OperatorCall(const OperatorCall&) = delete;
  OperatorCall& operator=(const OperatorCall&) = delete;

  // Calls the function, frees what the stack holds, and puts the results there. 0, or -1 with the error raised.
  int run() {
    const int code = call();
    if (AOT_UNLIKELY(recorded_)) return code;  // the stack has the results already
    release_inputs(code == 0);
    const int num_results = out_ ? 0 : self_.num_outputs;  // workspaces follow
    for (int i = 0; i < num_made_; ++i) {
      if (AOT_LIKELY(code == 0 && i < num_results)) {
        stack_[i] = address(made_[i]);
      } else {
        torch.aoti_torch_delete_tensor_object(made_[i]);
      }
    }
    return code;
  }

 private:
  int call() {
    const int num_args = self_.num_arguments + (out_ ? self_.num_outputs : 0);
    auto* const args = make<TVMFFIAny>(static_cast<size_t>(num_args));
    made_ = make<Handle>(static_cast<size_t>(self_.num_outputs + self_.num_workspaces));
    if (args == nullptr || made_ == nullptr) return -1;
    const OperatorArgument* argument = self_.arguments;
    for (int i = 0; i < num_args; ++i) {
      bool done = false;
      if (i < self_.num_arguments) {
        done = read(&argument, &args[i]);
      } else {
        place_ = self_.num_places + i - self_.num_arguments;
        done = read_tensor(stack_[place_], &args[i]);
      }
      if (AOT_UNLIKELY(!done)) return -1;
    }
    if (AOT_UNLIKELY(tangent_ >= 0)) return refuse_tangent();
    if (AOT_UNLIKELY(requiring_ >= 0)) return record();
    TVMFFIAny result = {};
    result.type_index = kOutputSource;
    result.v_ptr = static_cast<OutputSource*>(this);
    if (device_ < 0 || torch.current_stream == nullptr) return self_.call(nullptr, args, num_args, &result);
    void* stream = nullptr;
    void* previous = nullptr;
    if (AOT_UNLIKELY(torch.current_stream(device_, &stream) != 0)) {
      return raise_torch(self_.name, "PyTorch does not tell its current stream");
    }
    if (explicit_stream_ != nullptr) explicit_stream_->v_ptr = stream;
    // TVM FFI's own bindings do the same around a call from Python.
    if (AOT_UNLIKELY(TVMFFIEnvSetStream(kDLCUDA, device_, stream, &previous) != 0)) return -1;
    const int code = self_.call(nullptr, args, num_args, &result);
    if (previous != stream) TVMFFIEnvSetStream(kDLCUDA, device_, previous, nullptr);
    return code;
  }

  // _torch/operators.py has the same text.
  int refuse_tangent() {
    const char* const name = self_.names[tangent_];
    return raise(
        "RuntimeError",
        "%s(): argument '%s' has a tangent, and the function has no formula for forward-mode derivatives, which "
        "torch.func.jvp, jacfwd, hessian and torch.autograd.forward_ad use. Use torch.func.vjp or jacrev, or "
        "pass %s.detach()",
        self_.name, name, name);
  }

  // Has Python record the call for autograd, or refuses it. _torch/operators.py has the same texts.
  int record() {
    const char* const name = self_.names[requiring_];
    const bool has_gradient = operator_has_gradient[&self_ - kOperators];
    if (has_gradient && out_) {
      return raise("RuntimeError",
                   "%s(): argument '%s' requires a gradient, and a call that writes given outputs has none. Leave the "
                   "outputs out, pass %s.detach(), or call it under torch.no_grad()",
                   self_.name, name, name);
    }
    if (!has_gradient) {
      return raise("RuntimeError",
                   "%s(): argument '%s' requires a gradient, and the function has none. Pass %s.detach(), call it "
                   "under torch.no_grad(), or declare a gradient where the function is packed (aot_pack.gradient)",
                   self_.name, name, name);
    }
    // The function of Python returns its error as one more result: a tensor of bytes, of which there are none if it
    // succeeded.
    const int num_results = self_.num_outputs + 1;
    const int room = self_.num_places > num_results ? self_.num_places : num_results;
    auto* const stack = make<uint64_t>(static_cast<size_t>(room));
    if (stack == nullptr) return -1;
    for (int i = 0; i < self_.num_places; ++i) stack[i] = stack_[i];
    recorded_ = true;  // PyTorch frees the inputs from here on
    Text target;
    target.add("%s::_aot_gradient_%s", kPackage, self_.name);
    const int problem = torch.torch_call_dispatcher == nullptr
                            ? torch.aoti_torch_call_dispatcher(target.c_str(), "", stack)
                            : torch.torch_call_dispatcher(target.c_str(), "", stack, torch.build_version);
    if (problem != 0) return raise_torch(self_.name, "PyTorch does not record the call for autograd");
    const int code = raise_from(pointer(stack[self_.num_outputs]));
    torch.aoti_torch_delete_tensor_object(pointer(stack[self_.num_outputs]));
    for (int i = 0; i < self_.num_outputs; ++i) {
      if (code == 0) {
        stack_[i] = stack[i];
      } else {
        torch.aoti_torch_delete_tensor_object(pointer(stack[i]));
      }
    }
    return code;
  }

  // Raises the text of a tensor of bytes, if it has one.
  int raise_from(Handle tensor) {
    void* text = nullptr;
    int64_t* size = nullptr;
    if ((torch.aoti_torch_get_data_ptr(tensor, &text) | torch.aoti_torch_get_sizes(tensor, &size)) != 0) {
      return raise_torch(self_.name, "PyTorch does not tell an error");
    }
    if (*size == 0) return 0;
    return raise("RuntimeError", "%.*s", static_cast<int>(*size), static_cast<const char*>(text));
  }

  // Room for `count` of them, not initialised; nullptr with the error raised.
  template <class T>
  T* make(size_t count) {
    T* const made = scratch_.make<T>(count);
    if (AOT_UNLIKELY(made == nullptr)) raise("MemoryError", "out of memory");
    return made;
  }

  // Makes an argument of the function from an entry of the table, and moves on to the entry after it.
  bool read(const OperatorArgument** next, TVMFFIAny* any) {
    const OperatorArgument& argument = *(*next)++;
    *any = {};  // None
    if (argument.kind == OperatorKind::kTuple) {
      TVMFFIAny* const elements = make_tuple(static_cast<size_t>(argument.count), any);
      if (elements == nullptr) return false;
      for (int i = 0; i < argument.count; ++i) {
        if (!read(next, &elements[i])) return false;
      }
      return true;
    }
    if (argument.kind == OperatorKind::kStream) {
      any->type_index = kTVMFFIOpaquePtr;
      explicit_stream_ = any;
    }
    if (argument.place < 0) return true;
    place_ = argument.place;
    uint64_t value = stack_[argument.place];
    if (argument.optional) {
      if (value == 0) return true;
      value = *static_cast<const uint64_t*>(pointer(value));
    }
    return is_list(argument.kind) ? read_list(argument.kind, pointer(value), any)
                                  : read_value(argument.kind, value, any);
  }

  bool read_list(OperatorKind kind, Handle list, TVMFFIAny* any) {
    size_t size = 0;
    if (torch.torch_list_size(list, &size) != 0) return raise_torch(self_.name, "PyTorch does not tell a list") == 0;
    TVMFFIAny* const elements = make_tuple(size, any);
    if (elements == nullptr) return false;
    for (size_t i = 0; i < size; ++i) {
      uint64_t item = 0;
      elements[i] = {};
      if (torch.torch_list_get_item(list, i, &item) != 0) {
        return raise_torch(self_.name, "PyTorch does not tell a list") == 0;
      }
      if (!read_value(element_of(kind), item, &elements[i])) return false;
    }
    return true;
  }

  bool read_value(OperatorKind kind, uint64_t value, TVMFFIAny* any) {
    any->v_int64 = static_cast<int64_t>(value);
    switch (kind) {
      case OperatorKind::kTensor:
        return read_tensor(value, any);
      case OperatorKind::kFloat:
        any->type_index = kTVMFFIFloat;
        return true;
      case OperatorKind::kBool:
        any->type_index = kTVMFFIBool;
        return true;
      case OperatorKind::kText:
        any->type_index = kTVMFFIRawStr;
        return torch.torch_string_c_str(pointer(value), &any->v_c_str) == 0 ||
               raise_torch(self_.name, "PyTorch does not tell a text") == 0;
      default:
        any->type_index = kTVMFFIInt;
        return true;
    }
  }

  void ask_autograd(Handle tensor) {
    if (requiring_ < 0 && autograd.needs_gradient(tensor) && torch.aoti_torch_grad_mode_is_enabled()) {
      requiring_ = place_;
    }
    if (autograd.has_tangent(tensor)) tangent_ = place_;
  }

  bool read_tensor(uint64_t value, TVMFFIAny* any) {
    auto* const tensor = make<DLTensor>(1);
    if (tensor == nullptr) return false;
    const Handle handle = pointer(value);
    if (AOT_UNLIKELY(autograd.may_know(handle))) ask_autograd(handle);
    int64_t rank = 0;
    int32_t dtype = 0, type = 0, index = 0;
    const int problems = torch.aoti_torch_get_data_ptr(handle, &tensor->data) |
                         torch.aoti_torch_get_dim(handle, &rank) | torch.aoti_torch_get_sizes(handle, &tensor->shape) |
                         torch.aoti_torch_get_strides(handle, &tensor->strides) |
                         torch.aoti_torch_get_dtype(handle, &dtype) | torch.aoti_torch_get_device_type(handle, &type) |
                         torch.aoti_torch_get_device_index(handle, &index);
    if (AOT_UNLIKELY(problems != 0)) {
      return raise_torch(self_.name, "PyTorch does not tell the memory, shape or strides of a tensor") == 0;
    }
    tensor->ndim = static_cast<int32_t>(rank);
    tensor->byte_offset = 0;
    const bool known = static_cast<uint32_t>(dtype) < kMaxDTypes;
    tensor->dtype = known ? torch.dtypes[dtype] : DLDataType{kDLOpaqueHandle, 0, 0};
    // Other devices than these two: whatever the number means to DLPack, it is not a GPU of CUDA.
    const bool gpu = type == torch.gpu;
    tensor->device.device_type = gpu ? kDLCUDA : type == torch.cpu ? kDLCPU : kDLExtDev;
    tensor->device.device_id = index < 0 ? 0 : index;
    if (gpu && device_ < 0) device_ = tensor->device.device_id;
    any->type_index = kTVMFFIDLTensorPtr;
    any->v_ptr = tensor;
    return true;
  }

  // Makes `any` a tuple of `size` elements, which it returns; nullptr with the error raised.
  TVMFFIAny* make_tuple(size_t size, TVMFFIAny* any) {
    auto* const tuple = make<Tuple>(1);
    auto* const elements = make<TVMFFIAny>(size);
    if (tuple == nullptr || elements == nullptr) return nullptr;
    *tuple = {};
    tuple->cell.data = elements;
    tuple->cell.size = static_cast<int64_t>(size);
    any->type_index = kTVMFFIArray;
    any->v_obj = &tuple->header;
    return elements;
  }

  // The next output or workspace of the call, as PyTorch's allocator makes it: see OutputSource.
  static const DLTensor* allocate(OutputSource* source, const DLTensor& wanted) {
    auto& self = *static_cast<OperatorCall*>(source);
    const auto rank = static_cast<size_t>(wanted.ndim);
    auto* const tensor = self.make<DLTensor>(1);
    auto* const layout = self.make<int64_t>(2 * rank);
    if (tensor == nullptr || layout == nullptr) return nullptr;
    *tensor = wanted;
    // The shape and the strides that are wanted do not outlive this call.
    tensor->shape = static_cast<int64_t*>(memcpy(layout, wanted.shape, rank * sizeof(int64_t)));
    tensor->strides = static_cast<int64_t*>(memcpy(layout + rank, wanted.strides, rank * sizeof(int64_t)));
    Handle made = nullptr;
    const bool is_workspace = self.out_ || self.num_made_ >= self.self_.num_outputs;
    const int problem = make_tensor(wanted, is_workspace, &made);
    if (AOT_UNLIKELY(problem != 0)) {
      raise_torch(self.self_.name, "PyTorch does not allocate an output");
      return nullptr;
    }
    self.made_[self.num_made_++] = made;
    if (AOT_LIKELY(torch.aoti_torch_get_data_ptr(made, &tensor->data) == 0)) return tensor;
    raise_torch(self.self_.name, "PyTorch does not tell the memory of an output");
    return nullptr;
  }

  // Tells autograd that a tensor was written to: a backward pass that needs what it was before is an error then.
  // PyTorch's own operators do so. Inference tensors have no version.
  static void note_written(Handle tensor) {
    if (torch.bump_version != nullptr && !torch.is_inference(tensor)) torch.bump_version(tensor);
  }

  // Frees what the stack holds. It does so however far the call got. `done`: the function has written its tensors.
  void release_inputs(bool done) {
    const OperatorArgument* const end = self_.arguments + self_.num_entries;
    for (const OperatorArgument* argument = self_.arguments; argument != end; ++argument) {
      if (argument->place < 0) continue;
      const uint64_t value = stack_[argument->place];
      if (done && argument->written && value != 0) {
        note_written(pointer(argument->optional ? *static_cast<const uint64_t*>(pointer(value)) : value));
      }
      release(*argument, value);
    }
    for (int i = 0; out_ && i < self_.num_outputs; ++i) {
      const Handle output = pointer(stack_[self_.num_places + i]);
      if (done) note_written(output);
      torch.aoti_torch_delete_tensor_object(output);
    }
  }

  const Operator& self_;
  const bool out_;
  uint64_t* const stack_;
  int32_t device_ = -1;  // of the first tensor on a GPU
  TVMFFIAny* explicit_stream_ = nullptr;
  Handle* made_ = nullptr;
  int num_made_ = 0;
  bool recorded_ = false;  // whether Python ran the call
  int place_ = 0;          // on the stack, of the argument that is read
  int requiring_ = -1;     // the place of an argument that requires a gradient
  int tangent_ = -1;       // of one with a tangent
  Scratch scratch_;
};

// Moves the text of an error into `text`, which has room for it, and frees the error.
void take_text(TVMFFIObjectHandle error, char* text) {
  const TVMFFIByteArray& message = TVMFFIErrorGetCellPtr(error)->message;
  memcpy(text, message.data, message.size);
  text[message.size] = '\0';
  TVMFFIObjectDecRef(error);
}

}  // namespace

void call_operator(const Operator& self, bool out, uint64_t* stack) {
  // Nothing of this frame has a destructor when the exception leaves it: there is no code that would run one.
  if (AOT_LIKELY(OperatorCall(self, out, stack).run() == 0)) return;
  TVMFFIObjectHandle error = nullptr;
  TVMFFIErrorMoveFromRaised(&error);
  if (error == nullptr) torch.throw_runtime_error(self.name);  // no function of ours fails without an error
  auto* const text = static_cast<char*>(__builtin_alloca(TVMFFIErrorGetCellPtr(error)->message.size + 1));
  take_text(error, text);
  torch.throw_runtime_error(text);
}

}  // namespace aot
