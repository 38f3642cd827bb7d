#include "plan/problem.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::plan {
namespace {

using choose::RowId;
using choose::RowKind;

// Whether a village may buy its options at all.
enum class Standing : std::uint8_t { free, in, out };

std::vector<Standing> standings_of(const Request &r) {
  std::vector<Standing> result(r.offer.options.first.size() - 1, Standing::free);
  for (const ForcedVillage &forced : r.constraints.forced)
    result[forced.village.row()] = forced.in ? Standing::in : Standing::out;
  return result;
}

RowId add_row(RowKind kind, PlanLimit limit, Problem &problem) {
  const RowId row = problem.knapsack.add_row(kind, limit.is_least() ? -limit.limit : limit.limit);
  problem.limit.push_back(std::move(limit));
  return row;
}

// Whether no intervention of `pays` costs more in one year than in another, anywhere.
bool never_dearer(const Options &options, const std::vector<InterventionId> &pays, YearId one, YearId other) {
  for (const VillageId v : ids<VillageId>(options.first.size() - 1))
    for (const InterventionId k : pays)
      if (options.price[one](v, k) > options.price[other](v, k))
        return false;
  return true;
}

// A budget over the years of the plan.
struct YearlyBudget {
  const std::vector<InterventionId> &pays;
  PlanLimit limit;              // of every year
  const PerYear<Rupiah> &of_it; // what a year has of its own; empty: all have the limit

