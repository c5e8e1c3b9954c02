// SHA-256 (FIPS 180-4), so that an image in the log can be matched with a file.
#pragma once

#include <cstddef>
#include <string>

namespace fakecuda {

std::string sha256_hex(const void* data, std::size_t size);

}  // namespace fakecuda
