// Launches and occupancy. A launch runs nothing: it is checked as the real driver checks it, and noted.
#include "kernels.hpp"

#include <algorithm>
#include <cstring>

using namespace fakecuda;

namespace {

using Size3 = unsigned[3];

struct Launch {
  Size3 grid;
  Size3 block;
  unsigned smem;
  CUstream stream;
  const CUlaunchAttribute* attributes;
  unsigned attribute_count;
  bool cooperative;
  CUfunction function;
  void** parameters;
  void** extra;
};

unsigned long volume(const Size3& size) { return 1ul * size[0] * size[1] * size[2]; }

std::string text_of(const Size3& size) {
  return std::to_string(size[0]) + "x" + std::to_string(size[1]) + "x" + std::to_string(size[2]);
}

void note_launch(Call& call, const Launch& launch) {
  if (!call.recording()) return;
  call.note("function", launch.function);
  call.note("stream", launch.stream);
  call.note_list("grid", launch.grid, 3);
  call.note_list("block", launch.block, 3);
  call.note("smem", launch.smem);
  std::string list = "[";
  for (unsigned i = 0; launch.attributes && i < launch.attribute_count; ++i) {
    const CUlaunchAttribute& attribute = launch.attributes[i];
    list +=
        (i ? ",[" : "[") + std::to_string(attribute.id) + ",\"" + hex(&attribute.value, sizeof attribute.value) + "\"]";
  }
  call.note_json("attributes", list + "]");
}

// ---------------------------------------------------------------------------------------------------------- checks

Outcome check_capture(Driver& d, Stream& stream) {
  if (stream.capture.status == CU_STREAM_CAPTURE_STATUS_INVALIDATED)
    return {CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, "the stream's capture was invalidated"};
  if (!stream.legacy) return CUDA_SUCCESS;
  bool implicit = false;
  for (Stream* other : d.capturing) {
    if (other->context != stream.context || (other->flags & CU_STREAM_NON_BLOCKING)) continue;
    other->capture.status = CU_STREAM_CAPTURE_STATUS_INVALIDATED;
    implicit = true;
  }
  if (!implicit) return CUDA_SUCCESS;
  return {CUDA_ERROR_STREAM_CAPTURE_IMPLICIT, "the legacy stream, while a blocking stream is captured"};
}

Outcome check_sizes(const Launch& launch, const KernelInfo& info, const Device& device) {
  for (int axis = 0; axis < 3; ++axis) {
    const auto most_blocks = device.attribute(CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_X + axis);
    const auto most_threads = device.attribute(CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_X + axis);
    if (!launch.grid[axis] || launch.grid[axis] > static_cast<unsigned>(most_blocks))
      return {CUDA_ERROR_INVALID_VALUE, "the grid is " + text_of(launch.grid)};
    if (!launch.block[axis] || launch.block[axis] > static_cast<unsigned>(most_threads))
      return {CUDA_ERROR_INVALID_VALUE, "the block is " + text_of(launch.block)};
  }
  const unsigned long threads = volume(launch.block);
  if (threads > static_cast<unsigned long>(device.attribute(CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK)))
    return {CUDA_ERROR_INVALID_VALUE, "the block has " + std::to_string(threads) + " threads"};
  if (info.max_threads && threads > static_cast<unsigned long>(info.max_threads))
    return {CUDA_ERROR_INVALID_VALUE,
            "the kernel was compiled for at most " + std::to_string(info.max_threads) + " threads"};
  if (info.required_block[0])
    for (int axis = 0; axis < 3; ++axis)
      if (launch.block[axis] != static_cast<unsigned>(info.required_block[axis]))
        return {CUDA_ERROR_INVALID_VALUE, "the block is " + text_of(launch.block) + ", not the kernel's required one"};
  if (threads > static_cast<unsigned long>(max_threads_per_block(info, device)))
    return {CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, "the block needs more registers than a multiprocessor has"};
  return CUDA_SUCCESS;
}

int blocks_per_sm(const KernelInfo& info, const Device& device, unsigned long threads, std::size_t dynamic_smem) {
  const auto by = [&](CUdevice_attribute attribute) { return static_cast<unsigned long>(device.attribute(attribute)); };
  const unsigned long warps = (threads + 31) / 32;
  if (!warps || threads > by(CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK)) return 0;
  unsigned long blocks = by(CU_DEVICE_ATTRIBUTE_MAX_BLOCKS_PER_MULTIPROCESSOR);
  blocks = std::min(blocks, by(CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR) / 32 / warps);
  if (info.registers) {  // by the warp in units of 256, warps in groups of 4
    const unsigned long per_warp = (info.registers * 32ul + 255) / 256 * 256;
    const unsigned long warps_that_fit = by(CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_MULTIPROCESSOR) / per_warp / 4 * 4;
    blocks = std::min(blocks, warps_that_fit / warps);
  }
  const unsigned long smem = info.static_smem + dynamic_smem + by(CU_DEVICE_ATTRIBUTE_RESERVED_SHARED_MEMORY_PER_BLOCK);
  if (smem)
    blocks =
        std::min(blocks, by(CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR) / ((smem + 127) / 128 * 128));
  return static_cast<int>(blocks);
}

struct Modes {
  Size3 cluster = {0, 0, 0};
  bool cooperative = false;
};

Outcome read_attributes(Driver& d, const Launch& launch, const Target& target, Modes& modes) {
  modes.cooperative = launch.cooperative;
  for (int axis = 0; axis < 3; ++axis) modes.cluster[axis] = static_cast<unsigned>(target.attributes->cluster[axis]);
  if (launch.attribute_count && !launch.attributes)
    return {CUDA_ERROR_INVALID_VALUE, "attributes are counted but the pointer is null"};
  for (unsigned i = 0; i < launch.attribute_count; ++i) {
    const CUlaunchAttribute& attribute = launch.attributes[i];
    const CUlaunchAttributeValue& value = attribute.value;
    if (attribute.id < 0 || attribute.id >= CU_LAUNCH_ATTRIBUTE_MAX)
      return {CUDA_ERROR_INVALID_VALUE, "no such launch attribute: " + std::to_string(attribute.id)};
    if (attribute.id == CU_LAUNCH_ATTRIBUTE_COOPERATIVE) modes.cooperative = modes.cooperative || value.cooperative;
    const bool has_event = attribute.id == CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_EVENT ||
                           attribute.id == CU_LAUNCH_ATTRIBUTE_LAUNCH_COMPLETION_EVENT;
    if (has_event) {  // the event is the first member in both
      const Event* event = d.events.find(value.programmaticEvent.event);
      if (!event || !event->alive) return {CUDA_ERROR_INVALID_HANDLE, "the attribute's event is no live event"};
    }
    if (attribute.id != CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION) continue;
    const Size3 asked = {value.clusterDim.x, value.clusterDim.y, value.clusterDim.z};
    if (!asked[0] && !asked[1] && !asked[2]) continue;  // as if it were not there (measured)
    for (int axis = 0; axis < 3; ++axis) {
      if (target.info->cluster[0] && asked[axis] != static_cast<unsigned>(target.info->cluster[axis]))
        return {CUDA_ERROR_INVALID_CLUSTER_SIZE, "the kernel was compiled with another cluster size"};
      modes.cluster[axis] = asked[axis];
    }
    if (!volume(modes.cluster)) return {CUDA_ERROR_INVALID_CLUSTER_SIZE, "the cluster is " + text_of(modes.cluster)};
  }
  return CUDA_SUCCESS;
}

Outcome check_cluster(const Launch& launch, const Target& target, const Device& device, const Size3& cluster) {
  constexpr unsigned long PORTABLE = 8, LARGEST = 16;
  const unsigned long size = volume(cluster);
  if (!size) return CUDA_SUCCESS;
  const std::string shown = "the cluster is " + text_of(cluster);
  if (size > 1 && !device.attribute(CU_DEVICE_ATTRIBUTE_CLUSTER_LAUNCH))
    return {CUDA_ERROR_INVALID_CLUSTER_SIZE, shown + ", the device has no clusters"};  // not measured
  for (int axis = 0; axis < 3; ++axis)
    if (launch.grid[axis] % cluster[axis])
      return {CUDA_ERROR_INVALID_CLUSTER_SIZE, shown + " and does not divide the grid " + text_of(launch.grid)};
  if (size > LARGEST || (size > PORTABLE && !target.attributes->non_portable_cluster))
    return {CUDA_ERROR_INVALID_CLUSTER_SIZE, shown + ", over 8 blocks without the kernel's permission, or over 16"};
  if (target.info->max_cluster_rank && size > static_cast<unsigned long>(target.info->max_cluster_rank))
    return {CUDA_ERROR_INVALID_CLUSTER_SIZE, shown + ", more than the kernel was compiled for"};
  return CUDA_SUCCESS;
}

Outcome check_resources(const Launch& launch, const Target& target, const Device& device, const Modes& modes) {
  if (launch.smem > static_cast<unsigned>(target.attributes->max_dynamic_smem))
    return {CUDA_ERROR_INVALID_VALUE, std::to_string(launch.smem) +
                                          " bytes of dynamic shared memory, the kernel's limit is " +
                                          std::to_string(target.attributes->max_dynamic_smem)};
  if (Outcome refused = check_cluster(launch, target, device, modes.cluster)) return refused;
  if (!modes.cooperative) return CUDA_SUCCESS;
  const unsigned long fits = 1ul * blocks_per_sm(*target.info, device, volume(launch.block), launch.smem) *
                             device.attribute(CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT);
  if (volume(launch.grid) > fits)
    return {CUDA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE, "only " + std::to_string(fits) + " blocks run at once"};
  return CUDA_SUCCESS;
}

// ------------------------------------------------------------------------------------------------------ parameters

// The buffer of the `extra` form, or why it can't be used.
Outcome read_extra(void** extra, const KernelInfo& info, const unsigned char*& buffer, std::size_t& size) {
  buffer = nullptr;
  size = 0;
  for (void** at = extra; *at != CU_LAUNCH_PARAM_END; at += 2) {
    if (*at == CU_LAUNCH_PARAM_BUFFER_POINTER)
      buffer = static_cast<const unsigned char*>(at[1]);
    else if (*at == CU_LAUNCH_PARAM_BUFFER_SIZE)
      size = *static_cast<const std::size_t*>(at[1]);
    else
      return {CUDA_ERROR_INVALID_VALUE, "an unknown kind of extra"};
  }
  if (info.parameters.empty()) return CUDA_SUCCESS;
  if (!buffer || !size) return {CUDA_ERROR_INVALID_VALUE, "extra has no buffer or no size"};
  if (size > info.parameter_bytes) return {CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, "extra is longer than the parameters"};
  return CUDA_SUCCESS;
}

Outcome copy_parameters(Call& call, const Launch& launch, const KernelInfo& info) {
  if (launch.parameters && launch.extra) return {CUDA_ERROR_INVALID_VALUE, "both kernelParams and extra are given"};
  if (!info.parameters.empty() && !launch.parameters && !launch.extra)
    return {CUDA_ERROR_INVALID_VALUE, "the kernel has parameters, and none are given"};
  const unsigned char* buffer = nullptr;
  std::size_t size = 0;
  if (launch.extra)
    if (Outcome refused = read_extra(launch.extra, info, buffer, size)) return refused;
  std::string list = "[";
  bool is_short = false;
  for (std::size_t i = 0; i < info.parameters.size(); ++i) {
    const Parameter& parameter = info.parameters[i];
    std::vector<unsigned char> bytes(parameter.size);
    if (launch.parameters) {
      // The real driver faults.
      if (!launch.parameters[i]) return {CUDA_ERROR_INVALID_VALUE, "kernelParams[" + std::to_string(i) + "] is null"};
      if (call.recording()) std::memcpy(bytes.data(), launch.parameters[i], parameter.size);
    } else {
      const std::size_t given = parameter.offset < size ? std::min(size - parameter.offset, parameter.size) : 0;
      std::memcpy(bytes.data(), buffer + parameter.offset, given);
      is_short = is_short || given < parameter.size;
    }
    if (call.recording()) list += (i ? ",\"" : "\"") + hex(bytes.data(), bytes.size()) + '"';
  }
  call.note_json("params", list + "]");
  return is_short ? Outcome{CUDA_SUCCESS, "extra is shorter than the parameters, as the driver allows"} : CUDA_SUCCESS;
}

// ----------------------------------------------------------------------------------------------------------- launch

// A launch that the device can't run makes the capture of its stream invalid; one that makes no sense does not.
Outcome end_capture(Stream& stream, Outcome refused) {
  if (stream.capture.status == CU_STREAM_CAPTURE_STATUS_ACTIVE)
    stream.capture.status = CU_STREAM_CAPTURE_STATUS_INVALIDATED;
  return refused;
}

Outcome check_and_note(Driver& d, Call& call, const Launch& launch) {
  if (!launch.function) return {CUDA_ERROR_INVALID_HANDLE, "the kernel is null"};
  Stream* stream;
  if (Outcome refused = d.usable_stream(launch.stream, stream)) return refused;
  call.note("device", stream->context->device);
  call.note("context", stream->context->handle);
  Target target;
  if (Outcome refused = find_target(d, launch.function, stream->context, target)) return refused;
  call.note("kernel", target.info->name);
  call.note("image", target.image->sha256);
  if (Outcome refused = check_capture(d, *stream)) return refused;
  call.note("captured", stream->capture.status == CU_STREAM_CAPTURE_STATUS_ACTIVE);
  const Device& device = d.devices[stream->context->device];
  if (Outcome refused = check_sizes(launch, *target.info, device)) return end_capture(*stream, refused);
  Modes modes;
  if (Outcome refused = read_attributes(d, launch, target, modes)) return refused;
  if (Outcome refused = check_resources(launch, target, device, modes)) return end_capture(*stream, refused);
  call.note_list("cluster", modes.cluster, 3);
  call.note("cooperative", modes.cooperative);
  return copy_parameters(call, launch, *target.info);
}

using Played = void (*)(const char* name, void** parameters);
Played played = nullptr;

CUresult play_launch(Call& call, const Launch& launch) {
  note_launch(call, launch);
  std::string name;
  const CUresult code = call.play(Needs::init, [&](Driver& d) -> Outcome {
    const Outcome outcome = check_and_note(d, call, launch);
    Target target;
    Stream* stream;
    if (played && !outcome && !d.usable_stream(launch.stream, stream) &&
        !find_target(d, launch.function, stream->context, target)) {
      name = target.info->name;
    }
    return outcome;
  });
  if (!name.empty() && launch.parameters) played(name.c_str(), launch.parameters);
  return code;
}

}  // namespace

