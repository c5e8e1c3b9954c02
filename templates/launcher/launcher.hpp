// The launcher runtime of a package that aot-pack made. Generated code uses this header.
//
// A generated file holds tables (constant data). For each function it holds a decode and the host programs. The decode
// reads and checks the arguments. A host program is the function's code outside its kernels. Everything that is the
// same in all packages is here and in the files that runtime.hpp lists. Errors are raised through TVM FFI: a function
// that failed has called TVMFFIErrorSetRaised* and returns -1 (or false, or nullptr).
//
// The launcher is built against cuda.h and tvm/ffi/c_api.h, without the C++ standard library, exceptions and RTTI. It
// is linked to neither library. It finds libcuda with dlopen at first use. The importer of the package has loaded
// libtvm_ffi.
#pragma once

#include <cuda.h>
#include <tvm/ffi/c_api.h>
#include <tvm/ffi/extra/c_env_api.h>

#include "arith.hpp"

// A host program compares what its author's code came to, such as a size with 0: that it is always so is no mistake.
#pragma GCC diagnostic ignored "-Wtype-limits"
#pragma GCC diagnostic ignored "-Wtautological-compare"

#define AOT_EXPORT __attribute__((visibility("default")))
#define AOT_LIKELY(x) __builtin_expect(!!(x), 1)
#define AOT_UNLIKELY(x) __builtin_expect(!!(x), 0)

