// Answers whether a call would be taken, without one: covers() of the package's Python.
//
// The function itself is called, on a device that no process has (kDryDevice). So the decode, the choice of a variant,
// and the words of a refusal are those of a call. Where a call would bind, a dry call keeps the build and ends. It
// needs no driver, loads nothing and launches nothing.
//
// Python describes a tensor by bytes, since no function takes bytes: see `Description`. Other tensors are taken as
// described by their sizes, strides and type. The device of a tensor does not count. Its address counts only on a GPU.
#include <sys/syscall.h>
#include <unistd.h>

#include "aot_pack/runtime.hpp"
#include "aot_pack/scratch.hpp"

namespace aot {
namespace {

constexpr Function kCovers = {"covers", "", nullptr, 0, 0, nullptr, 0, nullptr, nullptr};

constexpr int kMostThreads = 64;

// The dry calls of this process, one a thread. A slot is free where `thread` is 0.
struct Slot {
  int64_t thread;
  DryCall* call;
};
Slot slots[kMostThreads];
int32_t num_dry_calls = 0;

int64_t this_thread() { return syscall(SYS_gettid); }

DryCall* find_dry_call() {
  if (racing(num_dry_calls) == 0) return nullptr;
  const int64_t thread = this_thread();
  for (const Slot& slot : slots) {
    if (racing(slot.thread) == thread) return slot.call;
  }
  return nullptr;
}

// A tensor as `_covers.py` writes it: this head, the sizes, and the strides if `strided`.
struct Description {
  int64_t mark;
  int64_t code;
  int64_t bits;
  int64_t lanes;
  int64_t address;  // of its first element; from kDryAddress on where it is not known
  int64_t ndim;
  int64_t strided;
};
constexpr int64_t kMark = 0x726f736e65546f41;

// The memory of a described tensor of the CPU: a tensor without dimensions is read where a number is expected.
alignas(16) const unsigned char kZeros[16] = {};

const char* as_bytes(const TVMFFIAny& any, size_t* size) {
  switch (any.type_index) {
    case kTVMFFISmallBytes:
      *size = any.small_str_len;
      return any.v_bytes;
    case kTVMFFIByteArrayPtr:
      *size = static_cast<const TVMFFIByteArray*>(any.v_ptr)->size;
      return static_cast<const TVMFFIByteArray*>(any.v_ptr)->data;
    case kTVMFFIBytes: {
      const TVMFFIByteArray* const bytes = TVMFFIBytesGetByteArrayPtr(any.v_obj);
      *size = bytes->size;
      return bytes->data;
    }
    default:
      return nullptr;
  }
}

// The arguments of a call, with tensors of the device that `kDryDevice` stands for.
class Arguments {
 public:
  // `variants`: those of the function, which say where a tensor of the CPU is expected.
  Arguments(const Function* const* variants, int count) : variants_(variants), count_(count) {}

  // nullptr where memory is out.
  const TVMFFIAny* describe(const TVMFFIAny* args, int32_t num_args) {
    auto* const copies = scratch_.make<TVMFFIAny>(static_cast<size_t>(num_args) + 1);
    if (copies == nullptr) return nullptr;
    for (int i = 0; i < num_args; ++i) {
      copies[i] = args[i];
      const Param* param = nullptr;
      for (int j = 0; j < count_ && !is_tensor(param); ++j) {
        if (i < variants_[j]->num_params) param = &variants_[j]->params[i];
      }
      one(param, &copies[i]);
    }
    return failed_ ? nullptr : copies;
  }

 private:
  static bool is_tensor(const Param* param) { return param != nullptr && param->kind == ParamKind::kTensor; }

  void one(const Param* param, TVMFFIAny* any) {
    size_t size = 0;
    if (const char* const bytes = as_bytes(*any, &size)) return described(param, bytes, size, any);
    if (const DLTensor* const tensor = as_tensor(*any)) {
      // Without dimensions it may be a number, which is read as in a call.
      if (tensor->ndim > 0 || is_tensor(param)) place(param, *tensor, any);
      return;
    }
    if (any->type_index == kTVMFFIArray) tuple(param, any);
  }

  void tuple(const Param* param, TVMFFIAny* any) {
    const auto* const cell =
        reinterpret_cast<const TVMFFISeqCell*>(reinterpret_cast<const char*>(any->v_obj) + sizeof(TVMFFIObject));
    auto* const copies = scratch_.make<TVMFFIAny>(static_cast<size_t>(cell->size) + 1);
    auto* const copy = scratch_.make<Tuple>(1);
    if (copies == nullptr || copy == nullptr) {
      failed_ = true;
      return;
    }
    memset(static_cast<void*>(copy), 0, sizeof(*copy));
    for (int64_t i = 0; i < cell->size; ++i) {
      copies[i] = elements_of(*any)[i];
      const bool known = param != nullptr && param->kind == ParamKind::kTuple && i < param->count;
      one(known ? &param->elements[i] : nullptr, &copies[i]);
    }
    copy->cell.data = copies;
    copy->cell.size = cell->size;
    any->v_obj = &copy->header;
  }

