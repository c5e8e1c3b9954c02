// Stands in, for tests only, for what NVIDIA's exported objects call: writes down what they ask for and does nothing.
//
// An object that `export_to_c` wrote calls the functions below. Here they note a launch, a kernel attribute or an
// encoded tensor map as a line of JSON and return success, or the failure that the test planned. Nothing is loaded or
// launched, no GPU is asked: this is no runtime, and nothing of it goes into a wheel. What the compiler's host program
// does between the calls is NVIDIA's own machine code, which is what the tests compare with.
//
// The test tells beforehand what a kernel's parameters measure and what a device answers (`recorder_*`).
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RECORDER extern "C" __attribute__((visibility("default")))

namespace {

constexpr int kMaxDevices = 16, kMaxKernels = 256, kMaxParams = 128;
constexpr int kInvalidValue = 1;  // CUDA_ERROR_INVALID_VALUE
constexpr int kUnknown = 999;  // what no CUDA function returns: the object asked for something that was not announced

struct KernelShape {
  char name[4096];
  const void* image;  // set when it is looked up
  int static_smem;
  int num_params;
  int sizes[kMaxParams];
};

KernelShape kernels[kMaxKernels];
int num_kernels = 0, first_kernel = 0;  // those of the object that is loaded next begin at the second
struct {
  bool used;
  int optin_smem;
} devices[kMaxDevices];
int current_device = 0;
int launches = 0, failing_launch = -1, failure = 0;

using EncodeTiled = int (*)(void*, int, int, void*, const void*, const void*, const void*, const void*, int, int, int, int);
EncodeTiled encode_tiled = nullptr;

using SetRaised = void (*)(const char* kind, const char* message);
SetRaised set_raised = nullptr;
sigjmp_buf give_up;

char* log_text = nullptr;
size_t log_size = 0, log_room = 0;

__attribute__((format(printf, 1, 2))) void note(const char* format, ...) {
  for (;;) {
    va_list arguments;
    va_start(arguments, format);
    const int written = vsnprintf(log_text + log_size, log_room - log_size, format, arguments);
    va_end(arguments);
    if (log_size + static_cast<size_t>(written) < log_room) {
      log_size += static_cast<size_t>(written);
      return;
    }
    log_room = 2 * log_room + static_cast<size_t>(written) + 65536;
    log_text = static_cast<char*>(realloc(log_text, log_room));
  }
}

void note_hex(const void* data, size_t size) {
  note("\"");
  for (size_t i = 0; i < size; ++i) note("%02x", static_cast<const unsigned char*>(data)[i]);
  note("\"");
}

// Layout of the launch configuration and its attributes, as the objects write them.
struct Attribute {
  int32_t id;
  char padding[4];
  unsigned char value[64];
};
static_assert(sizeof(Attribute) == 72);

struct LaunchConfig {
  int32_t grid[3];
  int32_t block[3];
  int64_t smem;
  void* stream;
  const Attribute* attributes;
  int32_t num_attributes;
};

struct Library {
  const void* image;
};

}  // namespace

// -- what the test calls

RECORDER void recorder_start(SetRaised set, EncodeTiled tiled) {
  set_raised = set;
  encode_tiled = tiled;
}

// The kernels that are added from now on are those of the object that is called next for the first time.
RECORDER void recorder_start_object() { first_kernel = num_kernels; }

RECORDER void recorder_add_device(int ordinal, int optin_smem) { devices[ordinal] = {true, optin_smem}; }

RECORDER void recorder_add_kernel(const char* name, int static_smem, int num_params, const int* sizes) {
  KernelShape& kernel = kernels[num_kernels++];
  if (num_kernels > kMaxKernels || num_params > kMaxParams || strlen(name) >= sizeof(kernel.name)) abort();
  strcpy(kernel.name, name);
  kernel.static_smem = static_smem;
  kernel.num_params = num_params;
  memcpy(kernel.sizes, sizes, sizeof(int) * static_cast<size_t>(num_params));
}

// Starts the log afresh. `failing` is the launch, counted from 0, that returns `code`; -1: none.
RECORDER void recorder_begin(int device, int failing, int code) {
  current_device = device;
  launches = 0, failing_launch = failing, failure = code;
  log_size = 0;
  note("%s", "");
}

RECORDER const char* recorder_log() { return log_text; }
RECORDER int recorder_device() { return current_device; }

// Fills the stack with `poison` and calls, so that what a function leaves uninitialised can be told by its value.
using SafeCall = int (*)(void* handle, const void* args, int num_args, void* result);

