// Declarations that the files of the launcher runtime share. Generated code sees launcher.hpp only.
//
//     driver.cpp    the lock, finding the driver, forks
//     contexts.cpp  the context of a launch
//     choose.cpp    the choice of a function's build for a device
//     runtime.cpp   loading the build's image
//     files.cpp     reading an image
//     sha256.cpp    the hash of an image
//     providers.cpp images in other distributions
//     package.cpp   preload, unload and the like
//     errors.cpp    errors of CUDA in words
//     log.cpp       AOT_PACK_LOG
//     profiler.cpp  NVTX ranges
//     refuse.cpp    errors for refused arguments
//     words.cpp     arguments in words
//     strict.cpp    AOT_PACK_STRICT
//     covers.cpp    whether a call would be taken, without one
//     rewrite.cpp   arguments that fit, in the form that the decode takes
//     formulas.cpp  sizes and strides that are computed from others
//     outputs.cpp   outputs that a call leaves out
//     numbers.cpp   numbers in all the forms in which Python passes them
//     empty.cpp     tensor maps of tensors without elements
//     torch.cpp, torch_registration.cpp  operators of PyTorch
//     torch_watch.cpp  direct calls that may have to become operators
//     c_calls.cpp   calls from C
#pragma once

#include <stdarg.h>
#include <stdio.h>

#include "aot_pack/launcher.hpp"

namespace aot {

// What aot_pack/launcher/package.py lets a function have: variables, and dimensions or items of an argument.
inline constexpr int kMaxVariables = 256, kMaxDimensions = 64;

// Writes what another thread may read with `racing`.
template <class Handle>
void set_racing(Handle* place, Handle handle) {
  __atomic_store_n(place, handle, __ATOMIC_RELAXED);
}

// A text of bounded length.
class Text {
 public:
  void add(const char* format, ...) __attribute__((format(printf, 2, 3))) {
    va_list arguments;
    va_start(arguments, format);
    add_list(format, arguments);
    va_end(arguments);
  }
  __attribute__((format(printf, 2, 0))) void add_list(const char* format, va_list arguments) {
    const int written = vsnprintf(buffer_ + length_, sizeof(buffer_) - length_, format, arguments);
    if (written > 0) length_ = min<size_t>(length_ + static_cast<size_t>(written), sizeof(buffer_) - 1);
  }
  // Puts question marks in the place of bytes that are not UTF-8, such as those of a character that was cut, and of
  // control characters other than line ends and tabs: Python raises another error for the former, and terminals obey
  // the latter.
  void make_utf8();
  const char* c_str() const { return buffer_; }
  size_t length() const { return length_; }
  bool empty() const { return length_ == 0; }

 private:
  char buffer_[2048] = "";
  size_t length_ = 0;
};

// -- driver.cpp

// One lock for every slow path. It is never held while anything but the driver, the profiler's tool and libc is called,
// so no order of calls can deadlock.
class Lock {
 public:
  Lock();
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
};

// Whether the driver was found and initialised in this process. Needs no lock.
bool driver_is_ready();
// Finds and initialises the driver; false with the error raised. Needs the lock.
bool load_driver(const Function& function);
// Enters a Bound into the list of those that a forked process must not use. Before its `ready` is written; needs the
// lock.
void remember(Bound& bound);
// Forgets all of them, and says so to whoever reads `ready`.
void forget_all();

// Lets a thread that is capturing a stream load images: what is done here is not part of the graph.
class RelaxedCapture {
 public:
  static constexpr const char* kApi = "cuThreadExchangeStreamCaptureMode";
  RelaxedCapture() : code_(driver.cuThreadExchangeStreamCaptureMode(&mode_)), relaxed_(code_ == CUDA_SUCCESS) {}
  ~RelaxedCapture() { end(); }
  RelaxedCapture(const RelaxedCapture&) = delete;
  RelaxedCapture& operator=(const RelaxedCapture&) = delete;
  // Of making it so, and after `end` of putting back what was before.
  CUresult code() const { return code_; }
  CUresult end() {
    if (relaxed_) code_ = driver.cuThreadExchangeStreamCaptureMode(&mode_);
    relaxed_ = false;
    return code_;
  }

