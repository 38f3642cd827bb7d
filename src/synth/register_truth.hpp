#pragma once
#include "core/distributions.hpp"
#include "synth/field.hpp"
#include "synth/register_worlds.hpp"
#include <array>
#include <string_view>

// What the worlds of register_worlds.hpp draw, and their truth.

namespace lokus::synth {

inline constexpr std::array smooth_lengths_km = {8.0, 20.0};

enum class MadeFor : std::uint64_t {
  level = 1,
  regency,
  smooth, // and the next, one for each length
  own = smooth + smooth_lengths_km.size(),
  outlier,
  area_middle,
  area_level,
  unit_truth,
  walk,
  regency_missed,
  unit_wide,
  unit_lasting,
  unit_of_round,
  village_lasting,
  village_of_round,
  unit_walk,
  village_walk,
  village_wide,
  measured,
  attends,
  absent,
  sds
};

// Beyond the draws of synth::World, whose purpose these worlds share: their survey is its.
inline constexpr std::uint64_t draws_of_places = 1ull << 40, draws_of_children = 1ull << 41;

struct Made {
  std::uint64_t seed = 0, number = 0;
  RandomKey key(std::string_view code, MadeFor use) const {
    return {seed, Purpose::calibration, code_key(code),
            draws_of_places + number * 32 + static_cast<std::uint64_t>(use)};
  }
  double z(std::string_view code, MadeFor use, std::size_t step = 0) const {
    return normal(key(code, use), step);
  }
};

// Standard deviations of the truth's parts, and of what the register misses.
struct Spreads {
  double smooth = 0, own = 0, outlier = 0, area = 0, unit = 0;
  double missed_by_unit = 0, missed_by_village = 0;
  double unit_lasting = 0, village_lasting = 0; // share of that variance
  double unit_walk = 0, village_walk = 0;       // sd of what is missed in half a year, beside
};

Spreads spreads_of(const RegisterHabits &habits, const Made &made);

// True log odds of every village by round, the latest first.
std::vector<Column<VillageId, double>> true_rounds(const Area &area, const ReportingUnits &units,
                                                   const RegisterHabits &habits, const Made &made);

} // namespace lokus::synth
