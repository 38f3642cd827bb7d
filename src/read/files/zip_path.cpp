#include "read/files/zip_path.hpp"
#include "core/text.hpp"
#include <filesystem>

namespace lokus::read {

std::optional<std::string> zip_in(const std::string &path) {
  const std::string plain = lower(path) + "/";
  for (std::size_t at = plain.find(".zip/"); at != std::string::npos; at = plain.find(".zip/", at + 1)) {
    std::string zip = path.substr(0, at + 4);
    if (std::filesystem::is_regular_file(zip))
      return zip;
  }
  return std::nullopt;
}

} // namespace lokus::read