// What tests call: a function that plays each kernel when it is launched; null for none.
extern "C" void fakecuda_play_kernels(Played function) { played = function; }

CUresult cuLaunchKernel(CUfunction function, unsigned int grid_x, unsigned int grid_y, unsigned int grid_z,
                        unsigned int block_x, unsigned int block_y, unsigned int block_z, unsigned int smem,
                        CUstream stream, void** parameters, void** extra) {
  Call call(Api::cuLaunchKernel);
  return play_launch(call, {{grid_x, grid_y, grid_z},
                            {block_x, block_y, block_z},
                            smem,
                            stream,
                            nullptr,
                            0,
                            false,
                            function,
                            parameters,
                            extra});
}

CUresult cuLaunchCooperativeKernel(CUfunction function, unsigned int grid_x, unsigned int grid_y, unsigned int grid_z,
                                   unsigned int block_x, unsigned int block_y, unsigned int block_z, unsigned int smem,
                                   CUstream stream, void** parameters) {
  Call call(Api::cuLaunchCooperativeKernel);
  return play_launch(call, {{grid_x, grid_y, grid_z},
                            {block_x, block_y, block_z},
                            smem,
                            stream,
                            nullptr,
                            0,
                            true,
                            function,
                            parameters,
                            nullptr});
}

