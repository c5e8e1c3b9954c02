// Functions with flat arguments, as jax-tvm-ffi calls them: the tensors, then the results, then the numbers.
//
// A form says how the arguments of the function are made of these, one character for each (aot_pack/flat.py writes it):
//
//     t          the next tensor
//     a          the next tensor, which is read and written: a result behind those of `o` is the same memory
//     o          the next result
//     n, u       the next number; one of 64 bits without a sign
//     s          the current stream
//     - T F      None, true, false
//     i f        an integer or a float: its 64 bits in 16 hexadecimal digits
//     "          a text: its length in 4 hexadecimal digits, and its bytes
//     ( )        around the elements of a tuple
//     [ba]       behind a tensor that is not row-major: its dimensions, the fastest first
#include "aot_pack/runtime.hpp"
#include "aot_pack/scratch.hpp"

namespace aot {
namespace {

constexpr int kMaxDepth = 32;  // of tuples in tuples

// A function in one form. `form` follows it in memory.
struct Flat {
  const Entry* entry;
  bool plays_gpu;  // a test's tensors on the CPU are taken for a GPU's
  int32_t num_tensors = 0;
  int32_t num_results = 0;  // those of tensors that are read and written come last
  int32_t num_inouts = 0;
  int32_t num_numbers = 0;
  int32_t num_arguments = 0;  // of the function
  const char* form() const { return reinterpret_cast<const char*>(this + 1); }
};

// Reads `count` hexadecimal digits, and moves on behind them; false if there are fewer.
bool read_digits(const char** next, int count, uint64_t* value) {
  *value = 0;
  for (int i = 0; i < count; ++i, ++*next) {
    const char c = **next;
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return false;
    *value = *value << 4 | static_cast<uint64_t>(digit);
  }
  return true;
}

// Moves on behind a text, which becomes `text`; false if the form ends before.
bool read_text(const char** next, const char** text, uint64_t* size) {
  if (!read_digits(next, 4, size)) return false;
  *text = *next;
  for (uint64_t i = 0; i < *size; ++i, ++*next) {
    if (**next == '\0') return false;
  }
  return true;
}

// Moves on behind the order of a tensor's dimensions; false if it does not end.
bool skip_order(const char** next) {
  if (**next != '[') return true;
  while (**next != ']') {
    if (**next == '\0') return false;
    ++*next;
  }
  ++*next;
  return true;
}

// Counts what an argument takes, and moves on behind it; false if the form is none.
bool count(const char** next, int depth, Flat* flat) {
  uint64_t bits = 0;
  const char* text = nullptr;
  switch (*(*next)++) {
    case 't':
      ++flat->num_tensors;
      return skip_order(next);
    case 'a':
      ++flat->num_tensors;
      ++flat->num_results;
      ++flat->num_inouts;
      return skip_order(next);
    case 'o':
      ++flat->num_results;
      return skip_order(next);
    case 'n':
    case 'u':
      ++flat->num_numbers;
      return true;
    case 's':
    case '-':
    case 'T':
    case 'F':
      return true;
    case 'i':
    case 'f':
      return read_digits(next, 16, &bits);
    case '"':
      return read_text(next, &text, &bits);
    case '(':
      while (**next != ')') {
        if (depth == kMaxDepth || !count(next, depth + 1, flat)) return false;
      }
      ++*next;
      return true;
    default:
      return false;
  }
}

// How many elements a tuple has; `next` is behind its bracket.
size_t count_elements(const char* next) {
  Flat ignored = {};
  size_t found = 0;
  while (*next != ')') {
    count(&next, 0, &ignored);
    ++found;
  }
  return found;
}

// One call of a function with flat arguments.
class FlatCall {
 public:
  FlatCall(const Flat& flat, const TVMFFIAny* args)
      : flat_(flat),
        next_(flat.form()),
        tensor_(args),
        output_(args + flat.num_tensors),
        inout_(args + flat.num_tensors + flat.num_results - flat.num_inouts),
        number_(args + flat.num_tensors + flat.num_results) {}
  FlatCall(const FlatCall&) = delete;
  FlatCall& operator=(const FlatCall&) = delete;