  void described(const Param* param, const char* bytes, size_t size, TVMFFIAny* any) {
    Description head;
    if (size < sizeof(head)) return;
    memcpy(&head, bytes, sizeof(head));
    const auto ndim = static_cast<size_t>(head.ndim);
    const size_t numbers = (head.strided != 0 ? 2 : 1) * ndim;
    if (head.mark != kMark || head.ndim < 0 || ndim > size || size != sizeof(head) + numbers * sizeof(int64_t)) return;
    auto* const values = scratch_.make<int64_t>(numbers + 1);
    if (values == nullptr) {
      failed_ = true;
      return;
    }
    memcpy(values, bytes + sizeof(head), numbers * sizeof(int64_t));
    DLTensor tensor = {};
    tensor.data = pointer(static_cast<uint64_t>(head.address));
    tensor.device = {kDLCUDA, 0};
    tensor.ndim = static_cast<int32_t>(head.ndim);
    tensor.dtype = {static_cast<uint8_t>(head.code), static_cast<uint8_t>(head.bits),
                    static_cast<uint16_t>(head.lanes)};
    tensor.shape = values;
    tensor.strides = head.strided != 0 ? values + ndim : nullptr;
    place(param, tensor, any);
  }

  // Makes an argument the tensor, on the device that is expected.
  void place(const Param* param, const DLTensor& tensor, TVMFFIAny* any) {
    auto* const copy = scratch_.make<DLTensor>(1);
    if (copy == nullptr) {
      failed_ = true;
      return;
    }
    *copy = tensor;
    const bool on_gpu = tensor.device.device_type == kDLCUDA || tensor.device.device_type == kDLCUDAManaged;
    if (!on_gpu) {
      copy->data = pointer(kDryAddress);
      copy->byte_offset = 0;
    }
    copy->device = {kDLCUDA, static_cast<int32_t>(kDryDevice)};
    if (is_tensor(param) && param->device_type != kDLCUDA) {
      copy->device = {static_cast<DLDeviceType>(param->device_type), 0};
      if (tensor.ndim == 0) copy->data = const_cast<unsigned char*>(kZeros);
    }
    any->type_index = kTVMFFIDLTensorPtr;
    any->v_ptr = copy;
  }