 private:
  CUstreamCaptureMode mode_ = CU_STREAM_CAPTURE_MODE_RELAXED;
  CUresult code_;
  bool relaxed_;
};

// -- contexts.cpp

struct Device {
  CUdevice handle;
  CUcontext context;  // the primary context, retained; nullptr until then
  LastLaunch last_launch;
};
extern Device devices[kMaxDevices];

// In the place of a context where every call has something to do around its launches: no context has this address.
extern const CUcontext kNoContext;

bool retain_context(const Function& function, int64_t device);
// The device of the current context, or the only one; false with the error raised.
bool current_device(const Function& function, int* device);

// -- choose.cpp. All of it needs the lock, but for the two that read.

// What builds may have been compiled with the figures of. -1, and an empty name: it is not known.
struct Figures {
  int64_t sm_count = -1;
  int64_t l2_bytes = -1;
  int64_t memory_bytes = -1;
  char name[96] = "";
};

// Each of them asks the driver; false with the error raised.
bool read_capability(const Function& function, int64_t device, CUdevice handle, int* major, int* minor);
bool read_figures(const Function& function, int64_t device, CUdevice handle, Figures* figures);

// The best build for a device; false with the error raised, or true and nullptr where none fits. Among builds of one
// architecture it is the one whose GPU model is most like the device; where that is another, `warning` gets a text the
// first time, or it is an error. After `refused`, unless that is nullptr: the best of those that fit less well.
bool choose_build(const Function& function, int64_t device, const Build* refused, const Build** chosen, Text* warning);
// It will be told that the device is another model.
void mark_warned(int64_t device);
void raise_no_image(const Function& function, int64_t device);
// Its text, but for the function's name.
void add_no_image(Text& text, const Function& function, int64_t device);
// The same where no function of the package has one.
void raise_no_image_of_any(const Function& caller, int64_t device);

// -- runtime.cpp. It must not have the lock.

// 0 and *bound, -1 with the error raised, or kRefused where the function has no image for the device. `preloading`: for
// preload(), not for a call.
int bind_and_tell(const Function& function, int64_t device, const Bound** bound, bool preloading = false);
// Whether the driver is there and has such a device; false with the error raised, which names `function`.
bool find_device(const Function& function, int64_t device);
// The device of the current context. Takes the lock only to load the driver.
bool find_current_device(const Function& function, int* device);
// Keeps a function of Python's for good, the one argument of `name`.
int keep_callback(const char* name, const TVMFFIAny* args, int32_t num_args, TVMFFIObjectHandle* place);
// Sets the function of Python's that warnings are told to.
int on_warning(const TVMFFIAny* args, int32_t num_args);

// -- errors.cpp

int raise_text(const char* kind, Text text);
void add_cuda_error(Text& text, const char* api, CUresult code);
void add_device(Text& text, int device);
void add_arch(Text& text, const Build& build);
// What a code means and what to do about it, where the driver's own words leave that open. `device` may be -1.
void add_advice(Text& text, CUresult code, int device);
bool check(const Function& function, int64_t device, const char* api, CUresult code);

// -- files.cpp

// The bytes of the image of a build in memory of malloc, checked against the table, and a zero behind them; nullptr
// with the error raised, or, unless `asked`, with `away` true and no error: a provider that has to be found has it.
unsigned char* read_image(const Function& function, const Build& build, bool asked, bool* away);

// -- sha256.cpp

// Writes the SHA-256 of some bytes as 64 lower-case hexadecimal digits and a zero.
void sha256_hex(const unsigned char* data, uint64_t size, char* text);

// -- providers.cpp

// Whether images that are not beside the library may be elsewhere.
bool has_providers();
// The folder of the images of a build's family; nullptr until it was found. Needs the lock.
const char* provider_folder(const Build& build);
// Has Python find it; false with the error raised. The lock must not be held.
bool find_provider(const Function& function, int64_t device, const Build& build);

// -- words.cpp

struct DTypeName {
  char text[48];
};
DTypeName dtype_name(DLDataType dtype);
const char* device_name(int type);
const char* type_name(const TVMFFIAny& any);

struct Words {
  char text[128];
};
// The value of a number, text or dtype; of anything else what it is.
Words value_of(const TVMFFIAny& any);

// -- numbers.cpp

// kTVMFFIBigInt: headers before apache-tvm-ffi 0.1.14 do not have it.
inline constexpr int32_t kBigInt = 78;

// A number as a caller passed it.
struct Number {
  enum Kind : uint8_t { kNone, kBool, kInteger, kFloat };
  Kind kind = kNone;
  bool fits_int64 = false;   // of a bool or an integer: whether `value` is it
  bool fits_uint64 = false;  // ... whether `value` has its bits
  int64_t value = 0;
  double real = 0;     // the nearest double; infinity for an integer that is larger than all
  char text[64] = "";  // as Python writes it

