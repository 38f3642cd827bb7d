#include "core/parallel.hpp"
#include "plan/budget_curve.hpp"
#include "plan/contradictions.hpp"
#include "plan/plan.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::plan {
namespace {

constexpr std::size_t most_corners = 200;

double share_changed(const Plan &a, const Plan &b) {
  std::size_t served = 0, changed = 0;
  for (const VillageId v : a.package.all()) {
    served += a.chosen[v].has_value() || b.chosen[v].has_value();
    changed += a.package[v] != b.package[v];
  }
  return served == 0 ? 0 : static_cast<double>(changed) / static_cast<double>(served);
}

std::vector<double> ascending(std::vector<double> percent) {
  std::sort(percent.begin(), percent.end());
  percent.erase(std::unique(percent.begin(), percent.end()), percent.end());
  return percent;
}

// At most the largest number of rupiah there is.
Rupiah share_of(Rupiah budget, double percent) {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  if (percent == 100)
    return budget;
  const double rupiah = std::floor(static_cast<double>(budget.value) * percent / 100);
  return Rupiah{rupiah < static_cast<double>(largest) ? static_cast<std::int64_t>(rupiah) : largest};
}

LadderStep step_of(const Request &request, double percent) {
  Constraints constraints = request.constraints;
  constraints.budget = share_of(constraints.budget, percent);
  LadderStep step{percent, true, {}, nan(), nan()};
  step.plan.budget = constraints.budget;
  if (auto plan = optimal_plan(within(request, constraints)))
    step.plan = *std::move(plan);
  else
    step.possible = false;
  return step;
}

// The same choices with one row of money: the rupiah of all years.
Problem over_all_years(const Request &request, Problem problem) {
  choose::Knapsack one;
  one.add_row(choose::RowKind::money, std::int64_t{1} << 52);
  const choose::Knapsack &k = problem.knapsack;
  for (const choose::RowId row : k.kind.all())
    if (row.row() >= k.money)
      one.add_row(k.kind[row], k.limit[row]);
  one.first = k.first, one.gain = k.gain, one.must = k.must;
  const auto moved = [&](std::vector<choose::RowId> rows) {
    for (choose::RowId &row : rows)
      row = choose::RowId{row.row() - k.money + 1};
    return rows;
  };
  one.floor_of = moved(k.floor_of);
  for (const OptionId option : problem.option)
    one.amount.push_back(request.offer.options.all_years(option).value);
  problem.knapsack = std::move(one);
  problem.budgets = 1;
  return problem;
}

// Only where nothing but money, the places and the kecamatan limit a plan.
void add_curve(const Request &request, Ladder &ladder) {
  const Constraints &c = request.constraints;
  if (!c.opds.empty() || !c.funds.empty() || !c.capacities.empty())
    return;
  Constraints unlimited = c;
  unlimited.budget = Rupiah{std::int64_t{1} << 52};
  const Request any = within(request, unlimited);
  Problem problem = problem_of(any);
  if (contradiction(any, problem))
    return;
  ladder.over_all_years = problem.budgets > 1;
  if (ladder.over_all_years)
    problem = over_all_years(any, std::move(problem));
  BudgetCurve found = budget_curve(any, problem, most_corners);
  ladder.frontier = std::move(found.points);
  ladder.every_corner = found.every_corner;
}

} // namespace

Request within(const Request &r, const Constraints &constraints) {
  return {r.offer, r.estimates, r.order, r.lists, constraints, r.aim};
}

Ladder ladder(const Request &request, const std::vector<double> &percent) {
  Ladder result;
  const std::vector<double> shares = ascending(percent);
  result.steps.resize(shares.size());
  // The curve is the longest piece of work and goes first.
  for_each_uneven_row(shares.size() + 1, [&](std::size_t i) {
    if (i == 0)
      add_curve(request, result);
    else
      result.steps[i - 1] = step_of(request, shares[i - 1]);
  });
  for (std::size_t i = 1; i < result.steps.size(); ++i) {
    if (!result.steps[i - 1].possible || !result.steps[i].possible)
      continue;
    const Plan &before = result.steps[i - 1].plan, &now = result.steps[i].plan;
    result.steps[i].changed = share_changed(before, now);
    const std::int64_t further = now.total.value - before.total.value;
    if (further > 0)
      result.steps[i].gain_per_rupiah = (now.gain - before.gain) / static_cast<double>(further);
  }
  return result;
}

} // namespace lokus::plan