static __attribute__((noinline)) void fill_stack(int poison) {
  unsigned char stack[65536];
  memset(stack, poison, sizeof(stack));
  __asm__ volatile("" : : "r"(stack) : "memory");  // it is never read: keep it all the same
}

RECORDER __attribute__((noinline)) int recorder_call(SafeCall function, const void* args, int num_args, void* result, int poison) {
  fill_stack(poison);
  return function(nullptr, args, num_args, result);
}

static void on_signal(int number) {
  note("{\"call\": \"died\", \"signal\": %d}\n", number);
  siglongjmp(give_up, 1);
}

// The same for NVIDIA's objects, whose host programs end the process where they give up: with a trap, a division by zero
// or a failed assertion. Here only the call ends, with -1 and a note.
RECORDER __attribute__((noinline)) int recorder_call_object(SafeCall function, const void* args, int num_args, void* result, int poison) {
  constexpr int kSignals[] = {SIGILL, SIGTRAP, SIGFPE, SIGABRT};
  struct sigaction action = {}, before[4];
  action.sa_handler = on_signal;
  const int device = current_device;
  for (int i = 0; i < 4; ++i) sigaction(kSignals[i], &action, &before[i]);
  int returned = -1;
  if (sigsetjmp(give_up, 1) == 0) {
    returned = recorder_call(function, args, num_args, result, poison);
  } else {
    current_device = device;
  }
  for (int i = 0; i < 4; ++i) sigaction(kSignals[i], &before[i], nullptr);
  return returned;
}

// -- what the objects call

RECORDER int _cudaLibraryLoadData(Library** library, const void* image, void*, void*, int, void*, void*, int) {
  *library = static_cast<Library*>(malloc(sizeof(Library)));
  (*library)->image = image;
  return 0;
}

RECORDER int _cudaLibraryGetKernel(KernelShape** kernel, Library* library, const char* name) {
  for (int i = first_kernel; i < num_kernels; ++i) {
    if (strcmp(kernels[i].name, name) != 0) continue;
    kernels[i].image = library->image;
    *kernel = &kernels[i];
    return 0;
  }
  note("{\"call\": \"unknown\", \"what\": \"kernel %s\"}\n", name);
  return kUnknown;
}

RECORDER int _cudaDeviceGetAttribute(int* value, int attribute, int device) {
  constexpr int kOptinSmem = 97;
  if (attribute == kOptinSmem && device >= 0 && device < kMaxDevices && devices[device].used) {
    *value = devices[device].optin_smem;
    return 0;
  }
  note("{\"call\": \"unknown\", \"what\": \"attribute %d of device %d\"}\n", attribute, device);
  return kUnknown;
}

RECORDER int _cuKernelGetAttribute(int* value, int attribute, KernelShape* kernel, int) {
  constexpr int kStaticSmem = 1;
  *value = kernel->static_smem;
  if (attribute == kStaticSmem) return 0;
  note("{\"call\": \"unknown\", \"what\": \"attribute %d of kernel %s\"}\n", attribute, kernel->name);
  return kUnknown;
}

RECORDER int _cudaKernelSetAttributeForDevice(KernelShape* kernel, int attribute, int value, int device) {
  note("{\"call\": \"attribute\", \"kernel\": \"%s\", \"attribute\": %d, \"value\": %d, \"device\": %d}\n", kernel->name, attribute,
       value, device);
  return 0;
}

RECORDER int _cudaFuncSetAttribute(KernelShape* kernel, int attribute, int value) {
  return _cudaKernelSetAttributeForDevice(kernel, attribute, value, current_device);
}

RECORDER int _cudaGetDevice(int* device) {
  *device = current_device;
  return 0;
}

RECORDER int _cudaSetDevice(int device) {
  current_device = device;
  return 0;
}