  bool is_integer() const { return kind == kBool || kind == kInteger; }
  explicit operator bool() const { return kind != kNone; }
};

// The number that an argument is: an int of any size, a bool, a float, a tensor of the CPU without dimensions, or an
// object of Python that can be made a number. Of kind kNone for anything else.
Number number_of(const TVMFFIAny& any);
bool is_in_range(const Number& number, DLDataType dtype);
// A type's range in words, such as "0 to 255".
void add_range(Text& text, DLDataType dtype);
// A double in the fewest digits that tell it from its neighbours; `out` has room for 32.
void write_double(char* out, double value);
bool is_multiple(const Number& number, int64_t divisor);
// Whether an argument is a constant that a kernel was compiled for.
bool is_constant(const TVMFFIAny& constant, const TVMFFIAny& any);
// Sets the function of Python's that makes numbers of its objects.
int on_number(const TVMFFIAny* args, int32_t num_args);

// -- formulas.cpp

// Why a formula has no value.
enum class Trouble : uint8_t { kNone, kDividesByZero, kTooLarge };

// The end of a text such as "it is n0 // n1, ...".
const char* words_of(Trouble trouble);

// What a step of a formula gives for its operands, in integers that wrap. Says in `trouble` what went wrong.
int64_t apply(Step step, int64_t left, int64_t right, Trouble* trouble);

inline int64_t value_of_variable(int64_t variable) { return variable; }
template <class Variable>
int64_t value_of_variable(const Variable& variable) {
  return variable.value;
}

// The value of what ends before `*step` of a formula, which becomes the step that it begins with.
template <class Variable>
int64_t evaluate(const Formula& formula, int* step, const Variable* variables, Trouble* trouble) {
  const FormulaStep& last = formula.steps[--*step];
  if (last.step == Step::kNumber) return last.value;
  if (last.step == Step::kVariable) return value_of_variable(variables[last.value]);
  const int64_t right = evaluate(formula, step, variables, trouble);
  const int64_t left = evaluate(formula, step, variables, trouble);
  return apply(last.step, left, right, trouble);
}

template <class Variable>
int64_t evaluate(const Formula& formula, const Variable* variables, Trouble* trouble) {
  int step = formula.count;
  return evaluate(formula, &step, variables, trouble);
}

// -- rewrite.cpp

// Whether a tensor has elements that `stride` i tells apart: it has elements, and more than one along dimension i.
bool stride_counts(const DLTensor& tensor, int i);
// The stride that a compact tensor has along dimension i; `order` is that of Param.
int64_t compact_stride(const DLTensor& tensor, const int* order, int i);
// The value of a variable that stands at stride i, and nowhere where it counts: what it is there, if it can be that.
// The variable must be one of a tensor's strides.
int64_t free_value(const Param& param, const DLTensor& tensor, int i);
// Calls a function again with arguments that fit, in a form that its decode takes. False where they have that already.
bool call_again(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result, int* code);
// Whether a call leaves out parameter i, an output or a workspace.
inline bool is_left_out(const Function& function, const TVMFFIAny* args, int32_t num_args, int i) {
  return i >= function.num_params - function.num_allocated && (i >= num_args || is_none(args[i]));
}
// Whether an argument is None that may be a tensor.
inline bool is_absent(const Param& param, const TVMFFIAny& any) { return param.optional && is_none(any); }
// Whether a call may pass so many arguments: all, all but the workspaces, or the inputs alone.
inline bool is_count(const Function& function, int32_t num_args) {
  return num_args == function.num_params || num_args == function.num_params - function.num_workspaces ||
         num_args == function.num_params - function.num_allocated;
}

// -- outputs.cpp

// A caller that allocates the outputs and workspaces itself and keeps them: see OperatorCall of torch.cpp.
struct OutputSource {
  // The next one that the call leaves out, outputs first: `wanted` with its memory; nullptr with the error raised.
  const DLTensor* (*allocate)(OutputSource* self, const DLTensor& wanted);
};

// What such a caller passes as the type of its result, which then holds the source. No type of TVM FFI has this index.
inline constexpr int32_t kOutputSource = -65;

// -- log.cpp. All of it needs the lock.

// kAlways: also where AOT_PACK_LOG asks for nothing.
enum class LogLevel : uint8_t { kAlways = 0, kInfo = 1, kDebug = 2 };

bool logs(LogLevel level);
void log_line(LogLevel level, const char* format, ...) __attribute__((format(printf, 2, 3)));
// For how long something took.
class Clock {
 public:
  Clock();
  double milliseconds() const;

