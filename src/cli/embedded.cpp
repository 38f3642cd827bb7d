#include "cli/embedded.hpp"

namespace lokus::cli {

std::string_view embedded_text(std::string_view name) {
  for (const Embedded &file : embedded_files())
    if (file.name == name)
      return file.text;
  return {};
}

} // namespace lokus::cli