  std::int64_t in(YearId year) const { return of_it.empty() ? limit.limit : of_it[year].value; }
};

// The years in which a budget may bind: a year that is never dearer than another one with no more money says
// nothing beside it. Of equal years the first.
std::vector<YearId> binding_years(const Options &options, const YearlyBudget &budget) {
  const auto says_nothing_beside = [&](YearId one, YearId other) {
    return budget.in(other) <= budget.in(one) && never_dearer(options, budget.pays, one, other);
  };
  std::vector<YearId> binding;
  for (const YearId year : options.price.all()) {
    if (std::ranges::any_of(binding, [&](YearId other) { return says_nothing_beside(year, other); }))
      continue;
    std::erase_if(binding, [&](YearId other) { return says_nothing_beside(other, year); });
    binding.push_back(year);
  }
  return binding;
}

// One row where a year stands for all, else one for each year that may bind.
void add_money(const Options &options, const YearlyBudget &budget, Problem &problem) {
  const std::vector<YearId> years = binding_years(options, budget);
  PlanLimit limit = budget.limit;
  if (years.size() == 1)
    limit.limit = budget.in(years.front());
  if (years.size() <= 1)
    add_row(RowKind::money, limit, problem);
  for (const YearId year : years)
    if (years.size() > 1) {
      limit.year = year;
      limit.limit = budget.in(year);
      add_row(RowKind::money, limit, problem);
    }
}

void add_money_rows(const Request &r, Problem &problem) {
  const Constraints &c = r.constraints;
  const Options &options = r.offer.options;
  std::vector<InterventionId> all;
  if (!options.price.empty())
    for (const InterventionId k : ids<InterventionId>(options.price[YearId{0}].cols()))
      all.push_back(k);
  const PerYear<Rupiah> no_year;
  add_money(options, {all, {LimitKind::budget, 0, "", {}, c.budget.value}, c.budget_in}, problem);
  problem.budgets = problem.knapsack.money;
  for (std::size_t i = 0; i < c.opds.size(); ++i)
    add_money(options,
              {c.opds[i].pays, {LimitKind::opd, i, c.opds[i].name, {}, c.opds[i].most.value}, no_year},
              problem);
  for (std::size_t i = 0; i < c.funds.size(); ++i)
    add_money(options,
              {c.funds[i].pays, {LimitKind::fund, i, c.funds[i].name, {}, c.funds[i].most.value}, no_year},
              problem);
}

void add_floors(const Constraints &c, Problem &problem) {
  if (c.least_per_subdistrict == 0)
    return;
  const auto least = static_cast<std::int64_t>(c.least_per_subdistrict);
  std::vector<RowId> rows;
  for (const SubdistrictId s : c.subdistrict_name.all())
    rows.push_back(add_row(RowKind::floor,
                           {LimitKind::subdistrict, s.row(), c.subdistrict_name[s], {}, least}, problem));
  for (const SubdistrictId s : c.subdistrict)
    problem.knapsack.floor_of.push_back(rows[s.row()]);
}

void add_capacity_rows(const Constraints &c, Problem &problem) {
  if (c.capacities.empty())
    return;
  std::vector<RowId> rows;
  for (std::size_t i = 0; i < c.capacities.size(); ++i)
    rows.push_back(add_row(RowKind::capacity,
                           {LimitKind::capacity, i, c.capacities[i].name, {}, c.capacities[i].children},
                           problem));
  for (const std::size_t i : c.capacity_of)
    problem.knapsack.capacity_of.push_back(i < rows.size() ? rows[i] : choose::no_row);
}

bool keeps_village_funds(const Request &r, OptionId option) {
  const std::vector<MoneyLimit> &funds = r.constraints.village_funds;
  return std::all_of(funds.begin(), funds.end(), [&](const MoneyLimit &fund) {
    return paid_by(r.offer, option, fund.pays) <= fund.most.value;
  });
}

// Adds the option unless it may not be bought or exceeds a limit by itself.
void add_option(const Request &r, OptionId option, Problem &problem) {
  choose::Knapsack &k = problem.knapsack;
  if (!keeps_village_funds(r, option))
    return;
  const std::size_t before = k.amount.size();
  bool fits = true;
  for (std::size_t m = 0; m < k.money; ++m) {
    k.amount.push_back(money_used(r, problem.limit[RowId{m}], option));
    fits = fits && k.amount.back() <= k.limit[RowId{m}];
  }
  if (!fits) {
    k.amount.resize(before);
    return;
  }
  k.gain.push_back(r.offer.gains.worth()[option]);
  problem.option.push_back(option);
  if (!r.constraints.capacities.empty())
    k.load.push_back(children_served(r, r.offer.options.village[option]));
}

// Whether an option that another of its village beats in cost and worth can be left out: not where a part of
// its cost is limited too, where it may be the only one allowed, or where gains by world decide.
bool only_undominated_count(const Request &r, const Problem &problem) {
  const Constraints &c = r.constraints;
  return problem.budgets == 1 && r.offer.gains.undominated.rows() > 0 && c.opds.empty() && c.funds.empty() &&
         c.village_funds.empty() && !c.whole_packages && r.aim.kind == AimKind::mean;
}

void add_options(const Request &r, Problem &problem) {
  const Options &options = r.offer.options;
  const std::vector<Standing> standing = standings_of(r);
  const std::vector<std::uint8_t> whole =
      r.constraints.whole_packages ? largest_packages(r.offer.packages) : std::vector<std::uint8_t>();
  const bool undominated = only_undominated_count(r, problem);
  const std::size_t most = undominated ? r.offer.gains.undominated.total() : options.rows();
  problem.knapsack.gain.reserve(most);
  problem.knapsack.amount.reserve(most * problem.knapsack.money);
  problem.option.reserve(most);
  for (std::size_t v = 0; v + 1 < options.first.size(); ++v) {
    const auto add = [&](OptionId o) {
      if (standing[v] != Standing::out && r.offer.gains.worth()[o] > 0 &&
          (whole.empty() || whole[options.package[o].row()]))
        add_option(r, o, problem);
    };
    if (undominated)
      std::ranges::for_each(r.offer.gains.undominated[VillageId{v}], add);
    else
      for (std::size_t o = options.first[v]; o < options.first[v + 1]; ++o)
        add(OptionId{o});
    problem.knapsack.first.push_back(problem.knapsack.gain.size());
    problem.knapsack.must.push_back(standing[v] == Standing::in);
  }
}

} // namespace

namespace {

std::int64_t paid_in(const Offer &offer, OptionId option, const std::vector<InterventionId> &pays,
                     YearId year) {
  std::int64_t cost = 0;
  for (const InterventionId k : offer.packages.members[offer.options.package[option]])
    if (std::ranges::binary_search(pays, k))
      cost += offer.options.price[year](offer.options.village[option], k).value;
  return cost;
}

std::int64_t counted_in(const Offer &offer, OptionId option, const MoneyLimit &budget,
                        std::optional<YearId> year) {
  return year ? paid_in(offer, option, budget.pays, *year) : paid_by(offer, option, budget.pays);
}

} // namespace

std::int64_t paid_by(const Offer &offer, OptionId option, const std::vector<InterventionId> &pays) {
  std::int64_t dearest = 0;
  for (const YearId year : offer.options.price.all())
    dearest = std::max(dearest, paid_in(offer, option, pays, year));
  return dearest;
}