static Launch from_config(const CUlaunchConfig& config, CUfunction function, void** parameters, void** extra) {
  return {{config.gridDimX, config.gridDimY, config.gridDimZ},
          {config.blockDimX, config.blockDimY, config.blockDimZ},
          config.sharedMemBytes,
          config.hStream,
          config.attrs,
          config.numAttrs,
          false,
          function,
          parameters,
          extra};
}

CUresult cuLaunchKernelEx(const CUlaunchConfig* config, CUfunction function, void** parameters, void** extra) {
  Call call(Api::cuLaunchKernelEx);
  if (config) return play_launch(call, from_config(*config, function, parameters, extra));
  return call.play(Needs::init, [](Driver&) -> Outcome { return {CUDA_ERROR_INVALID_VALUE, "config is null"}; });
}

// -------------------------------------------------------------------------------------------------------- occupancy

CUresult cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, CUfunction function, int threads, size_t smem) {
  Call call(Api::cuOccupancyMaxActiveBlocksPerMultiprocessor);
  call.note("function", function);
  call.note("threads", threads);
  call.note("smem", smem);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    Target target;
    if (Outcome refused = find_target(d, function, context, target)) return refused;
    if (!blocks || threads <= 0) return {CUDA_ERROR_INVALID_VALUE, "the output is null, or there are no threads"};
    const bool allowed = smem <= static_cast<std::size_t>(target.attributes->max_dynamic_smem);
    const Device& device = d.devices[context->device];
    *blocks = allowed ? blocks_per_sm(*target.info, device, static_cast<unsigned long>(threads), smem) : 0;
    call.note("blocks", *blocks);
    return CUDA_SUCCESS;
  });
}

