#pragma once
#include "settings/scenario.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/lokus_list.hpp"
#include "tables/neighbours.hpp"
#include "tables/plan/measure_first.hpp"

namespace lokus::rank {

// The list in force and what it rests on.
struct ListBehind {
  const Area &area;
  const Estimates &estimates;
  const Neighbours &neighbours;
  const ReportingUnits &units; // without rows: kecamatan stand for them
  const Ranking &ranking;      // that made the list, or stands beside it
  const LokusList &list;
};

// Of every village what measuring it alone would be worth (expected value of sample information: Raiffa and
// Schlaifer 1961): over the equally likely outcomes of FindingsAhead the mean of what the best
// choice of places has more than the present one, both by the worths that the outcome leaves (stakes.hpp).
// 0 where no outcome changes the choice, never negative, and not above what knowing the prevalence for
// certain would be worth. A village without estimate has no value. Empty without draws or without a list.
MeasureFirst measure_first(const ListBehind &behind, const MeasureFirstSettings &settings);

} // namespace lokus::rank
