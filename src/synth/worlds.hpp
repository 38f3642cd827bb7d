#pragma once
#include "tables/inputs/counts.hpp"
#include "tables/inputs/surveys.hpp"
#include <cstdint>

namespace lokus::synth {

// What the register misses, on the log odds of prevalence.
enum class UnderCount {
  regency, // one number per regency: N(-1, 0.3^2)
  village  // that, and N(0, village_under_count_sd^2) for every village
};
inline constexpr double village_under_count_sd = 0.3;

// Levels of worlds on real areas, on the log odds: of the truth for the whole area and, beside it, per
// regency; of what the register misses of it in a regency.
inline constexpr double world_prevalence = 0.22, world_prevalence_sd = 0.2, regency_level_sd = 0.3;
inline constexpr double mean_under_count = -1, regency_under_count_sd = 0.3;
inline constexpr double missing_share = 0.1;                     // of the villages, from a round
inline constexpr double measured_share = 0.8, measured_sd = 0.6; // of the children; sd of the log odds

// One made-up world on a real area, for judging estimates against the truth they were made from.
//
// Truth: logit p_i = m + d_k + s (sqrt(1-r) theta_i + sqrt(r) phi_i) with m ~ N(logit 0.22, 0.2^2) for the
// area, d_k ~ N(0, 0.3^2) per regency, theta_i ~ N(0,1), phi a smooth field (the mean of two, correlated over
// 10 and 30 km), and in every world new s ~ U(0.3, 0.6), r ~ U(0, 1). It is no model that lokus fits: no
// method has an advantage. Under-fives: log-normal, mean 180, sd of the log 0.5. Register: a tenth of the
// villages missing, the others measure about 80 % of their children; stunted ~ Binomial(measured, expit(logit
// p_i + under-count)). Survey of each regency: 345 children counted one by one, as good as 690 with a design
// effect of 2, with the standard error that it would print.
struct World {
  Column<VillageId, double> truth;    // share
  Column<VillageId, double> children; // under-fives
  Column<DistrictId, double> level;   // true share of each regency; NaN without villages
  Counts counts;
  Surveys surveys;
};

// The truth, the survey and what was measured of world number `number`; the two under-counts share all but
// what is drawn for them alone. Every number is a pure function of seed, number and official code.
World world(const Area &area, UnderCount under_count, std::uint64_t seed, std::size_t number);

// Level and survey of each regency, from the truth and the children of its villages. Worlds of one number
// share their surveys' luck.
void survey_regencies(World &world, const Area &area, std::uint64_t seed, std::size_t number);

} // namespace lokus::synth