RECORDER int _cudaLaunchKernelEx(const LaunchConfig* config, const KernelShape* kernel, void** args) {
  const auto number = [](const void* pointer) { return static_cast<unsigned long long>(reinterpret_cast<uintptr_t>(pointer)); };
  note("{\"call\": \"launch\", \"kernel\": \"%s\", \"image\": %llu, \"device\": %d, \"stream\": %llu, \"smem\": %lld, ",
       kernel->name, number(kernel->image), current_device, number(config->stream), static_cast<long long>(config->smem));
  note("\"grid\": [%u, %u, %u], ", config->grid[0], config->grid[1], config->grid[2]);
  note("\"block\": [%u, %u, %u], \"attributes\": [", config->block[0], config->block[1], config->block[2]);
  for (int i = 0; i < config->num_attributes; ++i) {
    note("%s[%d, ", i == 0 ? "" : ", ", config->attributes[i].id);
    note_hex(config->attributes[i].value, sizeof(config->attributes[i].value));
    note("]");
  }
  note("], \"params\": [");
  for (int i = 0; i < kernel->num_params; ++i) {
    note("%s", i == 0 ? "" : ", ");
    note_hex(args[i], static_cast<size_t>(kernel->sizes[i]));
  }
  // CUDA refuses sizes over 32 bits; ours does so before it calls the driver.
  const bool representable = config->smem >= 0 && config->smem <= INT64_C(0xFFFFFFFF);
  // Nor does ours launch no blocks.
  const bool nothing = config->grid[0] == 0 || config->grid[1] == 0 || config->grid[2] == 0;
  const int code = !representable ? kInvalidValue : nothing ? 0 : launches++ == failing_launch ? failure : 0;
  note("], \"result\": %d}\n", code);
  return code;
}

RECORDER int _cuTensorMapEncodeTiled(void* map, int dtype, int rank, void* address, const void* dims, const void* strides,
                                     const void* box, const void* element_strides, int interleave, int swizzle,
                                     int l2_promotion, int oob_fill) {
  const int code = encode_tiled(map, dtype, rank, address, dims, strides, box, element_strides, interleave, swizzle,
                                l2_promotion, oob_fill);
  note("{\"call\": \"encode\", \"result\": %d}\n", code);
  return code;
}

RECORDER void cuda_dialect_assert_success(int code) {
  if (code != 0) raise(SIGABRT);
}

RECORDER const char* cuda_dialect_get_error_name(int) { return "an error"; }

// Loads once and prepares every device; `state` is 0 until then.
RECORDER int cuda_dialect_init_library_once(Library** state, int (*init)(Library**), int (*load)(Library**, int), SetRaised) {
  if (*state != nullptr) return 0;
  Library* library = nullptr;
  int code = init(&library);
  for (int device = 0; code == 0 && device < kMaxDevices; ++device) {
    if (devices[device].used) code = load(&library, device);
  }
  if (code == 0) *state = library;
  if (code != 0) set_raised("RuntimeError", "the object could not be loaded");
  return code;
}

RECORDER void cuda_dialect_unload_library_once(Library**) {}

RECORDER void CuteDSLRT_TVMFFISetRaisedCudaError(void*, int code) {
  char message[64];
  snprintf(message, sizeof(message), "CUDA error %d", code);
  set_raised("RuntimeError", message);
}

// -- what the objects need of the compiler's own support library

// Rounds to the nearest half, ties to even. If it came from zig's library, that would bring functions such as `exp` along,
// which would then take the place of libm's.
extern "C" __attribute__((visibility("hidden"))) _Float16 __truncdfhf2(double value) {
  constexpr uint64_t kFraction = (UINT64_C(1) << 52) - 1;
  const uint64_t bits = __builtin_bit_cast(uint64_t, value);
  const uint64_t sign = bits >> 63 << 15, fraction = bits & kFraction;
  const int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1023 + 15;
  const auto half = [sign](uint64_t rest) { return __builtin_bit_cast(_Float16, static_cast<uint16_t>(sign | rest)); };
  if (exponent == 0x7FF - 1023 + 15 && fraction != 0) return half(0x7E00 | (fraction >> 42));
  if (exponent >= 31) return half(0x7C00);
  if (exponent < -10) return half(0);
  const int shift = exponent > 0 ? 42 : 43 - exponent;
  const uint64_t significand = exponent > 0 ? fraction : fraction | (kFraction + 1);
  const uint64_t base = exponent > 0 ? static_cast<uint64_t>(exponent) << 10 : 0;
  const uint64_t rest = significand & ((UINT64_C(1) << shift) - 1), middle = UINT64_C(1) << (shift - 1);
  const uint64_t kept = base + (significand >> shift);
  return half(kept + (rest > middle || (rest == middle && (kept & 1) != 0) ? 1 : 0));
}

// The compiler's runtime has this function in some releases of zig and gcc only: float to bfloat16, to nearest even.
extern "C" __attribute__((visibility("hidden"))) __bf16 __truncsfbf2(float value) {
  uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  const bool is_nan = (bits & 0x7fffffffu) > 0x7f800000u;
  const uint32_t rounded = is_nan ? bits | 0x400000u : bits + 0x7fffu + ((bits >> 16) & 1u);
  const uint16_t upper = static_cast<uint16_t>(rounded >> 16);
  __bf16 result;
  __builtin_memcpy(&result, &upper, sizeof result);
  return result;
}