// A plain quotient: how real GPUs pair multiprocessors into clusters is not played.
CUresult cuOccupancyMaxActiveClusters(int* clusters, CUfunction function, const CUlaunchConfig* config) {
  Call call(Api::cuOccupancyMaxActiveClusters);
  call.note("function", function);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!clusters || !config) return {CUDA_ERROR_INVALID_VALUE, "the output or the config is null"};
    const Launch launch = from_config(*config, function, nullptr, nullptr);
    Stream* stream;
    if (Outcome refused = d.usable_stream(launch.stream, stream)) return refused;
    Target target;
    if (Outcome refused = find_target(d, function, stream->context, target)) return refused;
    Modes modes;
    if (Outcome refused = read_attributes(d, launch, target, modes)) return refused;
    const Device& device = d.devices[stream->context->device];
    if (Outcome refused = check_cluster(launch, target, device, modes.cluster)) return refused;
    const int blocks = blocks_per_sm(*target.info, device, volume(launch.block), launch.smem);
    const auto size = static_cast<int>(std::max(volume(modes.cluster), 1ul));
    call.note("clusters", *clusters = device.attribute(CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT) / size * blocks);
    return CUDA_SUCCESS;
  });
}

CUresult cuOccupancyMaxPotentialClusterSize(int* size, CUfunction function, const CUlaunchConfig* config) {
  Call call(Api::cuOccupancyMaxPotentialClusterSize);
  call.note("function", function);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!size || !config) return {CUDA_ERROR_INVALID_VALUE, "the output or the config is null"};
    Stream* stream;
    if (Outcome refused = d.usable_stream(config->hStream, stream)) return refused;
    Target target;
    if (Outcome refused = find_target(d, function, stream->context, target)) return refused;
    const bool has_clusters = d.devices[stream->context->device].attribute(CU_DEVICE_ATTRIBUTE_CLUSTER_LAUNCH);
    if (!has_clusters) return {CUDA_ERROR_INVALID_CLUSTER_SIZE, "the device has no clusters"};
    call.note("size", *size = target.attributes->non_portable_cluster ? 16 : 8);
    return CUDA_SUCCESS;
  });
}
