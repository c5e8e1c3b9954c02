// Reads an image (a cubin or PTX) from beside this library, or from the folder of its provider: the distribution that
// has the images of one architecture family. If a file is the wrong one, says why.
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Why a file can't be used: a text, and an errno where there is one.
struct Problem {
  const char* text;
  int error;
};

// The folder of this library, where cubins/ is.
bool library_folder(char* folder, size_t size) {
  Dl_info info;
  if (dladdr(reinterpret_cast<const void*>(&driver), &info) == 0 || info.dli_fname == nullptr) return false;
  const char* slash = strrchr(info.dli_fname, '/');
  if (slash == nullptr) return false;
  const size_t length = static_cast<size_t>(slash - info.dli_fname);
  if (length + 1 > size) return false;
  memcpy(folder, info.dli_fname, length);
  folder[length] = '\0';
  return true;
}

Problem read_all(int file, unsigned char* data, uint64_t size) {
  uint64_t done = 0;
  while (done < size) {
    const ssize_t count = read(file, data + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {"can't be read", errno};
    if (count == 0) return {"is shorter than a moment ago", 0};
    done += static_cast<uint64_t>(count);
  }
  return {nullptr, 0};
}

Problem read_open(int file, const Image& image, unsigned char** data) {
  struct stat status;
  if (fstat(file, &status) != 0) return {"can't be read", errno};
  if (!S_ISREG(status.st_mode)) return {"is not a file", 0};
  if (static_cast<uint64_t>(status.st_size) != image.size) return {"has the wrong size", 0};
  *data = static_cast<unsigned char*>(malloc(image.size + 1));
  if (*data == nullptr) return {"can't be read", ENOMEM};
  if (const Problem problem = read_all(file, *data, image.size); problem.text != nullptr) return problem;
  char sha256[65];
  sha256_hex(*data, image.size, sha256);
  if (strcmp(sha256, image.sha256) != 0) return {"is damaged, or is that of another package", 0};
  (*data)[image.size] = '\0';  // PTX is read to its end
  return {nullptr, 0};
}

int open_image(const char* folder, const Image& image, char* path, size_t size) {
  snprintf(path, size, "%s/cubins/%s", folder, image.file);
  return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // nonblocking: a pipe of that name must not hang
}

}  // namespace

unsigned char* read_image(const Function& function, const Build& build, bool asked, bool* away) {
  const Image& image = *build.image;
  char path[4352];
  char folder[4096];
  if (!library_folder(folder, sizeof(folder))) {
    raise("RuntimeError", "%s(): can't find the folder of this package's library", function.name);
    return nullptr;
  }
  unsigned char* data = nullptr;
  int file = open_image(folder, image, path, sizeof(path));
  if (file < 0 && errno == ENOENT && has_providers() && build.suffix != 'p') {
    const char* const provider = provider_folder(build);
    if (provider != nullptr) file = open_image(provider, image, path, sizeof(path));
    *away = !asked && (provider == nullptr || (file < 0 && errno == ENOENT));  // one that is gone is looked for again
    if (*away) return nullptr;
  }
  const Problem problem = file < 0 ? Problem{"can't be read", errno} : read_open(file, image, &data);
  if (file >= 0) close(file);
  if (problem.text == nullptr) return data;
  free(data);
  char buffer[128] = "";
  const char* why = problem.error == 0 ? "" : strerror_r(problem.error, buffer, sizeof(buffer));
  raise("RuntimeError", "%s(): the kernel image %s %s%s%s. Install the package again", function.name, path,
        problem.text, problem.error == 0 ? "" : ": ", why);
  return nullptr;
}

}  // namespace aot
