// Streams, stream capture, events.
#include "call.hpp"

#include <cstring>

using namespace fakecuda;

namespace {

Outcome usable_event(Driver& d, CUevent handle, Event*& event) {
  event = d.events.find(handle);
  if (!event) return {CUDA_ERROR_INVALID_HANDLE, "the event's handle never was one"};
  if (!event->alive) return {CUDA_ERROR_INVALID_HANDLE, "the event was destroyed or its context is gone"};
  return d.usable(event->context);
}

CUresult create_stream(Api api, CUstream* stream, unsigned flags, int priority) {
  Call call(api);
  call.note("flags", flags);
  call.note("priority", priority);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (!stream || flags > CU_STREAM_NON_BLOCKING) return {CUDA_ERROR_INVALID_VALUE, "no output, or unknown flags"};
    Stream& made = d.streams.add(0x57);
    made.context = context;
    made.flags = flags;
    call.note("stream", *stream = made.handle);
    return CUDA_SUCCESS;
  });
}

CUresult destroy_stream(Api api, CUstream handle) {
  Call call(api);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!handle || handle == CU_STREAM_LEGACY || handle == CU_STREAM_PER_THREAD)
      return {CUDA_ERROR_INVALID_HANDLE, "the driver's own streams can't be destroyed"};
    Stream* stream;
    if (Outcome refused = d.usable_stream(handle, stream)) return refused;
    stream->alive = false;
    d.capturing.erase(stream);
    return CUDA_SUCCESS;
  });
}

// Waiting for or asking about work: a stream that is being captured can't; for the others it is a potentially unsafe
// call. The capture is invalidated either way.
Outcome check_wait(Driver& d, Stream& stream) {
  if (stream.capture.status != CU_STREAM_CAPTURE_STATUS_NONE) {
    stream.capture.status = CU_STREAM_CAPTURE_STATUS_INVALIDATED;
    return {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, "the stream is being captured"};
  }
  return d.unsafe_call("waiting for a stream");
}

CUresult wait_for_stream(Api api, CUstream handle) {
  Call call(api);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Stream* stream;
    if (Outcome refused = d.usable_stream(handle, stream)) return refused;
    return check_wait(d, *stream);
  });
}

// The status of a stream's capture; for the legacy stream, whether a blocking stream of the context is captured.
Outcome capture_status(Driver& d, CUstream handle, Stream*& stream) {
  if (Outcome refused = d.usable_stream(handle, stream)) return refused;
  if (!stream->legacy) return CUDA_SUCCESS;
  for (const Stream* other : d.capturing)
    if (other->context == stream->context && !(other->flags & CU_STREAM_NON_BLOCKING))
      return {CUDA_ERROR_STREAM_CAPTURE_IMPLICIT, "the legacy stream, while a blocking stream is captured"};
  return CUDA_SUCCESS;
}

Outcome give_capture(Driver& d, Call& call, CUstream handle, CUstreamCaptureStatus* status, cuuint64_t* id) {
  if (!status) return NULL_OUTPUT;
  Stream* stream;
  if (Outcome refused = capture_status(d, handle, stream)) return refused;
  *status = stream->capture.status;
  call.note("status", *status);
  if (id) *id = stream->capture.id;
  return CUDA_SUCCESS;
}

}  // namespace

// --------------------------------------------------------------------------------------------------------- streams

CUresult cuStreamCreate(CUstream* stream, unsigned int flags) {
  return create_stream(Api::cuStreamCreate, stream, flags, 0);
}
CUresult cuStreamCreateWithPriority(CUstream* stream, unsigned int flags, int priority) {
  return create_stream(Api::cuStreamCreateWithPriority, stream, flags, priority);
}
CUresult cuStreamDestroy(CUstream stream) { return destroy_stream(Api::cuStreamDestroy, stream); }
CUresult cuStreamDestroy_v2(CUstream stream) { return destroy_stream(Api::cuStreamDestroy_v2, stream); }
CUresult cuStreamSynchronize(CUstream stream) { return wait_for_stream(Api::cuStreamSynchronize, stream); }
CUresult cuStreamQuery(CUstream stream) { return wait_for_stream(Api::cuStreamQuery, stream); }

