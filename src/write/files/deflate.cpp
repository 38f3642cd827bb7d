#include "write/files/deflate.hpp"
#include "core/error.hpp"
#include <cpl_conv.h>
#include <memory>

namespace lokus::write {

std::string deflated(std::string_view bytes) {
  constexpr int best = 9;
  constexpr std::size_t header = 2, checksum = 4; // of zlib's own format, RFC 1950
  std::size_t size = 0;
  const std::unique_ptr<void, decltype(&VSIFree)> made(
      CPLZLibDeflate(bytes.data(), bytes.size(), best, nullptr, 0, &size), &VSIFree);
  if (!made || size < header + checksum)
    throw Error(ErrorKind::failure, {"memori tidak cukup untuk memampatkan berkas",
                                     "there is not enough memory to compress a file"});
  return {static_cast<const char *>(made.get()) + header, size - header - checksum};
}

} // namespace lokus::write
