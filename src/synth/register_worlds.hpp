#pragma once
#include "synth/worlds.hpp"
#include "tables/inputs/reporting_units.hpp"
#include <span>

namespace lokus::synth {

// How the true prevalence of villages differs. smooth: sd 0.5 of the log odds, 70 % of the variance from a
// smooth field. outliers: one village of twenty 1.3 higher, over smooth differences of sd 0.3. kecamatan: by
// compact areas of about twenty villages that are not the units, sd 0.43, and by village 0.25. units: by
// reporting unit, sd 0.4, and by village 0.25. flat: nowhere, the same in the whole area. priors: every sd of
// truth, distortion and walk drawn anew in every world as docs/methods/register.md states them.
enum class TruthShape : std::uint8_t { flat, smooth, outliers, kecamatan, units, priors };
const char *name_of(TruthShape truth);

// What the register of a kind of world misses beside its regency's under-count, on the log odds.
struct RegisterHabits {
  TruthShape truth = TruthShape::smooth;
  double unit_sd = 0, village_sd = 0; // of TruthShape::priors drawn, whatever stands here
  double lasting = 0;                 // share of each variance that is the same in all rounds
  std::size_t rounds = 1;             // half a year apart
  double wide_units = 0;              // share of the units whose distortion is wide_by times as large
  double wide_villages = 0;           // and of the villages
  double slope = 0; // of what is missed on the truth's distance from its regency's mean; below 0: the worse
                    // off hide more
  bool children_stay = true; // false: those of each round are others
};
inline constexpr double wide_by = 4;
inline constexpr std::size_t many_rounds = 4; // of the kinds that have more than one

struct RegisterWorldKind {
  std::string name; // "smooth_50_30_half_4": truth, sd by unit and by village (%), lasting part, rounds
  RegisterHabits habits;
  bool telling = false; // one of the twelve that a whole province is judged by
};
// Each once: of one round no part lasts, and of no distortion neither.
std::vector<RegisterWorldKind> register_world_kinds();

// A world on a real area whose register errs by who measures.
//
// Truth of the latest round: logit p_i = m + d_k + differences as above, m and d_k as in synth::World (a flat
// truth has no d_k). Half a year earlier it was another by N(0, 0.05^2) in every village. The field is the
// mean of two, correlated over 8 and 20 km, brought to mean 0 and sd 1 over the area's villages.
// Register: logit q_it = logit p_it + c_k + u + v, c_k the regency's under-count as in synth::World, u of the
// unit and v of the village, each sqrt(lasting) times one normal number of all rounds and sqrt(1 - lasting)
// times one of the round.
// Children: 30 to 160 measured a village, about 80 % of those registered. Half a year later four of five are
// the same; whoever stays is counted stunted when a normal number of the child, correlated by 0.95 with the
// one of half a year before, lies below the q_it-quantile: each round is binomial by itself, and two rounds
// have most of their sampling error in common. A tenth of the villages is missing, from each round others.
// Survey: as in synth::World.
struct RegisterWorld : World {
  std::vector<Column<VillageId, double>> true_log_odds, missed; // by round, the latest first; log odds
};

// Reporting units: the villages of every kecamatan cut into compact groups of about eight.
ReportingUnits made_up_units(const Area &area);

// Worlds of one number share all that their kinds have in common. Pure in seed, number and official codes but
// for what is drawn over the area: field, outliers and areas of the truth.
RegisterWorld register_world(const Area &area, const ReportingUnits &units, const RegisterHabits &habits,
                             std::uint64_t seed, std::size_t number);

} // namespace lokus::synth
