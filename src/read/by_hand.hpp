#pragma once
#include "settings/scenario.hpp"
#include "tables/inputs/village_lists.hpp"
#include <string>
#include <vector>

namespace lokus::read {

// A change of the file lists.by_hand.
struct FiledChange {
  ManualChange change;
  std::string place; // "tangan.csv:3"
};

// The scenario's [[by_hand]] and the file's changes together, in village order; of a change that stands in
// both the reasons are joined. Error(request) at its place: a code that is no village of the boundaries (one
// outside boundaries.within is not meant), or a village that one puts in and the other takes out.
std::vector<ManualChange> changes_together(const Scenario &scenario, const Area &area,
                                           std::vector<FiledChange> filed);

} // namespace lokus::read
