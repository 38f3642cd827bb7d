#pragma once
#include "tables/plan/plan.hpp"

namespace lokus {

// The optimal plan for one budget of the ladder.
struct LadderStep {
  double percent = 100; // of plan.budget_rupiah; budgets of OPDs and funds stay as they are
  bool possible =
      true; // false: no plan keeps the other limits with so little money; `plan` has its budget alone
  Plan plan;
  // Of the villages that get a package in this step or the one before: the share whose package differs. NaN
  // in the first step, and where this or the step before is not possible.
  double changed = 0;
  // Further gain, in the unit of the objective, per further rupiah spent, over all years, since the step
  // before; NaN as above.
  double gain_per_rupiah = 0;
};

// A corner of the curve of the most that each budget can avert.
struct FrontierPoint {
  struct Change {
    VillageId village;
    PackageId package; // 0: none any more
  };
  Rupiah spend, total; // of the dearest year, and of all
  double gain = 0;
  double price =
      0; // gain per further rupiah from here to the next corner, counted as the curve is; 0 at the last
  std::size_t villages = 0;
  std::vector<Change> changes; // against the corner before; the first corner changes an empty plan
};

// What other budgets would do.
struct Ladder {
  std::vector<LadderStep> steps; // ascending budgets
  // Plans that nothing beats at any mixture of budgets, by money; between two corners no plan averts more
  // than the straight line. Places and floors kept. Empty where budgets of OPDs, funds or capacities limit
  // too: there only the steps are solved.
  std::vector<FrontierPoint> frontier;
  // Where the budget of more than one year may bind no year stands for all: the curve is over the rupiah of
  // all years together. Else over those of the dearest year.
  bool over_all_years = false;
  bool every_corner = true; // false: corners between some of these were left out
};

} // namespace lokus