namespace aot {

inline constexpr int kMaxDevices = 64;

// -- what generated code says of itself

// In a Kernel, in place of a number.
inline constexpr int kLeave = -2;        // nothing is set
inline constexpr int kDeviceLimit = -1;  // the device's opt-in limit minus the kernel's static shared memory

// A kernel of an image.
struct Kernel {
  const char* symbol;
  int max_dynamic_smem;       // bytes, kDeviceLimit or kLeave
  bool non_portable_cluster;  // allow clusters of more than 8 blocks
  int smem_carveout;          // percent of a multiprocessor's cache to use as shared memory, or kLeave
};

struct ImageState {
  CUlibrary library;
  uint64_t prepared;  // bit d: the kernels are ready for device d
  int32_t captured;   // whether a CUDA graph may hold a kernel: see note_capture
};

// A cubin: a file beside the library, and the kernels of it that are launched.
struct Image {
  const char* file;
  uint64_t size;
  const char* sha256;  // as the manifest has it
  const Kernel* kernels;
  int num_kernels;
  CUkernel* handles;      // one a kernel, written once when the image is loaded
  CUfunction* functions;  // [device * num_kernels + kernel], written once when the kernels are made ready for a device
  ImageState* state;
};

enum class Figure : uint8_t { kSmCount, kL2Bytes, kMemoryBytes, kName };

// A figure of a GPU model that a build was compiled with.
struct Fact {
  Figure figure;
  int64_t value;
  const char* text;  // of kName
};

// A function compiled for one architecture, and where it asked for figures of the GPU for one model of it.
struct Build {
  int major;
  int minor;
  char suffix;      // 'a', 'f' or '\0', as in sm_90a; 'p' for PTX
  uint16_t minors;  // bit m: a device of capability major.m takes the image
  const Image* image;
  int host_program;
  const char* gpu = nullptr;  // the model's name
  const Fact* facts = nullptr;
  int num_facts = 0;
};

enum class ParamKind : uint8_t { kTensor, kScalar, kShape, kPointer, kStream, kEvent, kNone, kConst, kTuple };

// What a step of a formula puts in place of its operands.
enum class Step : uint8_t {
  kNumber,
  kVariable,
  kAdd,
  kSub,
  kMul,
  kFloorDiv,
  kFloorMod,
  kTruncateDiv,
  kTruncateMod,
  kMin,
  kMax,
  kAnd,
  kOr,
  kXor,
  kShiftLeft,
  kShiftRight,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual
};

struct FormulaStep {
  Step step;
  int64_t value;  // the number, or that of the variable
};

// A size or stride that is computed from others, operands before what is done with them.
struct Formula {
  const char* text;
  const FormulaStep* steps;
  int count;
};

// In a Dim, in place of a variable's number.
inline constexpr int kFixed = -1, kComputed = -2;

// A size or stride: fixed to `value`; or variable number `variable`, with values divisible by `value` that fit `bits`;
// or what a formula gives. A variable may have a formula that it must be equal to.
struct Dim {
  int variable;  // or kFixed, kComputed
  int bits;
  int64_t value;
  const Formula* formula = nullptr;
};

// A parameter as the caller passes it; only read to explain a refusal.
struct Param {
  ParamKind kind;
  const char* name;
  DLDataType dtype;
  int32_t count;  // dimensions, or elements of a tuple
  const Dim* shape;
  const Dim* strides;   // nullptr: of a compact, row-major tensor
  int64_t align;        // of a tensor's data, in bytes; of a scalar: divisor
  int32_t device_type;  // DLDeviceType
  const Param* elements;
  TVMFFIAny constant;
  const int* order = nullptr;  // of a tensor that must be compact: each dimension's rank, 0 is the fastest
  bool optional = false;       // a tensor that may be None
};

// What a variant returns for arguments or a device that are not its own.
inline constexpr int kRefused = 1;

// States of Bound::ready.
inline constexpr int32_t kUnknown = 0, kReady = 1, kNoImage = 2;

// Where the function of the kernel stands that was last launched on a device.
struct alignas(64) LastLaunch {
  const CUfunction* function;
};

// A handle that another thread may write.
template <class Handle>
inline Handle racing(const Handle& handle) {
  return __atomic_load_n(&handle, __ATOMIC_RELAXED);
}

// What is decided once for a function on a device. `ready` is written last. A call that overlaps an unload() may read
// what is written when all is loaded again: so all of it but `last_launch` and `device`, which are written once in a
// process, and what `kernels` and `functions` point to, is only read with `racing`.
struct alignas(64) Bound {
  CUcontext context;  // where this is current, a launch needs nothing around it: the primary one, or none at all
  const CUkernel* kernels;
  const CUfunction* functions;  // the kernels' in the primary context
  const Build* build;
  LastLaunch* last_launch;  // of the device
  Bound* next;              // of those whose `ready` is not kUnknown
  int32_t device;
  int32_t ready;
  uint32_t told;  // what AOT_PACK_STRICT reported
};
static_assert(sizeof(Bound) == 64);  // a cache line

// In the place of a variable's value: no input shows it.
inline constexpr int64_t kFree = INT64_MIN;

// Checks the inputs of a call, and reads the variables that decide the outputs. Returns 0, or kRefused.
using ReadSizes = int (*)(const TVMFFIAny* args, int64_t* variables, int32_t* device);

struct Function {
  const char* name;
  const char* signature;
  const Param* params;
  int32_t num_params;
  int32_t num_variables;
  const Build* builds;
  int32_t num_builds;
  Bound* bound;  // kMaxDevices of them
  TVMFFISafeCallType call;
  int32_t num_allocated = 0;  // the last parameters are outputs and workspaces, which a call may leave out
  ReadSizes read_sizes = nullptr;
  int32_t num_workspaces = 0;  // of them: the very last parameters, which no call returns
};

// A function of several variants, each a Function.
struct Group {
  const char* name;
  const Function* const* variants;
  int32_t count;
};

// A function as the package exports it.
struct Entry {
  const char* name;
  TVMFFISafeCallType function;
  const char* doc;
  const char* metadata;  // its type, as TVM FFI writes it in JSON
};
extern const Entry kEntries[];
extern const int kNumEntries;

// The package's import name, and what tells this build of it from any other; all functions of the package, each variant
// one: defined by the generated code.
extern const char kPackage[];
extern const char kPackageId[];
extern const Function* const kFunctions[];
extern const int kNumFunctions;
// For each of kFunctions a number: those of the same number are one variant, whose signature depends on the
// architecture.
extern const int32_t kSameVariant[];
// Whether a device with other figures than those that a function was compiled with is an error, not a warning.
extern const bool kOtherGpuIsError;

// -- the driver, found at first use

#define AOT_DRIVER_FUNCTIONS(X)                                             \
  X(cuInit, "cuInit")                                                       \
  X(cuDriverGetVersion, "cuDriverGetVersion")                               \
  X(cuGetErrorName, "cuGetErrorName")                                       \
  X(cuGetErrorString, "cuGetErrorString")                                   \
  X(cuDeviceGet, "cuDeviceGet")                                             \
  X(cuDeviceGetCount, "cuDeviceGetCount")                                   \
  X(cuDeviceGetName, "cuDeviceGetName")                                     \
  X(cuDeviceGetAttribute, "cuDeviceGetAttribute")                           \
  X(cuDeviceTotalMem, "cuDeviceTotalMem_v2")                                \
  X(cuDevicePrimaryCtxRetain, "cuDevicePrimaryCtxRetain")                   \
  X(cuDevicePrimaryCtxRelease, "cuDevicePrimaryCtxRelease_v2")              \
  X(cuCtxGetCurrent, "cuCtxGetCurrent")                                     \
  X(cuCtxSetCurrent, "cuCtxSetCurrent")                                     \
  X(cuCtxGetDevice, "cuCtxGetDevice")                                       \
  X(cuThreadExchangeStreamCaptureMode, "cuThreadExchangeStreamCaptureMode") \
  X(cuLibraryLoadData, "cuLibraryLoadData")                                 \
  X(cuLibraryUnload, "cuLibraryUnload")                                     \
  X(cuLibraryGetKernel, "cuLibraryGetKernel")                               \
  X(cuKernelGetFunction, "cuKernelGetFunction")                             \
  X(cuKernelGetAttribute, "cuKernelGetAttribute")                           \
  X(cuKernelSetAttribute, "cuKernelSetAttribute")                           \
  X(cuLaunchKernelEx, "cuLaunchKernelEx")                                   \
  X(cuStreamIsCapturing, "cuStreamIsCapturing")                             \
  X(cuTensorMapEncodeTiled, "cuTensorMapEncodeTiled")                       \
  X(cuTensorMapEncodeIm2col, "cuTensorMapEncodeIm2col")

struct Driver {
#define AOT_DECLARE(name, symbol) decltype(&::name) name;
  AOT_DRIVER_FUNCTIONS(AOT_DECLARE)
#undef AOT_DECLARE
};

extern Driver driver;  // complete once any function is bound

// -- the slow paths (runtime.cpp, errors.cpp, refuse.cpp, outputs.cpp)

// Makes a text the result of a call.
int return_text(const char* text, TVMFFIAny* result);
int raise(const char* kind, const char* format, ...) __attribute__((format(printf, 2, 3)));
// What becomes of arguments that the decode did not take. Finds what is wrong by the table of the function, raises that
// and returns -1. Where nothing is, the arguments are rewritten and the function is called again, with `result`.
int refuse(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result);
// The same where every variant refused: names the nearest ones and what differs.
int refuse(const Group& group, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result);
// What becomes of a call without some outputs: they are allocated, the function is called again, and `result` becomes
// those that were allocated. A call that has all of them, or inputs that do not fit, is refused.
int complete(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result);
// The same for one of several variants: kRefused in place of an error.
int complete_variant(const Function& function, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result);
const Bound* bind_slow(const Function& function, int64_t device);
const Bound* bind_current_device(const Function& function);
int bind_variant_slow(const Function& function, int64_t device, const Bound** bound);
int bind_variant_here(const Function& function, const Bound** bound);

// -- one call

struct Call {
  const Function& function;
  const Bound& bound;
};

struct LaunchShape {
  int32_t grid[3];   // blocks
  int32_t block[3];  // threads
  int64_t smem;      // dynamic shared memory, bytes
  void* stream;
  CUlaunchAttribute* attributes;
  uint32_t num_attributes;
};

// They take the call by value: what a slow path is given the address of, the warm path keeps in memory.
int raise_cuda(Call call, const char* api, CUresult code);
// What to do when a launch failed with `code`: false with the error raised, unless it succeeds in another way.
bool launch_otherwise(Call call, int kernel, const CUlaunchConfig& config, int64_t smem, void** params, CUresult code);
// The operands of an encoding that depend on the tensor.
struct MappedTensor {
  uint32_t rank;
  uint64_t unit;  // bytes that its address and its strides must be a multiple of
  void* base;
  cuuint64_t dims[5];     // elements
  cuuint64_t strides[4];  // bytes; of the dimensions from the second on
};
// Describes a tensor that the driver refused with `code` in a way that it may accept: see empty.cpp. False where there
// is none.
bool describe_otherwise(CUresult code, const cuuint64_t* dims, const cuuint64_t* strides, MappedTensor* tensor);
int raise_host_error(Call call, const char* format, ...) __attribute__((format(printf, 2, 3)));
// A launch would be given another number than exact arithmetic gives: `what` names the number.
int raise_inexact(Call call, const char* what, int64_t exact, int64_t computed);

// What is needed to run `function` on `device`, or nullptr with the error raised. Costs one load once it is there.
inline const Bound* bind(const Function& function, int64_t device) {
  if (AOT_LIKELY(static_cast<uint64_t>(device) < kMaxDevices)) {
    const Bound* bound = &function.bound[device];
    if (AOT_LIKELY(__atomic_load_n(&bound->ready, __ATOMIC_ACQUIRE) == kReady)) return bound;
  }
  return bind_slow(function, device);
}

// The same for one of several variants: 0, -1 with the error raised, or kRefused where it has no image for the device.
inline int bind_variant(const Function& function, int64_t device, const Bound** bound) {
  if (AOT_LIKELY(static_cast<uint64_t>(device) < kMaxDevices)) {
    *bound = &function.bound[device];
    const int32_t ready = __atomic_load_n(&(*bound)->ready, __ATOMIC_ACQUIRE);
    if (AOT_LIKELY(ready == kReady)) return 0;
    if (ready == kNoImage) return kRefused;
  }
  return bind_variant_slow(function, device, bound);
}

// What CurrentContext has to undo.
inline constexpr int kNothing = 0, kContextChanged = 1, kRangeBegun = 2, kNotEntered = 4;

// What is around a launch where not simply the device's primary context is current: see CurrentContext. Returns what
// has to be undone, or kNotEntered with the error raised.
int enter_context(Call call, CUresult code, CUcontext current);
// Undoes it, and ends the call: `code` is what the host program returned, and this where nothing else went wrong.
int leave_context(Call call, int undo, CUcontext previous, int code);

// Launches go to the current context if it is one of the device: the primary one, a green one, or one that the caller
// made. Where it is another device's, or there is none, the primary one is made current, and what was is put back.
// A profiler's range is around the launches, too.
class CurrentContext {
 public:
  explicit CurrentContext(const Call& call) {
    CUcontext current = nullptr;
    const CUresult code = driver.cuCtxGetCurrent(&current);
    if (AOT_LIKELY(code == CUDA_SUCCESS && current == racing(call.bound.context))) return;
    previous_ = current;
    undo_ = enter_context(call, code, current);
  }
  CurrentContext(const CurrentContext&) = delete;
  CurrentContext& operator=(const CurrentContext&) = delete;
  bool ok() const { return undo_ != kNotEntered; }
  int leave(const Call& call, int code) const {
    return AOT_LIKELY(undo_ == kNothing) ? code : leave_context(call, undo_, previous_, code);
  }

