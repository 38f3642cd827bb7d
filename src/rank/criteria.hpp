#pragma once
#include "tables/counts.hpp"
#include "tables/estimates.hpp"
#include "tables/interventions.hpp"
#include "tables/options.hpp"
#include "tables/ranking.hpp"
#include "tables/scenario.hpp"
#include <span>
#include <string_view>

namespace lokus::rank {

// The nouns that criteria are made from.
struct Sources {
  const Area &area;
  const Counts &counts;
  const Estimates &estimates;
  const Interventions &interventions;
  const Coverage &coverage;
  const Options &options;
  const Gains &gains;
};

// One thing a village can be ranked by. A village that was not measured has no prevalence of its own: every
// criterion made from prevalence is missing there. `prevalence` is the village's prevalence in the world that
// is looked at (a draw, or the mean over the draws); `value` gives NaN for missing.
struct CriterionKind {
  std::string_view name;
  const char *title_id;
  const char *title_en;
  int direction; // +1: high is worse; -1: low is worse
  bool share;    // a share 0..1: a reference above 1 must be a slip of the pen
  bool by_draw;  // changes with `prevalence`
  double (*value)(const Sources &, VillageId, double prevalence);
};

std::span<const CriterionKind> criterion_kinds();

// The table of the criteria named, values at the mean prevalence. Weights are scaled to sum 1; empty
// weights are equal, empty references are means. Error(request): a name that is no criterion (with the
// nearest), a number of weights or references other than the number of names, weights that are negative
// or all 0, a reference above 1 for a share.
Criteria criteria(const Sources &sources, std::span<const std::string> names, std::span<const double> weights,
                  std::span<const double> references);

// Puts the values of one draw into a table made by `criteria`; what does not depend on draws is kept.
void set_draw(Criteria &table, const Sources &sources, DrawId draw);

// Whether any criterion that has weight changes from draw to draw.
bool depends_on_draws(const Criteria &table);

} // namespace lokus::rank