  int run(TVMFFIAny* result) {
    const auto num_arguments = static_cast<size_t>(flat_.num_arguments);
    auto* const arguments = make<TVMFFIAny>(num_arguments);
    if (arguments == nullptr) return -1;
    for (size_t i = 0; i < num_arguments; ++i) {
      if (AOT_UNLIKELY(!read(&arguments[i]))) return -1;
    }
    if (stream_ != nullptr) stream_->v_ptr = TVMFFIEnvGetStream(kDLCUDA, device_);
    return flat_.entry->function(nullptr, arguments, flat_.num_arguments, result);
  }

 private:
  // Room for `count` of them, not initialised; nullptr with the error raised.
  template <class T>
  T* make(size_t count) {
    T* const made = scratch_.make<T>(count);
    if (AOT_UNLIKELY(made == nullptr)) raise("MemoryError", "out of memory");
    return made;
  }

  // Makes the next argument of the function; false with the error raised.
  bool read(TVMFFIAny* any) {
    *any = {};
    uint64_t bits = 0;
    switch (*next_++) {
      case 't':
        return read_tensor(*tensor_++, any);
      case 'a':
        return read_inout(any);
      case 'o':
        return read_tensor(*output_++, any);
      case 'n':
        *any = *number_++;
        return true;
      case 'u':
        *any = *number_++;
        if (any->type_index == kTVMFFIInt && any->v_int64 < 0) any->type_index = kLargeUnsigned;
        return true;
      case 's':
        any->type_index = kTVMFFIOpaquePtr;
        stream_ = any;
        return true;
      case 'T':
      case 'F':
        any->type_index = kTVMFFIBool;
        any->v_int64 = next_[-1] == 'T';
        return true;
      case 'i':
      case 'f':
        any->type_index = next_[-1] == 'i' ? kTVMFFIInt : kTVMFFIFloat;
        read_digits(&next_, 16, &bits);
        any->v_int64 = static_cast<int64_t>(bits);
        return true;
      case '"':
        return read_constant_text(any);
      case '(':
        return read_tuple(any);
      default:
        return true;  // None
    }
  }

  bool read_tensor(const TVMFFIAny& given, TVMFFIAny* any) {
    const DLTensor* const tensor = as_tensor(given);
    if (AOT_UNLIKELY(tensor == nullptr)) {
      raise("TypeError", "%s(): a flat argument is no tensor, but the form has one in its place", flat_.entry->name);
      return false;
    }
    device_ = tensor->device.device_id;
    *any = given;
    if (*next_ != '[' && !flat_.plays_gpu) return true;
    auto* const copy = make<DLTensor>(1);
    if (copy == nullptr) return false;
    *copy = *tensor;
    if (flat_.plays_gpu) copy->device.device_type = kDLCUDA;
    any->type_index = kTVMFFIDLTensorPtr;
    any->v_ptr = copy;
    return *next_ != '[' || set_strides(copy);
  }

  // The strides of a compact tensor whose dimensions have the order in the form.
  bool set_strides(DLTensor* tensor) {
    auto* const strides = make<int64_t>(static_cast<size_t>(tensor->ndim));
    if (strides == nullptr) return false;
    int64_t extent = 1;
    uint32_t seen = 0;
    for (++next_; *next_ != ']'; ++next_) {
      const int i = *next_ - 'a';
      if (i < 0 || i >= min<int>(tensor->ndim, 26) || (seen >> i & 1) != 0) break;
      strides[i] = extent;
      extent *= tensor->shape[i];
      seen |= 1u << i;
    }
    if (*next_ != ']' || __builtin_popcount(seen) != tensor->ndim) {
      raise("ValueError", "%s(): a tensor has %d dimensions, but the form has another order", flat_.entry->name,
            static_cast<int>(tensor->ndim));
      return false;
    }
    ++next_;
    tensor->strides = strides;
    return true;
  }

