// AOT_PACK_LOG: logs each load, with its time, its device and its duration.
//
//     AOT_PACK_LOG=info          lines on standard error
//     AOT_PACK_LOG=debug:FILE    more of them, appended to a file
//
// The variable is read once, before the first line. A line is one write, so lines of several processes do not mix. Only
// slow paths ask for it, under the lock. A warm call never does.
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

constexpr const char* kVariable = "AOT_PACK_LOG";

bool asked = false;
int level_asked = 0;
int output = STDERR_FILENO;

// "2026-11-24T22:14:05.123Z 4711 my_kernels: ".
void add_head(Text& line) {
  struct timespec now;
  struct tm parts;
  clock_gettime(CLOCK_REALTIME, &now);
  gmtime_r(&now.tv_sec, &parts);
  line.add("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ %d %s: ", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
           parts.tm_hour, parts.tm_min, parts.tm_sec, static_cast<int>(now.tv_nsec / 1'000'000),
           static_cast<int>(getpid()), kPackage);
}

void write_line(Text& line) {
  line.make_utf8();
  line.add("\n");
  const ssize_t written = write(output, line.c_str(), line.length());
  (void)written;  // a log that can't be written is no reason to fail a call
}

void complain(const char* value, const char* problem) {
  Text line;
  add_head(line);
  line.add("%s=%s: %s", kVariable, value, problem);
  write_line(line);
}

void read_variable() {
  const char* value = getenv(kVariable);
  if (value == nullptr || value[0] == '\0' || strcmp(value, "off") == 0) return;
  const char* colon = strchr(value, ':');
  const size_t length = colon == nullptr ? strlen(value) : static_cast<size_t>(colon - value);
  if (length == 4 && strncmp(value, "info", length) == 0) {
    level_asked = static_cast<int>(LogLevel::kInfo);
  } else if (length == 5 && strncmp(value, "debug", length) == 0) {
    level_asked = static_cast<int>(LogLevel::kDebug);
  } else {
    return complain(value, "not known; info, debug, info:FILE or debug:FILE is");
  }
  if (colon == nullptr) return;
  const int file = open(colon + 1, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) return complain(value, "the file can't be opened; this goes to standard error");
  output = file;
}

int64_t now_ns() {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

}  // namespace

bool logs(LogLevel level) {
  if (!asked) {
    asked = true;
    read_variable();
  }
  return level_asked >= static_cast<int>(level);
}

void log_line(LogLevel level, const char* format, ...) {
  if (!logs(level)) return;
  Text line;
  add_head(line);
  va_list arguments;
  va_start(arguments, format);
  line.add_list(format, arguments);
  va_end(arguments);
  write_line(line);
}

Clock::Clock() : start_ns_(now_ns()) {}
double Clock::milliseconds() const { return static_cast<double>(now_ns() - start_ns_) / 1e6; }

}  // namespace aot
