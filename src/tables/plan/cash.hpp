#pragma once
#include "tables/plan/plan.hpp"

namespace lokus {

// What a plan pays in a year through one office and fund; of investments and of yearly costs apart.
struct CashRow {
  YearId year;
  std::string opd, fund;
  CostKind kind = CostKind::yearly;
  Rupiah rupiah;
};

// Every year x OPD x fund x kind that the plan buys something of, years first, then as in the scenario; the
// sum is Plan::total. A year in which one of them costs nothing has its row with 0.
std::vector<CashRow> cash_by_year(const Interventions &interventions, const Packages &packages,
                                  const Options &options, const Plan &plan);

} // namespace lokus