void add_cash(const Offer &offer, OptionId option, PerYear<Rupiah> &by_year) {
  const Options &options = offer.options;
  for (const YearId year : by_year.all())
    by_year[year] += options.price.empty() ? options.cost[option]
                                           : options.in_year(options.village[option], year,
                                                             offer.packages.members[options.package[option]]);
}

std::int64_t money_used(const Request &r, const PlanLimit &limit, OptionId option) {
  const Options &options = r.offer.options;
  switch (limit.kind) {
  case LimitKind::budget:
    return limit.year ? options
                            .in_year(options.village[option], *limit.year,
                                     r.offer.packages.members[options.package[option]])
                            .value
                      : options.cost[option].value;
  case LimitKind::opd:
    return counted_in(r.offer, option, r.constraints.opds[limit.of], limit.year);
  case LimitKind::fund:
    return counted_in(r.offer, option, r.constraints.funds[limit.of], limit.year);
  default:
    return 0;
  }
}

Phrase year_of(const PlanLimit &limit) {
  return limit.year ? phrase(" pada tahun ke-{} rencana", " in year {} of the plan", limit.year->row() + 1)
                    : Phrase{};
}

std::int64_t village_used(const Request &r, const PlanLimit &limit, VillageId village) {
  const Constraints &c = r.constraints;
  switch (limit.kind) {
  case LimitKind::villages:
    return 1;
  case LimitKind::subdistrict:
    return !c.subdistrict.empty() && c.subdistrict[village].row() == limit.of ? 1 : 0;
  case LimitKind::capacity:
    return !c.capacity_of.empty() && c.capacity_of[village] == limit.of ? children_served(r, village) : 0;
  default:
    return 0;
  }
}

std::int64_t children_served(const Request &r, VillageId village) {
  const double children = r.estimates.children[village].value;
  return is_missing(children) ? 0 : static_cast<std::int64_t>(std::ceil(children));
}

std::vector<std::uint8_t> largest_packages(const Packages &packages) {
  std::vector<std::uint8_t> result(packages.rows(), 1);
  for (const PackageId small : packages.members.all())
    for (const PackageId large : packages.members.all()) {
      const auto a = packages.members[small], b = packages.members[large];
      if (a.size() < b.size() && std::includes(b.begin(), b.end(), a.begin(), a.end()))
        result[small.row()] = 0;
    }
  return result;
}

Problem problem_of(const Request &request) {
  const Constraints &c = request.constraints;
  Problem problem;
  add_money_rows(request, problem);
  add_row(RowKind::places, {LimitKind::villages, 0, "", {}, static_cast<std::int64_t>(c.most_villages)},
          problem);
  add_floors(c, problem);
  add_capacity_rows(c, problem);
  add_options(request, problem);
  return problem;
}

namespace {

// The dual ends a hair above zero where a limit is worth nothing.
void set_prices(const choose::PerRow<double> &price, choose::PerRow<PlanLimit> &limit) {
  const auto worth = [&](RowId row) { return price[row] * static_cast<double>(limit[row].limit); };
  double together = 0;
  for (const RowId row : price.all())
    together += worth(row);
  for (const RowId row : price.all())
    limit[row].price = worth(row) < 1e-9 * together ? 0 : price[row];
}

} // namespace

std::vector<PlanLimit> measured_limits(const Request &r, const Problem &problem,
                                       const Column<VillageId, std::optional<OptionId>> &choice,
                                       const choose::PerRow<double> &price) {
  const choose::Knapsack &k = problem.knapsack;
  choose::PerRow<PlanLimit> limit = problem.limit;
  for (const VillageId v : choice.all()) {
    if (!choice[v])
      continue;
    for (std::size_t m = 0; m < k.money; ++m)
      limit[RowId{m}].used += money_used(r, limit[RowId{m}], *choice[v]);
    ++limit[k.places()].used;
    if (const RowId floor = k.floor(v.row()); floor != choose::no_row)
      ++limit[floor].used;
    if (const RowId capacity = k.capacity(v.row()); capacity != choose::no_row)
      limit[capacity].used += children_served(r, v);
  }
  set_prices(price, limit);
  std::vector<PlanLimit> limits(limit.begin(), limit.end());
  std::ranges::stable_sort(limits, {}, &PlanLimit::kind);
  return limits;
}

} // namespace lokus::plan
