#pragma once
#include "tables/run.hpp"

// What list, plan and projection are made from, in one text of bytes: for the engine in the planner's page,
// which has no files (web/engine/run.hpp reads it).

namespace lokus::portable {

// First number of the bytes: another edition is not read.
inline constexpr std::uint32_t edition = 1;

// Steps of a share between 0 and 1; a missing share is the last number, which no share reaches.
inline constexpr double share_steps = 65535;
using DrawSteps = Grid<VillageId, DrawId, std::uint16_t>;

// Everything but the draws goes to the last bit. They go so where a plan is chosen by them; else in steps,
// which what is shown of them does not tell.
std::string portable_bytes(const Prepared &prepared, const Scenario &scenario);

} // namespace lokus::portable
