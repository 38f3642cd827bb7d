#include "tables/plan/cash.hpp"
#include <algorithm>

namespace lokus {
namespace {

std::vector<CashRow> payers(const Interventions &interventions, const Packages &packages, const Plan &plan) {
  std::vector<std::uint8_t> bought(interventions.rows());
  for (const PackageId package : plan.package)
    for (const InterventionId k : packages.members[package])
      bought[k.row()] = 1;
  std::vector<CashRow> rows;
  for (const InterventionId k : interventions.code.all()) {
    if (bought[k.row()] == 0)
      continue;
    CashRow row{{},
                interventions.opd[k],
                fund_of(interventions, k),
                interventions.is_investment(k) ? CostKind::investment : CostKind::yearly,
                {}};
    const auto same = [&](const CashRow &other) {
      return other.opd == row.opd && other.fund == row.fund && other.kind == row.kind;
    };
    if (std::ranges::none_of(rows, same))
      rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace

std::vector<CashRow> cash_by_year(const Interventions &interventions, const Packages &packages,
                                  const Options &options, const Plan &plan) {
  const std::vector<CashRow> of_year = payers(interventions, packages, plan);
  std::vector<CashRow> all;
  for (const YearId year : options.price.all())
    for (CashRow row : of_year) {
      row.year = year;
      for (const VillageId v : plan.package.all())
        for (const InterventionId k : packages.members[plan.package[v]])
          if (interventions.opd[k] == row.opd && fund_of(interventions, k) == row.fund &&
              interventions.is_investment(k) == (row.kind == CostKind::investment))
            row.rupiah += options.price[year](v, k);
      all.push_back(std::move(row));
    }
  return all;
}

} // namespace lokus
