#pragma once
#include <span>
#include <string_view>

namespace lokus::cli {

// Files of the source tree that the program carries along, so that it works without the tree: manual
// pages and the scenario of the demo. Made by cmake/embed.cmake.
struct Embedded {
  std::string_view name; // path in the source tree, e.g. "docs/commands/lokus-run.md"
  std::string_view text;
};
std::span<const Embedded> embedded_files();
std::string_view embedded_text(std::string_view name); // empty when there is none

} // namespace lokus::cli
