#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

// One result folder as its decision file tells it.
struct IndexedResult {
  std::string folder, page; // as given; of its planner, from the index's folder; empty: there is none
  std::string title, made;  // the day, "2026-11-22"
  int year = 0;
  std::size_t regencies = 0, villages = 0, estimated = 0; // `estimated`: villages with an estimate
  std::size_t listed = 0, bought = 0;                     // on the list; with a package of the plan
  double children = 0;                                    // under-fives as used
  double stunted = 0;                                     // of them, by the estimated means
  std::int64_t budget = 0, spend = 0;                     // rupiah: of a year; of the dearest year
  bool synthetic = false;                                 // made up
  double averted = 0;                                     // stunted at the horizon, means summed
};

// Results beside each other, each decided by itself. Sums over them are no plan for all of them together.
struct ResultIndex {
  std::vector<IndexedResult> rows; // by title
  IndexedResult total() const;     // without names; made up where any is
};

} // namespace lokus
