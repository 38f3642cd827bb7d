#include "lokus/lokus.hpp"
#include "write/outputs.hpp"
#include <filesystem>

namespace lokus {

std::vector<FileToOpen> files_to_open(const std::string &folder) {
  std::vector<FileToOpen> found;
  for (const write::Output &output : write::outputs()) {
    if (output.word.empty())
      continue;
    const std::string path = folder + "/" + output.file + (output.is_picture() ? ".pdf" : "");
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
      found.push_back({output.word.phrase(), path});
  }
  return found;
}

} // namespace lokus
