// Operators of PyTorch. The generated table of a package's operators includes this file; torch.cpp registers them.
#pragma once

#include "aot_pack/launcher.hpp"

namespace aot {

enum class OperatorKind : uint8_t {
  kTensor,
  kInt,
  kFloat,
  kBool,
  kText,
  kTensors,  // from here on lists, of any length
  kInts,
  kFloats,
  kBools,
  kTuple,   // of the entries that follow
  kStream,  // PyTorch's current one; the operator does not take it
  kNone     // the operator does not take it
};

// How an operator passes an argument of its function. The elements of a tuple follow it.
struct OperatorArgument {
  OperatorKind kind;
  bool optional;  // it may be None
  bool written;   // the function writes to it
  int16_t place;  // on the operator's stack; -1: it is not there
  int32_t count;  // of a tuple: elements
};

using BoxedKernel = void (*)(uint64_t* stack, uint64_t num_inputs, uint64_t num_outputs);

// An operator: the overload that allocates its outputs, and the one that takes them. Without outputs there is only the
// first. Both have the same inputs in the same places.
struct Operator {
  const char* name;
  const char* schema;
  const char* out_schema;  // nullptr without outputs
  BoxedKernel kernel;
  BoxedKernel out_kernel;
  const OperatorArgument* arguments;  // the inputs, in the function's order
  const char* const* names;           // of the operator's arguments, its outputs last
  int32_t num_entries;                // tuples and their elements
  int32_t num_arguments;              // of the function, without its outputs
  int32_t num_places;                 // of the operator, without its outputs
  int32_t num_outputs;
  TVMFFISafeCallType call;
  int32_t num_workspaces = 0;  // of the function; the operator has none
};

// All operators of the package: defined by the generated code.
extern const Operator kOperators[];
extern const int kNumOperators;
extern bool operator_has_gradient[];  // for each: set once Python records its calls

// Runs an overload of an operator on PyTorch's stack.
void call_operator(const Operator& self, bool out, uint64_t* stack);

}  // namespace aot