 private:
  CUcontext previous_ = nullptr;
  int undo_ = kNothing;
};

// A launch attribute; the scalars of its value stand one behind the other, each naturally aligned.
template <class... Leaves>
inline CUlaunchAttribute attribute(CUlaunchAttributeID id, Leaves... leaves) {
  CUlaunchAttribute result;
  memset(&result, 0, sizeof(result));
  result.id = id;
  unsigned char* value = reinterpret_cast<unsigned char*>(&result.value);
  size_t offset = 0;
  ((offset = (offset + sizeof(leaves) - 1) / sizeof(leaves) * sizeof(leaves),
    memcpy(value + offset, &leaves, sizeof(leaves)), offset += sizeof(leaves)),
   ...);
  return result;
}

// Notes that a kernel was launched on the device, for errors that it may leave behind. Written only when it changes:
// threads that call one function do not take the cache line from each other.
inline void note_launch(const Call& call, int kernel) {
  const CUfunction* const launched = &racing(call.bound.functions)[kernel];
  const CUfunction** const last = &call.bound.last_launch->function;
  if (__atomic_load_n(last, __ATOMIC_RELAXED) != launched) __atomic_store_n(last, launched, __ATOMIC_RELAXED);
}

// Notes that a launch may be in a CUDA graph, which can't run without its image: unload() keeps the image. The legacy
// stream can't be captured, so launches on it cost nothing.
inline void note_capture(const Call& call, void* stream) {
  if (AOT_LIKELY(stream == nullptr || stream == CU_STREAM_LEGACY)) return;
  int32_t* const captured = &racing(call.bound.build)->image->state->captured;
  if (__atomic_load_n(captured, __ATOMIC_RELAXED) != 0) return;
  CUstreamCaptureStatus status = CU_STREAM_CAPTURE_STATUS_NONE;
  const CUresult code = driver.cuStreamIsCapturing(static_cast<CUstream>(stream), &status);
  if (AOT_LIKELY(code == CUDA_SUCCESS && status == CU_STREAM_CAPTURE_STATUS_NONE)) return;
  __atomic_store_n(captured, 1, __ATOMIC_RELAXED);
}

inline bool launch(const Call& call, int kernel, const LaunchShape& shape, void** params) {
  // The driver refuses a launch of no blocks, and a capture of the stream would be invalid from then on.
  if (AOT_UNLIKELY((shape.grid[0] == 0) | (shape.grid[1] == 0) | (shape.grid[2] == 0))) return true;
  CUlaunchConfig config;
  config.gridDimX = static_cast<unsigned>(shape.grid[0]);
  config.gridDimY = static_cast<unsigned>(shape.grid[1]);
  config.gridDimZ = static_cast<unsigned>(shape.grid[2]);
  config.blockDimX = static_cast<unsigned>(shape.block[0]);
  config.blockDimY = static_cast<unsigned>(shape.block[1]);
  config.blockDimZ = static_cast<unsigned>(shape.block[2]);
  config.sharedMemBytes = static_cast<unsigned>(shape.smem);
  config.hStream = static_cast<CUstream>(shape.stream);
  config.attrs = shape.attributes;
  config.numAttrs = shape.num_attributes;
  CUresult code = CUDA_ERROR_INVALID_VALUE;
  if (AOT_LIKELY(static_cast<uint64_t>(shape.smem) <= UINT32_MAX)) {
    // The context's function is launched in 0.3 µs less than the kernel, whose function the driver looks up each time.
    code = driver.cuLaunchKernelEx(&config, racing(racing(call.bound.functions)[kernel]), params, nullptr);
  }
  if (AOT_LIKELY(code == CUDA_SUCCESS)) {
    note_launch(call, kernel);
  } else if (!launch_otherwise(call, kernel, config, shape.smem, params, code)) {
    return false;
  }
  note_capture(call, shape.stream);
  return true;
}

// Encodes a tensor map by `encode`, which takes what depends on the tensor.
template <class Encode>
inline bool encode_tensor_map(const Call& call, const char* api, const Encode& encode, uint32_t rank, void* base,
                              const cuuint64_t* dims, const cuuint64_t* strides, uint32_t interleave) {
  CUresult code = encode(base, dims, strides);
  if (AOT_LIKELY(code == CUDA_SUCCESS)) return true;
  MappedTensor tensor = {rank, interleave == CU_TENSOR_MAP_INTERLEAVE_32B ? 32u : 16u, base, {}, {}};
  if (describe_otherwise(code, dims, strides, &tensor)) code = encode(tensor.base, tensor.dims, tensor.strides);
  if (code == CUDA_SUCCESS) return true;
  raise_cuda(call, api, code);
  return false;
}

inline bool encode_tensor_map_tiled(const Call& call, void* map, uint32_t dtype, uint32_t rank, void* base,
                                    const cuuint64_t* dims, const cuuint64_t* strides, const cuuint32_t* box,
                                    const cuuint32_t* element_strides, uint32_t interleave, uint32_t swizzle,
                                    uint32_t l2_promotion, uint32_t oob_fill) {
  const auto encode = [&](void* address, const cuuint64_t* sizes, const cuuint64_t* steps) {
    return driver.cuTensorMapEncodeTiled(
        static_cast<CUtensorMap*>(map), static_cast<CUtensorMapDataType>(dtype), rank, address, sizes, steps, box,
        element_strides, static_cast<CUtensorMapInterleave>(interleave), static_cast<CUtensorMapSwizzle>(swizzle),
        static_cast<CUtensorMapL2promotion>(l2_promotion), static_cast<CUtensorMapFloatOOBfill>(oob_fill));
  };
  return encode_tensor_map(call, "cuTensorMapEncodeTiled", encode, rank, base, dims, strides, interleave);
}

inline bool encode_tensor_map_im2col(const Call& call, void* map, uint32_t dtype, uint32_t rank, void* base,
                                     const cuuint64_t* dims, const cuuint64_t* strides, const int* lower_corner,
                                     const int* upper_corner, uint32_t channels, uint32_t pixels,
                                     const cuuint32_t* element_strides, uint32_t interleave, uint32_t swizzle,
                                     uint32_t l2_promotion, uint32_t oob_fill) {
  const auto encode = [&](void* address, const cuuint64_t* sizes, const cuuint64_t* steps) {
    return driver.cuTensorMapEncodeIm2col(
        static_cast<CUtensorMap*>(map), static_cast<CUtensorMapDataType>(dtype), rank, address, sizes, steps,
        lower_corner, upper_corner, channels, pixels, element_strides, static_cast<CUtensorMapInterleave>(interleave),
        static_cast<CUtensorMapSwizzle>(swizzle), static_cast<CUtensorMapL2promotion>(l2_promotion),
        static_cast<CUtensorMapFloatOOBfill>(oob_fill));
  };
  return encode_tensor_map(call, "cuTensorMapEncodeIm2col", encode, rank, base, dims, strides, interleave);
}

// Ends a host program that returns a CUresult of its own.
inline int finish(const Call& call, int32_t code) {
  return code == 0 ? 0 : raise_cuda(call, "the host program", static_cast<CUresult>(code));
}

// -- decoding arguments. Each returns whether the argument is of the kind; what is wrong with it, `refuse` finds out.

inline const DLTensor* as_tensor(const TVMFFIAny& any) {
  if (AOT_LIKELY(any.type_index == kTVMFFITensor)) return TVMFFITensorGetDLTensorPtr(any.v_obj);
  return any.type_index == kTVMFFIDLTensorPtr ? static_cast<const DLTensor*>(any.v_ptr) : nullptr;
}

inline bool as_integer(const TVMFFIAny& any, int64_t* value) {
  *value = any.v_int64;
  return any.type_index == kTVMFFIInt || any.type_index == kTVMFFIBool;
}

// What `refuse` passes on for an integer from 2^63 to 2^64 - 1, as the int64_t of the same bits. No type of TVM FFI has
// this index.
inline constexpr int32_t kLargeUnsigned = -64;

inline bool as_unsigned(const TVMFFIAny& any, int64_t* value) {
  *value = any.v_int64;
  if (AOT_LIKELY(any.type_index == kTVMFFIInt)) return any.v_int64 >= 0;
  return any.type_index == kTVMFFIBool || any.type_index == kLargeUnsigned;
}

inline bool as_float(const TVMFFIAny& any, double* value) {
  if (AOT_LIKELY(any.type_index == kTVMFFIFloat)) {
    *value = any.v_float64;
    return true;
  }
  *value = static_cast<double>(any.v_int64);
  return any.type_index == kTVMFFIInt || any.type_index == kTVMFFIBool;
}

// A handle, an integer that is one, or None for NULL.
inline bool as_pointer(const TVMFFIAny& any, void** value) {
  *value = any.type_index == kTVMFFINone ? nullptr : any.v_ptr;
  return any.type_index == kTVMFFIOpaquePtr || any.type_index == kTVMFFIInt || any.type_index == kTVMFFINone;
}

// A handle or an integer that is one; no event is NULL.
inline bool as_event(const TVMFFIAny& any, void** value) { return as_pointer(any, value) && *value != nullptr; }

// The elements of a tuple of exactly `count`.
inline const TVMFFIAny* as_tuple(const TVMFFIAny& any, int64_t count) {
  if (any.type_index != kTVMFFIArray) return nullptr;
  const auto* cell =
      reinterpret_cast<const TVMFFISeqCell*>(reinterpret_cast<const char*>(any.v_obj) + sizeof(TVMFFIObject));
  return cell->size == count ? static_cast<const TVMFFIAny*>(cell->data) : nullptr;
}

// The integers of a shape or a tuple of integers, into `values`.
inline bool as_shape(const TVMFFIAny& any, int64_t count, int64_t* values) {
  if (any.type_index == kTVMFFIShape) {
    const TVMFFIShapeCell* cell = TVMFFIShapeGetCellPtr(any.v_obj);
    if (static_cast<int64_t>(cell->size) != count) return false;
    for (int64_t i = 0; i < count; ++i) values[i] = cell->data[i];
    return true;
  }
  const TVMFFIAny* elements = as_tuple(any, count);
  if (elements == nullptr) return false;
  for (int64_t i = 0; i < count; ++i) {
    if (elements[i].type_index != kTVMFFIInt) return false;
    values[i] = elements[i].v_int64;
  }
  return true;
}

inline const TVMFFIAny* elements_of(const TVMFFIAny& any) {
  const char* cell = reinterpret_cast<const char*>(any.v_obj) + sizeof(TVMFFIObject);
  return static_cast<const TVMFFIAny*>(reinterpret_cast<const TVMFFISeqCell*>(cell)->data);
}

// The bytes of a string, however it is passed; nullptr for anything else.
inline const char* as_string(const TVMFFIAny& any, size_t* size) {
  switch (any.type_index) {
    case kTVMFFISmallStr:
      *size = any.small_str_len;
      return any.v_bytes;
    case kTVMFFIRawStr:
      *size = strlen(any.v_c_str);
      return any.v_c_str;
    case kTVMFFIStr: {
      const TVMFFIByteArray* bytes = TVMFFIBytesGetByteArrayPtr(any.v_obj);
      *size = bytes->size;
      return bytes->data;
    }
    default:
      return nullptr;
  }
}

inline bool is_string(const TVMFFIAny& any, const char* text, size_t size) {
  size_t length = 0;
  const char* bytes = as_string(any, &length);
  return bytes != nullptr && length == size && memcmp(bytes, text, size) == 0;
}

// What an argument is, as a number that a switch can branch on: type, rank and device of a tensor, length of a tuple,
// value of a constant. The same as tensor_key and constant_key of aot_pack/launcher/dispatch.py.
inline uint64_t key_of(const TVMFFIAny& any) {
  if (const DLTensor* tensor = as_tensor(any)) {
    const uint64_t code = tensor->dtype.code <= kDLUInt ? 0 : tensor->dtype.code;
    return uint64_t{1} << 56 | (static_cast<uint64_t>(tensor->ndim) & 0xff) << 48 |
           (static_cast<uint64_t>(tensor->device.device_type) & 0xff) << 40 | uint64_t{tensor->dtype.lanes} << 16 |
           uint64_t{tensor->dtype.bits} << 8 | code;
  }
  switch (any.type_index) {
    case kTVMFFINone:
      return uint64_t{2} << 56;
    case kTVMFFIArray: {
      const char* cell = reinterpret_cast<const char*>(any.v_obj) + sizeof(TVMFFIObject);
      return uint64_t{3} << 56 | static_cast<uint64_t>(reinterpret_cast<const TVMFFISeqCell*>(cell)->size);
    }
    case kTVMFFIBool:
    case kTVMFFIInt:
      return uint64_t{6} << 56 ^ static_cast<uint64_t>(any.v_int64);
    case kTVMFFIFloat:
      return uint64_t{7} << 56 ^ bit_cast<uint64_t>(any.v_float64);
    default: {
      size_t size = 0;
      const char* text = as_string(any, &size);
      uint64_t hash = text == nullptr ? uint64_t{4} << 56 : 14695981039346656037ull;
      for (size_t i = 0; text != nullptr && i < size; ++i) {
        hash = (hash ^ static_cast<unsigned char>(text[i])) * 1099511628211ull;
      }
      return hash;
    }
  }
}

inline bool is_none(const TVMFFIAny& any) { return any.type_index == kTVMFFINone; }
inline bool is_bool(const TVMFFIAny& any, bool value) { return any.type_index == kTVMFFIBool && any.v_int64 == value; }
inline bool is_integer(const TVMFFIAny& any, int64_t value) {
  return (any.type_index == kTVMFFIInt || any.type_index == kTVMFFIBool) && any.v_int64 == value;
}
inline bool is_float(const TVMFFIAny& any, double value) {
  if (any.type_index != kTVMFFIFloat) return false;
  return any.v_float64 == value || (value != value && any.v_float64 != any.v_float64);  // NaN is NaN
}

// Type, rank and device in one. Integers of one width are one type to a kernel, whatever their sign.
inline bool has_type(const DLTensor& tensor, int code, int bits, int lanes, int ndim, int device_type) {
  // Rank and type are 8 bytes, which are compared at once: 32 bits of the rank, then the type's code, bits and lanes.
  static_assert(offsetof(DLTensor, dtype) == offsetof(DLTensor, ndim) + 4);
  static_assert(offsetof(DLDataType, bits) == 1 && offsetof(DLDataType, lanes) == 2);
  uint64_t given = 0;
  memcpy(&given, reinterpret_cast<const char*>(&tensor) + offsetof(DLTensor, ndim), sizeof(given));
  const bool integer = code == kDLInt || code == kDLUInt;
  const uint64_t sign = integer ? uint64_t{kDLInt ^ kDLUInt} << 32 : 0;
  const uint64_t expected = static_cast<uint64_t>(ndim) | static_cast<uint64_t>(code) << 32 |
                            static_cast<uint64_t>(bits) << 40 | static_cast<uint64_t>(lanes) << 48;
  return ((given | sign) == (expected | sign)) & (tensor.device.device_type == device_type);
}

inline void* data_of(const DLTensor& tensor) { return advance(tensor.data, static_cast<int64_t>(tensor.byte_offset)); }

inline bool is_empty(const DLTensor& tensor) {
  for (int i = 0; i < tensor.ndim; ++i) {
    if (tensor.shape[i] == 0) return true;
  }
  return false;
}

// False for tensors that only have a shape, such as PyTorch's FakeTensor.
inline bool has_memory(const DLTensor& tensor) { return AOT_LIKELY(tensor.data != nullptr) || is_empty(tensor); }

inline bool is_aligned(const void* data, uint64_t align) { return (address(data) & (align - 1)) == 0; }

// Strides in elements. DLPack lets them be left out for a compact row-major tensor.
inline const int64_t* strides_of(const DLTensor& tensor, int64_t* compact) {
  if (AOT_LIKELY(tensor.strides != nullptr)) return tensor.strides;
  int64_t stride = 1;
  for (int i = tensor.ndim - 1; i >= 0; --i) {
    compact[i] = stride;
    stride *= tensor.shape[i];
  }
  return compact;
}

// Whether a tensor is row-major without gaps. A stride counts only where there is more than one element along it.
inline bool is_compact(const DLTensor& tensor) {
  if (tensor.strides == nullptr) return true;
  bool fits = true;
  int64_t stride = 1;
  for (int i = tensor.ndim - 1; i >= 0; --i) {
    if (tensor.shape[i] == 0) return true;
    fits &= (tensor.shape[i] == 1) | (tensor.strides[i] == stride);
    stride *= tensor.shape[i];
  }
  return fits;
}

// A stride counts only where there is more than one element along it.
inline bool same_stride(int64_t size, int64_t stride, int64_t expected) { return (size == 1) | (stride == expected); }
inline bool stride_divisible(int64_t size, int64_t stride, int64_t divisor) {
  return (size == 1) | (stride % divisor == 0);
}

template <int Bits>
inline bool fits_signed(int64_t value) {
  return value == sign_extend<Bits>(value);
}
template <int Bits>
inline bool fits_unsigned(int64_t value) {
  return static_cast<uint64_t>(value) >> Bits == 0;
}
template <int Bits>
inline bool stride_fits(int64_t size, int64_t stride) {
  return (size == 1) | fits_signed<Bits>(stride);
}

// The least double that a float type rounds to infinity.
template <class T>
inline constexpr double kOverflow = 0;
template <>
inline constexpr double kOverflow<Half> = 65520.0;
template <>
inline constexpr double kOverflow<BFloat16> = 0x1.ffp127;
template <>
inline constexpr double kOverflow<float> = 0x1.ffffffp127;

// Whether a number stays finite as a T. Infinity and NaN are what they are in every type.
template <class T>
inline bool fits_float(double value) {
  constexpr uint64_t kInfinity = uint64_t{0x7ff} << 52;
  const uint64_t overflow = bit_cast<uint64_t>(kOverflow<T>);
  const uint64_t size = bit_cast<uint64_t>(value) & ~(uint64_t{1} << 63);
  return size - overflow >= kInfinity - overflow;  // it wraps around below the first, and is no less from the second on
}

}  // namespace aot