CUresult cuStreamGetCtx(CUstream handle, CUcontext* context) {
  Call call(Api::cuStreamGetCtx);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!context) return NULL_OUTPUT;
    Stream* stream;
    if (Outcome refused = d.usable_stream(handle, stream)) return refused;
    call.note("context", *context = stream->context->handle);
    return CUDA_SUCCESS;
  });
}

// --------------------------------------------------------------------------------------------------------- capture

CUresult cuThreadExchangeStreamCaptureMode(CUstreamCaptureMode* mode) {
  Call call(Api::cuThreadExchangeStreamCaptureMode);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!mode) return NULL_OUTPUT;
    Thread& self = d.thread();
    const CUstreamCaptureMode before = self.capture_mode;
    call.note("mode", *mode);
    call.note("before", before);
    self.capture_mode = *mode;
    *mode = before;
    const bool known = self.capture_mode <= CU_STREAM_CAPTURE_MODE_RELAXED;  // not checked by the driver (measured)
    return known ? CUDA_SUCCESS : Outcome{CUDA_SUCCESS, "no such capture mode, but the driver takes it"};
  });
}

CUresult cuStreamBeginCapture_v2(CUstream handle, CUstreamCaptureMode mode) {
  Call call(Api::cuStreamBeginCapture_v2);
  call.note("stream", handle);
  call.note("mode", mode);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Stream* stream;
    if (Outcome refused = d.usable_stream(handle, stream)) return refused;
    if (stream->legacy) return {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, "the legacy stream can't be captured"};
    if (mode < CU_STREAM_CAPTURE_MODE_GLOBAL || mode > CU_STREAM_CAPTURE_MODE_RELAXED)
      return {CUDA_ERROR_INVALID_VALUE, "no such capture mode"};
    if (stream->capture.status != CU_STREAM_CAPTURE_STATUS_NONE)
      return {CUDA_ERROR_ILLEGAL_STATE, "the stream is being captured already"};
    stream->capture = {CU_STREAM_CAPTURE_STATUS_ACTIVE, mode, d.thread().id, d.next_capture++};
    d.capturing.insert(stream);
    return CUDA_SUCCESS;
  });
}

CUresult cuStreamEndCapture(CUstream handle, CUgraph* graph) {
  Call call(Api::cuStreamEndCapture);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!graph) return NULL_OUTPUT;
    Stream* stream;
    if (Outcome refused = d.usable_stream(handle, stream)) return refused;
    *graph = nullptr;
    const Capture ended = stream->capture;
    if (ended.status == CU_STREAM_CAPTURE_STATUS_NONE)
      return {CUDA_ERROR_ILLEGAL_STATE, "the stream is not being captured"};
    stream->capture = {};
    d.capturing.erase(stream);
    if (ended.thread != d.thread().id && ended.mode != CU_STREAM_CAPTURE_MODE_RELAXED)
      return {CUDA_ERROR_STREAM_CAPTURE_WRONG_THREAD, "another thread began the capture; it is lost"};
    if (ended.status == CU_STREAM_CAPTURE_STATUS_INVALIDATED)
      return {CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, "the capture was invalidated"};
    call.note("graph", *graph = d.graphs.add(0x64).handle);
    return CUDA_SUCCESS;
  });
}

CUresult cuStreamIsCapturing(CUstream handle, CUstreamCaptureStatus* status) {
  Call call(Api::cuStreamIsCapturing);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return give_capture(d, call, handle, status, nullptr); });
}

CUresult cuStreamGetCaptureInfo(CUstream handle, CUstreamCaptureStatus* status, cuuint64_t* id) {
  Call call(Api::cuStreamGetCaptureInfo);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return give_capture(d, call, handle, status, id); });
}