  bool read_inout(TVMFFIAny* any) {
    const DLTensor* const read_from = as_tensor(*tensor_);
    const DLTensor* const written = as_tensor(*inout_++);
    if (!read_tensor(*tensor_++, any)) return false;
    if (written != nullptr && data_of(*written) == data_of(*read_from)) return true;
    raise("RuntimeError", "%s(): a tensor that the function reads and writes is not in the memory of its result",
          flat_.entry->name);
    return false;
  }

  bool read_constant_text(TVMFFIAny* any) {
    const char* text = nullptr;
    uint64_t size = 0;
    read_text(&next_, &text, &size);
    auto* const copy = make<char>(size + 1);
    if (copy == nullptr) return false;
    memcpy(copy, text, size);
    copy[size] = '\0';
    any->type_index = kTVMFFIRawStr;
    any->v_c_str = copy;
    return true;
  }

  bool read_tuple(TVMFFIAny* any) {
    const size_t size = count_elements(next_);
    auto* const tuple = make<Tuple>(1);
    auto* const elements = make<TVMFFIAny>(size);
    if (tuple == nullptr || elements == nullptr) return false;
    *tuple = {};
    tuple->cell.data = elements;
    tuple->cell.size = static_cast<int64_t>(size);
    any->type_index = kTVMFFIArray;
    any->v_obj = &tuple->header;
    for (size_t i = 0; i < size; ++i) {
      if (!read(&elements[i])) return false;
    }
    ++next_;
    return true;
  }

  const Flat& flat_;
  const char* next_;  // in the form
  const TVMFFIAny* tensor_;
  const TVMFFIAny* output_;
  const TVMFFIAny* inout_;
  const TVMFFIAny* number_;
  TVMFFIAny* stream_ = nullptr;
  int32_t device_ = 0;
  Scratch scratch_;
};

int call_flat(void* self, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  const Flat& flat = *static_cast<const Flat*>(self);
  if (AOT_UNLIKELY(num_args != flat.num_tensors + flat.num_results + flat.num_numbers)) {
    return raise("TypeError", "%s(): expected %d tensors, %d results and %d numbers, got %d flat arguments",
                 flat.entry->name, flat.num_tensors, flat.num_results, flat.num_numbers, num_args);
  }
  return FlatCall(flat, args).run(result);
}

const Entry* find_entry(const TVMFFIAny& name) {
  for (int i = 0; i < kNumEntries; ++i) {
    if (is_string(name, kEntries[i].name, strlen(kEntries[i].name))) return &kEntries[i];
  }
  return nullptr;
}

// The function called args[0] in the form args[1].
int make_flat(const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  size_t size = 0;
  const Entry* const entry = num_args >= 2 ? find_entry(args[0]) : nullptr;
  const char* const form = entry != nullptr ? as_string(args[1], &size) : nullptr;
  if (form == nullptr) {
    return raise("TypeError", "expected the name of a function of the package %s, and a form", kPackage);
  }
  auto* const flat = static_cast<Flat*>(malloc(sizeof(Flat) + size + 1));
  if (flat == nullptr) return raise("MemoryError", "out of memory");
  *flat = {entry, num_args == 3 && is_string(args[2], "CPU", 3)};
  char* const copy = reinterpret_cast<char*>(flat + 1);
  memcpy(copy, form, size);
  copy[size] = '\0';
  const char* next = copy;
  while (*next != '\0') {
    if (!count(&next, 0, flat)) {
      free(flat);
      return raise("ValueError", "%s(): %.*s is no form", entry->name, static_cast<int>(min<size_t>(size, 200)), form);
    }
    ++flat->num_arguments;
  }
  TVMFFIObjectHandle function = nullptr;
  if (TVMFFIFunctionCreate(flat, call_flat, free, &function) != 0) {
    free(flat);
    return -1;
  }
  result->type_index = kTVMFFIFunction;
  result->v_obj = static_cast<TVMFFIObject*>(function);
  return 0;
}

}  // namespace
}  // namespace aot

// The function of the package that is called args[0], with flat arguments in the form args[1].
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_flat_function(void*, const TVMFFIAny* args, int32_t num_args,
                                                           TVMFFIAny* result) {
  return aot::make_flat(args, num_args, result);
}