 private:
  int64_t start_ns_;
};

// -- strict.cpp. All of it needs the lock.

// Why a path is slow or different: bits of Bound::told.
enum class Cause : uint32_t { kPtx = 1, kFigures = 2, kNoImage = 4, kLateLoad = 8 };

// False with the error raised where AOT_PACK_STRICT has a value that is not known.
bool check_strict(const Function& function);
// Reports a path, as AOT_PACK_STRICT wants it; false with the error raised. `text` begins with the function's name.
bool report(const Function& function, int64_t device, Cause cause, Text text);
// Reports what is slow or different about loading a build; false with the error raised.
bool report_build(const Function& function, int64_t device, const Build& build, bool preloading);
// Reports the functions without an image, when preload() has loaded the others on a device; false with the error
// raised.
bool finish_preload(const Function& caller, int64_t device);
// From now on a load is reported, or no longer.
void set_preloaded(bool finished);

// -- covers.cpp

// The device of a dry call. CUDA has no device of this number.
inline constexpr int64_t kDryDevice = INT32_MAX;
inline bool is_dry(int64_t device) { return device == kDryDevice; }
// Where its tensors are: a multiple of any alignment.
inline constexpr uint64_t kDryAddress = uint64_t{1} << 40;

// A call that ends where it would bind. It belongs to one thread.
class DryCall {
 public:
  DryCall() = default;
  ~DryCall();
  DryCall(const DryCall&) = delete;
  DryCall& operator=(const DryCall&) = delete;
  // False with the error raised.
  bool begin();
  // Makes it a call on a device of this process; false with the error raised.
  bool read_real(int64_t device);
  // What bind_and_tell returns for it. Where the function takes the call, that is -1 without an error.
  int bind(const Function& function);
  // Names the device in an error.
  void add_words(Text& text) const;
  void note(const Text& text);

  int major = -1, minor = -1;  // of the device's capability; -1: any device
  Figures figures;
  Text words;
  int ordinal = -1;                 // of a device of this process
  const Function* taken = nullptr;  // the variant that takes the call
  const Build* build = nullptr;
  Text notes;  // paths that AOT_PACK_STRICT would report, each in a line

 private:
  int64_t slot_ = -1;
};

// The dry call of this thread; nullptr where there is none, or for another device than kDryDevice.
DryCall* dry_call(int64_t device);
bool in_dry_call();

// -- profiler.cpp

// Whether a tool wants ranges; the first call attaches it. Needs the lock.
bool profiler_attached();
void begin_range(const Function& function);
void end_range();

}  // namespace aot

// -- package.cpp: the functions that C calls as well

extern "C" int __tvm_ffi_aot_pack_preload(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*);
extern "C" int __tvm_ffi_aot_pack_unload(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);
extern "C" int __tvm_ffi_aot_pack_register_global(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);
