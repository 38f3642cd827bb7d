#include "core/date.hpp"
#include "tables/frozen/frozen.hpp"
#include "tables/plan/cash.hpp"

namespace lokus {
namespace {

std::string joined_codes(const Interventions &interventions, std::span<const InterventionId> members) {
  std::string codes;
  for (const InterventionId k : members)
    codes += (codes.empty() ? "" : "+") + interventions.code[k];
  return codes;
}

} // namespace

FrozenMonths frozen_months(const Prepared &prepared, const Decision &decision) {
  const Timeline &timeline = prepared.inputs.timeline;
  FrozenMonths months;
  months.counts = written_month(prepared.inputs.counts.month);
  months.start = written_month(timeline.start);
  months.lead = timeline.lead;
  months.interval_share = prepared.estimates.interval_share;
  months.horizon = decision.planned.drawn;
  if (timeline.given())
    months.horizon_month = written_month(timeline.month(months.horizon));
  return months;
}

FrozenPlan frozen_plan(const Prepared &prepared, const Decision &decision) {
  const Plan &plan = decision.plan;
  const Interventions &interventions = prepared.inputs.interventions;
  FrozenPlan frozen;
  frozen.rule = plan.rule.name;
  frozen.objective = plan.objective.name;
  frozen.budget = plan.budget.value;
  frozen.spend = plan.spend.value;
  frozen.total = plan.total.value;
  for (VillageId v : plan.chosen.all())
    if (const auto option = plan.chosen[v])
      frozen.purchases.push_back(
          {prepared.inputs.area.villages.code[v],
           joined_codes(interventions, decision.packages.members[plan.package[v]]),
           (decision.options.total.empty() ? decision.options.cost : decision.options.total)[*option].value});
  for (const CashRow &row : cash_by_year(interventions, decision.packages, decision.options, plan))
    frozen.cash.push_back({static_cast<int>(row.year.row()) + 1, row.opd, row.fund,
                           std::string(name_of(row.kind)), row.rupiah.value});
  return frozen;
}

std::vector<FrozenRegency> frozen_regencies(const Prepared &prepared, const Decision &decision) {
  const Estimates &e = prepared.estimates;
  const Districts &districts = prepared.inputs.area.districts;
  const Timeline &timeline = prepared.inputs.timeline;
  const auto at = [](const Projection &p, DistrictId d, int months) {
    const MonthId month{static_cast<std::size_t>(months)};
    return p.district_prevalence.empty()
               ? FrozenLevel{}
               : FrozenLevel{p.district_prevalence(d, month), p.district_mean(d, month),
                             p.district_low(d, month), p.district_high(d, month)};
  };
  const auto known = [&](DistrictId d) {
    return !decision.planned.unknown(prepared.inputs.area.villages, d);
  };
  std::vector<int> months = {0};
  months.insert(months.end(), decision.none.horizons.begin(), decision.none.horizons.end());
  std::vector<FrozenRegency> regencies;
  for (DistrictId d : districts.code.all()) {
    FrozenRegency regency{districts.code[d],
                          districts.name[d],
                          e.measured[d].value,
                          e.stunted[d].value,
                          e.survey_prevalence[d],
                          e.survey_error[d],
                          {}};
    for (int of_plan : months)
      regency.forecast.push_back(
          {of_plan, timeline.given() ? written_month(timeline.month(of_plan)) : std::string(),
           at(decision.none, d, of_plan), known(d) ? at(decision.planned, d, of_plan) : FrozenLevel{}});
    regencies.push_back(std::move(regency));
  }
  return regencies;
}

} // namespace lokus
