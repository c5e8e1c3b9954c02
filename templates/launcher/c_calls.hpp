// Calls from C. The generated table of a package's C functions includes this file; c_calls.cpp makes the calls.
#pragma once

#include "aot_pack/launcher.hpp"

namespace aot {

// How the stream of a C call reaches the launches.
enum class CStream : uint8_t {
  kCurrent,   // as TVM FFI's environment stream of the tensors' device
  kArgument,  // the header passes it as an argument
  kNull       // the launches are on the NULL stream
};

// A function as the package's header calls it. The header passes the elements of tuples one by one.
struct CFunction {
  const char* name;
  TVMFFISafeCallType call;
  const int16_t* structure;  // for each argument -1, or the number of elements of a tuple, which follow; or nullptr:
                             // no argument is a tuple
  int32_t num_values;        // that the header passes
  int32_t num_arguments;     // of the function
  CStream stream;
};

// What the package's header passes beside the values. The first three members are the same in every build, so that a
// header of another build gets an error that it can show.
struct CRequest {
  uint64_t build;
  char* text;  // for the text of an error, or nullptr
  uint64_t text_size;
  int32_t function;  // the place in kCFunctions, or one of those below
  int32_t argument;  // of kPreload: a device, or -1 for the current one; of kUnload: 1 for what graphs captured, too
  void* stream;
  int (*tvm_ffi)(void*);  // only so that linkers keep libtvm_ffi
};

inline constexpr int32_t kPreload = -1, kUnload = -2, kRegisterGlobal = -3;

// All C functions of the package, and what tells this build of it from any other: defined by the generated code.
extern const CFunction kCFunctions[];
extern const int kNumCFunctions;
extern const uint64_t kPackageBuild;
// The releases of TVM FFI that the package works with: from the first one on, before the second one.
extern const uint32_t kTvmFfi[2][3];

// Makes a call of the package's header. Returns 0, or 1 with the text of the error in the request.
int call_from_c(CRequest* request, const TVMFFIAny* values, int32_t num_values);

}  // namespace aot
