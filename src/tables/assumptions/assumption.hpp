#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/origin.hpp"
#include <string>
#include <vector>

namespace lokus {

// Something that numbers rest on without evidence. It holds for some villages, and rows of tables name it by
// its code; or for a whole run, and every output says it.
struct Assumption {
  std::string code;                  // "no_counts"; of a whole run "run_1" and so on
  Origin concerns = Origin::unknown; // numbers that rest on it; unknown: all
  Phrase sentence;
  std::vector<VillageId> villages; // that rest on it; of a whole run empty
};

using Assumptions = std::vector<Assumption>;

} // namespace lokus
