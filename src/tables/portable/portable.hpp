#pragma once
#include "tables/run.hpp"

// What list, plan and projection are made from, in one text of bytes: for the engine in the planner's page,
// which has no files (web/engine/run.hpp reads it).

namespace lokus::portable {

// First number of the bytes: another edition is not read.
inline constexpr std::uint32_t edition = 1;

// The draws of every village in steps of its own, from its least to its greatest; a missing share is the last
// number.
struct DrawSteps {
  static constexpr std::uint8_t missing = 255, most = 254;
  Column<VillageId, float> least, step;
  Grid<VillageId, DrawId, std::uint8_t> number;
};

// Everything but the draws goes to the last bit. They go so where a plan is chosen by them; else in steps: a
// 508th of their range is the most that one is off, which what is shown of them does not tell.
std::string portable_bytes(const Prepared &prepared, const Scenario &scenario);

} // namespace lokus::portable
