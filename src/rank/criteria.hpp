#pragma once
#include "core/choice.hpp"
#include "settings/scenario.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/indicators.hpp"
#include "tables/inputs/interventions.hpp"
#include "tables/inputs/last_year.hpp"
#include "tables/plan/options.hpp"
#include "tables/ranking.hpp"
#include <span>
#include <string_view>

namespace lokus::rank {

struct Sources;

// One thing a village can be ranked by. `prevalence` is the village's estimated prevalence in the world that
// is looked at (a draw, or the mean over the draws), whether its children were measured or not; it is missing
// only where there is nothing to estimate from. What is read from the register (register_..., weighed) is
// missing where it was not counted. `value` gives NaN for missing.
struct CriterionKind {
  std::string_view name;
  const char *title_id, *title_en;
  const char *summary_id, *summary_en; // what it counts
  const char *source_id, *source_en;   // what its values are read or made from
  int direction;                       // +1: high is worse; -1: low is worse
  bool share;                          // a share 0..1: a reference above 1 must be a slip of the pen
  bool by_draw;                        // changes with `prevalence`
  bool counts_people;                  // a number of people or families: large villages have more
  double (*value)(const Sources &, VillageId, double prevalence);
  double (*denominator)(const Sources &, VillageId); // what the value is a share of; 1 for counts
};

std::span<const CriterionKind> criterion_kinds();

inline const Indicators no_indicators{};

// The nouns that a ranking is made from, and the kinds of criteria that it may be made by, beside the
// indicators. `last_year` empty: not known.
struct Sources {
  const Area &area;
  const Counts &counts;
  const Estimates &estimates;
  const Interventions &interventions;
  const Coverage &coverage;
  const Options &options;
  const Gains &gains;
  const LastYear &last_year;
  std::span<const CriterionKind> kinds = criterion_kinds();
  std::uint64_t seed = 0; // of what is drawn for missing values
  const Indicators &indicators = no_indicators;
};

// The table of the criteria named, equal weights, values at the mean prevalence, references the means. Error
// (request): a name that is neither a kind nor an indicator (with the nearest).
Criteria criteria(const Sources &sources, std::span<const std::string> names);

// The table of the scenario's criteria with everything that settings say of them. Weights are scaled to sum
// 1. Error(request) naming the setting: a number of weights, references or targets other than the number of
// criteria, weights that are negative or all 0, a share given as a percentage, class limits or preferences
// that do not ascend or name no criterion.
Criteria criteria(const Sources &sources, const RankSettings &settings);

// Puts the values of one draw into a table made by `criteria`; what does not depend on draws is kept.
void set_draw(Criteria &table, const Sources &sources, DrawId draw);

// Gives each of `villages` a value of every criterion with weight that it lacks: that of a village drawn,
// each as likely, from those that have one. A criterion that no village has stays missing.
void draw_missing(Criteria &table, const Sources &sources, std::span<const VillageId> villages, DrawId draw);

// Whether any criterion that has weight changes from draw to draw, or one of `villages` lacks one that others
// have.
bool depends_on_draws(const Criteria &table, std::span<const VillageId> villages);

} // namespace lokus::rank
