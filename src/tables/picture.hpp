#pragma once
#include "tables/outlines.hpp"
#include <string>
#include <vector>

namespace lokus {

// An image or page in memory.
struct Picture {
  std::string name;       // file name with ending, e.g. "peta_lokus.pdf"
  std::string media_type; // "application/pdf", "image/svg+xml", "image/png"
  std::string bytes;
};

// Areas drawn around the region of interest, from optional layers named in the scenario.
struct ContextLayer {
  std::string use; // "neighbours" (areas beside the region), "inset" (locator map)
  Outlines outlines;
  std::vector<std::string> codes; // dotted, or empty text
  std::vector<std::string> names;
};

} // namespace lokus