  const Function* const* const variants_;
  const int count_;
  Scratch scratch_;
  bool failed_ = false;
};

// What a device is, as Python says it: its number; None for any; or a tuple of its capability's major and minor, its
// multiprocessors, bytes of L2 cache and of memory (-1 where they are not known), the driver's name for it, and words.
bool read_device(const TVMFFIAny& any, DryCall* dry) {
  if (is_none(any)) return true;
  if (any.type_index == kTVMFFIInt) return dry->read_real(any.v_int64);
  constexpr int kParts = 7;
  const TVMFFIAny* const parts = as_tuple(any, kParts);
  int64_t numbers[5];
  size_t sizes[2] = {};
  bool fits = parts != nullptr;
  for (int i = 0; fits && i < 5; ++i) fits = as_integer(parts[i], &numbers[i]);
  const char* texts[2] = {};
  for (int i = 0; fits && i < 2; ++i) fits = (texts[i] = as_string(parts[5 + i], &sizes[i])) != nullptr;
  if (!fits) {
    raise("TypeError", "covers(): expected a device, got %s", type_name(any));
    return false;
  }
  dry->major = static_cast<int>(numbers[0]);
  dry->minor = static_cast<int>(numbers[1]);
  dry->figures.sm_count = numbers[2];
  dry->figures.l2_bytes = numbers[3];
  dry->figures.memory_bytes = numbers[4];
  snprintf(dry->figures.name, sizeof(dry->figures.name), "%.*s", static_cast<int>(sizes[0]), texts[0]);
  dry->words.add("%.*s", static_cast<int>(sizes[1]), texts[1]);
  return true;
}

// The answer as a text: "covered", the variant, the architecture of its image and notes, each in a line. Without a
// device there is no architecture.
Text taken_text(const DryCall& dry) {
  Text text;
  text.add("covered\n%s\n", dry.taken->name);
  if (dry.major >= 0) add_arch(text, *dry.build);
  if (dry.build->num_facts > 0 && dry.figures.sm_count < 0 && dry.major >= 0) {
    text.add("\n%s() is compiled with figures of the GPU model %s, which may not be those of ", dry.taken->name,
             dry.build->gpu);
    dry.add_words(text);
  }
  if (!dry.notes.empty()) text.add("\n%s", dry.notes.c_str());
  text.make_utf8();
  return text;
}

// Makes the answer where a call is refused: the error's kind and text, in lines. -1 where it is no error about a call.
int return_refusal(TVMFFIAny* result) {
  TVMFFIObjectHandle error = nullptr;
  TVMFFIErrorMoveFromRaised(&error);
  if (error == nullptr) return -1;
  const TVMFFIErrorCell& cell = *TVMFFIErrorGetCellPtr(error);
  const auto is_kind = [&cell](const char* kind) {
    return cell.kind.size == strlen(kind) && memcmp(cell.kind.data, kind, cell.kind.size) == 0;
  };
  if (!is_kind("TypeError") && !is_kind("ValueError") && !is_kind("RuntimeError")) {
    TVMFFIErrorSetRaised(error);
    return -1;
  }
  char text[2112];  // more than a Text has
  const int written = snprintf(text, sizeof(text), "%.*s\n%.*s", static_cast<int>(cell.kind.size), cell.kind.data,
                               static_cast<int>(cell.message.size), cell.message.data);
  TVMFFIObjectDecRef(error);
  const TVMFFIByteArray bytes = {text, min<size_t>(static_cast<size_t>(written), sizeof(text) - 1)};
  return TVMFFIStringFromByteArray(&bytes, result);
}

const Entry* entry_named(const TVMFFIAny& name) {
  for (int i = 0; i < kNumEntries; ++i) {
    if (is_string(name, kEntries[i].name, strlen(kEntries[i].name))) return &kEntries[i];
  }
  return nullptr;
}

// The first variant of a function, and how many there are. They stand one after the other.
const Function* const* variants_of(const Entry& entry, int* count) {
  const size_t length = strlen(entry.name);
  int first = 0;
  *count = 0;
  for (int i = 0; i < kNumFunctions; ++i) {
    const char* const name = kFunctions[i]->name;
    if (strncmp(name, entry.name, length) != 0 || (name[length] != '\0' && name[length] != '[')) continue;
    if ((*count)++ == 0) first = i;
  }
  return kFunctions + first;
}

// covers(name, device, *args).
int covers(const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  const Entry* const entry = num_args < 2 ? nullptr : entry_named(args[0]);
  if (entry == nullptr) return raise("ValueError", "covers() expected the name of a function of %s", kPackage);
  DryCall dry;
  if (!dry.begin() || !read_device(args[1], &dry)) return -1;
  int count = 0;
  const Function* const* const variants = variants_of(*entry, &count);
  Arguments arguments(variants, count);
  const TVMFFIAny* const given = arguments.describe(args + 2, num_args - 2);
  if (given == nullptr) return raise("MemoryError", "covers(): out of memory");
  TVMFFIAny ignored = {};
  const int code = entry->function(nullptr, given, num_args - 2, &ignored);
  if (dry.taken != nullptr) return return_text(taken_text(dry).c_str(), result);
  if (code == 0) return raise("RuntimeError", "covers(): a dry call returned: please report this to aot-pack");
  return return_refusal(result);
}

}  // namespace

bool DryCall::begin() {
  for (Slot& slot : slots) {
    int64_t free = 0;
    if (!__atomic_compare_exchange_n(&slot.thread, &free, -1, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) continue;
    slot.call = this;
    __atomic_store_n(&slot.thread, this_thread(), __ATOMIC_RELEASE);
    __atomic_add_fetch(&num_dry_calls, 1, __ATOMIC_ACQ_REL);
    slot_ = &slot - slots;
    return true;
  }
  raise("RuntimeError", "covers(): more than %d threads ask at once; ask again", kMostThreads);
  return false;
}

DryCall::~DryCall() {
  if (slot_ < 0) return;
  __atomic_sub_fetch(&num_dry_calls, 1, __ATOMIC_ACQ_REL);
  __atomic_store_n(&slots[slot_].thread, int64_t{0}, __ATOMIC_RELEASE);
}

bool DryCall::read_real(int64_t device) {
  if (!find_device(kCovers, device)) return false;
  CUdevice handle = 0;
  if (!check(kCovers, device, "cuDeviceGet", driver.cuDeviceGet(&handle, static_cast<int>(device)))) return false;
  ordinal = static_cast<int>(device);
  return read_capability(kCovers, device, handle, &major, &minor) && read_figures(kCovers, device, handle, &figures);
}

void DryCall::add_words(Text& text) const {
  if (ordinal >= 0) return add_device(text, ordinal);
  text.add("%s", words.c_str());
}

void DryCall::note(const Text& text) { notes.add("%s%s", notes.empty() ? "" : "\n", text.c_str()); }

int DryCall::bind(const Function& function) {
  const Lock lock;
  const Build* chosen = nullptr;
  Text ignored;
  if (!check_strict(function) || !choose_build(function, kDryDevice, nullptr, &chosen, &ignored)) return -1;
  if (chosen == nullptr) return kRefused;
  if (!report_build(function, kDryDevice, *chosen, false)) return -1;
  taken = &function;
  build = chosen;
  return -1;
}

DryCall* dry_call(int64_t device) { return is_dry(device) ? find_dry_call() : nullptr; }
bool in_dry_call() { return find_dry_call() != nullptr; }

}  // namespace aot

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_covers(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  return aot::covers(args, num_args, result);
}
