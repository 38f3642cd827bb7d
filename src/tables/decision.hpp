#pragma once
#include "tables/lokus_list.hpp"
#include "tables/method_differences.hpp"
#include "tables/plan/all_money.hpp"
#include "tables/plan/evidence_mix.hpp"
#include "tables/plan/ladder.hpp"
#include "tables/plan/measure_first.hpp"
#include "tables/plan/options.hpp"
#include "tables/plan/other_way.hpp"
#include "tables/plan/plan.hpp"
#include "tables/plan/practice.hpp"
#include "tables/projection.hpp"
#include "tables/ranking.hpp"
#include "tables/uncertainty.hpp"
#include <optional>
#include <vector>

namespace lokus {

// What follows from a budget.
struct Decision {
  Packages packages;
  Options options;
  Gains gains;
  Plan plan;
  std::vector<Plan> others;          // the other rules on the same options, for comparison
  Ladder ladder;                     // what other budgets would do
  AllMoney all_money;                // how far money without limit would go
  Practice practice;                 // what the plan averts beyond what is done today
  Projection none;                   // without new action
  Projection planned;                // with the plan
  Uncertainty uncertainty;           // empty: not worked out
  EvidenceMix evidence_mix;          // likewise
  std::vector<Ranking> rankings;     // scenario order; the first makes the list
  LokusList lokus;                   // the list of the decree
  MeasureFirst measure_first;        // empty: nothing was estimated, or no list
  std::optional<OtherWay> other_way; // nothing: there is no plan, or one made by hand
  MethodDifferences differences;     // where the rankings disagree

  Decision();
  Decision(const Decision &);
  Decision(Decision &&) noexcept;
  Decision &operator=(const Decision &);
  Decision &operator=(Decision &&) noexcept;
  ~Decision();
};

} // namespace lokus