// Graphs and their nodes are not played: the outputs for them are cleared.
CUresult cuStreamGetCaptureInfo_v2(CUstream handle, CUstreamCaptureStatus* status, cuuint64_t* id, CUgraph* graph,
                                   const CUgraphNode** dependencies, size_t* count) {
  Call call(Api::cuStreamGetCaptureInfo_v2);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (graph) *graph = nullptr;
    if (dependencies) *dependencies = nullptr;
    if (count) *count = 0;
    return give_capture(d, call, handle, status, id);
  });
}

CUresult cuStreamGetCaptureInfo_v3(CUstream handle, CUstreamCaptureStatus* status, cuuint64_t* id, CUgraph* graph,
                                   const CUgraphNode** dependencies, const CUgraphEdgeData** edges, size_t* count) {
  Call call(Api::cuStreamGetCaptureInfo_v3);
  call.note("stream", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (graph) *graph = nullptr;
    if (dependencies) *dependencies = nullptr;
    if (edges) *edges = nullptr;
    if (count) *count = 0;
    return give_capture(d, call, handle, status, id);
  });
}

CUresult cuGraphDestroy(CUgraph handle) {
  Call call(Api::cuGraphDestroy);
  call.note("graph", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Graph* graph = d.graphs.find(handle);
    if (!graph || !graph->alive) return {CUDA_ERROR_INVALID_VALUE, "no live graph"};
    graph->alive = false;
    return CUDA_SUCCESS;
  });
}

// ---------------------------------------------------------------------------------------------------------- events

CUresult cuEventCreate(CUevent* event, unsigned int flags) {
  Call call(Api::cuEventCreate);
  call.note("flags", flags);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    constexpr unsigned KNOWN = CU_EVENT_BLOCKING_SYNC | CU_EVENT_DISABLE_TIMING | CU_EVENT_INTERPROCESS;
    if (!event || (flags & ~KNOWN)) return {CUDA_ERROR_INVALID_VALUE, "no output, or unknown flags"};
    Event& made = d.events.add(0xE7);
    made.context = context;
    call.note("event", *event = made.handle);
    return CUDA_SUCCESS;
  });
}

CUresult cuEventRecord(CUevent handle, CUstream stream_handle) {
  Call call(Api::cuEventRecord);
  call.note("event", handle);
  call.note("stream", stream_handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Event* event;
    if (Outcome refused = usable_event(d, handle, event)) return refused;
    Stream* stream;
    if (Outcome refused = d.usable_stream(stream_handle, stream)) return refused;
    if (event->context != stream->context)
      return {CUDA_ERROR_INVALID_HANDLE, "the event is of another context than the stream"};
    return CUDA_SUCCESS;
  });
}

CUresult cuStreamWaitEvent(CUstream stream_handle, CUevent handle, unsigned int flags) {
  Call call(Api::cuStreamWaitEvent);
  call.note("stream", stream_handle);
  call.note("event", handle);
  call.note("flags", flags);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Event* event;
    if (Outcome refused = usable_event(d, handle, event)) return refused;
    Stream* stream;
    return d.usable_stream(stream_handle, stream);
  });
}

static CUresult ask_event(Api api, CUevent handle) {
  Call call(api);
  call.note("event", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Event* event;
    return usable_event(d, handle, event);
  });
}

CUresult cuEventQuery(CUevent event) { return ask_event(Api::cuEventQuery, event); }
CUresult cuEventSynchronize(CUevent event) { return ask_event(Api::cuEventSynchronize, event); }

static CUresult destroy_event(Api api, CUevent handle) {
  Call call(api);
  call.note("event", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Event* event;
    if (Outcome refused = usable_event(d, handle, event)) return refused;
    event->alive = false;
    return CUDA_SUCCESS;
  });
}

CUresult cuEventDestroy(CUevent event) { return destroy_event(Api::cuEventDestroy, event); }
CUresult cuEventDestroy_v2(CUevent event) { return destroy_event(Api::cuEventDestroy_v2, event); }
